package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.tool.AshbyTool;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program does with adapter-direct, on whatever its parent POM manages. */
class DirectTest {

    @Test
    void reads() {
        try (AshbySandbox sandbox = AshbySandbox.start();
                AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                        "ashby.api-key", sandbox.apiKey(),
                        "ashby.base-url", sandbox.baseUri().toString())))) {
            assertEquals("direct", ashby.mode());
            assertEquals(
                    sandbox.candidateCount(), ashby.candidates().stream().count());
            assertEquals(
                    2, ashby.execute("jobs", "list", Map.of("limit", 2)).data().size());
            assertThrows(
                    NotFoundException.class, () -> ashby.candidates().get("00000000-0000-4000-8000-000000000000"));
            assertEquals(
                    false,
                    AshbyTool.of(ashby)
                            .call("{\"entity\": \"jobs\", \"action\": \"list\"}")
                            .isError());
        }
    }
}
