package io.ashbyconnector.transport.rate;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The rate of calls that a service is thought to allow. It holds for a while and then grows, slowly around the rate that
 * was refused and ever faster beyond, until the next refusal or until it limits nothing any more. The longer it took to be
 * refused, the longer the next rate holds: a limit that stays is tried ever more rarely. Times are nanoseconds.
 *
 * @param rate calls a nanosecond
 * @param proven the rate when a refusal last left no doubt that there is a limit
 * @param hold how long the rate holds until it has doubled
 * @param start when it begins to hold
 * @param sure whether it was found by growing slowly
 * @param misses refusals in a row of a rate that had not grown
 */
record LearnedRate(double rate, double proven, double hold, long start, boolean sure, int misses) {

    /** Of a service that has no limit, as far as is known. */
    static final LearnedRate UNLIMITED = new LearnedRate(Double.POSITIVE_INFINITY, 0, 0, 0, false, 0);

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
    private static final double OUTGROWN = 2.5;

    /** The service counts over some time: what it refused is the rate of a while ago. */
    private static final double LAG = 0.8;

    /** Calls arrive a little later than their turns. */
    private static final double UNPUNCTUAL = 0.1 * SECOND;

    /**
     * What was let pass until a refusal.
     *
     * @param at the turn of the call that was refused
     * @param passed calls
     * @param busy the time from the first of them to that turn
     * @param opening the end of the pause that follows
     * @param told how long the service says that the pause is; zero when it does not
     */
    record Measurement(long at, long passed, long busy, long opening, long told) {

        /** From the turn to the end of the pause. */
        double pause() {
            return opening - at;
        }

        double elapsed() {
            return busy + pause();
        }

        /** The service counts over whole seconds when it tells whole seconds, and rounds up what is left of them. */
        double counted() {
            return told < SECOND
                    ? elapsed()
                    : told - SECOND + Math.max(Math.ceil((busy - UNPUNCTUAL) / SECOND), 1) * SECOND;
        }
    }

    boolean isUnlimited() {
        return Double.isInfinite(rate);
    }

    /** The time from a turn to the next one, which comes at the latest when the rate begins to grow. */
    long interval(long at) {
        return isUnlimited() ? 0 : (long) Math.min(1 / grown(held(at)), GROWING * hold);
    }

    /** Itself, or no limit when none was met for long. */
    LearnedRate at(long time) {
        return held(time) < OUTGROWN ? this : UNLIMITED;
    }

    /** The same, and beyond doubt. */
    LearnedRate asProven() {
        return new LearnedRate(rate, rate, hold, start, sure, misses);
    }

    /** Whether refusals went on far below a rate that was beyond doubt, so that it was no limit that they showed. */
    boolean isRefuted() {
        return rate < REFUTED * proven;
    }

    /** The same, which holds from another time on. */
    LearnedRate from(long opening) {
        return new LearnedRate(rate, proven, hold, opening, sure, misses);
    }

    /** What a refusal makes of it. A service that stays closed, for a time that it does not tell, teaches nothing. */
    LearnedRate after(Measurement refused) {
        double held = held(refused.at());
        if (refused.passed() <= 0) {
            return refused.told() > 0 || isUnlimited() ? halved() : this;
        }
        if (!isUnlimited() && refused.told() > 0 && refused.pause() > Math.max(LONG_PAUSE, refused.busy() / 4.0)) {
            return keptToQuota(refused);
        }
        return held >= GROWING ? settled(refused, held) : lowered(HEADROOM * refused.passed() / refused.counted());
    }

    private LearnedRate halved() {
        return new LearnedRate(isUnlimited() ? FIRST_GUESS : rate / 2, proven, SHORTEST_HOLD, start, false, misses);
    }

    /** The pause ends when the service begins to count anew, so that what passed until then is what it allows. */
    private LearnedRate keptToQuota(Measurement refused) {
        double shown = refused.elapsed() * Math.min(1, (double) refused.passed() / ENOUGH_CALLS);
        return new LearnedRate(HEADROOM * refused.passed() / refused.elapsed(), proven, hold(shown), start, false, 0);
    }

    /** It had grown to what the service allows, or far beyond it when it was a bad guess. */
    private LearnedRate settled(Measurement refused, double held) {
        double tooHigh = grown(LAG * held);
        return held < GROWN_FAR
                ? new LearnedRate(
                        HEADROOM * (tooHigh + (double) refused.passed() / refused.busy()) / 2,
                        proven,
                        hold(refused.elapsed()),
                        start,
                        true,
                        0)
                : new LearnedRate(HEADROOM * tooHigh, proven, SHORTEST_HOLD, start, false, 0);
    }

    /** It was too high from the start: by a little if it was found with care, else it is what was measured. */
    private LearnedRate lowered(double measured) {
        double lower = BACK_OFF * rate;
        return sure && misses < TOLERATED_MISSES
                ? new LearnedRate(lower, proven, Math.max(hold / 2, SHORTEST_HOLD), start, true, misses + 1)
                : new LearnedRate(Math.min(lower, measured), proven, SHORTEST_HOLD, start, false, misses + 1);
    }

    private static double hold(double elapsed) {
        return Math.min(Math.max(HOLD_PER_ELAPSED * elapsed, SHORTEST_HOLD), LONGEST_HOLD);
    }

    private double held(long at) {
        return isUnlimited() ? 0 : Math.max(at - start, 0) / hold;
    }

    private double grown(double held) {
        return rate * Math.pow(2, held * held * held);
    }

    @Override
    public String toString() {
        return isUnlimited() ? "no limit" : String.format(Locale.ROOT, "%.2f calls a second", rate * SECOND);
    }
}
