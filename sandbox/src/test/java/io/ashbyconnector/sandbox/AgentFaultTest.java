package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Faults of the Agent API, and of Ashby behind it. */
class AgentFaultTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private static final Map<String, ?> LIST = Map.of("entity", "users", "action", "list");

    private final AshbySandbox sandbox;
    private final AgentAsker agent;

    AgentFaultTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.agent = AgentAsker.of(sandbox);
    }

    @ParameterizedTest
    @CsvSource({
        "airbyte.token, POST, account/applications/token",
        "airbyte.scopedToken, POST, account/applications/scoped-token",
        "airbyte.scopedTokenInfo, GET, account/applications/scoped-token/info",
        "airbyte.connectors, GET, integrations/connectors?workspace_name=default",
        "airbyte.connectors.create, POST, integrations/connectors",
        "airbyte.connectors.check, POST, integrations/connectors/check",
        "airbyte.connectors.get, GET, integrations/connectors/x",
        "airbyte.connectors.update, PUT, integrations/connectors/x",
        "airbyte.connectors.delete, DELETE, integrations/connectors/x",
        "airbyte.connectors.check, POST, integrations/connectors/x/check",
        "airbyte.connectors.inspect, GET, integrations/connectors/x/inspect",
        "airbyte.execute, POST, integrations/connectors/x/execute",
        "airbyte.definitions, GET, integrations/definitions/sources",
        "airbyte.workspaces, GET, workspaces?limit=5"
    })
    void every_call_has_a_name(String name, String method, String path) {
        int before = sandbox.requestCount(name);
        sandbox.inject(Fault.status(503).on(name));
        HttpResponse<String> answer = agent.send(method, path, "{}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Answered by the sandbox with 503\"}");
        assertThat(sandbox.requestCount(name)).isEqualTo(before + 1);
    }

    @Test
    void a_limit_a_gateway_and_a_delay_are_what_they_are_elsewhere() {
        sandbox.inject(Fault.rateLimited().retryAfter(Duration.ofSeconds(7)).on("airbyte.execute"));
        HttpResponse<String> limited = agent.tryExecute(LIST);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(limited.body()).isEqualTo("{\"detail\":\"Rate limit exceeded\"}");
        HttpResponse<String> gateway = agent.tryExecute(LIST, "X-Sandbox-Fault", "html=502");
        assertThat(gateway.statusCode()).isEqualTo(502);
        assertThat(gateway.body()).startsWith("<!DOCTYPE html>");
        assertThat(agent.tryExecute(LIST, "X-Sandbox-Fault", "delay=20ms").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "truncated-body", "empty-reply", "garbage"})
    void the_connection_can_break(String fault) {
        assertThatThrownBy(() -> agent.tryExecute(LIST, "X-Sandbox-Fault", fault))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void ashby_can_refuse_behind_an_execution() {
        JsonNode first = agent.execute("candidates", "list", Map.of("limit", 1));
        Map<String, ?> next = Map.of(
                "limit", 1, "cursor", first.at("/connector_metadata/cursor").asString());
        for (String operation : new String[] {"candidate.list", "airbyte.execute"}) {
            sandbox.inject(Fault.expiredCursor().on(operation));
            assertThat(agent.execute("candidates", "list", Map.of("limit", 1)).get("result"))
                    .hasSize(1);
            JsonNode expired = agent.execute("candidates", "list", next);
            assertThat(expired.get("result")).as(operation).isEmpty();
            assertThat(expired.at("/connector_metadata/has_more").isNull()).isTrue();
            assertThat(agent.execute("candidates", "list", next).get("result")).hasSize(1);
        }
        sandbox.inject(Fault.errorEnvelope("user_not_found", "Gone"));
        assertThat(agent.execute("users", "get", Map.of("userId", "x"))
                        .at("/result/errorInfo/message")
                        .asString())
                .isEqualTo("Gone");
    }

    @ParameterizedTest
    @CsvSource({
        "status=500, 500",
        "status=429;retry-after=3, 429",
        "rate-limited;retry-after=3, 429",
        "html=200, 502",
        "html=503, 503",
        "status=302, 502",
        "reset, 502",
        "truncated-body, 502",
        "empty-reply, 502",
        "garbage, 502"
    })
    void ashby_can_fail_behind_an_execution(String fault, int status) {
        sandbox.inject(Fault.parse(fault).on("user.list"));
        HttpResponse<String> answer = agent.tryExecute(LIST);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(AgentAsker.json(answer).get("detail").asString()).startsWith("Ashby ");
        assertThat(answer.headers().firstValue("Retry-After").orElse(""))
                .isEqualTo(fault.contains("retry-after") ? "3" : "");
        assertThat(agent.tryExecute(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_of_ashby_hits_checks_and_leaves_searches_alone() {
        sandbox.inject(Fault.status(500).on("user.list"));
        assertThat(agent.execute("users", "context_store_search", Map.of()).at("/result/data"))
                .isNotEmpty();
        JsonNode check = agent.call("POST", "integrations/connectors/" + sandbox.connectorId() + "/check", Map.of());
        assertThat(check.get("status").asString()).isEqualTo("failed");
        assertThat(check.at("/failure_reason/failure_type").asString()).isEqualTo("transient_error");
    }

    @Test
    void a_delay_of_ashby_ends_in_its_answer() {
        sandbox.inject(Fault.delay(Duration.ofMillis(20)).on("user.list"));
        assertThat(agent.execute(LIST).get("result")).isNotEmpty();
    }

    @Test
    void a_stored_key_that_may_not_is_403() {
        JsonNode created = agent.call(
                "POST",
                "integrations/connectors",
                Map.of(
                        "workspace_name",
                        "talent-europe",
                        "connector_type",
                        "ashby",
                        "credentials",
                        Map.of("api_key", SandboxKeys.CANDIDATES),
                        "replication_config",
                        Map.of("start_date", "2026-01-01T00:00:00Z")));
        HttpResponse<String> answer = agent.send(
                "POST",
                "integrations/connectors/" + created.get("id").asString() + "/execute",
                Map.of("entity", "jobs", "action", "list"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(AgentAsker.json(answer).get("detail").asString())
                .startsWith("Ashby answered 403: ")
                .contains("jobsRead");
    }

    @Test
    void requests_are_recorded_by_their_names() {
        agent.execute("users", "list", Map.of("limit", 3));
        RecordedRequest latest = sandbox.requests().get(sandbox.requests().size() - 1);
        assertThat(latest.operation()).isEqualTo("airbyte.execute");
        assertThat(AgentAsker.json(latest.body()).at("/params/limit").asInt()).isEqualTo(3);
        assertThat(latest.header("Authorization")).isEqualTo("Bearer [redacted]");
    }
}
