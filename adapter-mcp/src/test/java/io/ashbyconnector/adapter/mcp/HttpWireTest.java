package io.ashbyconnector.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.tool.AshbyTool;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bad days of a server of HTTP, and what goes over its wire. */
@Timeout(60)
class HttpWireTest {

    private static final String INITIALIZE = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
             "capabilities": {}, "clientInfo": {"name": "wire", "version": "1"}}}""";

    private final Sandboxed ashby = Sandboxed.direct();
    private final AshbyMcpServer server = AshbyMcpServer.http(AshbyTool.of(ashby.connector()), 0);
    private final URI uri = server.uri().orElseThrow();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
        ashby.close();
    }

    private HttpRequest.Builder message(String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String session() throws Exception {
        return send(message(INITIALIZE)).headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    private HttpRequest.Builder inSession(String session, String body) {
        return message(body).header("Mcp-Session-Id", session);
    }

    private static String call(int id, String entity) {
        return """
                {"jsonrpc": "2.0", "id": %d, "method": "tools/call", "params": {"name": "ashby_execute",
                 "_meta": {"progressToken": 9}, "arguments": {"entity": "%s", "action": "list", "fields": ["id"]}}}""".formatted(id, entity);
    }

    @Test
    void a_response_alone_is_json_and_one_after_progress_ends_a_stream() throws Exception {
        String session = session();

        HttpResponse<String> ping = send(inSession(session, "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"ping\"}"));
        HttpResponse<String> jobs = send(inSession(session, call(3, "jobs")));

        assertThat(ping.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(ping.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}");
        assertThat(jobs.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(jobs.body()).matches("""
                        event: message
                        data: \\{.*"progress":.*}

                        event: message
                        data: \\{.*"id":3,.*}

                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | -32700",
                "[] | -32700",
                "{} | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\", \"params\": 1} | -32602"
            })
    void a_body_that_is_no_message_is_refused(String body, int code) throws Exception {
        HttpResponse<String> refused = send(inSession(session(), body));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":" + code).doesNotContain("Exception", "jackson");
    }

    @Test
    void a_ping_is_answered_before_and_in_a_session() throws Exception {
        String ping = "{\"jsonrpc\": \"2.0\", \"id\": \"p\", \"method\": \"ping\"}";

        assertThat(send(message(ping)).body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}");
        assertThat(send(inSession(session(), ping)).statusCode()).isEqualTo(200);
        assertThat(send(inSession("of-yesterday", ping)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'roots': 5}", "{'sampling': 'yes'}", "[]", "'none'"})
    void an_introduction_with_malformed_capabilities_is_refused(String capabilities) throws Exception {
        HttpResponse<String> refused = send(message(
                INITIALIZE.replace("\"capabilities\": {}", "\"capabilities\": " + capabilities.replace('\'', '"'))));

        assertThat(refused.body())
                .contains("\"id\":1", "-32602", "params.capabilities")
                .doesNotContain("io.");
        assertThat(refused.headers().firstValue("Mcp-Session-Id")).isEmpty();
    }

    @Test
    void requests_that_break_within_are_answered() throws Exception {
        AtomicBoolean breaks = new AtomicBoolean();
        AshbyTool broken = AshbyTool.over(ashby.connector())
                .clock(() -> {
                    if (breaks.get()) {
                        throw new OutOfMemoryError("secret");
                    }
                    return Instant.EPOCH;
                })
                .build();
        try (AshbyMcpServer unlucky = AshbyMcpServer.http(broken, 0)) {
            URI there = unlucky.uri().orElseThrow();
            String session = send(message(INITIALIZE).uri(there))
                    .headers()
                    .firstValue("Mcp-Session-Id")
                    .orElseThrow();
            breaks.set(true);

            assertThat(send(inSession(session, call(2, "jobs")).uri(there)).body())
                    .contains("\"id\":2", "\"isError\":true", "memory")
                    .doesNotContain("secret");
            String list = "{\"jsonrpc\": \"2.0\", \"id\": 3, \"method\": \"tools/list\"}";
            assertThat(send(inSession(session, list).uri(there)).body())
                    .contains("\"id\":3", "-32603")
                    .doesNotContain("secret");
        }
    }

    @Test
    void requests_that_are_sent_by_half_keep_nobody_from_being_answered() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                Socket socket = new Socket(uri.getHost(), uri.getPort());
                slow.add(socket);
                String half = i % 2 == 0
                        ? "POST /mcp HTTP/1.1\r\nHost: local"
                        : "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000\r\n\r\n{\"jsonrpc\":";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            }
            String session = session();

            for (int id = 2; id < 20; id++) {
                assertThat(send(inSession(session, call(id, "jobs"))).body()).contains("\"id\":" + id + ",");
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_huge_body_is_refused() throws Exception {
        assertThat(send(message("x".repeat(JsonRpc.MAX_SIZE + 1))).statusCode()).isEqualTo(413);
        assertThat(session()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "null"})
    void a_web_page_of_another_host_is_refused(String origin) throws Exception {
        assertThat(send(message(INITIALIZE).header("Origin", origin)).statusCode())
                .isEqualTo(403);
        assertThat(send(message(INITIALIZE).header("Origin", "http://localhost:6274"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8765", "127.0.0.1.evil.example"})
    void a_name_that_somebody_else_gave_to_this_address_is_refused(String host) throws Exception {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("POST /mcp HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 421".length());

            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 421");
        }
    }

    @Test
    void what_is_not_the_protocol_is_refused_with_the_reason() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri).GET()).statusCode()).isEqualTo(405);
        assertThat(send(HttpRequest.newBuilder(uri.resolve("/")).GET()).statusCode())
                .isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(INITIALIZE)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(message(INITIALIZE).header("MCP-Protocol-Version", "1999-01-01"))
                        .body())
                .contains("2025-06-18");
        assertThat(send(message(call(2, "jobs"))).body()).contains("Mcp-Session-Id is missing");
    }

    @Test
    void a_session_that_was_dropped_is_over_and_so_are_its_calls() throws Exception {
        String session = session();
        ashby.hang();
        CompletableFuture<HttpResponse<String>> hanging =
                http.sendAsync(inSession(session, call(2, "candidates")).build(), BodyHandlers.ofString());
        ashby.awaitHanging();

        HttpResponse<String> dropped = send(HttpRequest.newBuilder(uri).DELETE().header("Mcp-Session-Id", session));

        assertThat(dropped.statusCode()).isEqualTo(204);
        assertThat(hanging.get().body()).isEmpty();
        assertThat(send(inSession(session, call(3, "jobs"))).statusCode()).isEqualTo(404);
        assertThat(send(inSession(session(), call(4, "jobs"))).body()).contains("\"isError\":false");
    }

    @Test
    void a_call_that_is_cancelled_gets_no_event_and_gives_its_connection_back() throws Exception {
        String session = session();
        ashby.hang();
        CompletableFuture<HttpResponse<String>> hanging =
                http.sendAsync(inSession(session, call(2, "candidates")).build(), BodyHandlers.ofString());
        ashby.awaitHanging();

        HttpResponse<String> cancelled = send(inSession(session, """
                {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}}"""));

        assertThat(cancelled.statusCode()).isEqualTo(202);
        assertThat(hanging.get().statusCode()).isEqualTo(200);
        assertThat(hanging.get().body()).isEmpty();
        assertThat(send(inSession(session, call(3, "jobs"))).body()).contains("\"isError\":false");
    }

    @Test
    void a_call_of_another_session_cannot_be_cancelled() throws Exception {
        String session = session();
        ashby.hang();
        CompletableFuture<HttpResponse<String>> hanging =
                http.sendAsync(inSession(session, call(2, "candidates")).build(), BodyHandlers.ofString());
        ashby.awaitHanging();

        send(inSession(session(), """
                {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}}"""));

        assertThat(hanging).isNotDone();
    }

    @Test
    void a_closed_server_ends_its_calls_and_leaves_no_thread() throws Exception {
        String session = session();
        ashby.hang();
        CompletableFuture<HttpResponse<String>> hanging =
                http.sendAsync(inSession(session, call(2, "candidates")).build(), BodyHandlers.ofString());
        ashby.awaitHanging();

        server.close();
        server.awaitEnd();

        assertThat(hanging.handle((answer, failure) -> true).get()).isTrue();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("ashby-mcp")) {
                thread.join();
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        assertThatThrownBy(() -> AshbyMcpServer.http(AshbyTool.of(ashby.connector()), uri.getPort()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(String.valueOf(uri.getPort()));
    }
}
