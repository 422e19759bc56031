package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The context store beside listing everything: new processes in turns, against the sandbox. */
final class StoreParts {

    private static final String HEAP = "-Xmx128m";
    private static final String HIRES =
            "select source, date_trunc('month', hired_at) as month, count(*) as hires from hires group by 1, 2";

    private final Plan plan;
    private final Servers servers;
    private final Programs programs;
    private final Report report;

    StoreParts(Plan plan, Servers servers, Programs programs, Report report) {
        this.plan = plan;
        this.servers = servers;
        this.programs = programs;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ashby-benchmarks-store");
        Path store = folder.resolve("store.duckdb");
        List<Program.Run> loads = new ArrayList<>();
        List<Program.Run> questions = new ArrayList<>();
        try {
            Program list = programs.ashby(servers.live(), "applications", "list", "--all", "-o", "jsonl", "--quiet")
                    .with(HEAP);
            Program load = programs.ashbyWithStore(
                            servers.live(), store, "sync", "applications", "jobs", "departments", "--quiet")
                    .with(HEAP);
            Program question = programs.ashbyWithStore(servers.live(), store, "sql", HIRES, "-o", "json", "--quiet")
                    .with(HEAP);
            String of = "k: applications of " + Report.count(plan.candidates()) + " candidates, ";
            report.time(
                    of + "`sync`; beside: `list --all -o jsonl`",
                    Duel.fight(
                            plan.rounds(),
                            () -> {
                                Files.deleteIfExists(store);
                                return watched(load, loads);
                            },
                            list::run));
            report.time(
                    of + "`sql` of hires by source and month; beside: `list --all -o jsonl`",
                    Duel.fight(plan.rounds(), () -> watched(question, questions), list::run));
            report.note("The context store of " + Report.count(plan.candidates()) + " candidates takes "
                    + Files.size(store) / (1 << 20) + " MiB on the disk. Its load took at most " + most(loads)
                    + " of memory, a question " + most(questions) + ", with " + HEAP + ".");
        } finally {
            Files.deleteIfExists(store);
            Files.delete(folder);
        }
    }

    private static double watched(Program program, List<Program.Run> runs) throws IOException, InterruptedException {
        Program.Run run = program.watchedRun();
        runs.add(run);
        return run.nanos();
    }

    private static String most(List<Program.Run> runs) {
        return PeakMemory.text(
                runs.stream().mapToDouble(run -> run.peak().kib()).max().orElse(0));
    }
}
