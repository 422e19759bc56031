package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestThreadsTest {

    private RequestThreads threads = new RequestThreads(Duration.ofHours(1));

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Blocks as a read of a request that never ends does; completed when it is given up. */
    private CompletableFuture<Void> half() {
        CompletableFuture<Void> givenUp = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                givenUp.complete(null);
            }
        });
        return givenUp;
    }

    @Test
    void a_request_that_does_not_arrive_in_time_is_given_up() throws Exception {
        threads = new RequestThreads(Duration.ofMillis(1));

        half().get();
    }

    @Test
    void a_request_that_arrived_may_take_its_time() throws Exception {
        threads = new RequestThreads(Duration.ofMillis(1));
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        threads.execute(() -> {
            threads.arrived();
            Thread.interrupted(); // it may have been given up before
            arrived.countDown();
            try {
                finish.await();
                interrupted.complete(false);
            } catch (InterruptedException givenUp) {
                interrupted.complete(true);
            }
        });
        arrived.await();
        half().get();
        finish.countDown();

        assertThat(interrupted.get()).isFalse();
    }

    @Test
    void the_oldest_that_is_arriving_makes_room_for_the_next() throws Exception {
        CompletableFuture<Void> oldest = half();
        List<CompletableFuture<Void>> others =
                Stream.generate(this::half).limit(300).toList();
        oldest.get();
        CompletableFuture<Void> served = new CompletableFuture<>();

        threads.execute(() -> served.complete(null));

        served.get();
        assertThat(others.get(others.size() - 1)).isNotDone();
    }
}
