package io.ashbyconnector.sandbox.seed;

import java.util.function.IntToLongFunction;

/**
 * One list, oldest first, of generated rows and a few hand-written ones. A handle names a row: its index if it is
 * generated, the complement of its index if it is hand-written.
 */
public final class TimeOrder {
    private final int generated;
    private final IntToLongFunction generatedTimes;
    private final long[] writtenTimes;
    private final int[] writtenPositions;

    /** Both kinds of times must ascend. */
    public TimeOrder(int generated, IntToLongFunction generatedTimes, long... writtenTimes) {
        this.generated = generated;
        this.generatedTimes = generatedTimes;
        this.writtenTimes = writtenTimes;
        this.writtenPositions = new int[writtenTimes.length];
        for (int i = 0; i < writtenTimes.length; i++) {
            writtenPositions[i] = generatedBefore(writtenTimes[i]) + i;
        }
    }

    public int size() {
        return generated + writtenPositions.length;
    }

    public long time(int handle) {
        return handle < 0 ? writtenTimes[~handle] : generatedTimes.applyAsLong(handle);
    }

    public int handle(int position) {
        for (int before = 0; before < writtenPositions.length; before++) {
            if (position == writtenPositions[before]) {
                return ~before;
            }
            if (position < writtenPositions[before]) {
                return position - before;
            }
        }
        return position - writtenPositions.length;
    }

    public int position(int handle) {
        if (handle < 0) {
            return writtenPositions[~handle];
        }
        int position = handle;
        for (int written : writtenPositions) {
            if (written > position) {
                break;
            }
            position++;
        }
        return position;
    }

    private int generatedBefore(long moment) {
        int low = 0;
        int high = generated;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (generatedTimes.applyAsLong(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
