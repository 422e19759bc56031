package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runs of reports, and how many may be started. A run is at work until it was asked for twice, or for half a minute.
 * Thread-safe.
 */
public final class ReportRuns {
    private static final int MOST_STARTS = 15;
    private static final int MOST_AT_ONCE = 3;
    private static final int POLLS = 2;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final Deque<Long> starts = new ArrayDeque<>();
    private final Map<String, Run> runs = new HashMap<>();
    private int number;

    /**
     * One run of a report.
     *
     * @param generatedAt when it was started, in epoch milliseconds
     */
    public record Run(String requestId, Report report, boolean headers, long generatedAt, int polls, long startedAt) {
        public boolean atWork() {
            return polls < POLLS && System.nanoTime() - startedAt < LONGEST;
        }

        /** The same run when it has ended. */
        public Run finished() {
            return new Run(requestId, report, headers, generatedAt, POLLS, startedAt);
        }

        private Run polled() {
            return new Run(requestId, report, headers, generatedAt, polls + 1, startedAt);
        }
    }

    /** Why a run may not be started. */
    public enum Limit {
        STARTS,
        AT_ONCE
    }

    /** The limit that a start would exceed now, or null. */
    public synchronized @Nullable Limit exceeded() {
        long now = System.nanoTime();
        while (!starts.isEmpty() && now - starts.peekFirst() >= MINUTE) {
            starts.removeFirst();
        }
        if (starts.size() >= MOST_STARTS) {
            return Limit.STARTS;
        }
        return runs.values().stream().filter(Run::atWork).count() >= MOST_AT_ONCE ? Limit.AT_ONCE : null;
    }

    /** How long to wait until another run may be started. */
    public synchronized Duration pause() {
        Long first = starts.peekFirst();
        return first == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, first + MINUTE - System.nanoTime()));
    }

    /** Starts a run. */
    public synchronized Run start(Report report, boolean headers, long generatedAt) {
        number++;
        starts.addLast(System.nanoTime());
        String requestId = "rep_result:" + Ids.of("reportRun", report.id() + "/" + number);
        return new Run(requestId, report, headers, generatedAt, 0, System.nanoTime());
    }

    /** Lets a run that was started go on until it is asked for. */
    public synchronized void leave(Run run) {
        runs.put(run.requestId(), run);
    }

    /** The run as it is now, or null if there is none; asking brings it on. */
    public synchronized @Nullable Run poll(String requestId) {
        return runs.computeIfPresent(requestId, (id, run) -> run.polled());
    }

    synchronized void clear() {
        starts.clear();
        runs.clear();
    }
}
