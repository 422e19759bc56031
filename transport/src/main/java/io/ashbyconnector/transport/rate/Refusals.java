package io.ashbyconnector.transport.rate;

/**
 * The last few calls that were refused for their rate. A limit refuses call after call until they get fewer, while the
 * stray refusals that some services give without one come alone. Not thread-safe.
 */
final class Refusals {

    private static final int KEPT = 4;
    private static final int TWO_WITHIN = 200; // calls
    private static final int SEVERAL_WITHIN = 120;
    private static final int MANY_WITHIN = 25;

    private final long[] calls = new long[KEPT];
    private int count;

    /** Adds one, after so many calls in all. */
    void add(long callsBefore) {
        calls[count % KEPT] = callsBefore;
        count++;
    }

    /** Whether another one came shortly before the last one. */
    boolean areTwo() {
        return areWithin(TWO_WITHIN, 2);
    }

    /** Whether three others did. */
    boolean areSeveral() {
        return areWithin(SEVERAL_WITHIN, KEPT);
    }

    /** Whether three others came immediately before it. */
    boolean areMany() {
        return areWithin(MANY_WITHIN, KEPT);
    }

    private boolean areWithin(int span, int refused) {
        return count >= refused && calls[(count - 1) % KEPT] - calls[(count - refused) % KEPT] <= span;
    }
}
