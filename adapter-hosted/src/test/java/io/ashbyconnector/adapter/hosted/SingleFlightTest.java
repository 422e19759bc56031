package io.ashbyconnector.adapter.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.CallInterruptedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a thread that fetches for others, or waits for one that does. */
class SingleFlightTest {

    private final SingleFlight<String> flight = new SingleFlight<>("airbyte.token", value -> true);
    private final CountDownLatch fetching = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private Thread waiting = Thread.currentThread();

    private String block(Supplier<String> outcome) {
        fetching.countDown();
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return outcome.get();
    }

    private FutureTask<String> start(Supplier<String> fetch) {
        FutureTask<String> task = new FutureTask<>(() -> flight.get(fetch));
        waiting = new Thread(task);
        waiting.setDaemon(true);
        waiting.start();
        return task;
    }

    private void awaitWaiting() {
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void an_interruption_ends_the_wait_for_another_thread() throws Exception {
        FutureTask<String> first = start(() -> block(() -> "one"));
        fetching.await();
        FutureTask<Boolean> second = new FutureTask<>(() -> {
            assertThatThrownBy(() -> flight.get(() -> "two"))
                    .isInstanceOf(CallInterruptedException.class)
                    .hasMessage("airbyte.token: The call was interrupted.");
            return Thread.currentThread().isInterrupted();
        });
        waiting = new Thread(second);
        waiting.start();
        awaitWaiting();

        waiting.interrupt();

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        release.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("one");
    }

    static Stream<Supplier<String>> ends() {
        return Stream.of(
                () -> {
                    throw new CallInterruptedException("airbyte.token", null);
                },
                () -> {
                    throw new OutOfMemoryError("the fetching thread's");
                });
    }

    @ParameterizedTest
    @MethodSource("ends")
    void what_ends_the_fetching_thread_does_not_end_the_others(Supplier<String> end) throws Exception {
        FutureTask<String> first = start(() -> block(end));
        fetching.await();
        FutureTask<String> second = start(() -> "two");
        awaitWaiting();

        release.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("two");
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
    }
}
