package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.NetworkException;
import io.ashbyconnector.error.OutcomeUnknownException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS, directly and through a proxy. */
class TlsTest {

    private static final String GOOD = RawServer.json(200, "{\"id\":\"1\"}");
    private static final String CHALLENGE =
            "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    static Path directory;

    private static Tls tls;

    @BeforeAll
    static void makeKey() throws Exception {
        tls = Tls.in(directory);
    }

    @AfterEach
    void distrust() {
        Tls.distrust();
    }

    private static URI https(RawServer server) {
        return URI.create("https://localhost:" + server.port());
    }

    private static HttpSettings through(RawServer proxy, @Nullable String user, List<String> bypass) {
        return new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                1,
                QUICK.firstBackoff(),
                QUICK.maxConnections(),
                QUICK.maxResponseSize(),
                new ProxySettings(
                        "127.0.0.1", proxy.port(), user, user == null ? null : Secret.of("proxy-pass"), bypass));
    }

    /** Is the proxy and, once the tunnel stands, the service behind it. */
    private static void serve(RawServer.Connection connection) throws IOException {
        connection.write("HTTP/1.1 200 Established\r\n\r\n");
        SSLSocket secured = (SSLSocket) tls.sockets()
                .createSocket(
                        connection.socket(), "localhost", connection.socket().getPort(), true);
        secured.setUseClientMode(false);
        RawServer.Connection service = connection.over(secured);
        while (true) {
            service.read();
            service.write(GOOD);
        }
    }

    @Test
    void a_trusted_service_is_called_over_one_connection() throws Exception {
        tls.trust();
        try (RawServer server = RawServer.start(tls.listener(), RawServer.answering(GOOD));
                HttpTransport transport = transport(https(server))) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_service_that_is_not_trusted_gets_no_credential_and_is_not_tried_again() throws Exception {
        try (RawServer server = RawServer.start(tls.listener(), RawServer.answering(GOOD));
                HttpTransport transport = transport(https(server))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(NetworkException.class)
                    .hasMessageContaining("No secure connection to localhost");
            assertThat(server.requests()).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_certificate_for_another_host_is_refused() throws Exception {
        tls.trust();
        try (RawServer server = RawServer.start(tls.listener(), RawServer.answering(GOOD));
                HttpTransport transport = transport(URI.create("https://127.0.0.1:" + server.port()))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(NetworkException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_connection_lost_during_the_handshake_is_tried_again() throws Exception {
        try (RawServer server = RawServer.start(
                        connection -> connection.socket().getInputStream().read());
                HttpTransport transport = transport(https(server), Fixtures.retries(2))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read)).isInstanceOf(NetworkException.class);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void the_connect_timeout_covers_the_handshake() throws Exception {
        HttpSettings hasty = new HttpSettings(
                Duration.ofMillis(200),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                1,
                Duration.ofMillis(1),
                4,
                1000,
                null);
        try (RawServer server = RawServer.start(RawServer.Connection::hang);
                HttpTransport transport = transport(https(server), hasty)) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class)
                    .message()
                    .doesNotContain("deadline");
        }
    }

    @Test
    void a_handshake_is_ended_by_deadline_and_interruption() throws Exception {
        try (RawServer server = RawServer.start(RawServer.Connection::hang)) {
            try (HttpTransport transport = transport(https(server), QUICK.withDeadline(Duration.ofMillis(300)))) {
                assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                        .isInstanceOf(RequestTimeoutException.class)
                        .hasMessageContaining("deadline");
            }
            try (HttpTransport transport = transport(https(server));
                    Caller caller = Caller.of(() -> transport.execute(READ, Fixtures::read))) {
                server.await("more from the client");
                caller.interrupt();
                assertThat(caller.failure()).isInstanceOf(CallInterruptedException.class);
            }
        }
    }

    @Test
    void reads_over_tls_are_ended_by_interruption_and_close() throws Exception {
        tls.trust();
        try (RawServer server = RawServer.start(tls.listener(), connection -> {
            connection.read();
            connection.hang();
        })) {
            HttpTransport transport = transport(https(server));
            Caller interrupted = Caller.of(() -> transport.execute(READ, Fixtures::read));
            server.await("request");
            interrupted.interrupt();
            assertThat(interrupted.failure()).isInstanceOf(CallInterruptedException.class);
            Caller closed = Caller.of(() -> transport.execute(READ, Fixtures::read));
            server.await("request");
            transport.close();
            assertThat(closed.failure()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_proxy_is_asked_for_a_tunnel_and_sees_no_request() throws Exception {
        tls.trust();
        try (RawServer proxy = RawServer.start(connection -> {
                    connection.read();
                    serve(connection);
                });
                HttpTransport transport =
                        transport(URI.create("https://localhost:9"), through(proxy, null, List.of()))) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(proxy.requests().get(0).head()).startsWith("CONNECT localhost:9 HTTP/1.1\r\n");
            assertThat(proxy.requests().get(0).header("Authorization")).isEmpty();
            assertThat(proxy.requests().get(1).head()).startsWith("POST /candidate.list HTTP/1.1\r\n");
            assertThat(proxy.requests().get(1).header("Proxy-Authorization")).isEmpty();
            assertThat(proxy.requests()).hasSize(3);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_proxy_gets_the_user_and_the_password() throws Exception {
        tls.trust();
        try (RawServer proxy = RawServer.start(connection -> {
                    while (connection.read().header("Proxy-Authorization").isEmpty()) {
                        connection.write(CHALLENGE);
                    }
                    serve(connection);
                });
                HttpTransport transport =
                        transport(URI.create("https://localhost:9"), through(proxy, "ada", List.of()))) {
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
            assertThat(proxy.requests().stream().flatMap(request -> request.header("Proxy-Authorization").stream()))
                    .containsExactly("Basic YWRhOnByb3h5LXBhc3M=");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 502, 503})
    void a_proxy_that_refuses_the_tunnel_is_not_mistaken_for_the_service(int status) throws Exception {
        String refusal = status == 407
                ? CHALLENGE
                : "HTTP/1.1 " + status + " No\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
        try (RawServer proxy = RawServer.start(RawServer.answering(refusal));
                HttpTransport transport =
                        transport(URI.create("https://localhost:9"), through(proxy, null, List.of()))) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(NetworkException.class)
                    .hasMessage("candidate.list: The proxy refuses the connection (HTTP " + status
                            + "). Check http.proxy, and the user name and password in it.");
            assertThat(proxy.requests()).hasSize(status >= 500 ? 2 : 1);
        }
    }

    @Test
    void what_ends_before_the_request_lets_a_write_go_again() throws Exception {
        tls.trust();
        try (RawServer proxy = RawServer.start(
                        RawServer.answering("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"), connection -> {
                            connection.read();
                            serve(connection);
                        });
                HttpTransport transport =
                        transport(URI.create("https://localhost:9"), through(proxy, null, List.of()))) {
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
            assertThat(transport.execute(WRITE, Fixtures::read)).isEqualTo("1");
        }
        try (RawServer server = RawServer.start(
                        connection -> connection.socket().getInputStream().read());
                HttpTransport transport = transport(https(server), Fixtures.retries(2))) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read)).isInstanceOf(NetworkException.class);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void a_write_that_was_sent_over_tls_is_not_sent_again() throws Exception {
        tls.trust();
        try (RawServer server = RawServer.start(tls.listener(), RawServer.Connection::read);
                HttpTransport transport = transport(https(server))) {
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_bypassed_host_and_plain_http_go_without_the_proxy() throws Exception {
        tls.trust();
        try (RawServer proxy = RawServer.start(RawServer.answering(CHALLENGE));
                RawServer secure = RawServer.start(tls.listener(), RawServer.answering(GOOD));
                RawServer plain = RawServer.start(RawServer.answering(GOOD));
                HttpTransport bypassing = transport(https(secure), through(proxy, null, List.of("localhost")));
                HttpTransport loopback = transport(plain.url(), through(proxy, null, List.of()))) {
            assertThat(Stream.of(bypassing, loopback).map(transport -> transport.execute(READ, Fixtures::read)))
                    .containsExactly("1", "1");
            assertThat(proxy.connections()).isZero();
        }
    }
}
