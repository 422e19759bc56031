package io.ashbyconnector.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NetworkException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncPassTest {

    private static final String LISTING = "candidates.list";
    private static final Map<String, @Nullable Object> FILTERS = Map.of("createdAfter", 1_767_225_600_000L);

    private final Script script = new Script();

    private SyncPass<String> pass(SyncState from) {
        return new SyncPass<>(LISTING, FILTERS, from, true, script);
    }

    private static SyncState state(@Nullable String token) {
        return new SyncState(LISTING, FILTERS, token, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static List<String> rest(SyncPass<String> pass) {
        List<String> records = new ArrayList<>();
        pass.forEachRemaining(records::add);
        return records;
    }

    @Test
    void the_first_pass_lists_everything_and_the_next_one_what_changed() {
        script.page("a", "b").page().last("t1", "c").last("t2");

        SyncPass<String> first = pass(SyncState.none());
        assertThat(script.walks()).isEmpty();
        assertThat(rest(first)).containsExactly("a", "b", "c");
        assertThat(first.isFull()).isTrue();
        assertThat(first.restart()).isEmpty();
        SyncState reached = first.state();
        assertThat(reached.operation()).isEqualTo(LISTING);
        assertThat(reached.params()).isEqualTo(FILTERS);
        assertThat(reached.syncToken()).isEqualTo("t1");
        assertThat(reached.completedAt()).isNotNull();

        SyncPass<String> second = pass(reached);
        assertThat(rest(second)).isEmpty();
        assertThat(second.isFull()).isFalse();
        assertThat(second.state().syncToken()).isEqualTo("t2");
        assertThat(script.walks())
                .containsExactly(FILTERS, Map.of("createdAfter", 1_767_225_600_000L, "syncToken", "t1"));
    }

    @Test
    void the_state_exists_once_the_last_record_was_taken_and_not_before() {
        script.page("a").last("t", "b", "c");
        SyncPass<String> pass = pass(SyncState.none());

        assertThatIllegalStateException().isThrownBy(pass::state);
        for (String record : List.of("a", "b", "c")) {
            assertThat(pass.hasNext()).isTrue();
            assertThatIllegalStateException().isThrownBy(pass::state);
            assertThat(pass.next()).isEqualTo(record);
        }
        assertThat(pass.state().syncToken()).isEqualTo("t");
        assertThat(pass.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pass::next);
    }

    @Test
    void an_empty_last_page_has_to_be_asked_for_too() {
        script.page("a").last("t");
        SyncPass<String> pass = pass(SyncState.none());

        assertThat(pass.next()).isEqualTo("a");
        assertThatIllegalStateException().isThrownBy(pass::state);
        assertThat(pass.hasNext()).isFalse();
        assertThat(pass.state().syncToken()).isEqualTo("t");
    }

    @Test
    void records_can_be_taken_page_by_page() {
        script.page("a", "b").page().last("t", "c", "d");
        SyncPass<String> pass = pass(SyncState.none());

        assertThat(pass.next()).isEqualTo("a");
        assertThat(pass.nextPage()).containsExactly("b");
        assertThatIllegalStateException().isThrownBy(pass::state);
        assertThat(pass.nextPage()).containsExactly("c", "d");
        assertThat(pass.state().syncToken()).isEqualTo("t");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pass::nextPage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync_token_expired", "sync_token_invalid", "incremental_sync_too_large"})
    void a_token_that_is_no_longer_good_means_a_full_pass_which_says_so(String code) {
        script.expired(code).page("a").last("t2", "b");
        SyncPass<String> pass = pass(state("t1"));

        assertThat(pass.isFull()).isFalse();
        assertThat(rest(pass)).containsExactly("a", "b");
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart()).map(AshbyConnectorException::code).contains(code);
        assertThat(pass.state().syncToken()).isEqualTo("t2");
        assertThat(script.walks()).extracting(params -> params.get("syncToken")).containsExactly("t1", null);
        assertThat(script.closed()).isEqualTo(1);
    }

    @Test
    void a_cursor_that_expires_on_the_way_means_a_full_pass_from_the_start() {
        script.page("a", "b").expired("next_cursor_expired").page("a", "b").last("t2", "c");
        SyncPass<String> pass = pass(state("t1"));

        assertThat(rest(pass)).containsExactly("a", "b", "a", "b", "c");
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart()).map(AshbyConnectorException::code).contains("next_cursor_expired");
        assertThat(script.walks()).extracting(params -> params.get("syncToken")).containsExactly("t1", null);
    }

    @Test
    void a_listing_whose_cursors_always_expire_fails_in_the_end() {
        for (int i = 0; i < 10; i++) {
            script.page("a").expired("next_cursor_expired");
        }
        SyncPass<String> pass = pass(SyncState.none());

        assertThatExceptionOfType(ExpiredException.class).isThrownBy(() -> rest(pass));
        assertThat(script.walks()).hasSize(4);
        assertThatIllegalStateException().isThrownBy(pass::state);
    }

    @Test
    void a_pass_that_failed_goes_on_where_it_failed() {
        script.failure().page("a").failure().failure().last("t", "b");
        SyncPass<String> pass = pass(SyncState.none());
        List<String> records = new ArrayList<>();
        int failures = 0;
        while (!script.isOver()) {
            try {
                pass.forEachRemaining(records::add);
            } catch (NetworkException passing) {
                failures++;
                assertThatIllegalStateException().isThrownBy(pass::state);
            }
        }
        assertThat(failures).isEqualTo(3);
        assertThat(records).containsExactly("a", "b");
        assertThat(pass.restart()).isEmpty();
        assertThat(pass.state().syncToken()).isEqualTo("t");
        assertThat(script.walks()).hasSize(1);
    }

    @Test
    void without_a_token_on_the_last_page_the_next_pass_is_full() {
        script.last(null, "a").last("t2", "a", "b");
        SyncPass<String> pass = pass(state("t1"));

        assertThat(rest(pass)).containsExactly("a");
        assertThat(pass.isFull()).isFalse();
        assertThat(pass.state().syncToken()).isNull();

        SyncPass<String> next = pass(pass.state());
        assertThat(next.isFull()).isTrue();
        assertThat(rest(next)).containsExactly("a", "b");
        assertThat(next.restart()).isEmpty();
    }

    @Test
    void a_listing_that_takes_no_token_is_listed_in_full_and_keeps_none() {
        script.last("of no use", "a");
        SyncPass<String> pass = new SyncPass<>(LISTING, FILTERS, state("t1"), false, script);

        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart()).isPresent();
        assertThat(rest(pass)).containsExactly("a");
        assertThat(script.walks()).containsExactly(FILTERS);
        assertThat(pass.state().syncToken()).isNull();

        script.last("of no use", "a");
        SyncPass<String> next = new SyncPass<>(LISTING, FILTERS, pass.state(), false, script);
        assertThat(rest(next)).containsExactly("a");
        assertThat(next.restart()).isEmpty();
    }

    @Test
    void a_closed_pass_ends_the_walk_and_gives_no_state() {
        script.page("a").last("t", "b");
        SyncPass<String> pass = pass(SyncState.none());
        assertThat(pass.next()).isEqualTo("a");
        pass.close();

        assertThat(script.closed()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(pass::hasNext);
        assertThatIllegalStateException().isThrownBy(pass::state);

        SyncPass<String> unused = pass(SyncState.none());
        unused.close();
        assertThatIllegalStateException().isThrownBy(unused::hasNext);
    }

    @Test
    void closing_a_pass_after_its_end_leaves_its_state() {
        script.last("t", "a");
        SyncPass<String> pass = pass(SyncState.none());
        assertThat(rest(pass)).containsExactly("a");
        pass.close();

        assertThat(pass.hasNext()).isFalse();
        assertThat(pass.state().syncToken()).isEqualTo("t");
    }

    @Test
    void a_state_belongs_to_its_listing_and_its_filters() {
        SyncState other = new SyncState("jobs.list", FILTERS, "secretive", Instant.EPOCH);
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> pass(other))
                .withMessageContaining("belongs to jobs.list, not to candidates.list")
                .withMessageNotContaining("secretive");
        SyncState unfiltered = new SyncState(LISTING, Map.of(), "secretive", Instant.EPOCH);
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> pass(unfiltered))
                .withMessageContaining("createdAfter")
                .withMessageNotContaining("secretive");
        assertThat(script.walks()).isEmpty();
    }
}
