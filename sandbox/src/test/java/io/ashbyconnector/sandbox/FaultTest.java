package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Faults, injected and asked for by header. */
class FaultTest {
    @RegisterExtension
    static final AshbySandboxExtension SANDBOX = new AshbySandboxExtension(OneDay.OPTIONS);

    private final AshbySandbox sandbox;
    private final Asker asker;

    FaultTest(AshbySandbox sandbox) {
        this.sandbox = sandbox;
        this.asker = new Asker(sandbox);
    }

    @Test
    void a_fault_happens_as_often_as_it_was_told_and_only_where() throws IOException {
        sandbox.inject(Fault.status(503).on("user.list").times(2));
        assertThat(asker.post("job.list", "{}").statusCode()).isEqualTo(200);
        assertThat(asker.post("user.list", "{}").statusCode()).isEqualTo(503);
        assertThat(asker.post("user.list", "{}").statusCode()).isEqualTo(503);
        assertThat(asker.post("user.list", "{}").statusCode()).isEqualTo(200);
        sandbox.inject(Fault.status(500));
        sandbox.clearFaults();
        assertThat(asker.post("user.list", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_rate_limit_says_how_long_to_wait() throws IOException {
        sandbox.inject(Fault.rateLimited().retryAfter(Duration.ofMillis(1500)));
        HttpResponse<String> answer = asker.post("user.list", "{}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.body()).contains("\"Rate limit exceeded\"", "\"code\":\"rate_limit_exceeded\"");
        assertThat(asker.post("user.list", "{}", "X-Sandbox-Fault", "rate-limited")
                        .headers()
                        .firstValue("Retry-After"))
                .isEmpty();
    }

    @Test
    void html_comes_with_its_status() throws IOException {
        HttpResponse<String> answer = asker.post("user.list", "{}", "X-Sandbox-Fault", "html=502");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void a_delay_ends_in_the_true_answer() {
        assertThat(asker.ask("apiKey.info", "{}", "X-Sandbox-Fault", "delay=20ms")
                        .get("success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_expired_cursor_waits_for_a_cursor_when_injected() {
        sandbox.inject(Fault.expiredCursor().on("candidate.list"));
        JsonNode first = asker.ask("candidate.list", "{}");
        assertThat(first.get("success").asBoolean()).isTrue();
        Map<String, String> next = Map.of("cursor", first.get("nextCursor").asString());
        assertThat(asker.code("candidate.list", next)).isEqualTo("next_cursor_expired");
        assertThat(asker.code("candidate.list", next)).isEqualTo("no failure");
        assertThat(asker.ask("candidate.list", "{}", "X-Sandbox-Fault", "expired-cursor")
                        .at("/errorInfo/code")
                        .asString())
                .isEqualTo("next_cursor_expired");
    }

    @Test
    void an_expired_sync_token_waits_for_a_token_when_injected() {
        sandbox.inject(Fault.expiredSyncToken());
        String token = asker.syncToken("user.list", Map.of());
        assertThat(asker.code("user.list", Map.of("syncToken", token))).isEqualTo("sync_token_expired");
    }

    @Test
    void any_failure_can_be_made_up() {
        sandbox.inject(Fault.errorEnvelope("opening_in_use", "Taken"));
        JsonNode answer = asker.ask("job.list", "{}");
        assertThat(answer.get("success").asBoolean()).isFalse();
        assertThat(answer.at("/errors/0").asString()).isEqualTo("opening_in_use");
        assertThat(answer.at("/errorInfo/message").asString()).isEqualTo("Taken");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403})
    void a_refusal_can_have_the_other_dialect_and_another_status(int status) throws IOException {
        sandbox.inject(Fault.errorEnvelope("missing_endpoint_permission", "No")
                .httpStatus(status)
                .dialect(EnvelopeDialect.OBJECTS));
        HttpResponse<String> answer = asker.post("job.list", "{}");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo("{\"success\":false,\"errors\":[{\"message\":\"missing_endpoint_permission\"}]}");
        answer = asker.post("job.list", "{}", "X-Sandbox-Fault", "error=missing_endpoint_permission;status=" + status);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"errors\":[\"missing_endpoint_permission\"],\"errorInfo\":{");
    }

    @Test
    void only_refusals_have_a_dialect_and_a_status_beside_it() {
        Fault dialect = Fault.expiredCursor().dialect(EnvelopeDialect.OBJECTS).httpStatus(400);
        assertThat(dialect).hasToString("expired-cursor;status=400;dialect=objects");
        assertThat(Fault.parse(dialect.toString())).isEqualTo(dialect);
        assertThat(Fault.parse("error=x;dialect=codes")).isEqualTo(Fault.parse("error=x"));
        for (String wrong : List.of("reset;dialect=objects", "rate-limited;status=200", "error=x;dialect=latin")) {
            assertThatThrownBy(() -> Fault.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("dialect");
        }
        assertThatThrownBy(() -> Fault.parse("error=x;status=204")).hasMessageContaining("300 to 599");
    }

    @Test
    void a_header_that_is_no_fault_is_told_what_is_accepted() throws IOException {
        HttpResponse<String> answer = asker.post("user.list", "{}", "X-Sandbox-Fault", "earthquake");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("earthquake", "status=503", "truncated-body", "expired-sync-token");
    }

    @Test
    void a_truncated_body_promises_more_than_it_sends() throws IOException {
        String raw = raw("truncated-body");
        int blank = raw.indexOf("\r\n\r\n");
        int promised = Integer.parseInt(raw.replaceAll("(?s).*[Cc]ontent-[Ll]ength: (\\d+).*", "$1"));
        int sent = raw.substring(blank + 4).getBytes(UTF_8).length;
        assertThat(sent).isEqualTo(promised / 2).isPositive();
        assertThat(raw).startsWith("HTTP/1.1 200");
    }

    @Test
    void an_empty_reply_is_empty_and_garbage_is_not_http() throws IOException {
        assertThat(raw("empty-reply")).isEmpty();
        assertThat(raw("garbage")).contains("not HTTP").doesNotContain("HTTP/1.1");
    }

    @Test
    void a_reset_is_a_reset() {
        assertThatThrownBy(() -> raw("reset")).isInstanceOf(SocketException.class);
    }

    @Test
    void too_many_requests_are_429_for_that_key_alone() throws IOException {
        SandboxOptions options = OneDay.OPTIONS.rateLimit(2, Duration.ofHours(1));
        try (AshbySandbox limited = AshbySandbox.start(options)) {
            Asker eager = new Asker(limited);
            assertThat(eager.post("user.list", "{}").statusCode()).isEqualTo(200);
            assertThat(eager.post("job.list", "{}").statusCode()).isEqualTo(200);
            HttpResponse<String> answer = eager.post("user.list", "{}");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(3500, 3600);
            assertThat(new Asker(limited, SandboxKeys.READ)
                            .post("user.list", "{}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=503",
                "status=503;retry-after=2;on=candidate.list;times=3",
                "rate-limited;retry-after=2",
                "delay=500ms",
                "reset",
                "reset-after-operation;on=candidate.addTag;times=2",
                "truncated-body",
                "html=502",
                "empty-reply",
                "garbage",
                "expired-cursor",
                "expired-sync-token;times=2",
                "error=opening_in_use;message=Taken"
            })
    void faults_are_what_their_text_says(String text) {
        assertThat(Fault.parse(text)).hasToString(text).isEqualTo(Fault.parse(text));
    }

    @Test
    void text_and_factories_agree() {
        assertThat(Fault.parse("delay=3s")).isEqualTo(Fault.delay(Duration.ofSeconds(3)));
        assertThat(Fault.parse("rate-limited; retry-after=1m"))
                .isEqualTo(Fault.rateLimited().retryAfter(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status",
                "status=abc",
                "status=99",
                "delay=5",
                "html=9",
                "reset;often",
                "reset;times=0",
                "reset;retry-after=1"
            })
    void other_text_is_refused(String text) {
        assertThatThrownBy(() -> Fault.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Accepted are");
    }

    private String raw(String fault) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            String request = "POST /user.list HTTP/1.1\r\nHost: any\r\nAuthorization: " + Asker.basic("key-full:")
                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nX-Sandbox-Fault: " + fault
                    + "\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
