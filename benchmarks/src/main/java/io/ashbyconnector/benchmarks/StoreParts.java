package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The context store beside listing everything, as the number of applications grows: new processes in turns, against a sandbox. */
final class StoreParts {

    /** From so many on, one round says enough. */
    private static final int MANY = 1_000_000;

    private static final String HIRES =
            "select source, date_trunc('month', hired_at) as month, count(*) as hires from hires group by 1, 2";

    /** The same without a store; a hire's last change is when it was hired, unless its history was read. */
    private static final String LISTED = "[inputs | select(.status == \"Hired\") | [.source.title, .updatedAt[0:7]]]"
            + " | group_by(.) | map({source: .[0][0], month: .[0][1], hires: length})";

    private final Plan plan;
    private final Programs programs;
    private final Report report;

    StoreParts(Plan plan, Programs programs, Report report) {
        this.plan = plan;
        this.programs = programs;
        this.report = report;
    }

    /** Measures all sizes. */
    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ashby-benchmarks-store");
        Path store = folder.resolve("store.duckdb");
        try {
            for (int applications : plan.applications()) {
                try (LiveSandbox sandbox = LiveSandbox.ofApplications(applications)) {
                    measure(applications, sandbox.url(), store);
                }
                Files.deleteIfExists(store);
            }
        } finally {
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
    }

    private void measure(int applications, String url, Path store) throws IOException, InterruptedException {
        Program load = programs.ashbyWithStore(url, store, "sync", "applications", "jobs", "departments", "--quiet");
        Program question = programs.ashbyWithStore(url, store, "sql", HIRES, "-o", "json", "--quiet");
        Program list = programs.ashby(url, "applications", "list", "--all", "-o", "jsonl", "--quiet")
                .into("jq", "-n", LISTED);
        List<Program.Run> loads = new ArrayList<>();
        List<Program.Run> questions = new ArrayList<>();
        List<Program.Run> lists = new ArrayList<>();
        int rounds = applications < MANY ? plan.rounds() : 1;
        for (int round = 0; round < rounds; round++) {
            Files.deleteIfExists(store);
            loads.add(load.watchedRun());
            questions.add(question.watchedRun());
            lists.add(list.watchedRun());
        }
        report.store(
                Report.count(applications),
                time(loads),
                peak(loads),
                Files.size(store) / (1 << 20) + " MiB",
                time(questions),
                peak(questions),
                time(lists));
    }

    private static String time(List<Program.Run> runs) {
        return Duel.duration(
                Spread.of(runs.stream().mapToDouble(Program.Run::nanos).toArray())
                        .median());
    }

    private static String peak(List<Program.Run> runs) {
        return PeakMemory.text(
                runs.stream().mapToDouble(run -> run.peak().kib()).max().orElse(0));
    }
}
