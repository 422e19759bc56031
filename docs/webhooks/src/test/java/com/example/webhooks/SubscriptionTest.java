package com.example.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.model.webhook.Webhook;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.AshbySandboxExtension;
import io.ashbyconnector.sandbox.WebhookDelivery;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks, from the typed call that creates one to the event that arrives. */
class SubscriptionTest {

    private static final Secret SECRET = Secret.of("whsec-for-tests");

    @RegisterExtension
    final AshbySandboxExtension extension = new AshbySandboxExtension();

    private final PipelineBoard board = new PipelineBoard();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static AshbyConnector connect(AshbySandbox sandbox, String allowWrites) {
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey(),
                "ashby.allow-writes", allowWrites)));
    }

    @Test
    void a_webhook_is_created_changed_and_deleted(AshbySandbox sandbox) throws IOException {
        HttpServer server = WithJdkServer.start(0, board.receiver(SECRET), threads);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/ashby");
        try (AshbyConnector ashby = connect(sandbox, "true")) {
            Webhook webhook = Subscription.toHires(ashby, address, SECRET);
            sandbox.fire("candidateHire", Map.of("application", Map.of("id", "a7")));
            assertThat(sandbox.deliveries().await(Duration.ofSeconds(60)))
                    .hasSize(2)
                    .allMatch(WebhookDelivery::succeeded);
            assertThat(board.news()).containsExactly("a7 is hired");

            assertThat(ashby.webhooks()
                            .update(webhook.id(), change -> change.enabled(false))
                            .enabled())
                    .isFalse();
            Webhook read = ashby.webhooks().get(webhook.id());
            assertThat(read.enabled()).isFalse();
            assertThat(read.secretToken()).isNull();
            ashby.with(CallOptions.confirmed()).webhooks().delete(webhook.id());
            assertThatThrownBy(() -> ashby.webhooks().get(webhook.id())).isInstanceOf(NotFoundException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void writes_have_to_be_allowed(AshbySandbox sandbox) {
        try (AshbyConnector ashby = connect(sandbox, "false")) {
            URI address = URI.create("http://127.0.0.1:1/webhooks/ashby");
            assertThatThrownBy(() -> Subscription.toHires(ashby, address, SECRET))
                    .isInstanceOf(WritesDisabledException.class);
        }
    }

    @Test
    void an_address_where_nobody_answers_is_said(AshbySandbox sandbox) {
        try (AshbyConnector ashby = connect(sandbox, "true")) {
            URI address = URI.create("http://127.0.0.1:1/webhooks/ashby");
            assertThatThrownBy(() -> Subscription.toHires(ashby, address, SECRET))
                    .hasMessageContaining("ping");
        }
    }
}
