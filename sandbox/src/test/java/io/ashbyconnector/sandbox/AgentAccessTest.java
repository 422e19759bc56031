package io.ashbyconnector.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.agentapi.AgentApiOptions;
import io.ashbyconnector.sandbox.agentapi.AgentVariation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tokens, and who may call what with them. */
class AgentAccessTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private static final String TOKEN = "account/applications/token";
    private static final String SCOPED = "account/applications/scoped-token";
    private static final String FOREIGN = "11111111-2222-4333-8444-555555555555";

    private final AshbySandbox sandbox;
    private final AgentAsker nobody;

    AgentAccessTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.nobody = new AgentAsker(sandbox, null);
    }

    @Test
    void a_token_says_how_long_it_lasts_and_is_never_given_twice() {
        JsonNode token = AgentAsker.token(sandbox);
        assertThat(token.get("token_type").asString()).isEqualTo("bearer");
        assertThat(token.get("expires_in").asInt()).isEqualTo(900);
        assertThat(token.get("organization_id").asString()).isEqualTo(sandbox.organizationId());
        assertThat(AgentAsker.token(sandbox).get("access_token")).isNotEqualTo(token.get("access_token"));
    }

    @Test
    void wrong_credentials_are_401_and_missing_ones_422() {
        for (Map<String, String> wrong : List.of(
                Map.of("client_id", sandbox.clientId(), "client_secret", "guess"),
                Map.of("client_id", "guess", "client_secret", sandbox.clientSecret()))) {
            HttpResponse<String> answer = nobody.send("POST", TOKEN, wrong);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"invalid client credentials\"}");
        }
        HttpResponse<String> answer = nobody.send("POST", TOKEN, Map.of("client_id", "x"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(AgentAsker.json(answer).at("/errors/0/field").asString()).isEqualTo("client_secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"workspaces", "integrations/connectors?workspace_name=default", "integrations/connectors/x"})
    void every_other_call_needs_a_good_token(String path) {
        HttpResponse<String> without = nobody.send("GET", path, "");
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.body()).isEqualTo("{\"detail\":\"Not authenticated\"}");
        assertThat(new AgentAsker(sandbox, "made-up").send("GET", path, "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_expires() {
        SandboxOptions options = OneDay.OPTIONS.tokenLifetime(Duration.ofMillis(300));
        try (AshbySandbox brief = AshbySandbox.start(options)) {
            assertThat(AgentAsker.token(brief).get("expires_in").asInt()).isEqualTo(1);
            AgentAsker asker = AgentAsker.of(brief);
            HttpResponse<String> answer = asker.send("GET", "workspaces", "");
            while (answer.statusCode() == 200) {
                answer = asker.send("GET", "workspaces", "");
            }
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(AgentAsker.of(brief).get("workspaces").get("data")).isNotEmpty();
        }
    }

    @Test
    void no_token_is_good_if_they_live_for_no_time() {
        try (AshbySandbox never = AshbySandbox.start(OneDay.OPTIONS.tokenLifetime(Duration.ZERO))) {
            assertThat(AgentAsker.of(never).send("GET", "workspaces", "").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_scoped_token_knows_its_workspace_makes_it_and_sees_no_other() {
        AgentAsker agent = AgentAsker.of(sandbox);
        assertThat(agent.send("POST", SCOPED, "{}").statusCode()).isEqualTo(422);
        String token = agent.call("POST", SCOPED, Map.of("workspace_name", "scoped"))
                .get("token")
                .asString();
        AgentAsker scoped = new AgentAsker(sandbox, token);
        JsonNode info = scoped.get(SCOPED + "/info");
        assertThat(info.get("workspace_name").asString()).isEqualTo("scoped");
        assertThat(info.get("organization_id").asString()).isEqualTo(sandbox.organizationId());
        assertThat(agent.get("workspaces?name_contains=SCOPED").at("/data/0/id"))
                .isEqualTo(info.get("workspace_id"));
        assertThat(scoped.get("integrations/connectors").get("data")).isEmpty();
        assertThat(scoped.tryExecute(Map.of("entity", "users", "action", "list"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(scoped.send("POST", SCOPED, Map.of("workspace_name", "x")).statusCode())
                .isEqualTo(403);
        assertThat(agent.send("GET", SCOPED + "/info", "").statusCode()).isEqualTo(403);
        String own = agent.call("POST", SCOPED, Map.of("workspace_name", sandbox.workspaceName()))
                .get("token")
                .asString();
        assertThat(new AgentAsker(sandbox, own)
                        .execute("users", "list", Map.of())
                        .get("result"))
                .isNotEmpty();
    }

    @Test
    void the_organization_header_must_be_the_right_uuid_if_there_is_one() {
        AgentAsker agent = AgentAsker.of(sandbox);
        assertThat(agent.get("workspaces", "X-Organization-Id", sandbox.organizationId())
                        .get("data"))
                .isNotEmpty();
        assertThat(agent.send("GET", "workspaces", "", "X-Organization-Id", "acme")
                        .statusCode())
                .isEqualTo(422);
        assertThat(agent.send("GET", "workspaces", "", "X-Organization-Id", FOREIGN)
                        .statusCode())
                .isEqualTo(403);
        Map<String, String> credentials =
                Map.of("client_id", sandbox.clientId(), "client_secret", sandbox.clientSecret());
        assertThat(nobody.send("POST", TOKEN, credentials, "X-Organization-Id", FOREIGN)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_ambiguous_organization_must_be_named() {
        AgentApiOptions options = AgentApiOptions.defaults().with(AgentVariation.AMBIGUOUS_ORGANIZATION);
        try (AshbySandbox ambiguous = AshbySandbox.start(OneDay.OPTIONS.agentApi(options))) {
            assertThat(AgentAsker.token(ambiguous).get("organization_id").isNull())
                    .isTrue();
            AgentAsker agent = AgentAsker.of(ambiguous);
            HttpResponse<String> answer = agent.send("GET", "workspaces", "");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("specify target organization");
            assertThat(agent.get("workspaces", "X-Organization-Id", ambiguous.organizationId())
                            .get("data"))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, nothing/here, 404",
        "PATCH, workspaces, 405",
        "PATCH, integrations/connectors/x, 405",
        "GET, account/applications/token, 405"
    })
    void what_is_no_call_is_said_so(String method, String path, int status) {
        assertThat(nobody.send(method, path, "").statusCode()).isEqualTo(status);
    }

    @Test
    void the_headers_of_ashby_stay_with_ashby() {
        HttpResponse<String> answer = AgentAsker.of(sandbox).send("GET", "workspaces", "");
        assertThat(answer.headers().map().keySet()).doesNotContain("x-ashby-request-id", "ashby-version");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
    }

    @Test
    void workspaces_come_in_pages_and_definitions_by_name() {
        AgentAsker agent = AgentAsker.of(sandbox);
        JsonNode first = agent.get("workspaces?limit=1");
        assertThat(first.at("/data/0/name").asString()).isEqualTo(sandbox.workspaceName());
        String next = first.get("next").asString();
        assertThat(next).startsWith("/api/v1/workspaces?");
        assertThat(agent.get(next.substring("/api/v1/".length()))
                        .at("/data/0/name")
                        .asString())
                .isEqualTo("talent-europe");
        assertThat(agent.get("workspaces?status=inactive").get("data")).isEmpty();
        assertThat(agent.send("GET", "workspaces?limit=101", "").statusCode()).isEqualTo(422);
        assertThat(agent.get("integrations/definitions/sources?name=ASH")
                        .at("/definitions/0/sourceDefinitionId")
                        .asString())
                .isEqualTo("4e8c9fa0-3634-499b-b948-11581b5c3efa");
        assertThat(agent.get("integrations/definitions/sources?name=github").get("definitions"))
                .isEmpty();
    }
}
