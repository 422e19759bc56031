package io.ashbyconnector.transport.rate;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongToDoubleFunction;

/** A service with a hidden limit on the calls of a second, which may change with the time. Times are virtual. */
interface SimulatedService {

    /** Empty when a call passes at this time, else the pause to ask for; zero for none. */
    Optional<Duration> refuse(long nanos);

    /** Counts calls in windows of which each begins with a call, as the sandbox does. */
    static SimulatedService window(LongToDoubleFunction perSecond, Duration length) {
        return new SimulatedService() {
            private long start = Long.MIN_VALUE;
            private int calls;

            @Override
            public Optional<Duration> refuse(long nanos) {
                if (start == Long.MIN_VALUE || nanos - start >= length.toNanos()) {
                    start = nanos;
                    calls = 0;
                }
                calls++;
                boolean passes = calls <= perSecond.applyAsDouble(nanos) * length.toMillis() / 1000;
                return passes ? Optional.empty() : Optional.of(wholeSeconds(length.toNanos() - (nanos - start)));
            }
        };
    }

    /** Fills a bucket that holds some seconds' worth of calls; asks for a second's pause, or for none. */
    static SimulatedService bucket(LongToDoubleFunction perSecond, int secondsHeld, Duration asked) {
        return new SimulatedService() {
            private double tokens = perSecond.applyAsDouble(0) * secondsHeld;
            private long filled;

            @Override
            public Optional<Duration> refuse(long nanos) {
                double rate = perSecond.applyAsDouble(nanos);
                tokens = Math.min(rate * secondsHeld, tokens + rate * (nanos - filled) / Simulation.SECOND);
                filled = nanos;
                if (tokens < 1) {
                    return Optional.of(asked);
                }
                tokens--;
                return Optional.empty();
            }
        };
    }

    /** Refuses a share of the calls that another service lets pass, by chance. */
    static SimulatedService astray(SimulatedService service, double share, Duration asked) {
        Random random = new Random(2);
        return nanos -> random.nextDouble() < share ? Optional.of(asked) : service.refuse(nanos);
    }

    private static Duration wholeSeconds(long nanos) {
        return Duration.ofSeconds((nanos + Simulation.SECOND - 1) / Simulation.SECOND);
    }
}
