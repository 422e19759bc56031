package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.tool.AshbyTool;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The bad days of a server whose client is a pair of streams. */
@Timeout(60)
class StdioTest {

    private static final String CANDIDATES = "{\"entity\": \"candidates\", \"action\": \"list\", \"fields\": [\"id\"]}";
    private static final String JOBS = "{\"entity\": \"jobs\", \"action\": \"list\", \"fields\": [\"id\"]}";

    private final Sandboxed ashby = Sandboxed.direct();
    private LineClient client;

    @BeforeEach
    void begin() throws Exception {
        client = LineClient.begun(AshbyTool.of(ashby.connector()));
    }

    @AfterEach
    void end() throws Exception {
        client.close();
        ashby.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "null",
                "17",
                "{\"jsonrpc\": \"2.0\", \"id\": 1",
                "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}]",
                "\u0000\uFFFF",
                "Content-Length: 20"
            })
    void a_line_that_is_no_json_object_is_answered_and_passed_over(String line) throws Exception {
        client.line(line);

        assertThat(client.next().toString()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,");
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": 1, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}",
                "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"}"
            })
    void an_object_that_is_no_message_is_answered_and_passed_over(String line) throws Exception {
        client.line(line);

        assertThat(client.next().toString()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,");
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "2", "3.0"})
    void a_request_of_another_json_rpc_is_refused(String version) throws Exception {
        client.line("{\"jsonrpc\": \"" + version + "\", \"id\": 7, \"method\": \"ping\"}");

        assertThat(client.next().toString()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":-32600,");
        assertServes();
    }

    @Test
    void a_byte_order_mark_does_not_matter() throws Exception {
        client.line("\uFEFF{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\"}");

        assertThat(client.next().toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{}}");
    }

    @Test
    void empty_lines_and_carriage_returns_do_not_matter() throws Exception {
        client.line("");
        client.line("  \r");
        client.line("{\"jsonrpc\": \"2.0\", \"id\": \"crlf\", \"method\": \"ping\"}\r");

        assertThat(client.next().toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"crlf\",\"result\":{}}");
    }

    @Test
    void a_huge_line_is_refused_and_passed_over() throws Exception {
        byte[] part = new byte[1 << 16];
        Arrays.fill(part, (byte) '{');
        for (int sent = 0; sent <= JsonRpc.MAX_SIZE; sent += part.length) {
            client.bytes(part);
        }
        client.line("");

        assertThat(client.next().at("/error/message").asString()).contains("4194304 bytes");
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"ashby_execute\", \"arguments\": \"jobs\"}",
                "{\"name\": \"ashby_execute\", \"arguments\": [1]}",
                "{\"name\": \"ashby_execute\", \"_meta\": 7}",
                "[\"ashby_execute\"]",
                "{\"name\": \"ashby_exec\"}",
                "{\"name\": {}}",
                "{}"
            })
    void a_call_that_breaks_the_protocol_is_refused_with_the_reason(String params) throws Exception {
        int id = client.request("tools/call", params);

        JsonNode refused = client.next();

        assertThat(refused.path("id").asInt()).isEqualTo(id);
        assertThat(refused.at("/error/code").asInt()).isEqualTo(-32602);
        assertThat(refused.at("/error/message").asString()).doesNotContain("jackson", "null");
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'capabilities': 1}",
                "{'clientInfo': []}",
                "{'protocolVersion': {}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': {'roots': 5}, 'clientInfo': {'name': 'x', 'version': '1'}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': {'sampling': 'yes'}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': {'roots': {'listChanged': []}}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': {'elicitation': [1]}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': {'experimental': 'a'}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': [], 'clientInfo': {'name': {}}}",
                "{'protocolVersion': '2025-06-18', 'capabilities': {}, 'clientInfo': {'name': ['x'], 'version': '1'}}",
                "{'_meta': 'x'}",
                "7"
            })
    void an_introduction_that_breaks_the_protocol_is_refused(String params) throws Exception {
        try (LineClient newcomer = new LineClient(AshbyTool.of(ashby.connector()))) {
            int id = newcomer.request("initialize", params.replace('\'', '"'));

            JsonNode refused = newcomer.next();

            assertThat(refused.path("id").asInt()).isEqualTo(id);
            assertThat(refused.at("/error/code").asInt()).isEqualTo(-32602);
            assertThat(refused.toString()).contains("params").doesNotContain("io.", "java", "jackson", "null,");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tools/list | {'cursor': {}}",
                "tools/list | []",
                "resources/list | {'cursor': [1]}",
                "resources/templates/list | {'cursor': {}}",
                "resources/read | {'uri': {}}",
                "resources/read | {'uri': []}",
                "prompts/list | {'_meta': []}",
                "prompts/get | {'name': 'open_jobs', 'arguments': 'x'}",
                "prompts/get | {'name': {}}",
                "prompts/get | {'name': 'job_pipeline', 'arguments': {'job': {'title': 'x'}}}",
                "prompts/get | {'name': 'recent_applications', 'arguments': {'days': [7]}}",
                "logging/setLevel | {'level': 'loud'}",
                "logging/setLevel | {}",
                "completion/complete | {'ref': 5}",
                "prompts/get | {}",
            })
    void a_request_that_breaks_the_protocol_is_refused_with_the_reason(String method, String params) throws Exception {
        int id = client.request(method, params.replace('\'', '"'));

        JsonNode refused = client.next();

        assertThat(refused.path("id").asInt()).isEqualTo(id);
        assertThat(refused.at("/error/code").asInt()).as(refused.toString()).isEqualTo(-32602);
        assertThat(refused.toString()).doesNotContain("io.", "java", "jackson");
        assertServes();
    }

    @Test
    void a_ping_is_answered_at_any_time() throws Exception {
        try (LineClient early = new LineClient(AshbyTool.of(ashby.connector()))) {
            int first = early.request("ping", "{}");
            assertThat(early.next().toString()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + first + ",\"result\":{}}");

            early.request("initialize", """
                    {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}""");
            early.next();
            int second = early.request("ping", "{}");
            assertThat(early.next().path("id").asInt()).isEqualTo(second);

            early.line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
            int third = early.request("ping", "{\"_meta\": {}}");
            assertThat(early.next().path("id").asInt()).isEqualTo(third);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'limit': 1e99999999999}",
                "{'limit': -1e400}",
                "{'limit': 123456789012345678901234567890}",
                "{'limit': NINES}",
                "{'limit': 0.NINES}",
                "DEEP",
                "'{\\'limit\\': 1e99999999999}'",
            })
    void a_value_beyond_all_limits_is_answered(String params) throws Exception {
        int id = client.call("{'entity': 'jobs', 'action': 'list', 'params': ".replace('\'', '"')
                + params.replace('\'', '"')
                        .replace("NINES", "9".repeat(9_999))
                        .replace("DEEP", "[".repeat(5_000) + "]".repeat(5_000))
                + "}");

        JsonNode answer = client.next();

        assertThat(answer.path("id").asInt()).isEqualTo(id);
        assertThat(answer.has("error") || answer.at("/result/isError").asBoolean())
                .as(answer.toString())
                .isTrue();
        assertServes();
    }

    @Test
    void a_call_or_request_that_breaks_within_is_answered() throws Exception {
        AtomicReference<Error> failure = new AtomicReference<>();
        AshbyTool broken = AshbyTool.over(ashby.connector())
                .clock(() -> {
                    Error thrown = failure.get();
                    if (thrown == null) {
                        return Instant.EPOCH;
                    }
                    throw thrown;
                })
                .build();
        try (LineClient unlucky = LineClient.begun(broken)) {
            for (Error each : List.of(
                    new OutOfMemoryError("secret"),
                    new StackOverflowError(),
                    new ExceptionInInitializerError(),
                    new AssertionError("secret"))) {
                failure.set(each);

                int call = unlucky.call(JOBS);
                JsonNode answer = unlucky.next();
                assertThat(answer.path("id").asInt()).isEqualTo(call);
                assertThat(answer.at("/result/isError").asBoolean()).isTrue();

                int list = unlucky.request("tools/list", "{}");
                JsonNode refused = unlucky.next();
                assertThat(refused.path("id").asInt()).isEqualTo(list);
                assertThat(refused.at("/error/code").asInt()).isEqualTo(-32603);
                assertThat(refused.toString()).doesNotContain("secret", "java");

                assertThat(unlucky.request("ping", "{}"))
                        .isEqualTo(unlucky.next().path("id").asInt());
            }
        }
    }

    @Test
    void the_tool_is_described_as_of_the_day_of_the_question() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-31T12:00:00Z"));
        try (LineClient patient = LineClient.begun(
                AshbyTool.over(ashby.connector()).clock(now::get).build())) {
            for (String day : List.of("2026-05-31", "2026-06-01")) {
                now.set(Instant.parse(day + "T12:00:00Z"));
                patient.request("tools/list", "{}");
                assertThat(patient.next().at("/result/tools/0/description").asString())
                        .contains("Today is " + day);
            }
        }
    }

    @Test
    void a_request_before_the_session_has_begun_is_refused() throws Exception {
        try (LineClient early = new LineClient(AshbyTool.of(ashby.connector()))) {
            int id = early.request("tools/list", "{}");

            JsonNode refused = early.next();

            assertThat(refused.path("id").asInt()).isEqualTo(id);
            assertThat(refused.at("/error/message").asString()).contains("initialize");
        }
    }

    @Test
    void a_call_that_is_cancelled_is_not_answered_and_gives_its_connection_back() throws Exception {
        ashby.hang();
        int cancelled = client.call(CANDIDATES);
        ashby.awaitHanging();

        client.cancel(cancelled);

        assertServes();
        assertThat(client.hasMessages()).isFalse();
    }

    @Test
    void to_cancel_what_does_not_run_changes_nothing() throws Exception {
        client.cancel(4711);
        client.line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\"}");
        client.line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": [1]}");

        assertServes();
    }

    @Test
    void a_client_that_hangs_up_ends_the_server_and_the_calls_under_way() throws Exception {
        ashby.hang();
        client.call(CANDIDATES);
        ashby.awaitHanging();

        client.hangUp();
        client.server().awaitEnd();
        client.server().close();

        joinThreads("ashby-mcp");
        assertThat(client.hasMessages()).isFalse();
        assertThat(ashby.sandbox().requestCount("candidate.list")).isEqualTo(1);
    }

    @Test
    void what_was_asked_before_the_end_of_the_input_is_answered() throws Exception {
        int id = client.call(JOBS);
        client.hangUp();

        client.server().awaitEnd();

        assertThat(client.next().path("id").asInt()).isEqualTo(id);
    }

    @Test
    void two_calls_run_at_once() throws Exception {
        int list = client.request("tools/list", "{}");
        int jobs = client.call(JOBS);
        int candidates = client.call(CANDIDATES);

        assertThat(Stream.of(client.next(), client.next(), client.next()))
                .extracting(answer -> answer.path("id").asInt())
                .containsExactlyInAnyOrder(list, jobs, candidates);
    }

    @Test
    void a_closed_server_ends_without_its_client() throws Exception {
        client.server().close();
        client.server().close();

        client.server().awaitEnd();

        joinThreads("ashby-mcp-call");
    }

    private void assertServes() throws Exception {
        int id = client.call(JOBS);
        JsonNode answer = client.next();
        assertThat(answer.path("id").asInt()).isEqualTo(id);
        assertThat(answer.at("/result/isError").asBoolean()).isFalse();
    }

    private static void joinThreads(String prefix) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(prefix)) {
                thread.join();
            }
        }
    }
}
