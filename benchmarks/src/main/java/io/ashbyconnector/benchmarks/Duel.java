package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.Locale;

/** What two sides needed when they took turns, in nanoseconds per round. */
final class Duel {

    private final double[] ours;
    private final double[] bare;

    private Duel(int rounds) {
        ours = new double[rounds];
        bare = new double[rounds];
    }

    /** Returns the nanoseconds of one run. */
    @FunctionalInterface
    interface Measurement {
        double run() throws IOException, InterruptedException;
    }

    static Duel fight(int rounds, Measurement ours, Measurement bare) throws IOException, InterruptedException {
        Duel duel = new Duel(rounds);
        for (int round = 0; round < rounds; round++) {
            duel.ours[round] = ours.run();
            duel.bare[round] = bare.run();
        }
        return duel;
    }

    /** Our time as a multiple of the other. */
    Spread time() {
        return Spread.ofRounds(ours.length, round -> ours[round] / bare[round]);
    }

    /** Our speed as a multiple of the other. */
    Spread speed() {
        return Spread.ofRounds(ours.length, round -> bare[round] / ours[round]);
    }

    String ourTime() {
        return duration(Spread.of(ours).median());
    }

    String bareTime() {
        return duration(Spread.of(bare).median());
    }

    static String duration(double nanos) {
        double millis = nanos / 1e6;
        return millis < 10_000
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }
}
