package io.ashbyconnector.sandbox.table;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Numbers the changes of all tables in the order in which they are made. A number is told only when its change can be seen,
 * so who reads {@link #latest()} and then rows has all changes up to that number. Thread-safe.
 */
public final class Changes {
    private final InstantSource clock;
    private final Map<String, Long> updatedAt = new ConcurrentHashMap<>();
    private long latestTime;
    private volatile int latest;
    private volatile int forgotten;

    /**
     * @param start when the data set ends, in epoch milliseconds
     * @param clock tells when a change is made
     */
    public Changes(long start, InstantSource clock) {
        this.latestTime = start;
        this.clock = clock;
    }

    /** Lets nobody else change anything meanwhile. Calls may be nested. */
    public synchronized <T> T exclusively(Supplier<T> change) {
        return change.get();
    }

    /**
     * Makes a change that has to be numbered; the record's {@code updatedAt} becomes later than that of any earlier change.
     *
     * @param change is given its number
     */
    synchronized void record(String id, IntConsumer change) {
        int number = latest + 1;
        latestTime = Math.max(latestTime + 1, clock.millis());
        updatedAt.put(id, latestTime);
        change.accept(number);
        latest = number;
    }

    /** The number of the latest change. */
    public int latest() {
        return latest;
    }

    /** Whether all changes after number {@code since} are known: none was forgotten, and there was such a number. */
    public boolean knowsAllSince(int since) {
        return since >= forgotten && since <= latest;
    }

    /** Forgets all changes; {@code clear} takes them out of the tables. Their numbers are not given again. */
    public synchronized void forget(Runnable clear) {
        clear.run();
        if (!updatedAt.isEmpty()) {
            updatedAt.clear();
            latest++;
            forgotten = latest;
        }
    }

    /** When a record was changed last, in epoch milliseconds; {@code made} if it never was. */
    public long updatedAt(String id, long made) {
        return updatedAt.isEmpty() ? made : updatedAt.getOrDefault(id, made);
    }
}
