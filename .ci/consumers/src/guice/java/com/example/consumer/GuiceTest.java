package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.inject.Guice;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.wiring.AshbyConnectorModule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program does that wires with Guice, with versions from the BOM. */
class GuiceTest {

    @Test
    void reads() {
        try (AshbySandbox sandbox = AshbySandbox.start();
                AshbyConnector ashby = Guice.createInjector(new AshbyConnectorModule(ConnectorConfig.fromMap(Map.of(
                                "ashby.api-key", sandbox.apiKey(),
                                "ashby.base-url", sandbox.baseUri().toString()))))
                        .getInstance(AshbyConnector.class)) {
            assertEquals(
                    sandbox.candidateCount(), ashby.candidates().stream().count());
        }
    }

    @Test
    void guava_is_one_that_prints_no_warnings() {
        String jar = ImmutableList.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertTrue(jar.matches(".*/guava-3[3-9].*"), jar);
    }
}
