package com.example.hires;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how many people were hired for each job. The properties file that it is given decides the mode. */
public final class HiresByJob {

    private HiresByJob() {}

    public static void main(String[] args) {
        print(ConnectorConfig.fromProperties(Path.of(args[0])), System.out);
    }

    static void print(ConnectorConfig config, PrintStream out) {
        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            Map<String, Long> hires = ashby.applications().stream()
                    .filter(application -> Application.Status.HIRED.equals(application.status()))
                    .collect(Collectors.groupingBy(HiresByJob::job, TreeMap::new, Collectors.counting()));
            hires.forEach((job, count) -> out.printf("%4d  %s%n", count, job));
        }
    }

    private static String job(Application application) {
        Application.JobSummary job = application.job();
        return job == null || job.title() == null ? "(no job)" : job.title();
    }
}
