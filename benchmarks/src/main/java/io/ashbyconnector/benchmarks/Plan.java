package io.ashbyconnector.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often the sides take turns
 * @param warmUpSeconds how long each side runs before that, where its start does not count
 * @param candidates how many are read to records and to lines
 * @param gets how many are read one by one
 * @param threads how many threads read one by one at the same time
 * @param slowPages how many pages are read that take their time
 * @param politeSeconds how long a limited service is called after the client had ten seconds to learn its limit
 * @param applications how many a context store is filled with, from the fewest to the most
 * @param sizes of the listings whose time and memory are compared; 10 000 is among them and the largest is the last
 */
record Plan(
        int rounds,
        int warmUpSeconds,
        int candidates,
        int gets,
        int threads,
        int slowPages,
        int politeSeconds,
        List<Integer> applications,
        List<Integer> sizes) {

    static Plan full(int rounds) {
        List<Integer> applications = List.of(10_000, 100_000, 1_000_000);
        List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);
        return new Plan(rounds, 15, 100_000, 2_000, 32, 100, 110, applications, sizes);
    }

    /** How often the sides take turns at what is over in a moment. */
    int shortRounds() {
        return 4 * rounds;
    }

    /** Tells in a minute or two whether everything works. */
    static Plan quick() {
        return new Plan(2, 2, 20_000, 1_000, 32, 20, 5, List.of(10_000), List.of(1_000, 10_000, 100_000));
    }
}
