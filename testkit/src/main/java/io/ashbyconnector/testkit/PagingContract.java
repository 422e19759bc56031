package io.ashbyconnector.testkit;

import static io.ashbyconnector.testkit.ScriptedBackend.ScriptedPage.last;
import static io.ashbyconnector.testkit.ScriptedBackend.ScriptedPage.leading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.testkit.ScriptedBackend.ScriptedPage;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.OutputBudget;
import io.ashbyconnector.tool.ToolAnswer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A walk over pages takes what the service says at its word, fetches no page too early and none too far ahead, and always
 * ends.
 */
public abstract class PagingContract extends AdapterContract<ScriptedBackend> {

    private static final String ENTITY = "candidates";

    /** For the subclass of an adapter. */
    protected PagingContract() {}

    /** One that makes nobody wait, if there is any. */
    final Stream<Failure> aFailure() {
        return firstOf(Failure.OTHER_ERROR, Failure.INTERNAL_ERROR, Failure.UNAVAILABLE, Failure.NOT_FOUND);
    }

    @Test
    void an_empty_page_may_have_a_successor() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of(), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of(), "c0000000-0000-4000-8000-000000000003"),
                last("c0000000-0000-4000-8000-000000000003", List.of("b")));

        assertThat(connect().candidates().stream()).extracting(Candidate::id).containsExactly("a", "b");
        assertThat(backend().calls()).isEqualTo(4);
    }

    @Test
    void a_listing_may_be_empty() {
        serve(last(null, List.of()));

        Page<Candidate> page = connect().candidates().page();

        assertThat(page.records()).isEmpty();
        assertThat(page.hasMore()).isFalse();
        assertThat(page.cursor()).isNull();
        assertThat(connect().candidates().stream()).isEmpty();
    }

    @Test
    void a_cursor_that_leads_to_itself_ends_the_walk() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000001"));

        assertEndless("a", "b");
    }

    @Test
    void cursors_that_go_in_a_circle_end_the_walk() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of("c"), "c0000000-0000-4000-8000-000000000003"),
                leading("c0000000-0000-4000-8000-000000000003", List.of("d"), "c0000000-0000-4000-8000-000000000001"));

        assertEndless("a", "b", "c", "d");
        assertThat(backend().calls()).isLessThan(20);
    }

    @Test
    void a_circle_that_is_entered_later_ends_the_walk() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of("c"), "c0000000-0000-4000-8000-000000000003"),
                leading("c0000000-0000-4000-8000-000000000003", List.of("d"), "c0000000-0000-4000-8000-000000000002"));

        assertEndless("a", "b", "c", "d");
        assertThat(backend().calls()).isLessThan(20);
    }

    @Test
    void a_cursor_that_leads_back_to_the_start_ends_the_walk() {
        serve(
                leading("c0000000-0000-4000-8000-000000000001", List.of("a"), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of("b"), "c0000000-0000-4000-8000-000000000001"));

        assertThatThrownBy(() -> connect().candidates().list().cursor("c0000000-0000-4000-8000-000000000001").stream()
                        .toList())
                .isInstanceOf(BadResponseException.class);
        assertThat(backend().calls()).isLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void the_tool_ends_a_walk_too(int maxChars) {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of("c"), "c0000000-0000-4000-8000-000000000003"),
                leading("c0000000-0000-4000-8000-000000000003", List.of("d"), "c0000000-0000-4000-8000-000000000001"));
        AshbyTool tool =
                AshbyTool.over(connect()).budget(OutputBudget.chars(maxChars)).build();
        String first = "{\"entity\":\"candidates\",\"action\":\"list\"}";
        Set<String> ids = new LinkedHashSet<>();
        ToolAnswer answer = tool.call(first);
        while (true) {
            assertThat(backend().calls()).isLessThan(30);
            JsonNode content = answer.content();
            if (answer.isError() || content == null) {
                assertThat(answer.text()).startsWith("bad_response: ");
                break;
            }
            content.path("data").forEach(record -> ids.add(record.path("id").asString()));
            String next = content.at("/meta/next").asString(null);
            if (next == null) {
                assertThat(content.path("notes").toString()).contains("bad_response: ");
                break;
            }
            answer = tool.call("{\"next\":\"" + next + "\"}");
        }
        assertThat(ids).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void a_successor_without_a_cursor_is_no_answer(@Nullable String cursor) {
        serve(ScriptedPage.of(null, List.of("a"), cursor, true));

        assertNoAnswer();
    }

    @Test
    void a_page_that_does_not_say_whether_more_follows_is_not_the_last_one() {
        serve(ScriptedPage.of(null, List.of("a"), null, null));

        assertNoAnswer();
    }

    private void assertNoAnswer() {
        assertThatThrownBy(() -> connect().candidates().page())
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("candidates.list");
        assertThatThrownBy(() -> connect().execute(ENTITY, "list", Map.of())).isInstanceOf(BadResponseException.class);
        assertThatThrownBy(() -> connect().candidates().stream().toList()).isInstanceOf(BadResponseException.class);
        assertThat(AshbyTool.of(connect())
                        .call("{\"entity\":\"candidates\",\"action\":\"list\"}")
                        .text())
                .startsWith("bad_response: ");
    }

    @Test
    void an_empty_cursor_on_the_last_page_is_none() {
        serve(ScriptedPage.of(null, List.of("a"), "", false));

        assertThat(connect().candidates().page().cursor()).isNull();
        assertThat(connect().candidates().stream()).hasSize(1);
    }

    private void assertEndless(String... first) {
        List<String> visited = new ArrayList<>();
        assertThatThrownBy(() -> connect().candidates().stream().forEach(each -> visited.add(each.id())))
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("candidates.list");
        assertThat(visited).startsWith(first);
    }

    @Test
    void a_cursor_on_the_last_page_is_not_followed() {
        serve(
                ScriptedPage.of(null, List.of("a"), "c0000000-0000-4000-8000-000000000001", false),
                last("c0000000-0000-4000-8000-000000000001", List.of("b")));

        assertThat(connect().candidates().page().cursor()).isNull();
        assertThat(connect().candidates().stream()).extracting(Candidate::id).containsExactly("a");
    }

    @Test
    void a_walk_may_start_in_the_middle() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                last("c0000000-0000-4000-8000-000000000002", List.of("c")));

        assertThat(connect().candidates().list().cursor("c0000000-0000-4000-8000-000000000001").stream())
                .extracting(Candidate::id)
                .containsExactly("b", "c");
    }

    @Test
    void a_page_fetches_its_next_one() {
        serveFivePages();
        Page<Candidate> page = connect().candidates().page();
        List<String> seen = new ArrayList<>();
        while (true) {
            page.forEach(candidate -> seen.add(candidate.id()));
            assertThat(backend().calls()).isEqualTo(seen.size());
            if (!page.hasNextPage()) {
                break;
            }
            page = page.nextPage();
        }

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
        assertThatThrownBy(page::nextPage).isInstanceOf(NoSuchElementException.class);
        assertThat(backend().calls()).isEqualTo(5);
    }

    @Test
    void a_result_fetches_its_next_page() {
        serveFivePages();
        ExecutionResult page = connect().execute(ENTITY, "list", Map.of());
        List<String> seen = new ArrayList<>();
        while (true) {
            page.data().forEach(candidate -> seen.add(candidate.path("id").asString()));
            assertThat(backend().calls()).isEqualTo(seen.size());
            if (!page.hasNextPage()) {
                break;
            }
            page = page.nextPage();
        }

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
        assertThatThrownBy(page::nextPage).isInstanceOf(NoSuchElementException.class);
        assertThat(backend().calls()).isEqualTo(5);
    }

    @Test
    void a_page_in_the_middle_of_a_walk_fetches_its_next_one_and_so_does_one_at_a_cursor() {
        serveFivePages();
        AshbyConnector connector = connectReadingAhead(0);
        Page<Candidate> third =
                connector.candidates().list().pages().skip(2).findFirst().orElseThrow();
        Page<Candidate> fourth = connector
                .candidates()
                .list()
                .cursor("c0000000-0000-4000-8000-000000000003")
                .page();

        assertThat(third.nextPage().records()).extracting(Candidate::id).containsExactly("d");
        assertThat(third.nextPage()).extracting(Candidate::id).containsExactly("d");
        assertThat(fourth.nextPage()).extracting(Candidate::id).containsExactly("e");
    }

    @Test
    void the_next_page_is_a_call_with_the_same_options() {
        serveFivePages();
        List<CallListener.Call> heard = new ArrayList<>();
        AshbyConnector view = connect().with(CallOptions.defaults().withListener(new CallListener() {
            @Override
            public void onStart(Call call) {
                heard.add(call);
            }
        }));

        Page<Candidate> third = view.candidates().page().nextPage().nextPage();
        ExecutionResult second = view.execute(ENTITY, "list", Map.of()).nextPage();

        assertThat(third).hasSize(1);
        assertThat(second.data()).hasSize(1);
        assertThat(heard).hasSize(5);
    }

    @Test
    void next_pages_that_go_in_a_circle_end() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of("c"), "c0000000-0000-4000-8000-000000000001"));

        assertThatThrownBy(() -> {
                    Page<Candidate> page = connect().candidates().page();
                    while (page.hasNextPage()) {
                        page = page.nextPage();
                    }
                })
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("candidates.list");
        assertThatThrownBy(() -> {
                    ExecutionResult page = connect().execute(ENTITY, "list", Map.of());
                    while (page.hasNextPage()) {
                        page = page.nextPage();
                    }
                })
                .isInstanceOf(BadResponseException.class)
                .hasMessageContaining("candidates.list");
        assertThat(backend().calls()).isLessThan(40);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("aFailure")
    void a_next_page_that_failed_can_be_asked_for_again(Failure failure) {
        serveFivePages();
        Page<Candidate> page = connect().candidates().page();
        ExecutionResult result = connect().execute(ENTITY, "list", Map.of());

        backend().fail(failure, 2);
        assertThatThrownBy(page::nextPage).isInstanceOf(failure.exception());
        assertThatThrownBy(result::nextPage).isInstanceOf(failure.exception());

        assertThat(page.nextPage()).extracting(Candidate::id).containsExactly("b");
        assertThat(result.nextPage().data()).hasSize(1);
    }

    @Test
    void after_the_close_there_is_no_next_page() {
        serveFivePages();
        AshbyConnector connector = connect();
        Page<Candidate> page = connector.candidates().page();
        ExecutionResult result = connector.execute(ENTITY, "list", Map.of());

        connector.close();

        assertThat(page.hasNextPage()).isTrue();
        assertThatThrownBy(page::nextPage).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(result::nextPage).isInstanceOf(IllegalStateException.class);
        assertThat(backend().calls()).isEqualTo(2);
    }

    @Test
    void a_page_is_fetched_when_its_first_record_is_asked_for() {
        serve(
                leading(null, List.of("a", "b"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("c"), "c0000000-0000-4000-8000-000000000002"),
                last("c0000000-0000-4000-8000-000000000002", List.of("d")));
        Iterator<Candidate> candidates = connectReadingAhead(0).candidates().iterator();
        assertThat(backend().calls()).isZero();

        assertThat(candidates.next().id()).isEqualTo("a");
        assertThat(candidates.next().id()).isEqualTo("b");
        assertThat(backend().calls()).isEqualTo(1);

        assertThat(candidates.next().id()).isEqualTo("c");
        assertThat(backend().calls()).isEqualTo(2);
    }

    @Test
    void a_stream_that_is_cut_short_fetches_no_more_than_it_needs() {
        serve(
                leading(null, List.of("a", "b"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("c"), "c0000000-0000-4000-8000-000000000002"),
                last("c0000000-0000-4000-8000-000000000002", List.of("d")));

        assertThat(connect().candidates().stream().limit(2)).hasSize(2);
        assertThat(backend().calls()).isEqualTo(1);
        assertThat(connectReadingAhead(0).candidates().stream()
                        .anyMatch(each -> each.id().equals("c")))
                .isTrue();
        assertThat(backend().calls()).isEqualTo(3);
    }

    @Test
    void from_the_second_page_on_the_next_one_is_fetched_ahead() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                last("c0000000-0000-4000-8000-000000000002", List.of("c")));
        Iterator<Candidate> candidates = connect().candidates().iterator();
        assertThat(candidates.next().id()).isEqualTo("a");
        assertThat(backend().calls()).isEqualTo(1);

        assertThat(candidates.next().id()).isEqualTo("b");
        awaitCalls(3);

        assertThat(candidates.next().id()).isEqualTo("c");
        assertThat(candidates.hasNext()).isFalse();
        assertThat(backend().calls()).isEqualTo(3);
    }

    @Test
    void as_many_pages_are_fetched_ahead_as_configured() {
        serveFivePages();
        Iterator<Candidate> candidates = connectReadingAhead(2).candidates().iterator();
        candidates.next();
        candidates.next();
        awaitCalls(4);

        candidates.next();
        awaitCalls(5);
        assertThat(candidates.next().id()).isEqualTo("d");
        assertThat(candidates.next().id()).isEqualTo("e");
        assertThat(candidates.hasNext()).isFalse();
        assertThat(backend().calls()).isEqualTo(5);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("aFailure")
    void a_failure_ahead_comes_in_its_place_and_can_be_tried_again(Failure failure) {
        serveFivePages();
        Iterator<Page<Candidate>> pages = connect().candidates().list().pages().iterator();
        List<String> seen = new ArrayList<>();
        seen.add(pages.next().records().get(0).id());
        seen.add(pages.next().records().get(0).id());
        awaitCalls(3);
        backend().fail(failure, 1);
        int failures = 0;
        while (seen.size() < 5) {
            try {
                seen.add(pages.next().records().get(0).id());
            } catch (AshbyConnectorException ahead) {
                failures++;
            }
        }

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
        assertThat(failures).isEqualTo(1);
        assertThat(backend().calls()).isEqualTo(6);
    }

    @Test
    void a_page_that_was_fetched_ahead_is_not_given_out_after_the_close() {
        serveFivePages();
        AshbyConnector connector = connect();
        Iterator<Candidate> candidates = connector.candidates().iterator();
        candidates.next();
        candidates.next();
        awaitCalls(3);

        connector.close();

        assertThatThrownBy(candidates::next).isInstanceOf(IllegalStateException.class);
        assertThat(backend().calls()).isEqualTo(3);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("aFailure")
    void a_failure_in_the_middle_can_be_tried_again(Failure failure) {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                last("c0000000-0000-4000-8000-000000000001", List.of("b")));
        Iterator<Page<Candidate>> pages = connect().candidates().list().pages().iterator();
        assertThat(pages.next().records()).extracting(Candidate::id).containsExactly("a");

        backend().fail(failure, 1);
        assertThatThrownBy(pages::hasNext).isInstanceOf(failure.exception());

        assertThat(pages.next().records()).extracting(Candidate::id).containsExactly("b");
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void closing_ends_a_walk() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                last("c0000000-0000-4000-8000-000000000001", List.of("b")));
        AshbyConnector connector = connect();
        Iterator<Candidate> candidates = connector.candidates().iterator();
        assertThat(candidates.next().id()).isEqualTo("a");

        connector.close();

        assertThatThrownBy(candidates::next).isInstanceOf(IllegalStateException.class);
        assertThat(backend().calls()).isEqualTo(1);
    }

    private AshbyConnector connectReadingAhead(int pages) {
        return connect(withoutRetries().with(ConfigKey.HTTP_READ_AHEAD, String.valueOf(pages)));
    }

    private void awaitCalls(int calls) {
        while (backend().calls() < calls) {
            Thread.onSpinWait();
        }
    }

    private void serveFivePages() {
        serve(
                leading(null, List.of("a"), "c0000000-0000-4000-8000-000000000001"),
                leading("c0000000-0000-4000-8000-000000000001", List.of("b"), "c0000000-0000-4000-8000-000000000002"),
                leading("c0000000-0000-4000-8000-000000000002", List.of("c"), "c0000000-0000-4000-8000-000000000003"),
                leading("c0000000-0000-4000-8000-000000000003", List.of("d"), "c0000000-0000-4000-8000-000000000004"),
                last("c0000000-0000-4000-8000-000000000004", List.of("e")));
    }

    private void serve(ScriptedPage... pages) {
        backend().serve(ENTITY, List.of(pages));
    }
}
