package io.ashbyconnector.transport.http;

import static io.ashbyconnector.transport.http.Fixtures.QUICK;
import static io.ashbyconnector.transport.http.Fixtures.READ;
import static io.ashbyconnector.transport.http.Fixtures.transport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseTest {

    private static final RawServer.Conversation SILENT = connection -> {
        connection.read();
        connection.hang();
    };

    private static List<Thread> watchdogs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(Watchdog.THREAD_NAME))
                .toList();
    }

    private static void assertClosed(Caller caller) throws Exception {
        assertThat(caller.failure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The connector is closed; connect again.");
        assertThat(caller.interruptedAfterwards()).isFalse();
    }

    @Test
    void a_closed_transport_refuses_calls() throws Exception {
        try (RawServer server = RawServer.start(SILENT)) {
            HttpTransport transport = transport(server.url());
            transport.close();
            transport.close();
            assertThatThrownBy(() -> transport.execute(READ, Fixtures::read))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The connector is closed; connect again.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void closing_ends_a_call_under_way() throws Exception {
        try (RawServer server = RawServer.start(SILENT)) {
            HttpTransport transport = transport(server.url());
            Caller caller = Caller.of(() -> transport.execute(READ, Fixtures::read));
            server.await("request");
            transport.close();
            assertClosed(caller);
            server.await("client gone");
        }
    }

    @Test
    void closing_ends_a_wait_before_a_retry() throws Exception {
        try (RawServer server = RawServer.start(RawServer.answering(RawServer.json(503, "{}")))) {
            HttpTransport transport = transport(server.url(), Fixtures.firstBackoff(Duration.ofSeconds(15)));
            Caller caller = Caller.of(() -> transport.execute(READ, Fixtures::read));
            server.await("request");
            transport.close();
            assertClosed(caller);
        }
    }

    @Test
    void closing_ends_a_wait_for_a_connection() throws Exception {
        HttpSettings one = new HttpSettings(
                QUICK.connectTimeout(),
                QUICK.responseTimeout(),
                QUICK.deadline(),
                3,
                Duration.ofMillis(1),
                1,
                1000,
                null);
        try (RawServer server = RawServer.start(SILENT)) {
            HttpTransport transport = transport(server.url(), one);
            Caller first = Caller.of(() -> transport.execute(READ, Fixtures::read));
            server.await("request");
            Caller second = Caller.of(() -> transport.execute(READ, Fixtures::read));
            second.awaitWaiting();
            transport.close();
            assertClosed(first);
            assertClosed(second);
        }
    }

    private static WeakReference<HttpTransport> callAndForget(URI url) {
        HttpTransport transport = transport(url);
        transport.execute(READ, Fixtures::read);
        return new WeakReference<>(transport);
    }

    @Test
    void a_forgotten_transport_leaves_no_thread_and_no_connection() throws Exception {
        List<Thread> before = watchdogs();
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            connection.write(RawServer.json(200, "{\"id\":\"1\"}"));
            connection.hang();
        })) {
            WeakReference<HttpTransport> forgotten = callAndForget(server.url());
            List<Thread> started = watchdogs().stream()
                    .filter(thread -> !before.contains(thread))
                    .toList();
            while (forgotten.get() != null) {
                System.gc();
            }
            server.await("client gone");
            for (Thread thread : started) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void closing_leaves_no_thread_and_no_connection() throws Exception {
        List<Thread> before = watchdogs();
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            connection.write(RawServer.json(200, "{\"id\":\"1\"}"));
            connection.hang();
        })) {
            HttpTransport transport = transport(server.url());
            assertThat(before).containsAll(watchdogs());
            transport.execute(READ, Fixtures::read);
            List<Thread> started = watchdogs().stream()
                    .filter(thread -> !before.contains(thread))
                    .toList();
            assertThat(started).hasSize(1).allMatch(Thread::isDaemon);
            transport.close();
            server.await("client gone");
            started.get(0).join(10_000);
            assertThat(started.get(0).isAlive()).isFalse();
        }
    }
}
