package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.KEY;
import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ashbyconnector.auth.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With everything logged, and a service that repeats whatever it was sent. */
class SecrecyTest {

    private static final String SENT = Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void assertKept(Throwable thrown, LogCapture log) {
        assertThat(trace(thrown)).doesNotContain(KEY, SENT, "proxy-pass");
        assertThat(log.messages()).noneMatch(line -> line.contains(KEY) || line.contains(SENT));
    }

    static Stream<UnaryOperator<String>> indiscretions() {
        return Stream.of(
                words -> RawServer.json(400, "{\"errors\":[\"bad key " + words + "\"]}"),
                words -> RawServer.json(401, words.repeat(50)),
                words -> RawServer.json(200, "{\"id\": " + words + "}"),
                words -> RawServer.json(200, "{\"" + words + "\": [}"),
                words -> "HTTP/1.1 200 " + words + "\r\nContent-Type: " + words + "\r\nContent-Length: 2\r\n\r\n<>",
                words -> "HTTP/1.1 302 Found\r\nLocation: http://other.invalid/?key=" + words
                        + "\r\nContent-Length: 0\r\n\r\n",
                words -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + words + "\r\n",
                words -> "HTTP/1.1 200 OK\r\nContent-Length: " + words + "\r\n\r\n",
                words -> "HTTP/1.1 200 OK\r\nContent-Encoding: " + words + "\r\nContent-Length: 2\r\n\r\n{}",
                words -> "HTTP/1.1 200 OK\r\n" + words + "\r\n\r\n",
                words -> "HTTP/1.1 503 No\r\nRetry-After: " + words + "\r\nSet-Cookie: k=" + words
                        + "; Path=/\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
                words -> "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"" + words
                        + "\"\r\nContent-Length: 0\r\n\r\n",
                words -> words + "\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("indiscretions")
    void the_credential_is_in_no_message_and_no_log_line(UnaryOperator<String> answer) throws Exception {
        for (String words : List.of(KEY, SENT)) {
            try (RawServer server = RawServer.start(connection -> {
                        connection.read();
                        connection.write(answer.apply(words));
                    });
                    HttpTransport transport = transport(server.url(), Fixtures.retries(1));
                    LogCapture log = LogCapture.everything()) {
                assertKept(catchThrowable(() -> transport.execute(READ, Fixtures::read)), log);
                assertThat(log.loggers()).anyMatch(name -> name.startsWith("org.apache.hc.client5"));
            }
        }
    }

    @Test
    void a_call_that_was_cut_off_keeps_it_too() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.hang();
                });
                HttpTransport transport = transport(server.url(), QUICK.withDeadline(Duration.ofMillis(200)));
                LogCapture log = LogCapture.everything()) {
            assertKept(catchThrowable(() -> transport.execute(READ, Fixtures::read)), log);
        }
    }

    @Test
    void so_does_a_proxy() throws Exception {
        try (RawServer proxy = RawServer.start(connection -> {
            connection.read();
            connection.write("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
            connection.read();
            connection.write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
        })) {
            HttpSettings through = new HttpSettings(
                    QUICK.connectTimeout(),
                    QUICK.responseTimeout(),
                    QUICK.deadline(),
                    0,
                    QUICK.firstBackoff(),
                    4,
                    1000,
                    new ProxySettings("127.0.0.1", proxy.port(), "ada", Secret.of("proxy-pass"), List.of()));
            try (HttpTransport transport = transport(URI.create("https://localhost:9"), through);
                    LogCapture log = LogCapture.everything()) {
                assertKept(catchThrowable(() -> transport.execute(READ, Fixtures::read)), log);
                assertThat(proxy.request().header("Proxy-Authorization")).hasValue("Basic YWRhOnByb3h5LXBhc3M=");
                assertThat(log.messages())
                        .noneMatch(line -> line.contains("proxy-pass") || line.contains("YWRhOnByb3h5LXBhc3M="));
                assertThat(through.toString()).doesNotContain("proxy-pass");
            }
        }
    }
}
