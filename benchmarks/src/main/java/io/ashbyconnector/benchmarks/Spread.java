package io.ashbyconnector.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** The median of some values, and how far they lie apart. */
record Spread(double median, double least, double most) {

    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** One value per round. */
    static Spread ofRounds(int rounds, IntToDoubleFunction value) {
        double[] values = new double[rounds];
        Arrays.setAll(values, value);
        return of(values);
    }

    /** As in {@code 0.93 (0.90 to 0.95)}. */
    String text() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, most);
    }
}
