package io.ashbyconnector.transport;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The rate of calls that a service is thought to allow; none until the first refusal. It holds for a while and then
 * grows, slowly around the rate that was refused and ever faster beyond, until the next refusal or until it limits
 * nothing any more. The longer it took to be refused, the longer the next rate holds: a limit that stays is tried ever
 * more rarely. Times are nanoseconds. Not thread-safe.
 */
final class LearnedRate {

    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double FIRST_GUESS = 10 / SECOND;
    private static final double HEADROOM = 0.975;
    private static final double BACK_OFF = 0.97;
    private static final double LONG_PAUSE = 2 * SECOND;
    private static final double SHORTEST_HOLD = 6 * SECOND;
    private static final double LONGEST_HOLD = Duration.ofMinutes(5).toNanos();
    private static final int HOLD_PER_ELAPSED = 10;
    private static final int ENOUGH_CALLS = 10;
    private static final int TOLERATED_MISSES = 2;
    private static final double REFUTED = 1 / 3.0;

    // How far a rate has grown, in holds: after one it is twice the rate that it was, after two 256 times.
    private static final double GROWING = 0.25;
    private static final double GROWN_FAR = 0.8;
    private static final double UNLIMITED = 2.5;

    /** The service counts over some time: what it refused is the rate of a while ago. */
    private static final double LAG = 0.8;

    private boolean limited;
    private double rate;
    private double confirmed;
    private double hold;
    private long start;
    private boolean sure; // found by growing slowly
    private int misses; // refusals in a row of a rate that had not grown

    boolean isUnlimited() {
        return !limited;
    }

    /**
     * The time from a turn to the next one, which comes at the latest when the rate begins to grow. Forgets the limit when
     * it was not met for long.
     */
    long interval(long at) {
        limited = limited && held(at) < UNLIMITED;
        return limited ? (long) Math.min(1 / grown(held(at)), GROWING * hold) : 0;
    }

    /** The rate is beyond doubt. */
    void confirm() {
        confirmed = rate;
    }

    /** Whether refusals went on far below a rate that was beyond doubt, so that it was no limit that they showed. */
    boolean isRefuted() {
        return limited && rate < REFUTED * confirmed;
    }

    void forget() {
        limited = false;
    }

    /** The rate holds from here. */
    void startAt(long opening) {
        start = opening;
    }

    /** A call was refused that none was let pass before: there is nothing to measure. */
    void halve() {
        rate = limited ? rate / 2 : FIRST_GUESS;
        hold = SHORTEST_HOLD;
        sure = false;
        limited = true;
    }

    /**
     * The call of a turn was refused after others were let pass.
     *
     * @param untilOpening from that turn to the end of the pause that follows
     * @param told whether the service says how long the pause is
     */
    void learn(RateLimiter.Turn turn, double untilOpening, boolean told) {
        double held = held(turn.at());
        double calls = turn.callsBefore();
        double busy = turn.busyBefore();
        if (limited && told && untilOpening > Math.max(LONG_PAUSE, busy / 4)) {
            keepToQuota(calls, busy + untilOpening);
        } else if (held >= GROWING) {
            settle(calls / busy, busy + untilOpening, held);
        } else {
            double rounding = told ? Math.min(SECOND, untilOpening) / 2 : 0; // up to whole seconds
            giveWay(HEADROOM * calls / (busy + untilOpening - rounding));
        }
        limited = true;
    }

    /** The pause ends when the service begins to count anew, so that what passed until then is what it allows. */
    private void keepToQuota(double calls, double elapsed) {
        rate = HEADROOM * calls / elapsed;
        hold = hold(elapsed * Math.min(1, calls / ENOUGH_CALLS));
        sure = false;
        misses = 0;
    }

    /** The rate had grown to what the service allows, or far beyond it when it was a bad guess. */
    private void settle(double passed, double elapsed, double held) {
        double refused = grown(LAG * held);
        sure = held < GROWN_FAR;
        rate = HEADROOM * (sure ? (refused + passed) / 2 : refused);
        hold = sure ? hold(elapsed) : SHORTEST_HOLD;
        misses = 0;
    }

    /** The rate was too high from the start: by a little if it was found with care, else it is what was measured. */
    private void giveWay(double measured) {
        misses++;
        sure = sure && misses <= TOLERATED_MISSES;
        rate = sure ? Math.max(rate * BACK_OFF, measured) : measured;
        hold = sure ? Math.max(hold / 2, SHORTEST_HOLD) : SHORTEST_HOLD;
    }

    private static double hold(double elapsed) {
        return Math.min(Math.max(HOLD_PER_ELAPSED * elapsed, SHORTEST_HOLD), LONGEST_HOLD);
    }

    private double held(long at) {
        return limited ? Math.max(at - start, 0) / hold : 0;
    }

    private double grown(double held) {
        return rate * Math.pow(2, held * held * held);
    }

    @Override
    public String toString() {
        return limited ? String.format(Locale.ROOT, "%.2f calls a second", rate * SECOND) : "no limit";
    }
}
