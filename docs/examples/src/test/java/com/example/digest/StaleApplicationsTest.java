package com.example.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaleApplicationsTest {

    @RegisterExtension
    final AshbySandboxExtension extension = new AshbySandboxExtension();

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private HttpServer channel;
    private URI webhook;
    private int status = 200;

    @BeforeEach
    void open() throws IOException {
        channel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        channel.createContext("/", exchange -> {
            try (exchange) {
                posts.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        channel.start();
        webhook = URI.create("http://127.0.0.1:" + channel.getAddress().getPort() + "/services/T0/B0/x");
    }

    @AfterEach
    void close() {
        channel.stop(0);
    }

    private static AshbyConnector connect(AshbySandbox sandbox) {
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey())));
    }

    @Test
    void stale_applications_are_counted_by_job(AshbySandbox sandbox) {
        try (AshbyConnector ashby = connect(sandbox)) {
            List<Application> active = ashby.applications().list().status(Application.Status.ACTIVE).stream()
                    .toList();
            Instant latest = active.stream()
                    .map(Application::updatedAt)
                    .max(Instant::compareTo)
                    .orElseThrow();

            String digest = StaleApplications.digest(ashby, latest.plus(Duration.ofDays(15)));

            assertThat(digest.lines().skip(1))
                    .isNotEmpty()
                    .isSorted()
                    .allMatch(line -> line.matches("• .+: \\d+, the oldest for \\d+ days"));
            assertThat(digest.lines()
                            .skip(1)
                            .mapToInt(line -> Integer.parseInt(line.replaceAll(".*: (\\d+),.*", "$1")))
                            .sum())
                    .isEqualTo(active.size());
            assertThat(active.stream().map(Application::candidate).filter(Objects::nonNull))
                    .hasSameSizeAs(active)
                    .allSatisfy(candidate -> assertThat(digest).doesNotContain(String.valueOf(candidate.name())));
            assertThat(StaleApplications.digest(ashby, Instant.EPOCH))
                    .isEqualTo("No application has waited for two weeks.");
        }
    }

    @Test
    void the_digest_is_posted_as_the_channel_takes_it() throws Exception {
        StaleApplications.post("Two \"quoted\" lines\n• and a bullet", webhook);

        assertThat(posts).containsExactly("{\"text\":\"Two \\\"quoted\\\" lines\\n• and a bullet\"}");
    }

    @Test
    void a_channel_that_refuses_is_told_of() {
        status = 403;

        assertThatThrownBy(() -> StaleApplications.post("x", webhook)).hasMessageContaining("403");
    }
}
