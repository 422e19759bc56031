package io.ashbyconnector.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ReplicaSource;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which calls a pass makes, with pages fetched ahead: three of them, each with one record. */
class EnginePassTest {

    private static final Catalog CATALOG = Catalog.ofAshby();
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Map<String, @Nullable Object>> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<Engine> engines = new ArrayList<>();
    private boolean expiresOnce;

    private Engine engine(Capabilities capabilities) {
        Engine engine = ScriptedAdapter.paging("[{\"id\": \"a\"}]", this::place).engine(CATALOG, capabilities);
        engines.add(engine);
        return engine;
    }

    private Engine engine() {
        return engine(Capabilities.all(CATALOG));
    }

    @AfterEach
    void close() {
        engines.forEach(Engine::close);
    }

    private PageMeta place(CheckedCall call) {
        sent.add(call.params());
        if (call.params().containsKey("syncToken") && expiresOnce) {
            expiresOnce = false;
            throw new ExpiredException(ErrorDetails.of("Too old.").code("sync_token_expired"));
        }
        String cursor = Objects.toString(call.params().get("cursor"), "");
        return cursor.equals("xx") || !call.action().hasCursor()
                ? new PageMeta(null, false, "next token")
                : new PageMeta(cursor + "x", true, null);
    }

    private static SyncPass<JsonNode> pass(
            Engine engine, String entity, String action, Map<String, ?> params, SyncState from) {
        return engine.pass(
                engine.check(entity, action, params), from, engine.decoders().of(JsonNode.class));
    }

    private static int count(SyncPass<?> pass) {
        int records = 0;
        while (pass.hasNext()) {
            assertThatIllegalStateException().isThrownBy(pass::state);
            pass.next();
            records++;
        }
        return records;
    }

    @Test
    void a_pass_walks_every_page_with_the_token_of_the_state_and_the_filters() {
        Engine engine = engine();
        Map<String, Object> params = Map.of("createdAfter", "2026-01-01", "limit", 10);
        SyncPass<JsonNode> first = pass(engine, "candidates", "list", params, SyncState.none());
        assertThat(sent).isEmpty();
        assertThat(count(first)).isEqualTo(3);
        assertThat(first.state().params()).isEqualTo(Map.of("createdAfter", EARLIER.toEpochMilli()));
        sent.clear();

        SyncPass<JsonNode> second = pass(
                engine,
                "candidates",
                "list",
                Map.of("createdAfter", EARLIER.toEpochMilli(), "limit", 20),
                first.state());
        assertThat(count(second)).isEqualTo(3);

        assertThat(sent).extracting(call -> call.get("cursor")).containsExactly(null, "x", "xx");
        assertThat(sent)
                .allSatisfy(call -> assertThat(call)
                        .containsEntry("createdAfter", EARLIER.toEpochMilli())
                        .containsEntry("limit", 20L)
                        .containsEntry("syncToken", "next token"));
    }

    @Test
    void pages_that_were_fetched_ahead_do_not_make_the_state_exist_early() {
        SyncPass<JsonNode> pass = pass(engine(), "candidates", "list", Map.of(), SyncState.none());
        pass.next();
        pass.next();
        while (sent.size() < 3) {
            Thread.onSpinWait();
        }
        assertThatIllegalStateException().isThrownBy(pass::state);
        pass.next();
        assertThat(pass.state().syncToken()).isEqualTo("next token");
    }

    @Test
    void a_token_that_expired_is_left_out_of_the_pass_that_follows() {
        expiresOnce = true;
        SyncPass<JsonNode> pass = pass(
                engine(), "candidates", "list", Map.of(), new SyncState("candidates.list", Map.of(), "old", EARLIER));

        assertThat(count(pass)).isEqualTo(3);
        assertThat(pass.isFull()).isTrue();
        assertThat(pass.restart()).map(AshbyConnectorException::code).contains("sync_token_expired");
        assertThat(sent).extracting(call -> call.get("syncToken")).containsExactly("old", null, null, null);
    }

