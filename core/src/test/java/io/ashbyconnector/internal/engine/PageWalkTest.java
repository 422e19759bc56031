package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageWalkTest {

    private final List<Object> asked = new ArrayList<>();

    private PageWalk<String> walk(Function<@Nullable Object, PageMeta> service) {
        return new PageWalk<>(
                new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of("limit", 2L)), request -> {
                    Object cursor = request.params().get("cursor");
                    asked.add(String.valueOf(cursor));
                    assertThat(request.params()).containsEntry("limit", 2L);
                    return new Page<>(List.of("record after " + cursor), service.apply(cursor));
                });
    }

    private static PageMeta more(@Nullable String cursor) {
        return new PageMeta(cursor, true, null);
    }

    private static PageMeta end() {
        return new PageMeta(null, false, "token");
    }

    @Test
    void nothing_is_fetched_before_the_first_page_is_asked_for() {
        PageWalk<String> walk = walk(cursor -> cursor == null ? more("a") : end());
        assertThat(walk.hasNext()).isTrue();
        assertThat(asked).isEmpty();
        walk.next();
        assertThat(walk.hasNext()).isTrue();
        assertThat(asked).containsExactly("null");
        assertThat(walk.next().syncToken()).isEqualTo("token");
        assertThat(walk.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(walk::next);
    }

    @Test
    void a_failed_page_can_be_asked_for_again() {
        boolean[] failing = {true};
        PageWalk<String> walk = walk(cursor -> {
            if ("a".equals(cursor) && failing[0]) {
                throw new NetworkException(ErrorDetails.of("reset"), true, null);
            }
            return cursor == null ? more("a") : end();
        });
        walk.next();
        assertThatExceptionOfType(NetworkException.class).isThrownBy(walk::next);
        failing[0] = false;
        assertThat(walk.next().records()).containsExactly("record after a");
        assertThat(asked).containsExactly("null", "a", "a");
    }

    @Test
    void a_page_with_more_but_no_cursor_is_returned_and_then_the_walk_fails() {
        PageWalk<String> walk = walk(cursor -> more(null));
        assertThat(walk.next().records()).hasSize(1);
        assertThat(walk.hasNext()).isTrue();
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(walk::next)
                .withMessageContaining("no cursor");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_cursor_that_repeats_at_once_is_found_before_it_is_followed_again() {
        PageWalk<String> walk = walk(cursor -> more("a"));
        walk.next();
        walk.next();
        assertThatExceptionOfType(BadResponseException.class)
                .isThrownBy(walk::next)
                .withMessageContaining("gave before");
        assertThat(asked).containsExactly("null", "a");
    }

    @Test
    void a_longer_circle_is_found_too() {
        PageWalk<String> walk = walk(cursor -> more(
                switch (String.valueOf(cursor)) {
                    case "null" -> "a";
                    case "a" -> "b";
                    case "b" -> "c";
                    default -> "a";
                }));
        assertThatExceptionOfType(BadResponseException.class).isThrownBy(() -> {
            while (asked.size() < 20) {
                walk.next();
            }
        });
        assertThat(asked).hasSizeLessThan(12);
    }

    @Test
    void a_circle_that_is_entered_from_a_tail_is_found_too() {
        for (int tail = 1; tail < 40; tail++) {
            for (int circle = 1; circle < 40; circle++) {
                asked.clear();
                int end = tail + circle;
                int back = tail;
                PageWalk<String> walk = walk(cursor -> {
                    int next = cursor == null ? 1 : Integer.parseInt(cursor.toString()) + 1;
                    return more(String.valueOf(next >= end ? back : next));
                });
                int most = 3 * end;

                assertThatExceptionOfType(BadResponseException.class)
                        .as("%s pages into a circle of %s", tail, circle)
                        .isThrownBy(() -> {
                            while (asked.size() <= most) {
                                walk.next();
                            }
                        });
                assertThat(asked).hasSizeGreaterThanOrEqualTo(end);
            }
        }
    }

    /** However far the walk is, and even if the service would go on the next time. */
    @Test
    void no_cursor_is_requested_twice_in_a_row() {
        for (int odd = 1; odd < 40; odd++) {
            asked.clear();
            int leadsToItself = odd;
            PageWalk<String> walk = walk(cursor -> {
                int at = cursor == null ? 0 : Integer.parseInt(cursor.toString());
                boolean first = asked.indexOf(String.valueOf(at)) == asked.size() - 1;
                return more(String.valueOf(at == leadsToItself && first ? at : at + 1));
            });
            for (int page = 0; page <= odd; page++) {
                walk.next();
            }

            assertThatExceptionOfType(BadResponseException.class).isThrownBy(walk::next);
            assertThat(asked).hasSize(odd + 1).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_start_cursor_that_comes_back_is_a_circle() {
        PageWalk<String> walk = new PageWalk<>(
                new CheckedCall(Catalog.ofAshby().action("candidates", "list"), Map.of("cursor", "a")),
                request -> new Page<>(List.of(), more("a")));
        walk.next();
        assertThatExceptionOfType(BadResponseException.class).isThrownBy(walk::next);
    }
}
