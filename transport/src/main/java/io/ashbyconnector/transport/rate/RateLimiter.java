package io.ashbyconnector.transport.rate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives calls their turns. Nobody waits until the service refuses a call for its rate; then everybody waits as long as it
 * asks. When further refusals show that this is a limit and no stray refusal, calls go one by one from then on, at a
 * {@link LearnedRate} that learns from every refusal. Thread-safe.
 *
 * <p>Our own, because the rate limiters there are (resilience4j, Bucket4j, Failsafe, Guava) keep a rate that they are
 * told, and Netflix concurrency-limits learns from latency, which does not show that a quota is nearly used up.
 */
public final class RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final long LONGEST_GUESSED_PAUSE = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST_MEASUREMENT = Duration.ofMinutes(1).toNanos();
    private static final long IDLE = Duration.ofMillis(100).toNanos();
    private static final int RARE = 100; // calls that pass for one that is refused

    private final long firstPause;
    private final LongSupplier clock;
    private final long origin;
    private final Refusals refusals = new Refusals();

    private LearnedRate rate = LearnedRate.UNLIMITED;
    private long round;
    private long pause;
    private long opening; // of the round: no call goes before
    private long next; // the first turn that nobody has
    private long last; // the turn before it
    private long calls; // with a turn in this round
    private long busy; // the time that they took, without the time in which nobody called
    private long given; // turns of all rounds
    private long refused; // calls of this round
    private boolean limitNamesPauses; // so that a refusal that names none has another reason
    private @Nullable Ended ended;

    /**
     * Begins without a limit.
     *
     * @param firstPause after a refusal that asks for none; it doubles as long as the next call is refused too
     * @param nanoClock as {@link System#nanoTime()}
     */
    public RateLimiter(Duration firstPause, LongSupplier nanoClock) {
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
    public record Turn(long waitNanos, long at, long round, long callsBefore, long busyBefore) {}

    /**
     * A round that a refusal ended.
     *
     * @param rate of its turns
     * @param turn of the call that was refused first
     * @param sent calls, up to the last one that was refused
     * @param refused of them, as far as is known
     * @param opening the end of the pause that follows
     * @param told by the service how long that is; zero when it is not
     */
    private record Ended(LearnedRate rate, Turn turn, long sent, long refused, long opening, long told) {

        Ended withAnother(Turn other, long newOpening) {
            return new Ended(rate, turn, Math.max(sent, other.callsBefore() + 1), refused + 1, newOpening, told);
        }

        LearnedRate.Measurement measurement() {
            return new LearnedRate.Measurement(turn.at(), sent - refused, turn.busyBefore(), opening, told);
        }
    }

    /**
     * {@return the next turn; it is not kept for a caller that cannot wait so long}
     *
     * @param longestWaitNanos the longest wait that the caller can afford, in nanoseconds
     */
    public synchronized Turn take(long longestWaitNanos) {
        long now = now();
        long at = Math.max(Math.max(now, opening), next);
        rate = rate.at(at);
        long interval = rate.interval(at);
        long busyBefore = busy + Math.min(at - last, Math.max(IDLE, 2 * interval));
        Turn turn = new Turn(at - now, at, round, calls, busyBefore);
        if (turn.waitNanos() <= longestWaitNanos) {
            boolean fresh = rate.isUnlimited() && busyBefore > LONGEST_MEASUREMENT;
            busy = fresh ? 0 : busyBefore;
            calls = fresh ? 0 : calls + 1;
            refused = fresh ? 0 : refused;
            given++;
            last = at;
            next = at + interval;
        }
        return turn;
    }

    /**
     * {@return whether a turn that was waited for still counts; not after a refusal in the meantime}
     *
     * @param turn the turn
     */
    public synchronized boolean isGood(Turn turn) {
        return turn.round() == round;
    }

    /**
     * The service refused the call of a turn for its rate.
     *
     * @param turn the turn
     * @param asked the pause that the service asks for; null when it names none
     */
    public synchronized void refused(Turn turn, @Nullable Duration asked) {
        long told = told(asked);
        refusals.add(given);
        boolean proven =
                refusals.areMany() || (rate.isUnlimited() && (told > 0 ? refusals.areTwo() : refusals.areSeveral()));
        if (turn.round() != round) {
            refusedLate(turn, told, proven);
            return;
        }
        if (!proven && isRare(turn) && rate.isRefuted()) {
            rate = LearnedRate.UNLIMITED;
        }
        if (!proven && told == 0 && (rate.isUnlimited() || limitNamesPauses)) {
            refused++;
        } else {
            endRound(turn, told, proven);
        }
    }

    /**
     * The service let the call of a turn pass, or refused it, and said that its quota is used up: that is a limit.
     *
     * @param turn the turn
     * @param reset the time until the next quota
     */
    public synchronized void usedUp(Turn turn, Duration reset) {
        if (turn.round() == round) {
            endRound(turn, told(reset), true);
        } else {
            refusedLate(turn, told(reset), true);
        }
    }

    /** A call that was under way when another one was refused shows that less passed than it seemed. */
    private void refusedLate(Turn turn, long told, boolean proven) {
        long until = Math.max(opening, now() + told);
        boolean wasUnlimited = rate.isUnlimited();
        if (ended != null && ended.turn().round() == turn.round()) {
            ended = ended.withAnother(turn, until);
            learn(ended, proven);
        }
        if ((told > 0 && until > opening) || rate.isUnlimited() != wasUnlimited) {
            begin(until);
        }
    }

    private static long told(@Nullable Duration asked) {
        return asked == null ? 0 : (asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked).toNanos();
    }

    /** A service that is still closed, for a time that it does not tell, is measured from the last time it was open. */
    private void endRound(Turn turn, long told, boolean proven) {
        pause = told > 0 ? told : guessPause(turn);
        long until = now() + pause;
        ended = new Ended(rate, turn, turn.callsBefore() + 1, refused + 1, until, told);
        learn(ended, proven);
        begin(until);
        if (turn.callsBefore() == 0 && told == 0) {
            busy = turn.busyBefore() + until - turn.at();
        }
    }

    /** Without proof, a refusal of a call that nothing limited may have been a stray one. */
    private void learn(Ended before, boolean proven) {
        if (proven) {
            rate = before.rate().after(before.measurement()).from(opening).asProven();
            limitNamesPauses = before.told() > 0;
        } else if (!before.rate().isUnlimited()) {
            rate = before.rate().after(before.measurement()).from(opening);
        }
    }

    private void begin(long at) {
        round++;
        calls = 0;
        refused = 0;
        busy = 0;
        opening = at;
        next = at;
        last = at;
        rate = rate.from(at);
        LOG.debug("refused: a pause of {} ms, then {}", TimeUnit.NANOSECONDS.toMillis(at - now()), rate);
    }

    private static boolean isRare(Turn turn) {
        return turn.callsBefore() >= RARE;
    }

    private boolean isStillClosed(Turn turn) {
        return turn.callsBefore() == 0 && pause > 0;
    }

    private long guessPause(Turn turn) {
        return isStillClosed(turn) ? Math.min(2 * pause, LONGEST_GUESSED_PAUSE) : firstPause;
    }

    private long now() {
        return clock.getAsLong() - origin;
    }
}
