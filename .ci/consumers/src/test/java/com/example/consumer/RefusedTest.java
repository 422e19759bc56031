package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.error.ConfigurationException;
import org.junit.jupiter.api.Test;

/** Libraries that the connector cannot run on. */
class RefusedTest {

    @Test
    void connecting_says_which_line_to_add() {
        ConfigurationException refused = assertThrows(
                ConfigurationException.class, () -> AshbyConnector.connect(AshbyAuthConfig.of("any key")));
        assertTrue(refused.getMessage().contains(System.getProperty("line")), refused.getMessage());
    }
}
