package io.ashbyconnector.transport.rate;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/** Callers that share one limiter and call a service without rest, in virtual time. Each run of the same is the same. */
final class Simulation {

    static final long SECOND = 1_000_000_000;

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(250);

    private final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final SimulatedService service;
    private final Network network;
    private final int[] passed;
    private final int[] refused;
    private final RateLimiter limiter;
    private long now;
    private long scheduled;
    private int underWay;

    private record Event(long at, long number, Runnable action) {}

    /**
     * What is between callers and service.
     *
     * @param latency of a call when there is no other
     * @param queueing what each call under way adds to it
     * @param jitter the standard deviation of the latency's logarithm, so that answers come in any order
     * @param late by how much a caller wakes up late at most
     */
    record Network(Duration latency, Duration queueing, double jitter, Duration late, long seed) {

        static Network steady(Duration latency) {
            return new Network(latency, Duration.ZERO, 0, Duration.ofNanos(500_000), 1);
        }
    }

    private Simulation(SimulatedService service, Network network, int seconds) {
        this.service = service;
        this.network = network;
        this.random = new Random(network.seed());
        this.passed = new int[seconds];
        this.refused = new int[seconds];
        this.limiter = new RateLimiter(FIRST_BACKOFF, () -> now);
    }

    static Simulation run(SimulatedService service, int callers, Duration latency, int seconds) {
        return run(service, callers, Network.steady(latency), seconds);
    }

    static Simulation run(SimulatedService service, int callers, Network network, int seconds) {
        Simulation simulation = new Simulation(service, network, seconds);
        for (int caller = 0; caller < callers; caller++) {
            simulation.after(simulation.random.nextInt(1_000_000), simulation::call);
        }
        simulation.runUntil(seconds * SECOND);
        return simulation;
    }

    private void after(long wait, Runnable action) {
        events.add(new Event(now + wait, scheduled++, action));
    }

    private void runUntil(long end) {
        for (Event next = events.remove(); next.at() < end; next = events.remove()) {
            now = next.at();
            next.action().run();
        }
    }

    private void call() {
        RateLimiter.Turn turn = limiter.take(Long.MAX_VALUE);
        if (turn.waitNanos() <= 0) {
            send(turn);
            return;
        }
        long late = random.nextLong(network.late().toNanos());
        after(turn.waitNanos() + late, () -> {
            if (limiter.isGood(turn)) {
                send(turn);
            } else {
                call();
            }
        });
    }

    private long latency() {
        double latency = network.latency().toNanos()
                + (double) underWay * network.queueing().toNanos();
        return (long) (latency * Math.exp(network.jitter() * random.nextGaussian()));
    }

    private void send(RateLimiter.Turn turn) {
        underWay++;
        long latency = latency();
        long there = (long) (latency * random.nextDouble(0.3, 0.7));
        after(there, () -> {
            Optional<Duration> pause = service.refuse(now);
            int second = (int) (now / SECOND);
            if (second < passed.length) {
                (pause.isEmpty() ? passed : refused)[second]++;
            }
            after(latency - there, () -> answered(turn, pause));
        });
    }

    private void answered(RateLimiter.Turn turn, Optional<Duration> pause) {
        underWay--;
        if (pause.isEmpty()) {
            call();
            return;
        }
        limiter.refused(turn, pause.filter(asked -> !asked.isZero()).orElse(null));
        long backoff = (long) (FIRST_BACKOFF.toNanos() * random.nextDouble(0.5, 1.5));
        after(Math.max(pause.get().toNanos(), backoff), this::call);
    }

    /** The calls of a second that passed, in the mean from one second up to another. */
    double throughput(int from, int to) {
        return IntStream.range(from, to).map(second -> passed[second]).average().orElseThrow();
    }

    /** The share of all calls that was refused, up to a second. */
    double refusedUntil(int end) {
        double all = IntStream.range(0, end)
                .map(second -> passed[second] + refused[second])
                .sum();
        return IntStream.range(0, end).map(second -> refused[second]).sum() / all;
    }
}