    @Test
    void a_mode_that_takes_no_sync_token_lists_everything_and_says_so() {
        Engine engine = engine(Capabilities.of(
                CATALOG,
                action -> true,
                (action, parameter) -> !parameter.name().equals("syncToken")));
        SyncPass<JsonNode> pass = pass(
                engine,
                "candidates",
                "list",
                Map.of(),
                new SyncState("candidates.list", Map.of(), "of another mode", EARLIER));

        assertThat(count(pass)).isEqualTo(3);
        assertThat(pass.restart()).isPresent();
        assertThat(pass.state().syncToken()).isNull();
        assertThat(sent).noneMatch(call -> call.containsKey("syncToken"));
    }

    /** The first two never take a token, though the service may give one; the others hang on one record each. */
    @ParameterizedTest
    @CsvSource({
        "close_reasons, list, 3, ",
        "interview_stage_groups, list, 1, ",
        "applications, list_history, 3, applicationId",
        "candidates, list_notes, 3, candidateId",
        "interview_stages, list, 1, interviewPlanId"
    })
    void every_listing_can_be_passed_over(String entity, String action, int records, @Nullable String parent) {
        Map<String, String> params = parent == null ? Map.of() : Map.of(parent, "00000000-0000-4000-8000-000000000001");
        Engine engine = engine();
        boolean isIncremental =
                CATALOG.action(entity, action).parameter("syncToken").isPresent();

        SyncPass<JsonNode> pass = pass(engine, entity, action, params, SyncState.none());
        assertThat(count(pass)).isEqualTo(records);
        assertThat(pass.state().params()).isEqualTo(params);
        assertThat(pass.state().syncToken()).isEqualTo(isIncremental ? "next token" : null);

        SyncPass<JsonNode> next = pass(engine, entity, action, params, pass.state());
        assertThat(count(next)).isEqualTo(records);
        assertThat(next.isFull()).isEqualTo(!isIncremental);
        assertThat(next.restart()).isEmpty();
    }

    @Test
    void a_store_is_filled_in_a_mode_that_does_not_take_what_asks_for_archived_records() {
        Engine engine = engine(Capabilities.of(
                CATALOG,
                action -> true,
                (action, parameter) ->
                        List.of("cursor", "limit", "interviewPlanId").contains(parameter.name())));
        ReplicaSource source = new Engine.Source(engine);
        Listing departments = CATALOG.listing("departments").orElseThrow();
        Listing stages = CATALOG.listing("interview_stages").orElseThrow();
        Map<String, String> plan = Map.of("interviewPlanId", "00000000-0000-4000-8000-000000000001");

        assertThat(count(source.pass(
                        departments,
                        departments.passes().get(0),
                        SyncState.none(),
                        engine.decoders().of(JsonNode.class))))
                .isEqualTo(3);
        assertThat(sent).noneMatch(call -> call.containsKey("includeArchived"));
        assertThat(count(source.pass(
                        stages, plan, SyncState.none(), engine.decoders().of(JsonNode.class))))
                .isEqualTo(1);
        assertThat(sent).anyMatch(plan::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor", "syncToken"})
    void where_to_begin_is_not_for_the_caller_to_say(String parameter) {
        Engine engine = engine();
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> pass(engine, "candidates", "list", Map.of(parameter, "5dNvKq9Wz"), SyncState.none()))
                .withMessageContaining("'" + parameter + "'")
                .withMessageContaining("Leave the parameter out")
                .withMessageNotContaining("5dNvKq9Wz");
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "candidates, get, id",
        "candidates, search, name",
        "candidates, context_store_search, query",
        "candidates, get_recent_email_messages, candidateId"
    })
    void what_is_no_listing_is_refused(String entity, String action, String parameter) {
        Engine engine = engine();
        Object value = parameter.equals("query") ? Map.of() : "00000000-0000-4000-8000-000000000001";
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> pass(engine, entity, action, Map.of(parameter, value), SyncState.none()))
                .withMessageContaining("no listing");
        assertThat(sent).isEmpty();
    }

    @Test
    void a_state_of_other_filters_is_refused_before_anything_is_sent() {
        Engine engine = engine();
        SyncState open = new SyncState("jobs.list", Map.of("status", List.of("Open")), "t", EARLIER);
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> pass(engine, "jobs", "list", Map.of("status", List.of("Draft")), open));
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> pass(engine, "jobs", "list", Map.of(), open));
        assertThat(sent).isEmpty();
    }
}
