package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What actions give, and what becomes of the failures behind them. */
class AgentExecuteTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private final AshbySandbox sandbox;
    private final AgentAsker agent;

    AgentExecuteTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.agent = AgentAsker.of(sandbox);
    }

    @ParameterizedTest
    @CsvSource({
        "candidates, candidate, id",
        "applications, application, applicationId",
        "jobs, job, id",
        "departments, department, departmentId",
        "locations, location, locationId",
        "users, user, userId",
        "job_postings, jobPosting, jobPostingId"
    })
    void both_faces_show_the_same_records(String entity, String category, String id) {
        Asker ashby = new Asker(sandbox);
        JsonNode envelope = agent.execute(entity, "list", Map.of("limit", 2));
        JsonNode page = ashby.ask(category + ".list", Map.of("limit", 2));
        assertThat(envelope.get("status").asString()).isEqualTo("success");
        assertThat(envelope.get("result")).isEqualTo(page.get("results"));
        assertThat(envelope.at("/connector_metadata/cursor").asString(""))
                .isEqualTo(page.path("nextCursor").asString(""));
        assertThat(envelope.at("/execution_metadata/connector_instance_id").asString())
                .isEqualTo(sandbox.connectorId());
        Map<String, String> key = Map.of(id, page.at("/results/0/id").asString());
        JsonNode record = agent.execute(entity, "get", key);
        assertThat(record.get("result")).isEqualTo(ashby.ask(category + ".info", key));
        assertThat(record.get("connector_metadata").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "sources, source",
        "archive_reasons, archiveReason",
        "candidate_tags, candidateTag",
        "custom_fields, customField",
        "feedback_form_definitions, feedbackFormDefinition"
    })
    void the_rest_can_only_be_listed(String entity, String category) {
        assertThat(agent.execute(entity, "list", Map.of()).get("result"))
                .isEqualTo(new Asker(sandbox).ask(category + ".list", "{}").get("results"));
        HttpResponse<String> refused = agent.tryExecute(Map.of("entity", entity, "action", "get"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Action 'get' not supported for entity '" + entity + "'. Supported actions: ['list']");
    }

    @Test
    void pages_follow_their_cursors_to_the_end() {
        List<String> ids = new ArrayList<>();
        Map<String, Object> params = new HashMap<>(Map.of("limit", 100));
        JsonNode page;
        do {
            page = agent.execute("candidates", "list", params);
            ids.addAll(Asker.ids(page.get("result")));
            params.put("cursor", page.at("/connector_metadata/cursor").asString(""));
        } while (page.at("/connector_metadata/has_more").asBoolean());
        assertThat(page.at("/connector_metadata/cursor").isNull()).isTrue();
        assertThat(ids).hasSize(sandbox.candidateCount()).doesNotHaveDuplicates();
    }

    @Test
    void unknown_parameters_and_nulls_are_dropped() {
        Map<String, Object> params = new HashMap<>();
        params.put("limit", 1);
        params.put("cursor", null);
        params.put("syncToken", "no such token");
        params.put("includeArchived", "nonsense");
        assertThat(agent.execute("departments", "list", params).get("result")).hasSize(1);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("entity", "users");
        nothing.put("action", "list");
        nothing.put("params", null);
        assertThat(agent.execute(nothing).get("result")).isNotEmpty();
        nothing.remove("params");
        assertThat(agent.execute(nothing).get("result")).isNotEmpty();
    }

    @Test
    void a_refusal_of_a_list_is_an_empty_list_that_does_not_know_whether_there_is_more() {
        for (Map<String, ?> params : List.of(Map.of("limit", 101), Map.of("limit", "x"), Map.of("cursor", "x"))) {
            JsonNode envelope = agent.execute("candidates", "list", params);
            assertThat(envelope.get("status").asString()).isEqualTo("success");
            assertThat(envelope.get("result")).isEmpty();
            assertThat(envelope.get("connector_metadata"))
                    .isEqualTo(AgentAsker.json("{\"cursor\":null,\"has_more\":null}"));
        }
        try (AshbySandbox expiring = AshbySandbox.start(OneDay.OPTIONS.cursorLifetime(Duration.ZERO))) {
            AgentAsker asker = AgentAsker.of(expiring);
            JsonNode first = asker.execute("candidates", "list", Map.of());
            JsonNode next = asker.execute(
                    "candidates",
                    "list",
                    Map.of("cursor", first.at("/connector_metadata/cursor").asString()));
            assertThat(next.get("result")).isEmpty();
            assertThat(next.at("/connector_metadata/has_more").isNull()).isTrue();
        }
    }

    @Test
    void a_refusal_of_a_get_is_handed_on() {
        JsonNode unknown = agent.execute("candidates", "get", Map.of("id", sandbox.connectorId()));
        assertThat(unknown.get("status").asString()).isEqualTo("success");
        assertThat(unknown.at("/result/success").asBoolean()).isFalse();
        assertThat(unknown.at("/result/errors/0").asString()).isEqualTo("candidate_not_found");
        JsonNode missing = agent.execute("applications", "get", Map.of("id", "ignored"));
        assertThat(missing.at("/result/errors/0").asString()).isEqualTo("invalid_input");
    }

    @Test
    void what_does_not_exist_is_422_and_says_what_does() {
        HttpResponse<String> entity = agent.tryExecute(Map.of("entity", "people", "action", "list"));
        assertThat(entity.statusCode()).isEqualTo(422);
        assertThat(AgentAsker.json(entity).get("message").asString())
                .startsWith("Entity 'people' not found in connector. Available entities: ['candidates', 'app");
        HttpResponse<String> action = agent.tryExecute(Map.of("entity", "jobs", "action", "delete"));
        assertThat(AgentAsker.json(action).get("message").asString())
                .isEqualTo("Action 'delete' not supported for entity 'jobs'. Supported actions: ['list', 'get',"
                        + " 'context_store_search', 'context_store_sql_query']");
    }

    @Test
    void a_malformed_body_is_422() {
        Map<String, ?> list = Map.of("entity", "users", "action", "list");
        assertThat(agent.tryExecute(with(list, "intent", "x".repeat(512))).statusCode())
                .isEqualTo(200);
        for (Map<String, ?> body : List.of(
                Map.of("entity", "users"),
                Map.of("action", "list"),
                Map.of("entity", 5, "action", "list"),
                with(list, "params", List.of()),
                with(list, "select_fields", "id"),
                with(list, "exclude_fields", List.of(1)),
                with(list, "skip_truncation", "no"),
                with(list, "intent", "x".repeat(513)))) {
            HttpResponse<String> refused = agent.tryExecute(body);
            assertThat(refused.statusCode()).as("%s", body).isEqualTo(422);
            assertThat(AgentAsker.json(refused).at("/errors/0/field").asString())
                    .isNotEmpty();
        }
        String path = "integrations/connectors/" + sandbox.connectorId() + "/execute";
        for (String body : List.of("", "[]", "{", "{} {}")) {
            assertThat(agent.send("POST", path, body).statusCode()).as(body).isEqualTo(422);
        }
    }

    @Test
    void only_existing_connectors_execute() {
        for (String id : List.of("no-uuid", sandbox.organizationId())) {
            HttpResponse<String> answer =
                    agent.send("POST", "integrations/connectors/" + id + "/execute", Map.of("entity", "users"));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Connector not found\"}");
        }
    }

    @Test
    void records_show_the_fields_that_were_selected() {
        Map<String, Object> list = Map.of("entity", "applications", "action", "list", "params", Map.of("limit", 3));
        JsonNode whole = agent.execute(list).at("/result/0");
        JsonNode selected = agent.execute(
                        with(list, "select_fields", List.of("id", "job.title", "job.id", "hiringTeam.role", "none")))
                .at("/result/0");
        assertThat(selected.propertyNames()).containsExactly("id", "job");
        assertThat(selected.get("job").propertyNames()).containsExactly("title", "id");
        assertThat(selected.at("/job/title")).isEqualTo(whole.at("/job/title"));
        JsonNode excluded = agent.execute(with(list, "exclude_fields", List.of("job.title", "candidate", "none")))
                .at("/result/0");
        assertThat(excluded.has("candidate")).isFalse();
        assertThat(excluded.get("job").has("title")).isFalse();
        assertThat(excluded.at("/job/id")).isEqualTo(whole.at("/job/id"));
        JsonNode got = agent.execute(Map.of(
                "entity",
                "applications",
                "action",
                "get",
                "params",
                Map.of("applicationId", whole.get("id").asString()),
                "select_fields",
                List.of("results.id")));
        assertThat(got.get("result")).isEqualTo(AgentAsker.json("{\"results\":{\"id\":" + whole.get("id") + "}}"));
    }

    private static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        Map<String, Object> wider = new HashMap<>(body);
        wider.put(name, value);
        return wider;
    }
}
