package io.ashbyconnector.benchmarks;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How near to a limit that the client is not told its calls come, and how many of them the service has to refuse. */
final class Politeness {

    private static final List<Integer> THREADS = List.of(1, 8, 32);
    private static final int PER_SECOND = 50;
    private static final Duration LEARNING = Duration.ofSeconds(10);
    private static final double LEAST_USED = 0.9;
    private static final double MOST_REFUSED = 0.01;

    private final Plan plan;
    private final Report report;

    Politeness(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    /** Calls the sandbox as fast as it goes, from ever more threads. */
    void run() throws InterruptedException, ExecutionException {
        for (int threads : THREADS) {
            SandboxOptions limited = SandboxOptions.defaults().rateLimit(PER_SECOND, Duration.ofSeconds(1));
            try (AshbySandbox sandbox = AshbySandbox.start(limited);
                    AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                            "ashby.mode", "direct",
                            "ashby.base-url", sandbox.baseUri().toString(),
                            "ashby.api-key", sandbox.apiKey(),
                            "http.max-connections", String.valueOf(threads))))) {
                measure(sandbox, ashby, threads);
            }
        }
    }

    private void measure(AshbySandbox sandbox, AshbyConnector ashby, int threads)
            throws InterruptedException, ExecutionException {
        String id = ashby.candidates().page().records().get(0).id();
        long start = System.nanoTime();
        long learned = start + LEARNING.toNanos();
        long end = learned + Duration.ofSeconds(plan.politeSeconds()).toNanos();
        AtomicInteger passed = new AtomicInteger();
        AtomicInteger passedSinceLearned = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> loops = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                loops.add(pool.submit(() -> {
                    for (long now = System.nanoTime(); now - end < 0; now = System.nanoTime()) {
                        ashby.candidates().get(id);
                        passed.incrementAndGet();
                        long done = System.nanoTime();
                        if (done - learned >= 0 && done - end < 0) {
                            passedSinceLearned.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> loop : loops) {
                loop.get();
            }
        } finally {
            pool.shutdown();
        }
        int sent = sandbox.requestCount("candidate.info");
        report(threads, passedSinceLearned.get(), sent, sent - passed.get());
    }

    private void report(int threads, int passedSinceLearned, int sent, int refused) {
        double used = passedSinceLearned / (double) (PER_SECOND * plan.politeSeconds());
        double share = refused / (double) sent;
        report.polite(
                PER_SECOND + " a second, " + threads + (threads == 1 ? " thread" : " threads"),
                String.format(Locale.ROOT, "%.3f (≥ %.2f)", used, LEAST_USED),
                String.format(Locale.ROOT, "%d of %s, %.2f %% (< 1 %%)", refused, Report.count(sent), 100 * share),
                used >= LEAST_USED && share < MOST_REFUSED ? "met" : "MISSED");
    }
}
