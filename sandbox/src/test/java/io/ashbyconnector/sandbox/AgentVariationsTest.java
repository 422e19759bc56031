package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.sandbox.agentapi.AgentApiOptions;
import io.ashbyconnector.sandbox.agentapi.AgentVariation;
import io.ashbyconnector.sandbox.agentapi.ErrorDialect;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The switches for what the service may do differently. */
class AgentVariationsTest {
    private static void with(AgentApiOptions options, Consumer<AshbySandbox> test) {
        try (AshbySandbox sandbox =
                AshbySandbox.start(OneDay.OPTIONS.candidates(120).agentApi(options))) {
            test.accept(sandbox);
        }
    }

    private static void with(AgentVariation variation, Consumer<AgentAsker> test) {
        with(AgentApiOptions.defaults().with(variation), sandbox -> test.accept(AgentAsker.of(sandbox)));
    }

    @Test
    void a_list_can_be_data_and_meta() {
        with(AgentVariation.LIST_AS_DATA_AND_META, agent -> {
            JsonNode page = agent.execute("candidates", "list", Map.of());
            assertThat(page.at("/result/data")).hasSize(100);
            assertThat(page.at("/result/meta/has_more").asBoolean()).isTrue();
            assertThat(page.at("/result/meta/cursor").asString()).isNotEmpty();
            assertThat(page.get("connector_metadata").isNull()).isTrue();
            JsonNode refused = agent.execute("candidates", "list", Map.of("cursor", "x"));
            assertThat(refused.get("result"))
                    .isEqualTo(AgentAsker.json("{\"data\":[],\"meta\":{\"cursor\":null,\"has_more\":null}}"));
        });
    }

    @Test
    void a_search_can_be_an_array() {
        with(AgentVariation.SEARCH_AS_ARRAY, agent -> {
            JsonNode found = agent.execute("candidates", "context_store_search", Map.of("limit", 2));
            assertThat(found.get("result")).hasSize(2);
            assertThat(found.at("/connector_metadata/has_more").asBoolean()).isTrue();
            assertThat(found.at("/connector_metadata/cursor").asString()).isNotEmpty();
        });
    }

    @Test
    void a_get_can_be_the_record_itself() {
        with(AgentVariation.BARE_GET, agent -> {
            JsonNode user = agent.execute("users", "list", Map.of("limit", 1)).at("/result/0");
            JsonNode got = agent.execute(
                    "users", "get", Map.of("userId", user.get("id").asString()));
            assertThat(got.get("result")).isEqualTo(user);
            JsonNode failed = agent.execute("users", "get", Map.of());
            assertThat(failed.at("/result/success").asBoolean(true)).isFalse();
        });
    }

    @Test
    void metadata_can_be_missing_null_or_have_a_prefix() {
        with(
                AgentVariation.NO_CONNECTOR_METADATA,
                agent -> assertThat(agent.execute("users", "list", Map.of()).has("connector_metadata"))
                        .isFalse());
        with(
                AgentVariation.NULL_EXECUTION_METADATA,
                agent -> assertThat(agent.execute("users", "list", Map.of())
                                .get("execution_metadata")
                                .isNull())
                        .isTrue());
        with(
                AgentVariation.PREFIXED_INSTANCE_ID,
                agent -> assertThat(agent.execute("users", "list", Map.of())
                                .at("/execution_metadata/connector_instance_id")
                                .asString())
                        .startsWith("source_id:"));
    }

    @Test
    void there_can_be_warnings_and_keys_that_nobody_knows() {
        with(
                AgentVariation.WARNING_TEXT,
                agent -> assertThat(agent.execute("users", "list", Map.of())
                                .get("warning")
                                .isString())
                        .isTrue());
        with(
                AgentVariation.WARNING_OBJECT,
                agent -> assertThat(agent.execute("users", "list", Map.of())
                                .get("warning")
                                .isObject())
                        .isTrue());
        with(
                AgentVariation.UNKNOWN_KEYS,
                agent -> assertThat(agent.execute("users", "list", Map.of()).propertyNames())
                        .contains("bundle", "sandbox_extra"));
    }

    @Test
    void a_failure_can_hide_in_a_success() {
        with(AgentVariation.FAILURE_AS_STATUS_ERROR, agent -> {
            for (Map<String, ?> body : List.of(
                    Map.of("entity", "people", "action", "list"),
                    Map.of("entity", "candidates", "action", "list", "params", Map.of("cursor", "x")),
                    Map.of("entity", "candidates", "action", "get", "params", Map.of("id", "x")),
                    Map.of("entity", "candidates", "action", "search", "params", Map.of("limit", -1)))) {
                JsonNode envelope = agent.execute(body);
                assertThat(envelope.get("status").asString()).isEqualTo("error");
                assertThat(envelope.at("/result/error").asString()).isNotEmpty();
            }
        });
    }

