package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting and stopping. */
class LifecycleTest {
    @RegisterExtension
    final AshbySandboxExtension own = new AshbySandboxExtension(OneDay.OPTIONS);

    @Test
    void closing_frees_the_port_and_the_threads_even_of_idle_and_waiting_connections() throws IOException {
        AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS);
        int port = sandbox.port();
        Asker asker = new Asker(sandbox);
        asker.ask("user.list", "{}");
        try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket waiting = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sandbox.inject(Fault.delay(Duration.ofHours(1)));
            waiting.getOutputStream()
                    .write("POST /user.list HTTP/1.1\r\nHost: any\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            assertThat(idle.isConnected()).isTrue();
            sandbox.close();
            sandbox.close();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("ashby-sandbox-" + port));
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void a_request_on_a_dropped_connection_counts_no_more_and_meets_no_fault(AshbySandbox sandbox) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Socket client = new Socket(InetAddress.getLoopbackAddress(), sandbox.port());
            client.getOutputStream()
                    .write("POST /user.list HTTP/1.1\r\nHost: any\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            clients.add(client);
        }
        sandbox.dropConnections();
        sandbox.clearRequests();
        sandbox.inject(Fault.status(503));
        for (Socket client : clients) {
            client.close();
        }
        assertThat(new Asker(sandbox).post("user.list", "{}").statusCode()).isEqualTo(503);
        assertThat(sandbox.requestCount("user.list")).isEqualTo(1);
    }

    @Test
    void dropping_ends_idle_connections(AshbySandbox sandbox) throws IOException {
        try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            sandbox.dropConnections();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void it_listens_on_loopback_only_at_the_port_asked_for() {
        int port;
        try (AshbySandbox sandbox = AshbySandbox.start(OneDay.OPTIONS)) {
            port = sandbox.port();
            assertThat(sandbox.baseUri()).hasToString("http://127.0.0.1:" + port);
            assertThatThrownBy(() -> AshbySandbox.start(OneDay.OPTIONS.port(port)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(String.valueOf(port));
        }
        try (AshbySandbox again = AshbySandbox.start(OneDay.OPTIONS.port(port))) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void options_that_make_no_sense_are_refused() {
        SandboxOptions options = OneDay.OPTIONS;
        for (Runnable wrong : List.<Runnable>of(
                () -> options.port(-1),
                () -> options.candidates(9),
                () -> options.candidates(1_000_001),
                () -> options.syncPageCap(-1),
                () -> options.cursorLifetime(Duration.ofSeconds(-1)),
                () -> options.rateLimit(0, Duration.ofSeconds(1)),
                () -> options.rateLimit(1, Duration.ZERO))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_extension_that_is_not_static_gives_each_test_its_own(AshbySandbox sandbox) {
        assertThat(sandbox).isSameAs(own.sandbox());
        assertThat(sandbox.requests()).isEmpty();
        new Asker(sandbox).ask("user.list", "{}");
    }

    @Test
    void its_requests_are_not_seen_by_another_test(AshbySandbox sandbox) {
        assertThat(sandbox.requests()).isEmpty();
        new Asker(sandbox).ask("user.list", "{}");
    }

    @Nested
    class Shared {
        @RegisterExtension
        static final AshbySandboxExtension SHARED = new AshbySandboxExtension(OneDay.OPTIONS);

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void requests_and_faults_end_with_their_test(int times) throws IOException {
            AshbySandbox sandbox = SHARED.sandbox();
            assertThat(sandbox.requests()).isEmpty();
            assertThat(sandbox.requestCount("user.list")).isZero();
            for (int i = 0; i < times; i++) {
                assertThat(new Asker(sandbox).post("user.list", "{}").statusCode())
                        .isEqualTo(200);
            }
            assertThat(sandbox.requests()).hasSize(times);
            assertThat(sandbox.requestCount("user.list")).isEqualTo(times);
            sandbox.inject(Fault.status(503));
        }
    }

    @Nested
    class Inside {
        @Test
        void nested_classes_get_it_too(AshbySandbox sandbox) {
            assertThat(sandbox).isSameAs(own.sandbox());
        }
    }
}
