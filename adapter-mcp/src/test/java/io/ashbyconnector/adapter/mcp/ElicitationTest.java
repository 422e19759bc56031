package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.Confirmation;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A person is asked before something is destroyed: who can be asked, and what becomes of every answer. */
@Timeout(60)
class ElicitationTest {

    private static final String ASKS = "{\"elicitation\": {}}";
    private static final String ANONYMIZE =
            "{\"entity\": \"candidates\", \"action\": \"anonymize\", \"params\": {\"id\": \"c1\"}}";
    private static final Map<String, Object> ARGUMENTS =
            Map.of("entity", "candidates", "action", "anonymize", "params", Map.of("id", "c1"));
    private static final Elicitation.Patience LONG =
            new Elicitation.Patience(Duration.ofMinutes(5), Duration.ofMinutes(5));

    private final WritingService service = new WritingService();
    private AshbyTool tool;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        tool = service.tool(directory).build();
    }

    private LineClient asking(String capabilities) throws Exception {
        return LineClient.begun(tool, capabilities, LONG);
    }

    private static JsonNode question(LineClient client) throws InterruptedException {
        JsonNode question = client.next();
        assertThat(question.path("method").asString("")).as("%s", question).isEqualTo("elicitation/create");
        return question;
    }

    private static String told(JsonNode response, int call) {
        assertThat(response.path("id").asInt()).as("%s", response).isEqualTo(call);
        return response.at("/result/content/0/text").asString();
    }

    @Test
    void the_question_says_what_would_happen_and_has_nothing_to_fill_in() throws Exception {
        try (LineClient client = asking(ASKS)) {
            int call = client.call(ANONYMIZE);
            JsonNode question = question(client);
            assertThat(question.at("/params/message").asString()).isEqualTo("""
                    Run candidates.anonymize in Ashby? It cannot be undone.
                    An AI model wants to send what follows to "POST writing". It filled in the values; nothing in them \
                    is part of this question.

                        id: "c1\"""");
            assertThat(question.at("/params/requestedSchema").toString())
                    .isIn("{\"type\":\"object\",\"properties\":{}}", "{\"properties\":{},\"type\":\"object\"}");
            assertThat(service.sent).isEmpty();

            client.answer(question, "{\"action\": \"accept\", \"content\": {}}");
            assertThat(client.next().at("/result/isError").asBoolean(true)).isFalse();
            assertThat(service.sent).hasSize(1).allMatch(sent -> sent.options().isConfirmed());
            assertThat(call).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\": \"decline\"} | declined",
                "{\"action\": \"cancel\"} | gave no answer",
                "{\"action\": \"agree\"} | Nothing was sent",
                "{} | Nothing was sent",
                "\"accept\" | Nothing was sent",
            })
    void any_other_answer_sends_nothing(String answer, String told) throws Exception {
        try (LineClient client = asking(ASKS)) {
            int call = client.call(ANONYMIZE);
            client.answer(question(client), answer);
            assertThat(told(client.next(), call))
                    .startsWith("confirmation_required: candidates.anonymize: ")
                    .contains(told);
            assertThat(service.sent).isEmpty();
        }
    }

    @Test
    void a_client_that_cannot_ask_after_all_sends_nothing() throws Exception {
        try (LineClient client = asking(ASKS)) {
            int call = client.call(ANONYMIZE);
            client.line("{\"jsonrpc\": \"2.0\", \"id\": " + question(client).get("id")
                    + ", \"error\": {\"code\": -32601, \"message\": \"No such method\"}}");
            assertThat(told(client.next(), call))
                    .startsWith("confirmation_required: ")
                    .contains("--yes");
            assertThat(service.sent).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"elicitation\": {\"url\": {}}}", "{\"sampling\": {}}"})
    void who_cannot_be_asked_is_told_what_a_person_has_to_do(String capabilities) throws Exception {
        try (LineClient client = asking(capabilities)) {
            int call = client.call(ANONYMIZE);
            assertThat(told(client.next(), call))
                    .startsWith("confirmation_required: ")
                    .contains("You cannot confirm it.", "ashby candidates anonymize");
            assertThat(service.sent).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Confirmation.class)
    void the_programs_own_handler_is_asked_where_the_client_cannot(Confirmation answer, @TempDir Path other)
            throws Exception {
        tool = service.tool(other).confirmWith(request -> answer).build();
        try (LineClient client = asking("{}")) {
            client.call(ANONYMIZE);
            assertThat(client.next().at("/result/isError").asBoolean()).isEqualTo(answer != Confirmation.GIVEN);
            assertThat(service.sent).hasSize(answer == Confirmation.GIVEN ? 1 : 0);
        }
    }

    @Test
    void an_answer_that_comes_late_runs_nothing_and_harms_nobody() throws Exception {
        Elicitation.Patience none = new Elicitation.Patience(Duration.ofMillis(1), Duration.ofMinutes(5));
        try (LineClient client = LineClient.begun(tool, ASKS, none)) {
            int call = client.call(ANONYMIZE);
            JsonNode question = question(client);
            assertThat(told(client.next(), call)).contains("gave no answer", "Nothing was sent");
            client.answer(question, "{\"action\": \"accept\"}");
            client.answer(question, "{\"action\": \"accept\"}");
            client.request("ping", "{}");
            assertThat(client.next().has("result")).isTrue();
            assertThat(service.sent).isEmpty();
        }
    }

    @Test
    void two_questions_at_once_get_each_its_own_answer() throws Exception {
        try (LineClient client = asking(ASKS)) {
            int first = client.call(ANONYMIZE);
            JsonNode firstQuestion = question(client);
            int second = client.call(ANONYMIZE.replace("c1", "c2"));
            JsonNode secondQuestion = question(client);
            assertThat(secondQuestion.get("id")).isNotEqualTo(firstQuestion.get("id"));

            client.answer(secondQuestion, "{\"action\": \"accept\"}");
            assertThat(client.next().path("id").asInt()).isEqualTo(second);
            client.answer(firstQuestion, "{\"action\": \"decline\"}");
            assertThat(told(client.next(), first)).contains("declined");
            assertThat(service.sent).extracting(sent -> sent.params().get("id")).containsExactly("c2");
        }
    }

    @Test
    void a_call_that_is_cancelled_while_a_person_is_asked_sends_nothing() throws Exception {
        try (LineClient client = asking(ASKS)) {
            int call = client.call(ANONYMIZE);
            JsonNode question = question(client);
            client.cancel(call);
            client.answer(question, "{\"action\": \"accept\"}");
            client.request("ping", "{}");
            assertThat(client.next().has("result")).isTrue();
            assertThat(service.sent).isEmpty();
        }
    }

    @Test
    void a_client_that_hangs_up_while_a_person_is_asked_sends_nothing() throws Exception {
        try (LineClient client = asking(ASKS)) {
            client.call(ANONYMIZE);
            question(client);
            client.hangUp();
            client.server().awaitEnd();
        }
        assertThat(service.sent).isEmpty();
    }

    @Test
    void a_client_that_follows_the_progress_hears_that_a_person_is_asked() throws Exception {
        Elicitation.Patience signs = new Elicitation.Patience(Duration.ofMinutes(5), Duration.ofMillis(1));
        try (LineClient client = LineClient.begun(tool, ASKS, signs)) {
            client.request(
                    "tools/call",
                    "{\"name\": \"ashby_execute\", \"_meta\": {\"progressToken\": 7}, \"arguments\": " + ANONYMIZE
                            + "}");
            JsonNode question = question(client);
            JsonNode first = client.next();
            JsonNode second = client.next();
            assertThat(first.path("method").asString()).isEqualTo("notifications/progress");
            assertThat(first.at("/params/message").asString()).contains("person");
            assertThat(second.at("/params/progress").asDouble())
                    .isGreaterThan(first.at("/params/progress").asDouble());
            client.answer(question, "{\"action\": \"accept\"}");
            JsonNode last = client.next();
            while (!last.has("result")) {
                last = client.next();
            }
            assertThat(service.sent).hasSize(1);
        }
    }

    @Test
    void what_only_changes_data_is_not_asked_about() throws Exception {
        try (LineClient client = asking(ASKS)) {
            client.call(ANONYMIZE.replace("anonymize", "add_tag"));
            assertThat(client.next().at("/result/isError").asBoolean(true)).isFalse();
            assertThat(service.sent).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(ElicitResult.Action.class)
    void the_sdks_client_asks_over_http(ElicitResult.Action action) {
        List<ElicitRequest> asked = new ArrayList<>();
        try (AshbyMcpServer server = AshbyMcpServer.http(tool, 0);
                McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                        server.uri().orElseThrow().resolve("/").toString())
                                .build())
                        .capabilities(ClientCapabilities.builder().elicitation().build())
                        .elicitation(request -> {
                            asked.add(request);
                            return ElicitResult.builder(action).build();
                        })
                        .build()) {
            client.initialize();
            ToolAnnotations annotations =
                    Objects.requireNonNull(client.listTools().tools().get(0).annotations());
            assertThat(annotations.readOnlyHint()).isFalse();
            assertThat(annotations.destructiveHint()).isTrue();
            assertThat(annotations.idempotentHint()).isFalse();
            assertThat(annotations.openWorldHint()).isTrue();

            CallToolResult result = client.callTool(CallToolRequest.builder("ashby_execute")
                    .arguments(ARGUMENTS)
                    .build());

            assertThat(asked).hasSize(1);
            assertThat(result.isError()).isEqualTo(action != ElicitResult.Action.ACCEPT);
            assertThat(((TextContent) result.content().get(0)).text())
                    .startsWith(action == ElicitResult.Action.ACCEPT ? "{\"data\":" : "confirmation_required: ");
            assertThat(service.sent).hasSize(action == ElicitResult.Action.ACCEPT ? 1 : 0);
        }
    }

    @Test
    void a_session_of_http_that_ends_while_a_person_is_asked_sends_nothing() throws Exception {
        try (AshbyMcpServer server = AshbyMcpServer.http(tool, 0, LONG)) {
            Wire wire = new Wire(server.uri().orElseThrow());
            String session = wire.session();
            HttpResponse<InputStream> call = wire.call(session, 2);
            String question = wire.event(call);
            assertThat(question).contains("elicitation/create");

            assertThat(wire.send(HttpRequest.newBuilder(wire.uri).DELETE().header("Mcp-Session-Id", session))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(new String(call.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isBlank();
            assertThat(wire.answer(session, question).statusCode()).isEqualTo(404);
            assertThat(service.sent).isEmpty();
        }
    }

    @Test
    void the_answer_of_another_session_is_not_the_persons() throws Exception {
        try (AshbyMcpServer server = AshbyMcpServer.http(tool, 0, LONG)) {
            Wire wire = new Wire(server.uri().orElseThrow());
            String session = wire.session();
            HttpResponse<InputStream> call = wire.call(session, 2);
            String question = wire.event(call);

            assertThat(wire.answer(wire.session(), question).statusCode()).isEqualTo(202);
            assertThat(service.sent).isEmpty();
            assertThat(wire.answer(session, question).statusCode()).isEqualTo(202);
            assertThat(wire.event(call)).contains("\"isError\":false");
            assertThat(service.sent).hasSize(1);
        }
    }

    @Test
    void clients_of_http_that_vanish_while_a_person_is_asked_leave_room_for_others() throws Exception {
        Elicitation.Patience signs = new Elicitation.Patience(Duration.ofMinutes(5), Duration.ofMillis(20));
        try (AshbyMcpServer server = AshbyMcpServer.http(tool, 0, signs)) {
            Wire wire = new Wire(server.uri().orElseThrow());
            for (int i = 0; i < 20; i++) {
                HttpResponse<InputStream> call = wire.call(wire.session(), 2);
                assertThat(wire.event(call)).contains("elicitation/create");
                call.body().close();
            }
            assertThat(service.sent).isEmpty();
        }
    }

    /** Requests and events as they are on the wire. */
    private static final class Wire {

        private final HttpClient http = HttpClient.newHttpClient();
        private final URI uri;

        Wire(URI uri) {
            this.uri = uri;
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return http.send(request.build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder post(String body) {
            return HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(BodyPublishers.ofString(body));
        }

        String session() throws Exception {
            return send(post("""
                            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
                             "capabilities": {"elicitation": {}}, "clientInfo": {"name": "wire", "version": "1"}}}""")).headers().firstValue("Mcp-Session-Id").orElseThrow();
        }

        HttpResponse<InputStream> call(String session, int id) throws Exception {
            return http.send(
                    post("{\"jsonrpc\": \"2.0\", \"id\": " + id
                                    + ", \"method\": \"tools/call\", \"params\": {\"name\": \"ashby_execute\", \"arguments\": "
                                    + ANONYMIZE + "}}")
                            .header("Mcp-Session-Id", session)
                            .build(),
                    BodyHandlers.ofInputStream());
        }

        /** The data of the next event. */
        String event(HttpResponse<InputStream> response) throws Exception {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\n\n") < 0) {
                int next = response.body().read();
                if (next < 0) {
                    break;
                }
                text.append((char) next);
            }
            return text.toString();
        }

        /** Agrees to the question of an event. */
        HttpResponse<String> answer(String session, String event) throws Exception {
            String id = event.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
            return send(post("{\"jsonrpc\": \"2.0\", \"id\": \"" + id + "\", \"result\": {\"action\": \"accept\"}}")
                    .header("Mcp-Session-Id", session));
        }
    }
}
