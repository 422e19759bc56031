package com.example.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
            assertThat(ashby.candidates().stream().map(Candidate::id))
                    .containsExactly(
                            "c0000000-0000-4000-8000-000000000001",
                            "c0000000-0000-4000-8000-000000000002",
                            "c0000000-0000-4000-8000-000000000003");
            assertThat(ashby.candidates()
                            .get("c0000000-0000-4000-8000-000000000002")
                            .id())
                    .isEqualTo("c0000000-0000-4000-8000-000000000002");
            assertThat(ashby.check().mode()).isEqualTo("memory");
        }
    }

    @Test
    void its_credential_alone_selects_it() {
        for (ConnectorConfig config : List.of(
                ConnectorConfig.fromEnvironment(Map.of("MEMORY_TOKEN", "memory-token-77")),
                ConnectorConfig.fromMap(Map.of("memory.token", "memory-token-77")))) {
            try (AshbyConnector ashby = AshbyConnector.connect(config)) {
                assertThat(ashby.mode()).isEqualTo("memory");
            }
        }
        try (AshbyConnector ashby = AshbyConnector.connect(MemoryAuthConfig.of("memory-token-77"))) {
            assertThat(ashby.mode()).isEqualTo("memory");
            assertThat(ashby.candidates().stream()).hasSize(3);
            assertThat(ashby.authMethods())
                    .filteredOn(AuthMethod::available)
                    .extracting(AuthMethod::mode, AuthMethod::id, AuthMethod::keys)
                    .contains(tuple("memory", "token", List.of("memory.token")));
        }
    }

    @Test
    void its_credential_is_printed_nowhere_and_a_missing_one_is_told() {
        MemoryAuthConfig credential = MemoryAuthConfig.of("memory-token-77");
        assertThat(credential + " " + credential.settings() + ConnectorConfig.of(credential))
                .doesNotContain("token-77");
        for (ThrowingCallable without : List.<ThrowingCallable>of(
                () -> AshbyConnector.connect(MemoryAuthConfig.of(" ")),
                () -> AshbyConnector.connect(ConnectorConfig.fromMap(Map.of("ashby.mode", "memory"))))) {
            assertThatThrownBy(without)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("token");
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
