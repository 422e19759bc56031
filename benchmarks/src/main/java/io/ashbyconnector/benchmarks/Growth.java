package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How time and memory grow with the number of candidates, in new processes with a heap of 64 MB. */
final class Growth {

    private static final String HEAP = "-Xmx64m";
    private static final int SMALL = 10_000;

    private final Plan plan;
    private final Servers servers;
    private final Programs programs;
    private final Report report;

    Growth(Plan plan, Servers servers, Programs programs, Report report) {
        this.plan = plan;
        this.servers = servers;
        this.programs = programs;
        this.report = report;
    }

    /** Measures all sizes in each round. */
    void run() throws IOException, InterruptedException {
        Program.Run[][] stream = new Program.Run[plan.sizes().size()][plan.rounds()];
        Program.Run[][] bare = new Program.Run[plan.sizes().size()][plan.rounds()];
        Program.Run[][] lines = new Program.Run[plan.sizes().size()][plan.rounds()];
        for (int round = 0; round < plan.rounds(); round++) {
            for (int size = 0; size < plan.sizes().size(); size++) {
                int candidates = plan.sizes().get(size);
                stream[size][round] = read("connector", candidates);
                bare[size][round] = read("bare", candidates);
                lines[size][round] = programs.ashby(
                                servers.listing(candidates, 0), "candidates", "list", "--all", "-o", "jsonl", "--quiet")
                        .with(HEAP)
                        .watchedRun();
            }
        }
        for (int size = 0; size < plan.sizes().size(); size++) {
            List<String> cells =
                    new ArrayList<>(List.of(Report.count(plan.sizes().get(size))));
            for (Program.Run[][] all : List.of(stream, bare, lines)) {
                cells.add(Duel.duration(nanos(all[size])));
                cells.add(PeakMemory.text(kib(all[size])));
            }
            report.growth(cells.toArray(new String[0]));
        }
        defaultHeap();
        compare("`stream()`", stream);
        compare("`--all -o jsonl`", lines);
    }

    /** The peak is then what the collector lets lie about, and not what is kept: a quarter of the machine is its limit. */
    private void defaultHeap() throws IOException {
        Program.Run[] stream = new Program.Run[plan.rounds()];
        Program.Run[] bare = new Program.Run[plan.rounds()];
        for (int round = 0; round < plan.rounds(); round++) {
            stream[round] = read("connector", plan.candidates(), List.of());
            bare[round] = read("bare", plan.candidates(), List.of());
        }
        report.note("With a default heap, `stream()` of " + Report.count(plan.candidates()) + " candidates takes "
                + PeakMemory.text(kib(stream)) + ", the bare client " + PeakMemory.text(kib(bare)) + ".");
    }

    private Program.Run read(String side, int candidates) throws IOException {
        return read(side, candidates, List.of(HEAP));
    }

    private Program.Run read(String side, int candidates, List<String> flags) throws IOException {
        String url = servers.listing(candidates, 0);
        try (ChildJvm worker = ChildJvm.start(flags, Worker.class, side, url, servers.apiKey())) {
            WorkerAnswer answer = worker.ask(Worker.read(0));
            if (answer.records() != candidates) {
                throw new IllegalStateException(side + " read " + answer.records() + " of " + candidates);
            }
            return new Program.Run(answer.nanos(), worker.peakMemory());
        }
    }

    /** The largest listing with one of ten thousand. */
    private void compare(String what, Program.Run[]... runs) {
        Program.Run[] small = runs[plan.sizes().indexOf(SMALL)];
        Program.Run[] large = runs[runs.length - 1];
        if (kib(large) > 0) {
            Spread ratio = Spread.ofRounds(
                    plan.rounds(),
                    round -> (double) large[round].peak().kib()
                            / small[round].peak().kib());
            int most = plan.sizes().get(plan.sizes().size() - 1);
            report.memory(
                    "f: " + Report.count(most) + " candidates, " + HEAP + ", " + what + "; beside: "
                            + Report.count(SMALL),
                    PeakMemory.text(kib(large)),
                    PeakMemory.text(kib(small)),
                    ratio,
                    1.15);
        }
    }

    private static double nanos(Program.Run... runs) {
        return Spread.of(Arrays.stream(runs).mapToDouble(Program.Run::nanos).toArray())
                .median();
    }

    private static double kib(Program.Run... runs) {
        return Spread.of(
                        Arrays.stream(runs).mapToDouble(run -> run.peak().kib()).toArray())
                .median();
    }
}
