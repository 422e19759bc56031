package io.ashbyconnector.sandbox.seed;

import java.util.List;

/** Reproducible random draws for one row: the same seed, kind and index always give the same sequence. */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed, int kind, long index) {
        this.state = mix(mix(seed + kind * GOLDEN_GAMMA) ^ index);
    }

    public static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public double fraction() {
        return (next() >>> 11) * 0x1p-53;
    }

    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }
}
