package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.WRITE;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterruptionTest {

    private static void assertInterrupted(Caller caller) throws Exception {
        assertInterrupted(caller, "The call was interrupted.");
    }

    private static void assertInterrupted(Caller caller, String message) throws Exception {
        assertThat(caller.failure())
                .isInstanceOf(CallInterruptedException.class)
                .hasMessageEndingWith(": " + message)
                .extracting(thrown -> ((AshbyConnectorException) thrown).isRetryable())
                .isEqualTo(false);
        assertThat(caller.interruptedAfterwards()).as("interrupt flag").isTrue();
    }

    static Stream<RawServer.Conversation> blockingServers() {
        return Stream.of(
                connection -> {
                    connection.read();
                    connection.hang();
                },
                connection -> {
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{");
                    connection.read();
                    connection.hang();
                },
                connection -> {
                    connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
                    connection.read();
                    connection.hang();
                });
    }

    @ParameterizedTest
    @MethodSource("blockingServers")
    void a_blocked_read_ends(RawServer.Conversation blocking) throws Exception {
        for (HttpCall call : new HttpCall[] {READ, WRITE}) {
            try (RawServer server = RawServer.start(blocking);
                    HttpTransport transport = transport(server.url());
                    Caller caller = Caller.of(() -> transport.execute(call, Fixtures::read))) {
                server.await("request");
                caller.interrupt();
                assertInterrupted(
                        caller,
                        call == READ
                                ? "The call was interrupted."
                                : "The call was interrupted, and may have run. Look for Ada. Repeat the call only if it did"
                                        + " not run.");
                server.await("client gone");
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void a_wait_before_a_retry_ends() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(503, "{}")));
                HttpTransport transport = transport(server.url(), Fixtures.firstBackoff(Duration.ofSeconds(15)));
                Caller caller = Caller.of(() -> transport.execute(READ, Fixtures::read))) {
            server.await("request");
            caller.interrupt();
            assertInterrupted(caller);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_wait_for_a_connection_ends() throws Exception {
        HttpSettings one = new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                0,
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
            try (Caller second = Caller.of(() -> transport.execute(WRITE, Fixtures::read))) {
                second.interrupt();
                assertInterrupted(second);
            }
            first.interrupt();
            assertInterrupted(first);
        }
    }

    @Test
    void an_interrupted_thread_sends_nothing() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(200, "{\"id\":\"1\"}")));
                HttpTransport transport = transport(server.url())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.connections()).isZero();
            assertThat(transport.execute(READ, Fixtures::read)).isEqualTo("1");
        }
    }
}
