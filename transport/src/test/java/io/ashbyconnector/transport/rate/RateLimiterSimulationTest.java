package io.ashbyconnector.transport.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers get out of services with limits that nobody tells them. */
class RateLimiterSimulationTest {

    private static final Duration LATENCY = Duration.ofMillis(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MINUTE = 60;
    private static final int HORIZON = 5 * MINUTE;

    interface Service {
        SimulatedService with(LongToDoubleFunction perSecond);
    }

    private static Named<Service> named(String name, Service service) {
        return Named.of(name, service);
    }

    static Stream<Arguments> services() {
        return IntStream.of(1, 8, 32)
                .boxed()
                .flatMap(callers -> Stream.of(
                        Arguments.of(
                                50.0, 1, callers, named("window", limit -> SimulatedService.window(limit, SECOND))),
                        Arguments.of(
                                1000 / 60.0,
                                MINUTE,
                                callers,
                                named("window", limit -> SimulatedService.window(limit, Duration.ofMinutes(1)))),
                        Arguments.of(
                                50.0, 1, callers, named("bucket", limit -> SimulatedService.bucket(limit, 1, SECOND))),
                        Arguments.of(
                                1000 / 60.0,
                                1,
                                callers,
                                named("bucket", limit -> SimulatedService.bucket(limit, MINUTE, SECOND))),
                        Arguments.of(
                                50.0,
                                1,
                                callers,
                                named(
                                        "bucket that names no pause",
                                        limit -> SimulatedService.bucket(limit, 1, Duration.ZERO)))));
    }

    @ParameterizedTest(name = "{0} calls a second counted over {1} s, {2} callers, a {3}")
    @MethodSource("services")
    void nine_tenths_of_a_hidden_limit_pass_and_less_than_a_hundredth_is_refused(
            double perSecond, int countedOver, int callers, Service service) {
        Simulation simulation = Simulation.run(service.with(nanos -> perSecond), callers, LATENCY, HORIZON);

        int learned = Math.max(10, countedOver);
        assertThat(simulation.throughput(learned, learned + MINUTE)).isGreaterThan(0.9 * perSecond);
        assertThat(simulation.throughput(learned, HORIZON)).isGreaterThan(0.9 * perSecond);
        assertThat(simulation.refusedUntil(HORIZON)).isLessThan(0.01);
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                        named("window", limit -> SimulatedService.window(limit, SECOND)),
                        named("bucket", limit -> SimulatedService.bucket(limit, 1, SECOND)),
                        named("bucket that names no pause", limit -> SimulatedService.bucket(limit, 1, Duration.ZERO)))
                .flatMap(service -> IntStream.of(1, 8, 32, 64)
                        .boxed()
                        .flatMap(callers -> Stream.of(
                                Arguments.of(callers, service, micros(500), micros(100), 1.0, micros(500)),
                                Arguments.of(callers, service, micros(1000), micros(0), 0.5, micros(500)),
                                Arguments.of(callers, service, micros(1000), micros(300), 1.0, micros(5000)),
                                Arguments.of(callers, service, micros(3000), micros(1000), 1.0, micros(500)),
                                Arguments.of(callers, service, micros(10_000), micros(0), 0.5, micros(5000)))));
    }

    private static Duration micros(int micros) {
        return Duration.ofNanos(micros * 1000L);
    }

    @ParameterizedTest(name = "{0} callers, a {1}, {2} and {3} for each call under way, jitter {4}, late by {5}")
    @MethodSource("networks")
    void it_does_not_matter_in_which_order_answers_come(
            int callers, Service service, Duration latency, Duration queueing, double jitter, Duration late) {
        for (long seed = 1; seed <= 5; seed++) {
            Simulation.Network network = new Simulation.Network(latency, queueing, jitter, late, seed);
            Simulation simulation = Simulation.run(service.with(nanos -> 50), callers, network, HORIZON);

            assertThat(simulation.throughput(10, HORIZON)).as("seed %d", seed).isGreaterThan(0.9 * 50);
            assertThat(simulation.throughput(10, 10 + 2 * MINUTE))
                    .as("seed %d", seed)
                    .isGreaterThan(0.9 * 50);
            assertThat(simulation.refusedUntil(HORIZON)).as("seed %d", seed).isLessThan(0.01);
        }
    }

    static Stream<Arguments> strays() {
        return Stream.of(0.0001, 0.0005, 0.001)
                .flatMap(share -> IntStream.of(1, 16)
                        .boxed()
                        .flatMap(callers -> Stream.of(
                                Arguments.of(share, callers, Duration.ofMillis(1)),
                                Arguments.of(share, callers, Duration.ofMillis(20)))));
    }

