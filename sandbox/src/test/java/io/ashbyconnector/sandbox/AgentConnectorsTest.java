package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.agentapi.AgentApiOptions;
import io.ashbyconnector.sandbox.agentapi.AgentVariation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The life of a connector. */
class AgentConnectorsTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private static final String CONNECTORS = "integrations/connectors";
    private static final String DEFINITION = "4e8c9fa0-3634-499b-b948-11581b5c3efa";

    private final AshbySandbox sandbox;
    private final AgentAsker agent;

    AgentConnectorsTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.agent = AgentAsker.of(sandbox);
    }

    private static Map<String, Object> wanted(String key) {
        return Map.of(
                "workspace_name",
                "talent-europe",
                "connector_type",
                "ashby",
                "name",
                "Talent Europe",
                "credentials",
                Map.of("api_key", key),
                "replication_config",
                Map.of("start_date", "2026-01-01T00:00:00Z"));
    }

    private static Map<String, Object> wantedWith(String name, @Nullable Object value) {
        Map<String, Object> body = new HashMap<>(wanted(SandboxKeys.READ));
        body.remove(name);
        if (value != null) {
            body.put(name, value);
        }
        return body;
    }

    private void delete(String id) {
        assertThat(agent.send("DELETE", CONNECTORS + "/" + id, "").statusCode()).isEqualTo(202);
    }

    @Test
    void one_is_ready_in_the_default_workspace() {
        JsonNode found = agent.get(CONNECTORS + "?workspace_name=default&definition_id=" + DEFINITION);
        assertThat(found.get("data")).hasSize(1);
        assertThat(found.at("/data/0/id").asString()).isEqualTo(sandbox.connectorId());
        assertThat(found.at("/data/0/summarized_source_template/actor_definition_id")
                        .asString())
                .isEqualTo(DEFINITION);
        try (AshbySandbox other = AshbySandbox.start(OneDay.OPTIONS.seed(7))) {
            assertThat(other.connectorId()).isEqualTo(sandbox.connectorId());
        }
    }

    @Test
    void it_is_created_found_read_changed_checked_used_and_deleted() {
        JsonNode created = agent.call("POST", CONNECTORS, wanted(SandboxKeys.READ));
        String id = created.get("id").asString();
        String path = CONNECTORS + "/" + id;
        assertThat(created.get("name").asString()).isEqualTo("Talent Europe");
        assertThat(created.at("/source_template/source_definition_id").asString())
                .isEqualTo(DEFINITION);
        assertThat(created.get("replication_config"))
                .isEqualTo(AgentAsker.json("{\"start_date\":\"2026-01-01T00:00:00Z\"}"));
        assertThat(created.get("entities").isNull()).isTrue();
        assertThat(agent.get(path)).isEqualTo(created);
        String workspace = agent.get(path + "/inspect").get("workspace_id").asString();
        for (String filter : List.of(
                "workspace_id=" + workspace,
                "workspace_name=talent-europe",
                "customer_name=talent%2Deurope",
                "external_user_id=talent-europe&definition_id=" + DEFINITION)) {
            assertThat(Asker.ids(agent.get(CONNECTORS + "?" + filter).get("data")))
                    .as(filter)
                    .containsExactly(id);
        }
        JsonNode changed =
                agent.call("PUT", path, Map.of("name", "Renamed", "entities", List.of(Map.of("entity", "users"))));
        assertThat(changed.get("name").asString()).isEqualTo("Renamed");
        assertThat(changed.at("/entities/0/entity").asString()).isEqualTo("users");
        assertThat(changed.at("/replication_config/start_date").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(changed.get("updated_at")).isNotEqualTo(created.get("updated_at"));
        assertThat(agent.get(path)).isEqualTo(changed);
        assertThat(agent.call("POST", path + "/check", Map.of()).get("status").asString())
                .isEqualTo("succeeded");
        assertThat(agent.call("POST", path + "/execute", Map.of("entity", "jobs", "action", "list"))
                        .get("result"))
                .isEqualTo(new Asker(sandbox, SandboxKeys.READ)
                        .ask("job.list", "{}")
                        .get("results"));
        HttpResponse<String> deleted = agent.send("DELETE", path, "");
        assertThat(deleted.statusCode()).isEqualTo(202);
        assertThat(AgentAsker.json(deleted).get("job_id").asString()).hasSize(36);
        assertThat(agent.get(CONNECTORS + "?workspace_name=talent-europe").get("data"))
                .isEmpty();
        assertThat(agent.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(agent.send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_deletion_may_take_its_time() {
        AgentApiOptions options = AgentApiOptions.defaults().deletionTime(Duration.ofHours(1));
        try (AshbySandbox slow = AshbySandbox.start(OneDay.OPTIONS.agentApi(options))) {
            AgentAsker asker = AgentAsker.of(slow);
            String path = CONNECTORS + "/" + slow.connectorId();
            String job = asker.send("DELETE", path, "").body();
            assertThat(asker.send("DELETE", path, "").body()).isEqualTo(job);
            assertThat(asker.get(CONNECTORS + "?workspace_name=default").get("data"))
                    .hasSize(1);
        }
    }

    @Test
    void the_older_names_of_a_workspace_are_understood() {
        for (String older : List.of("customer_name", "external_user_id")) {
            Map<String, Object> body = wantedWith("workspace_name", null);
            body.put(older, "talent-europe");
            body.remove("name");
            body.remove("connector_type");
            body.put("definition_id", DEFINITION);
            JsonNode created = agent.call("POST", CONNECTORS, body);
            assertThat(created.get("name").asString()).isEqualTo("ashby - talent-europe");
            delete(created.get("id").asString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "connector_type | | 422 | One of connector_type, definition_id, or source_template_id must be provided",
                "connector_type | `\"github\"` | 422 | Connector type 'github' not found",
                "definition_id | `\"x\"` | 422 | valid UUID",
                "workspace_name | | 422 | Field required",
                "workspace_name | `\"acme\"` | 404 | Workspace 'acme' not found",
                "workspace_name | 5 | 422 | valid string",
                "credentials | | 400 | Provided keys: []. Available schemes: [['api_key']]",
                "credentials | `{\"apikey\":\"k\"}` | 400 | Provided keys: ['apikey']. Available schemes: [['api_key']]",
                "credentials | `\"key\"` | 422 | valid dictionary",
                "replication_config | | 422 | required property 'start_date' not found",
                "replication_config | {} | 422 | required property 'start_date' not found",
                "replication_config | `{\"start_date\":\"01.01.2026\"}` | 422 | is not a 'date-time'",
                "entities | `[\"users\"]` | 422 | 'entity'"
            })
    void what_does_not_validate_is_refused(String field, @Nullable String value, int status, String message) {
        Map<String, Object> body = wantedWith(field, value == null ? null : AgentAsker.json(value));
        for (String path : List.of(CONNECTORS, CONNECTORS + "/check")) {
            HttpResponse<String> answer = agent.send("POST", path, body);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(AgentAsker.json(answer).get("message").asString()).contains(message);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "key-full, succeeded, 200",
        "key-unknown, failed, 403",
        "key-disabled, failed, 403",
        "key-candidates, failed, 403"
    })
    void a_check_really_tries_the_key(String key, String status, int code) {
        JsonNode before = agent.call("POST", CONNECTORS + "/check", wanted(key));
        assertThat(before.get("status").asString()).isEqualTo(status);
        assertThat(before.at("/entity_check_results/0/status_code").asInt()).isEqualTo(code);
        assertThat(before.get("failure_reason").isNull()).isEqualTo(code == 200);
        String id = agent.call("POST", CONNECTORS, wanted(key)).get("id").asString();
        JsonNode after = agent.call("POST", CONNECTORS + "/" + id + "/check", Map.of());
        assertThat(after.get("status").asString()).isEqualTo(status);
        delete(id);
    }

    @Test
    void a_list_needs_a_workspace_and_well_formed_ids() {
        assertThat(agent.send("GET", CONNECTORS, "").statusCode()).isEqualTo(422);
        assertThat(agent.send("GET", CONNECTORS + "?workspace_id=x", "").statusCode())
                .isEqualTo(422);
        assertThat(agent.send("GET", CONNECTORS + "?workspace_name=default&definition_id=x", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(agent.get(CONNECTORS + "?workspace_name=unknown").get("data"))
                .isEmpty();
        assertThat(agent.get(CONNECTORS + "?workspace_name=default&definition_id=" + sandbox.organizationId())
                        .get("data"))
                .isEmpty();
    }

    @Test
    void an_inspection_tells_what_can_be_searched() {
        JsonNode inspected = agent.get(CONNECTORS + "/" + sandbox.connectorId() + "/inspect");
        assertThat(inspected.get("organization_id").asString()).isEqualTo(sandbox.organizationId());
        JsonNode candidates = inspected.at("/context_store_readiness/configured_cache_entities/0");
        assertThat(candidates.get("entity").asString()).isEqualTo("candidates");
        assertThat(candidates.get("ready_for_search").asBoolean()).isTrue();
        assertThat(candidates.get("entity_count").asInt()).isEqualTo(sandbox.candidateCount());
        assertThat(inspected.at("/context_store_readiness/supported_context_store_entities"))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/check", "/inspect", "/execute"})
    void an_unknown_connector_is_404(String call) {
        String method = call.isEmpty() || call.equals("/inspect") ? "GET" : "POST";
        for (String id : List.of("x", sandbox.organizationId())) {
            HttpResponse<String> answer = agent.send(method, CONNECTORS + "/" + id + call, "{}");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Connector not found\"}");
        }
    }

    @Test
    void variations_of_creation() {
        AgentApiOptions options = AgentApiOptions.defaults()
                .with(AgentVariation.CREATE_MAKES_WORKSPACE, AgentVariation.DEFAULT_START_DATE)
                .with(AgentVariation.CREATED_IS_201, AgentVariation.DELETED_IS_204)
                .with(AgentVariation.NO_OLDER_WORKSPACE_NAMES, AgentVariation.UNKNOWN_KEYS);
        try (AshbySandbox odd = AshbySandbox.start(OneDay.OPTIONS.agentApi(options))) {
            AgentAsker asker = AgentAsker.of(odd);
            Map<String, Object> body = wantedWith("replication_config", null);
            body.put("workspace_name", "new");
            HttpResponse<String> answer = asker.send("POST", CONNECTORS, body);
            assertThat(answer.statusCode()).isEqualTo(201);
            JsonNode created = AgentAsker.json(answer);
            assertThat(created.at("/replication_config/start_date").asString()).startsWith("2026-04-03T12:00");
            assertThat(created.has("sandbox_extra")).isTrue();
            assertThat(asker.get(CONNECTORS + "?workspace_name=new").get("data"))
                    .hasSize(1);
            HttpResponse<String> deleted =
                    asker.send("DELETE", CONNECTORS + "/" + created.get("id").asString(), "");
            assertThat(deleted.statusCode()).isEqualTo(204);
            assertThat(deleted.body()).isEmpty();
            body.put("external_user_id", body.remove("workspace_name"));
            assertThat(asker.send("POST", CONNECTORS, body).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void secrets_are_neither_answered_nor_recorded() {
        String key = "a-very-secret-key";
        List<String> answers = new ArrayList<>();
        HttpResponse<String> created = agent.send("POST", CONNECTORS, wanted(key));
        String path = CONNECTORS + "/" + AgentAsker.json(created).get("id").asString();
        answers.add(created.body());
        answers.add(agent.send("GET", CONNECTORS + "?workspace_name=talent-europe", "")
                .body());
        answers.add(agent.send("GET", path, "").body());
        answers.add(agent.send("GET", path + "/inspect", "").body());
        answers.add(agent.send("POST", path + "/check", "{}").body());
        answers.add(agent.send("POST", path + "/execute", Map.of("entity", "users", "action", "list"))
                .body());
        answers.add(agent.send("PUT", path, Map.of("credentials", Map.of("api_key", key)))
                .body());
        answers.add(agent.send("POST", CONNECTORS, wantedWith("credentials", Map.of("apikey", key)))
                .body());
        answers.add(agent.send("POST", CONNECTORS, "{\"credentials\": {\"api_key\": \"" + key)
                .body());
        answers.add(agent.send("DELETE", path, "").body());
        String token = AgentAsker.token(sandbox).get("access_token").asString();
        answers.add(new AgentAsker(sandbox, token).send("GET", "workspaces", "").body());
        assertThat(answers).noneMatch(answer -> answer.contains(key));
        assertThat(answers).noneMatch(answer -> answer.contains(sandbox.clientSecret()) || answer.contains(token));
        assertThat(sandbox.requests().toString()).doesNotContain(key, sandbox.clientSecret(), token);
        assertThat(sandbox.requests())
                .anyMatch(request -> request.operation().equals("airbyte.token")
                        && request.body().contains("\"client_secret\":\"[redacted]\""))
                .anyMatch(request -> request.operation().equals("airbyte.connectors.create")
                        && request.body().contains("\"api_key\":\"[redacted]\""));
    }
}
