package io.ashbyconnector.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchdogTest {

    private final Watchdog watchdog = new Watchdog();

    @AfterEach
    void close() {
        watchdog.close();
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static void assertComes(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void it_wakes_for_every_call_after_being_idle() throws InterruptedException {
        for (int call = 0; call < 20; call++) {
            CountDownLatch cancelled = new CountDownLatch(1);
            Watchdog.Watch watch = watchdog.watch(in(Duration.ofMillis(1)), cancelled::countDown);
            assertComes(cancelled);
            watch.close();
        }
    }

    @Test
    void without_calls_it_has_no_thread_until_the_next_one() throws InterruptedException {
        for (int call = 0; call < 2; call++) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            CountDownLatch cancelled = new CountDownLatch(1);
            Watchdog.Watch watch = watchdog.watch(in(Duration.ofMillis(1)), cancelled::countDown);
            assertComes(cancelled);
            List<Thread> started = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals(Watchdog.THREAD_NAME) && !before.contains(thread))
                    .toList();
            assertThat(started).isNotEmpty();
            watch.close();
            for (Thread thread : started) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("refuses to end"), new StackOverflowError("refuses to end"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void it_survives_a_call_that_cannot_be_cut_off(Throwable failure) throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        watchdog.watch(in(Duration.ZERO), () -> {
            tried.countDown();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
        assertComes(tried);
        CountDownLatch cancelled = new CountDownLatch(1);
        watchdog.watch(in(Duration.ofMillis(1)), cancelled::countDown);
        assertComes(cancelled);
    }

    @Test
    void a_call_that_is_slow_to_be_cut_off_holds_up_no_other_one() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        watchdog.watch(in(Duration.ZERO), () -> {
            stuck.countDown();
            awaitUninterruptibly(release);
        });
        assertComes(stuck);
        Caller other = Caller.of(() -> {
            watchdog.watch(in(Duration.ofHours(1)), () -> {}).close();
            return "watched";
        });
        assertThat(other.result()).isEqualTo("watched");
        release.countDown();
    }

    @Test
    void closing_cuts_off_what_is_under_way_and_what_comes_later() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(2);
        watchdog.watch(in(Duration.ofHours(1)), cancelled::countDown);
        watchdog.close();
        watchdog.watch(in(Duration.ofHours(1)), cancelled::countDown);
        assertComes(cancelled);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
