package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program does with adapter-hosted, on whatever its parent POM manages. */
class HostedTest {

    @Test
    void reads() {
        try (AshbySandbox sandbox = AshbySandbox.start();
                AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                        "airbyte.client-id", sandbox.clientId(),
                        "airbyte.client-secret", sandbox.clientSecret(),
                        "airbyte.organization-id", sandbox.organizationId(),
                        "airbyte.workspace-name", sandbox.workspaceName(),
                        "airbyte.base-url", sandbox.baseUri().toString())))) {
            assertEquals("hosted", ashby.mode());
            assertEquals(
                    sandbox.candidateCount(), ashby.candidates().stream().count());
            assertEquals(
                    2, ashby.execute("jobs", "list", Map.of("limit", 2)).data().size());
        }
    }
}
