package com.example.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An adapter on the class path is a mode that a line of configuration selects. */
class MemoryModeTest {

    private static AshbyConnector connect(String mode) {
        return AshbyConnector.connect(
                ConnectorConfig.fromMap(Map.of("ashby.mode", mode, "memory.token", "memory-token-77")));
    }

    @Test
    void configuration_alone_selects_it() {
        try (AshbyConnector ashby = connect("memory")) {
            assertThat(ashby.mode()).isEqualTo("memory");
            assertThat(ashby.candidates().stream().map(Candidate::id)).containsExactly("c1", "c2", "c3");
            assertThat(ashby.candidates().get("c2").id()).isEqualTo("c2");
            assertThat(ashby.check().mode()).isEqualTo("memory");
        }
    }

    @Test
    void what_it_cannot_do_is_unsupported() {
        try (AshbyConnector ashby = connect("memory")) {
            assertThatThrownBy(() -> ashby.jobs().page()).isInstanceOf(UnsupportedException.class);
            assertThatThrownBy(() -> ashby.candidates().list().limit(2).page())
                    .isInstanceOf(UnsupportedException.class);
            assertThatThrownBy(ashby::connectors).isInstanceOf(UnsupportedException.class);
        }
    }

    @Test
    void a_mode_that_is_nearly_its_name_is_refused_with_the_name() {
        assertThatThrownBy(() -> connect("memroy"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Did you mean 'memory'?");
    }
}
