package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.model.webhook.Webhook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret that a webhook is made with goes to Ashby, and nowhere else. */
class SecretParametersTest extends WireTest {

    /** Looks like an id. */
    private static final String SECRET = "5ec2e700-0000-4000-8000-00000000000a";

    private static final Map<String, Object> HOOK =
            Map.of("webhookType", "candidateHire", "requestUrl", "https://example.com/hook", "secretToken", SECRET);
    private static final String RECORD =
            "{\"success\": true, \"results\": {\"id\": \"w1\", \"enabled\": true, \"secretToken\": \"" + SECRET
                    + "\"}}";

    @TempDir
    private Path directory;

    private AshbyConnector writing;

    @BeforeEach
    void openForWrites() {
        ConnectorConfig config = config().with(ConfigKey.ALLOW_WRITES, "true")
                .with(ConfigKey.AUDIT_FILE, directory.resolve("audit.jsonl").toString());
        writing = AshbyConnector.connect(config);
    }

    @AfterEach
    void closeIt() {
        writing.close();
    }

    private String lastBody() {
        return ASHBY.findAll(postRequestedFor(anyUrl())).get(0).getBodyAsString();
    }

    @Test
    void a_plan_shows_what_would_be_sent_without_it() {
        WritePlan plan = writing.plan("webhooks", "create", HOOK);

        assertThat(plan.body())
                .contains("\"secretToken\":\"[redacted]\"", "\"https://example.com/hook\"")
                .doesNotContain(SECRET);
        assertThat(writing.plan("api", "webhook.create", HOOK)).isEqualTo(plan);
    }

    @Test
    void a_write_sends_it_and_notes_nothing_of_it() throws IOException {
        answer(RECORD);

        ExecutionResult result = writing.execute("webhooks", "create", HOOK);

        assertThat(lastBody()).contains(SECRET);
        assertThat(result.data().path("secretToken").asString()).isEqualTo(SECRET);
        assertThat(result.toString()).doesNotContain(SECRET);
        assertThat(Files.readString(directory.resolve("audit.jsonl")))
                .contains("webhook.create")
                .doesNotContain(SECRET);
    }

    @Test
    void a_typed_call_sends_it_and_keeps_it_to_itself() {
        answer(RECORD);

        Webhook webhook = writing.webhooks()
                .create(Webhook.Type.CANDIDATE_HIRE, URI.create("https://example.com/hook"), Secret.of(SECRET));

        assertThat(lastBody()).contains(SECRET);
        assertThat(webhook.toString()).contains("w1").doesNotContain(SECRET);
    }

    @Test
    void an_error_in_which_the_service_repeats_it_does_not() {
        answer("{\"success\": false, \"errors\": [\"'" + SECRET + "' is too short\"], \"errorInfo\": {\"code\":"
                + " \"invalid_input\", \"message\": \"secretToken '" + SECRET + "' is too short\"}}");

        AshbyConnectorException refused =
                catchThrowableOfType(AshbyConnectorException.class, () -> writing.execute("webhooks", "create", HOOK));

        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("[redacted]' is too short").doesNotContain(SECRET);
        assertThat(refused.details().toString()).doesNotContain(SECRET);
    }
}
