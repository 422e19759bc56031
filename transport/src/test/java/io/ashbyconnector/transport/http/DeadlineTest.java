package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.RequestTimeoutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every server here would take forever: that a call ends at all is what the tests are about. */
class DeadlineTest {

    private static final HttpSettings HASTY = QUICK.withDeadline(Duration.ofMillis(300));
    private static final String START =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n";
    private static final String CHUNKED_START =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    static Stream<RawServer.Conversation> slowServers() {
        return Stream.of(
                connection -> {
                    connection.read();
                    connection.hang();
                },
                connection -> {
                    connection.read();
                    connection.drip("HTTP/1.1 100 Continue\r\n\r\n");
                },
                connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\n");
                    connection.drip("X: y\r\n");
                },
                connection -> {
                    connection.read();
                    connection.write(START + "{");
                    connection.drip(" ");
                },
                connection -> {
                    connection.read();
                    connection.write(CHUNKED_START);
                    connection.drip("1\r\n \r\n");
                });
    }

    @ParameterizedTest
    @MethodSource("slowServers")
    void the_deadline_ends_a_call_wherever_it_waits(RawServer.Conversation slow) throws Exception {
        try (RawServer server = RawServer.start(slow);
                HttpTransport transport = transport(server.url(), HASTY)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessage("candidate.list: The deadline of 300 ms passed. Raise http.deadline, or ask for less.");
            assertThat(server.connections()).isEqualTo(1);
            server.await("client gone");
        }
    }

    @Test
    void the_deadline_covers_all_attempts() throws Exception {
        HttpSettings patient = new HttpSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofMillis(300),
                Integer.MAX_VALUE,
                Duration.ofMillis(1),
                4,
                1 << 20,
                null);
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(503, "{}")));
                HttpTransport transport = transport(server.url(), patient)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(AshbyConnectorException.class);
            assertThat(server.requests()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void a_dripping_error_is_reported_as_the_error() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 404 Not Found\r\nContent-Length: 1000000\r\n\r\n");
                    connection.drip(" ");
                });
                HttpTransport transport = transport(server.url(), HASTY)) {
            assertThatThrownBy(() -> transport.execute(READ, answer -> {
                        throw new NotFoundException(ErrorDetails.of("HTTP " + answer.status()));
                    }))
                    .hasMessage("HTTP 404");
            server.await("client gone");
        }
    }

    @Test
    void silence_is_told_apart_from_the_deadline() throws Exception {
        HttpSettings settings = Fixtures.retries(0).withResponseTimeout(Duration.ofMillis(100));
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.write(START + "{");
                    connection.hang();
                });
                HttpTransport transport = transport(server.url(), settings)) {
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("127.0.0.1 did not answer in time")
                    .hasMessageContaining("http.response-timeout");
            server.await("client gone");
        }
    }

    @Test
    void a_full_queue_of_connections_makes_a_call_wait_into_its_deadline() throws Exception {
        HttpSettings one = new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                Duration.ofMillis(400),
                3,
                Duration.ofMillis(1),
                1,
                1000,
                null);
        try (RawServer server = RawServer.start(connection -> {
                    connection.read();
                    connection.hang();
                });
                HttpTransport transport = transport(server.url(), one);
                Caller first = Caller.of(() -> transport.execute(READ, Fixtures::read))) {
            server.await("request");
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class);
            assertThat(first.failure()).isInstanceOf(RequestTimeoutException.class);
        }
    }

    /** A listener that accepts nothing: once its queue is full, the kernel answers no further connection. */
    @Test
    void the_connect_timeout_ends_an_attempt_and_even_a_write_is_tried_again() throws Exception {
        HttpSettings hasty = new HttpSettings(
                Duration.ofMillis(100),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                1,
                Duration.ofMillis(1),
                4,
                1000,
                null);
        List<Socket> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTransport transport = transport(URI.create("http://127.0.0.1:" + full.getLocalPort()), hasty);
                LogCapture log = LogCapture.of(Retries.class)) {
            fill(full, queue);
            assertThatThrownBy(() -> transport.execute(WRITE, Fixtures::read))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessageContaining("No connection to 127.0.0.1 in time")
                    .hasMessageContaining("http.connect-timeout");
            assertThat(log.messages()).hasSize(2);
        } finally {
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    private static void fill(ServerSocket listener, List<Socket> queue) throws IOException {
        try {
            while (true) {
                Socket socket = new Socket();
                queue.add(socket);
                socket.connect(listener.getLocalSocketAddress(), 100);
            }
        } catch (SocketTimeoutException isFull) {
            assertThat(queue).hasSizeGreaterThan(1);
        }
    }
}
