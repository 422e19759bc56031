package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What is measured inside virtual machines that are warm: one for each side, so that none tunes the code of another. */
final class WarmParts {

    private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx1g");
    private static final int LATENCY_MILLIS = 50;
    private static final int THREADS_ASTRAY = 16;

    private final Plan plan;
    private final Servers servers;
    private final Report report;

    WarmParts(Plan plan, Servers servers, Report report) {
        this.plan = plan;
        this.servers = servers;
        this.report = report;
    }

    /** What the server and the connection allow. */
    void bytesOnly() throws IOException {
        report.note("Reading " + Report.count(plan.candidates()) + " candidates without looking at them takes "
                + bytesOnly(servers.listing(plan.candidates(), 0)) + " from the recorded pages, which a to f read, and "
                + bytesOnly(servers.live()) + " from the sandbox.");
    }

    private String bytesOnly(String url) throws IOException {
        try (ChildJvm bytes = worker("bytes", url)) {
            double[] nanos = new double[plan.rounds()];
            warmUp(bytes, Worker.read(0));
            for (int round = 0; round < plan.rounds(); round++) {
                nanos[round] = bytes.ask(Worker.read(0)).nanos();
            }
            return Duel.duration(Spread.of(nanos).median());
        }
    }

    /** All candidates to records. */
    void records() throws IOException, InterruptedException {
        Duel duel = duel(servers.listing(plan.candidates(), 0), Worker.read(0));
        report.speed("a: " + Report.count(plan.candidates()) + " candidates to records, `stream()`", duel, 0.9);
    }

    /** One get after the other. */
    void gets() throws IOException, InterruptedException {
        String task = Worker.get(plan.gets(), 1);
        report.time("c: " + Report.count(plan.gets()) + " gets, one after the other", duel(gettable(), task), 1.1);
    }

    /** Gets in many threads. */
    void concurrentGets() throws IOException, InterruptedException {
        String task = Worker.get(plan.gets() / 2, plan.threads());
        String gets = Report.count((long) plan.gets() / 2 * plan.threads());
        report.speed("d: " + gets + " gets in " + plan.threads() + " threads", duel(gettable(), task), 0.95);
    }

    /** The connector beside itself, to see what refusals cost that have nothing to do with a limit. */
    void strayRefusals() throws IOException, InterruptedException {
        String task = Worker.get(plan.gets(), THREADS_ASTRAY);
        String what = String.format(
                Locale.ROOT,
                "j: %s gets in %d threads, %.2f %% refused by chance; beside: none",
                Report.count((long) plan.gets() * THREADS_ASTRAY),
                THREADS_ASTRAY,
                100 * RecordedServer.STRAY);
        try (ChildJvm astray = worker("connector", gettable() + RecordedServer.ASTRAY);
                ChildJvm beside = worker("connector", gettable())) {
            report.speed(what, duel(astray, beside, task), 0.9);
        }
    }

    private String gettable() {
        return servers.listing(2_000, 0);
    }

    /** Pages that take as long to arrive as to be worked on. */
    void slowPages() throws IOException, InterruptedException {
        String url = servers.listing(plan.slowPages() * Recording.PAGE, LATENCY_MILLIS);
        long work = TimeUnit.MILLISECONDS.toNanos((long) plan.slowPages() * LATENCY_MILLIS);
        String what = String.format(
                Locale.ROOT,
                "e: %d pages at %d ms, %d ms of work each; bare: the longer of both",
                plan.slowPages(),
                LATENCY_MILLIS,
                LATENCY_MILLIS);
        try (ChildJvm ours = worker("connector", url);
                ChildJvm bare = worker("bare", url)) {
            ours.ask(Worker.read(0));
            bare.ask(Worker.read(0));
            Duel duel = Duel.fight(
                    plan.rounds(),
                    () -> ours.ask(Worker.read(LATENCY_MILLIS)).nanos(),
                    () -> Math.max(work, bare.ask(Worker.read(0)).nanos()));
            report.time(what, duel, 1.15);
        }
    }

    private Duel duel(String url, String task) throws IOException, InterruptedException {
        try (ChildJvm ours = worker("connector", url);
                ChildJvm bare = worker("bare", url)) {
            return duel(ours, bare, task);
        }
    }

    private Duel duel(ChildJvm ours, ChildJvm bare, String task) throws IOException, InterruptedException {
        WorkerAnswer expected = warmUp(ours, task);
        WorkerAnswer found = warmUp(bare, task);
        if (!expected.sameRecords(found)) {
            throw new IllegalStateException("The sides read different things: " + expected + ", " + found);
        }
        return Duel.fight(
                plan.shortRounds(),
                () -> ours.ask(task).nanos(),
                () -> bare.ask(task).nanos());
    }

    private ChildJvm worker(String side, String url) throws IOException {
        return ChildJvm.start(FLAGS, Worker.class, side, url, servers.apiKey());
    }

    /** Returns what was read. */
    private WorkerAnswer warmUp(ChildJvm worker, String task) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(plan.warmUpSeconds());
        WorkerAnswer answer = worker.ask(task);
        while (System.nanoTime() - end < 0) {
            answer = worker.ask(task);
        }
        return answer;
    }
}
