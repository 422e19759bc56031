package io.ashbyconnector.adapter.duckdb;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moment by which something is to be over, if there is one. */
final class Deadline {

    static final Deadline NEVER = new Deadline(0, true);

    private final long nanoTime;
    private final boolean never;

    private Deadline(long nanoTime, boolean never) {
        this.nanoTime = nanoTime;
        this.never = never;
    }

    /** @param limit null for none */
    static Deadline in(@Nullable Duration limit) {
        return limit == null ? NEVER : new Deadline(System.nanoTime() + limit.toNanos(), false);
    }

    /** This one, or one this far away, whichever comes first. */
    Deadline orIn(Duration limit) {
        return nanosLeft() <= limit.toNanos() ? this : in(limit);
    }

    /** The time left, or this much. */
    Duration atLeast(Duration time) {
        Duration left = Duration.ofNanos(nanosLeft());
        return left.compareTo(time) < 0 ? time : left;
    }

    /** This one, or one this far away, whichever comes last. */
    Deadline atLeastIn(Duration time) {
        return nanosLeft() < time.toNanos() ? in(time) : this;
    }

    /** Not negative. */
    long nanosLeft() {
        return never ? Long.MAX_VALUE : Math.max(0, nanoTime - System.nanoTime());
    }

    boolean isOver() {
        return nanosLeft() == 0;
    }
}
