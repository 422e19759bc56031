package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetching ahead, with threads that work when the test says so. */
class ReadAheadWalkTest {

    private static final int LAST = 9;

    private final List<Integer> asked = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();
    private @Nullable RuntimeException broken;
    private boolean connectorOpen = true;
    private int checksUntilItCloses = Integer.MAX_VALUE;

    private ReadAheadWalk<Integer> walk(int depth) {
        return new ReadAheadWalk<>(pages(), depth, work::add, this::requireOpen);
    }

    private PageWalk<Integer> pages() {
        return new PageWalk<>(new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of()), this::page);
    }

    /** Pages 1 to 9, whose cursors are their numbers. */
    private Page<Integer> page(CheckedCall request) {
        int number = Integer.parseInt((String) request.params().getOrDefault("cursor", "1"));
        asked.add(number);
        if (broken != null) {
            throw broken;
        }
        boolean more = number < LAST;
        return new Page<>(List.of(number), new PageMeta(more ? String.valueOf(number + 1) : null, more, null));
    }

    private void requireOpen() {
        if (!connectorOpen || checksUntilItCloses-- == 0) {
            throw new IllegalStateException("The connector is closed.");
        }
    }

    private void letThreadsWork() {
        List<Runnable> due = List.copyOf(work);
        work.clear();
        due.forEach(Runnable::run);
    }

    private static NetworkException reset() {
        return new NetworkException(ErrorDetails.of("reset"), true, null);
    }

    @Test
    void nothing_is_fetched_before_a_page_is_asked_for_nor_ahead_of_the_second() {
        ReadAheadWalk<Integer> walk = walk(1);
        assertThat(walk.hasNext()).isTrue();
        assertThat(asked).isEmpty();

        assertThat(walk.next().records()).containsExactly(1);
        assertThat(walk.hasNext()).isTrue();

        assertThat(work).isEmpty();
        assertThat(asked).containsExactly(1);
    }

    @Test
    void from_the_second_page_on_the_next_one_is_fetched_ahead() {
        ReadAheadWalk<Integer> walk = walk(1);
        walk.next();
        walk.next();
        assertThat(asked).containsExactly(1, 2);

        letThreadsWork();
        assertThat(asked).containsExactly(1, 2, 3);
        assertThat(work).isEmpty();

        assertThat(walk.next().records()).containsExactly(3);
        assertThat(asked).containsExactly(1, 2, 3);
        letThreadsWork();
        assertThat(asked).containsExactly(1, 2, 3, 4);
    }

    @Test
    void no_more_pages_are_fetched_ahead_than_allowed() {
        ReadAheadWalk<Integer> walk = walk(3);
        walk.next();
        walk.next();
        letThreadsWork();
        assertThat(asked).containsExactly(1, 2, 3, 4, 5);

        walk.next();
        walk.next();
        assertThat(work).hasSize(1);
        letThreadsWork();
        assertThat(asked).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void without_reading_ahead_a_page_is_fetched_when_it_is_asked_for() {
        ReadAheadWalk<Integer> walk = walk(0);
        for (int page = 1; page <= LAST; page++) {
            assertThat(walk.next().records()).containsExactly(page);
            assertThat(asked).hasSize(page);
        }
        assertThat(work).isEmpty();
    }

    @Test
    void all_pages_come_once_and_in_order_and_none_is_asked_for_beyond_the_last() {
        for (int depth = 0; depth <= LAST + 1; depth++) {
            asked.clear();
            ReadAheadWalk<Integer> walk = walk(depth);
            List<Integer> seen = new ArrayList<>();
            while (walk.hasNext()) {
                seen.addAll(walk.next().records());
                letThreadsWork();
            }
            assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(asked).isEqualTo(seen);
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(walk::next);
        }
    }

    @Test
    void a_failure_ahead_is_thrown_in_its_place_and_the_page_can_be_asked_for_again() {
        ReadAheadWalk<Integer> walk = walk(3);
        walk.next();
        walk.next();
        broken = reset();
        letThreadsWork();
        assertThat(asked).containsExactly(1, 2, 3);

        assertThat(walk.hasNext()).isTrue();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(walk::next).isSameAs(broken);
        assertThatExceptionOfType(NetworkException.class).isThrownBy(walk::next);
        broken = null;

        assertThat(walk.next().records()).containsExactly(3);
        assertThat(asked).containsExactly(1, 2, 3, 3, 3);
        letThreadsWork();
        assertThat(walk.next().records()).containsExactly(4);
    }

    @Test
    void pages_before_a_failure_ahead_are_given_out_first() {
        ReadAheadWalk<Integer> walk = new ReadAheadWalk<>(
                new PageWalk<>(new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of()), request -> {
                    Page<Integer> page = page(request);
                    broken = page.records().contains(4) ? reset() : null;
                    return page;
                }),
                5,
                work::add,
                this::requireOpen);
        walk.next();
        walk.next();
        letThreadsWork();
        assertThat(asked).containsExactly(1, 2, 3, 4, 5);

        assertThat(walk.next().records()).containsExactly(3);
        assertThat(walk.next().records()).containsExactly(4);
        assertThat(work).as("nothing is fetched beyond a failure").isEmpty();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(walk::next);
    }

    @Test
    void an_error_ahead_is_thrown_too() {
        ReadAheadWalk<Integer> walk = new ReadAheadWalk<>(
                new PageWalk<>(new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of()), request -> {
                    if (asked.size() == 2) {
                        throw new LinkageError("a class is missing");
                    }
                    return page(request);
                }),
                1,
                work::add,
                this::requireOpen);
        walk.next();
        walk.next();
        letThreadsWork();
        assertThatExceptionOfType(LinkageError.class).isThrownBy(walk::next);
    }

    @Test
    void a_cursor_that_repeats_is_found_ahead_and_told_in_its_place() {
        ReadAheadWalk<Integer> walk = new ReadAheadWalk<>(
                new PageWalk<>(new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of()), request -> {
                    page(request);
                    return new Page<>(List.of(), new PageMeta("2", true, null));
                }),
                5,
                work::add,
                this::requireOpen);
        walk.next();
        walk.next();
        letThreadsWork();
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(walk::next)
                .withMessageContaining("gave before");
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void a_walk_that_gets_no_thread_fetches_by_itself() {
        ReadAheadWalk<Integer> walk = new ReadAheadWalk<>(
                pages(),
                1,
                task -> {
                    throw new RejectedExecutionException("all busy");
                },
                this::requireOpen);
        for (int page = 1; page <= LAST; page++) {
            assertThat(walk.next().records()).containsExactly(page);
        }
    }

    @Test
    void an_interrupted_caller_stops_and_loses_no_page() {
        ReadAheadWalk<Integer> walk = walk(1);
        walk.next();
        walk.next();

        for (boolean fetched : new boolean[] {false, true}) {
            if (fetched) {
                letThreadsWork();
            }
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(walk::next)
                    .withMessageContaining("candidates.list")
                    .withMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(walk.next().records()).containsExactly(3);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void a_page_that_is_there_is_not_given_out_by_a_closed_connector() {
        ReadAheadWalk<Integer> walk = walk(1);
        walk.next();
        walk.next();
        letThreadsWork();
        connectorOpen = false;
        assertThatIllegalStateException().isThrownBy(walk::next).withMessageContaining("connector is closed");
    }

    @Test
    void what_the_end_of_the_connector_broke_off_ahead_is_told_as_its_end() {
        ReadAheadWalk<Integer> walk = walk(1);
        walk.next();
        walk.next();
        broken = new CallInterruptedException("candidates.list", null);
        letThreadsWork();
        checksUntilItCloses = 1;

        assertThatIllegalStateException().isThrownBy(walk::next).withMessageContaining("connector is closed");
    }

    @Test
    void a_closed_stream_fetches_nothing_more() {
        ReadAheadWalk<Integer> walk = walk(1);
        walk.next();
        walk.next();
        walk.close();
        letThreadsWork();
        assertThatIllegalStateException().isThrownBy(walk::next).withMessageContaining("stream is closed");
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    @Timeout(60)
    void a_caller_who_waits_hears_that_the_stream_was_closed() throws InterruptedException {
        ReadAheadWalk<Integer> walk = walk(1);
        walk.next();
        walk.next();
        CompletableFuture<Page<Integer>> third = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                third.complete(walk.next());
            } catch (IllegalStateException closed) {
                third.completeExceptionally(closed);
            }
        });
        caller.setDaemon(true);
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        walk.close();

        caller.join();
        assertThat(third)
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("stream is closed");
    }
}