    @Test
    void a_failed_status_of_ashby_can_become_422() {
        AgentApiOptions options = AgentApiOptions.defaults().with(AgentVariation.UPSTREAM_FAILURE_AS_422);
        with(options, sandbox -> {
            sandbox.inject(Fault.status(503).on("user.list"));
            HttpResponse<String> answer =
                    AgentAsker.of(sandbox).tryExecute(Map.of("entity", "users", "action", "list"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(AgentAsker.json(answer).get("message").asString()).startsWith("Ashby answered 503");
        });
    }

    @Test
    void the_archive_reason_of_a_search_can_be_an_object() {
        with(AgentVariation.ARCHIVE_REASON_AS_OBJECT, agent -> {
            JsonNode found = agent.execute(
                    "applications",
                    "context_store_search",
                    Map.of("query", AgentAsker.json("{\"filter\":{\"eq\":{\"archiveReason\":\"Withdrew\"}}}")));
            assertThat(found.at("/result/data"))
                    .isNotEmpty()
                    .allMatch(row ->
                            row.at("/archiveReason/reasonType").asString().equals("RejectedByCandidate"));
        });
    }

    @Test
    void null_parameters_and_a_missing_bearer_can_be_taken_otherwise() {
        AgentApiOptions options =
                AgentApiOptions.defaults().with(AgentVariation.STRICT_PARAMS, AgentVariation.MISSING_BEARER_IS_403);
        with(options, sandbox -> {
            Map<String, Object> body = new HashMap<>(Map.of("entity", "users", "action", "list"));
            assertThat(AgentAsker.of(sandbox).tryExecute(body).statusCode()).isEqualTo(200);
            body.put("params", null);
            assertThat(AgentAsker.of(sandbox).tryExecute(body).statusCode()).isEqualTo(422);
            assertThat(new AgentAsker(sandbox, null).tryExecute(body).statusCode())
                    .isEqualTo(403);
        });
    }

    @Test
    void a_pause_can_be_asked_for_by_date() {
        AgentApiOptions options = AgentApiOptions.defaults().with(AgentVariation.RETRY_AFTER_AS_DATE);
        with(options, sandbox -> {
            sandbox.inject(Fault.rateLimited().retryAfter(Duration.ofHours(2)).on("airbyte.workspaces"));
            HttpResponse<String> answer = AgentAsker.of(sandbox).send("GET", "workspaces", "");
            assertThat(answer.statusCode()).isEqualTo(429);
            String date = answer.headers().firstValue("Retry-After").orElseThrow();
            assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .isAfter(ZonedDateTime.now(ZoneOffset.UTC).plusHours(1));
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "DETAIL | /detail | /detail",
                "DETAIL_LIST | /detail/0/msg | /detail/0/msg",
                "API_ERROR_RESPONSE | /message | /errors/0/message",
                "USER_PRESENTABLE | /errors/0/userPresentableMessage | /errors/0/userPresentableMessage",
                "MIXED | /detail | /errors/0/message"
            })
    void errors_speak_every_dialect(ErrorDialect dialect, String unauthorized, String invalid) {
        with(AgentApiOptions.defaults().errors(dialect), sandbox -> {
            HttpResponse<String> first = new AgentAsker(sandbox, null).send("GET", "workspaces", "");
            assertThat(first.statusCode()).isEqualTo(401);
            assertThat(AgentAsker.json(first).at(unauthorized).asString()).isEqualTo("Not authenticated");
            HttpResponse<String> second = AgentAsker.of(sandbox).tryExecute(Map.of("entity", "users"));
            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(AgentAsker.json(second).at(invalid).asString()).isEqualTo("Field required");
        });
    }

    @Test
    void options_are_immutable_and_checked() {
        AgentApiOptions options = AgentApiOptions.defaults();
        assertThat(options.with(AgentVariation.BARE_GET)
                        .errors(ErrorDialect.DETAIL)
                        .with(AgentVariation.WARNING_TEXT)
                        .variations())
                .containsExactly(AgentVariation.BARE_GET, AgentVariation.WARNING_TEXT);
        assertThat(options.variations()).isEmpty();
        assertThatThrownBy(() -> options.storeNotReady(200)).hasMessageContaining("400 to 599");
        assertThatThrownBy(() -> options.tokenLifetime(Duration.ofSeconds(-1))).hasMessageContaining("negative");
        assertThatThrownBy(() -> options.deletionTime(Duration.ofSeconds(-1))).hasMessageContaining("negative");
    }
}
