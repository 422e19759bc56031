package com.example.modular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.sandbox.AshbySandbox;
import org.junit.jupiter.api.Test;

/** The connector runs as a module. */
class OpeningsTest {

    @Test
    void reads() {
        assertEquals("com.example.modular", Openings.class.getModule().getName());
        assertEquals("io.ashbyconnector", AshbyConnector.class.getModule().getName());
        try (AshbySandbox sandbox = AshbySandbox.start()) {
            assertFalse(Openings.titles(sandbox.baseUri().toString(), sandbox.apiKey())
                    .isEmpty());
        }
    }
}
