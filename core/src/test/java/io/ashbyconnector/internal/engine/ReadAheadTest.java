package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetching ahead, with the threads of a connector. */
@Timeout(60)
class ReadAheadTest {

    private final ReadAhead readAhead = new ReadAhead(1);
    private final CompletableFuture<Thread> fetchingAhead = new CompletableFuture<>();
    private final List<Thread> handedOver = new CopyOnWriteArrayList<>();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    /** Endless pages, the third of which takes until it is released or interrupted. */
    private Stream<Page<String>> pages() {
        PageWalk<String> walk =
                new PageWalk<>(new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of()), request -> {
                    String cursor = String.valueOf(request.params().getOrDefault("cursor", "1"));
                    if (cursor.equals("111")) {
                        holdUp();
                    }
                    return new Page<>(List.of(cursor), new PageMeta(cursor + "1", true, null));
                });
        return readAhead.pages(walk, () -> {}, work -> {
            handedOver.add(Thread.currentThread());
            return work;
        });
    }

    private void holdUp() {
        fetchingAhead.complete(Thread.currentThread());
        try {
            release.await();
        } catch (InterruptedException stop) {
            interrupted.countDown();
            throw new IllegalStateException("The connector is closed.", stop);
        }
    }

    @Test
    void a_caller_waits_for_the_page_that_is_under_way() throws Exception {
        try (readAhead;
                Stream<Page<String>> stream = pages()) {
            Iterator<Page<String>> pages = stream.iterator();
            pages.next();
            pages.next();
            Thread thread = fetchingAhead.get();
            assertThat(thread).isNotSameAs(Thread.currentThread());
            assertThat(thread.isDaemon()).isTrue();
            assertThat(handedOver).containsExactly(Thread.currentThread());

            CompletableFuture<Page<String>> third = CompletableFuture.supplyAsync(pages::next);
            assertThat(third).isNotDone();
            release.countDown();
            assertThat(third.get().records()).containsExactly("111");
        }
    }

    @Test
    void closing_the_stream_ends_the_call_under_way_and_its_thread_ends_by_itself() throws Exception {
        try (readAhead) {
            Stream<Page<String>> stream = pages();
            Iterator<Page<String>> pages = stream.iterator();
            pages.next();
            pages.next();
            Thread thread = fetchingAhead.get();

            stream.close();

            interrupted.await();
            thread.join();
            assertThatIllegalStateException().isThrownBy(pages::next);
        }
    }

    @Test
    void closing_the_connector_ends_the_call_under_way_and_who_waits_for_it() throws Exception {
        Iterator<Page<String>> pages = pages().iterator();
        pages.next();
        pages.next();
        Thread thread = fetchingAhead.get();
        CompletableFuture<Page<String>> third = CompletableFuture.supplyAsync(pages::next);

        readAhead.close();

        assertThat(third)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        thread.join();
    }
}
