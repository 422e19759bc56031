package com.example.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.webhook.Webhook;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.WebhookDelivery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EventQueueTest {

    private static final Secret SECRET = Secret.of("whsec-for-tests");

    @RegisterExtension
    final AshbySandboxExtension extension = new AshbySandboxExtension();

    @TempDir
    private Path directory;

    @Test
    void each_event_that_ashby_sends_waits_in_a_file_of_its_own(AshbySandbox sandbox) throws IOException {
        Path folder = directory.resolve("queue");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        HttpServer server = WithJdkServer.start(0, EventQueue.receiver(folder, SECRET), threads);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/ashby");
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey(),
                "ashby.allow-writes", "true")))) {
            ashby.webhooks().create(Webhook.Type.CANDIDATE_HIRE, address, SECRET);
            sandbox.fire("candidateHire", Map.of("application", Map.of("id", "a7")));
            sandbox.fire("candidateHire", Map.of("application", Map.of("id", "a8")));
            assertThat(sandbox.deliveries().await(Duration.ofSeconds(60)))
                    .hasSize(3)
                    .allMatch(WebhookDelivery::succeeded);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }

        assertThat(texts(folder))
                .hasSize(3)
                .anyMatch(json -> json.contains("\"ping\""))
                .anyMatch(json -> json.contains("\"a7\""))
                .anyMatch(json -> json.contains("\"a8\""));
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(file.toString()).endsWith(".json");
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