    /** What is lost are the waits of the callers that were refused. */
    @ParameterizedTest(name = "{0} of all calls, {1} callers, {2}")
    @MethodSource("strays")
    void refusals_without_a_limit_slow_nobody_else_down(double share, int callers, Duration latency) {
        SimulatedService service =
                SimulatedService.astray(SimulatedService.window(n -> 1e9, SECOND), share, Duration.ZERO);
        Simulation simulation = Simulation.run(service, callers, latency, 2 * MINUTE);

        double perSecond = 1e9 / latency.toNanos();
        double waiting = 1 / (1 + share * perSecond * 0.25);
        assertThat(simulation.throughput(0, MINUTE)).isGreaterThan(0.95 * waiting * callers * perSecond);
        assertThat(simulation.throughput(MINUTE, 2 * MINUTE)).isGreaterThan(0.95 * waiting * callers * perSecond);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32})
    void refusals_beside_a_limit_cost_no_part_of_it(int callers) {
        SimulatedService service =
                SimulatedService.astray(SimulatedService.window(n -> 50, SECOND), 0.0005, Duration.ZERO);
        Simulation simulation = Simulation.run(service, callers, LATENCY, HORIZON);

        assertThat(simulation.throughput(MINUTE, HORIZON)).isGreaterThan(0.9 * 50);
        assertThat(simulation.refusedUntil(HORIZON)).isLessThan(0.01);
    }

    static Stream<Arguments> changes() {
        return IntStream.of(8, 32)
                .boxed()
                .flatMap(callers -> Stream.of(
                        Arguments.of(callers, named("window", limit -> SimulatedService.window(limit, SECOND))),
                        Arguments.of(callers, named("bucket", limit -> SimulatedService.bucket(limit, 1, SECOND)))));
    }

    private static LongToDoubleFunction changing(double before, double after) {
        return nanos -> nanos < MINUTE * Simulation.SECOND ? before : after;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_limit_that_falls_is_kept_within_half_a_minute(int callers, Service service) {
        Simulation simulation = Simulation.run(service.with(changing(50, 20)), callers, LATENCY, HORIZON);

        assertThat(simulation.throughput(MINUTE + 30, HORIZON)).isBetween(0.9 * 20, 20.0);
        assertThat(simulation.refusedUntil(HORIZON)).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_limit_that_rises_is_used_after_some_minutes(int callers, Service service) {
        Simulation simulation = Simulation.run(service.with(changing(20, 100)), callers, LATENCY, 10 * MINUTE);

        assertThat(simulation.throughput(6 * MINUTE, 10 * MINUTE)).isBetween(0.9 * 100, 101.0);
        assertThat(simulation.refusedUntil(10 * MINUTE)).isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32})
    void a_limit_that_is_lifted_is_forgotten(int callers) {
        SimulatedService service = SimulatedService.window(changing(20, 1_000_000), SECOND);
        Simulation simulation = Simulation.run(service, callers, LATENCY, 15 * MINUTE);

        double fullSpeed = callers / (LATENCY.toMillis() / 1000.0);
        assertThat(simulation.throughput(14 * MINUTE, 15 * MINUTE)).isGreaterThan(0.95 * fullSpeed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32})
    void without_a_limit_nobody_waits(int callers) {
        Simulation simulation = Simulation.run(SimulatedService.window(n -> 1e6, SECOND), callers, LATENCY, 10);

        double fullSpeed = callers / (LATENCY.toMillis() / 1000.0);
        assertThat(simulation.throughput(1, 10)).isGreaterThan(0.99 * fullSpeed);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 32})
    void a_quota_that_somebody_else_used_up_is_not_taken_for_the_limit(int callers) {
        SimulatedService service = SimulatedService.window(
                nanos -> nanos < MINUTE * Simulation.SECOND ? 0.05 : 1000 / 60.0, Duration.ofMinutes(1));
        Simulation simulation = Simulation.run(service, callers, LATENCY, HORIZON);

        assertThat(simulation.throughput(2 * MINUTE, HORIZON)).isGreaterThan(0.9 * 1000 / 60);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 32})
    void half_a_minute_of_refusals_leaves_no_mark(int callers) {
        SimulatedService service = SimulatedService.bucket(
                nanos -> nanos > MINUTE * Simulation.SECOND && nanos < 90 * Simulation.SECOND ? 0 : 1e6,
                1,
                Duration.ZERO);
        Simulation simulation = Simulation.run(service, callers, LATENCY, 3 * MINUTE);

        double fullSpeed = callers / (LATENCY.toMillis() / 1000.0);
        assertThat(simulation.throughput(2 * MINUTE, 3 * MINUTE)).isGreaterThan(0.95 * fullSpeed);
    }
}
