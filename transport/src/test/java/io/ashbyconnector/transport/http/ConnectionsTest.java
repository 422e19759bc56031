package io.ashbyconnector.transport.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final String BODY = "{\"id\":\"1\"}";

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(BODY.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static RawServer.Conversation gzipped(boolean chunked) {
        return connection -> {
            while (true) {
                byte[] body = gzip();
                connection.read();
                connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n");
                if (chunked) {
                    connection.write("Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n");
                    connection.write(body);
                    connection.write("\r\n0\r\n\r\n");
                } else {
                    connection.write("Content-Length: " + body.length + "\r\n\r\n");
                    connection.write(body);
                }
            }
        };
    }

    static Stream<RawServer.Conversation> healthyAnswers() {
        return Stream.of(
                RawServer.answering(RawServer.json(200, BODY)),
                RawServer.answering(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n" + BODY + "\r\n0\r\n\r\n"),
                gzipped(false),
                gzipped(true));
    }

    @ParameterizedTest
    @MethodSource("healthyAnswers")
    void one_connection_serves_call_after_call(RawServer.Conversation healthy) throws Exception {
        try (RawServer server = RawServer.start(healthy);
                HttpTransport transport = transport(server.url())) {
            for (int call = 0; call < 5; call++) {
                assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    static Stream<String> failures() {
        return Stream.of(
                RawServer.json(404, "{\"errors\":[\"x\"]}"),
                RawServer.json(501, "x".repeat(50_000)),
                RawServer.json(200, "{\"id\": oops, \"more\": [1, 2, 3]}"),
                RawServer.json(200, "[]"),
                "HTTP/1.1 403 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_that_was_answered_keeps_the_connection(String failure) throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(failure, RawServer.json(200, BODY)));
                HttpTransport transport = transport(server.url())) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AshbyConnectorException.class);
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_nobody_wants_keeps_the_connection_when_it_is_short() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(200, BODY)));
                HttpTransport transport = transport(server.url())) {
            transport.execute(READ, HttpAnswer::status);
            transport.execute(READ, HttpAnswer::status);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_nobody_wants_costs_the_connection_when_it_is_long() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + "x".repeat(200_000));
                    connection.hang();
                });
                HttpTransport transport = transport(server.url())) {
            assertThat(transport.execute(READ, HttpAnswer::status)).isEqualTo(200);
            assertThatThrownBy(() -> transport.execute(READ, answer -> {
                        throw new NotFoundException(ErrorDetails.of("gone"));
                    }))
                    .hasMessage("gone");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void an_answer_may_have_no_body() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n"));
                HttpTransport transport = transport(server.url())) {
            assertThat(transport.execute(READ, HttpAnswer::bodyText)).isEmpty();
            assertThat(transport.execute(READ, HttpAnswer::isSuccess)).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_the_server_closed_is_replaced() throws Exception {
        String last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 10\r\n\r\n" + BODY;
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.write(last);
                });
                HttpTransport transport = transport(server.url())) {
            transport.execute(Fixtures.WRITE, Fixtures::read);
            transport.execute(Fixtures.WRITE, Fixtures::read);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void an_ipv6_address_is_a_host_like_any_other() throws Exception {
        try (RawServer server = RawServer.start("::1", RawServer.answering(RawServer.json(200, BODY)));
                HttpTransport transport = transport(URI.create("http://[::1]:" + server.port()))) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.request().header("Host")).hasValue("[::1]:" + server.port());
        }
    }

    @Test
    void more_calls_than_connections_wait_their_turn() throws Exception {
        SERVER.stubFor(post(READ.path()).willReturn(okJson(BODY).withFixedDelay(5)));
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try (HttpTransport transport = transport(URI.create(SERVER.baseUrl()))) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int call = 0; call < 100; call++) {
                calls.add(() -> transport.execute(READ, Fixtures::read));
            }
            for (Future<String> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void connections_are_limited() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(200, BODY)));
                HttpTransport transport = transport(server.url())) {
            List<Caller> callers = new ArrayList<>();
            for (int call = 0; call < 50; call++) {
                callers.add(Caller.of(() -> transport.execute(READ, Fixtures::read)));
            }
            for (Caller caller : callers) {
                assertThat(caller.result()).isEqualTo("1");
            }
            assertThat(server.connections()).isLessThanOrEqualTo(QUICK.maxConnections());
        }
    }
}
