package io.ashbyconnector.transport;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives calls their turns. Nobody waits until the service refuses a call for its rate; then everybody waits as long as it
 * asks, and from then on calls go one by one at a {@link Pace} that learns from every refusal. Thread-safe.
 *
 * <p>Our own, because the rate limiters there are (resilience4j, Bucket4j, Failsafe, Guava) keep a rate that they are
 * told, and Netflix concurrency-limits learns from latency, which does not show that a quota is nearly used up.
 */
final class RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final long LONGEST_GUESSED_PAUSE = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST_MEASUREMENT = Duration.ofMinutes(1).toNanos();
    private static final long IDLE = Duration.ofMillis(100).toNanos();

    private final long firstPause;
    private final LongSupplier clock;
    private final long origin;
    private final Pace pace = new Pace();

    private long round;
    private long pause;
    private long opening; // of the round: no call goes before
    private long next; // the first turn that nobody has
    private long last; // the turn before it
    private long calls; // with a turn in this round
    private long busy; // the time that they took, without the time in which nobody called

    /**
     * Begins without a limit.
     *
     * @param firstPause after a refusal that asks for none; it doubles as long as the next call is refused too
     * @param nanoClock as {@link System#nanoTime()}
     */
    RateLimiter(Duration firstPause, LongSupplier nanoClock) {
        this.firstPause = firstPause.toNanos();
        this.clock = nanoClock;
        this.origin = nanoClock.getAsLong();
    }

    /**
     * The turn of a call.
     *
     * @param waitNanos how long the call has to wait for it; zero or less to go at once
     * @param at when it is
     * @param round of turns, which ends with a refusal
     * @param callsBefore in the same round
     * @param busyBefore how long these took
     */
    record Turn(long waitNanos, long at, long round, long callsBefore, long busyBefore) {}

    /** The next turn; it is not kept for a caller that cannot wait so long. */
    synchronized Turn take(long longestWaitNanos) {
        long now = now();
        long at = Math.max(Math.max(now, opening), next);
        long interval = pace.interval(at);
        long busyBefore = busy + Math.min(at - last, Math.max(IDLE, 2 * interval));
        Turn turn = new Turn(at - now, at, round, calls, busyBefore);
        if (turn.waitNanos() <= longestWaitNanos) {
            boolean fresh = pace.isUnlimited() && busyBefore > LONGEST_MEASUREMENT;
            busy = fresh ? 0 : busyBefore;
            calls = fresh ? 0 : calls + 1;
            last = at;
            next = at + interval;
        }
        return turn;
    }

    /** Whether a turn that was waited for still counts; not after a refusal in the meantime. */
    synchronized boolean isGood(Turn turn) {
        return turn.round() == round && turn.at() >= opening;
    }

    /**
     * The service refused the call of a turn for its rate, or said in its answer that it would refuse the next one.
     *
     * @param asked the pause that the service asks for; null when it names none
     */
    synchronized void exhausted(Turn turn, @Nullable Duration asked) {
        long now = now();
        long told = asked == null ? 0 : (asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked).toNanos();
        if (turn.round() == round) {
            pause = told > 0 ? told : guessPause(turn);
            learn(turn, now - turn.at() + pause, told > 0);
            round++;
            opening = now + pause;
            next = opening;
            pace.startAt(opening);
            LOG.debug("refused: {} ms of pause, then {}", TimeUnit.NANOSECONDS.toMillis(pause), pace);
        } else {
            // It was under way when another was refused: that teaches nothing, but may ask for a longer pause.
            opening = Math.max(opening, now + told);
            next = Math.max(next, opening);
        }
        last = next;
    }

    private long guessPause(Turn turn) {
        boolean stillClosed = turn.callsBefore() == 0 && pause > 0;
        return stillClosed ? Math.min(2 * pause, LONGEST_GUESSED_PAUSE) : firstPause;
    }

    /** Ends the round; a service that is still closed, for a time that it does not tell, goes on with it. */
    private void learn(Turn turn, long untilOpening, boolean told) {
        boolean closed = turn.callsBefore() == 0;
        if (!closed) {
            pace.learn(turn, (double) untilOpening, told);
        } else if (told || pace.isUnlimited()) {
            pace.halve();
        }
        busy = closed && !told ? turn.busyBefore() + untilOpening : 0;
        calls = 0;
    }

    private long now() {
        return clock.getAsLong() - origin;
    }
}
