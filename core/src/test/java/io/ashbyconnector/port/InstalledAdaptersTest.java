package io.ashbyconnector.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.AirbyteAuthConfig;
import io.ashbyconnector.auth.AshbyAuthConfig;
import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing the adapter; on this class path the only one is that of the mode {@code memory}. */
class InstalledAdaptersTest {

    private static ConfigurationException refused(ConnectorConfig config) {
        return catchThrowableOfType(
                ConfigurationException.class, () -> InstalledAdapters.find().choose(config));
    }

    @Test
    void finds_the_adapter_that_the_mode_names() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of("ashby.mode", "memory", "memory.size", "7"));
        assertThat(InstalledAdapters.find().choose(config).mode()).isEqualTo("memory");
    }

    @Test
    void credentials_decide_the_mode_and_a_missing_adapter_is_named_by_its_artifact() {
        assertThat(refused(ConnectorConfig.of(AshbyAuthConfig.of("key"))))
                .hasMessageContaining("'direct'")
                .hasMessageContaining("io.ashbyconnector:ashby-connector-adapter-direct");
        assertThat(refused(ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY", "key"))))
                .hasMessageContaining("adapter-direct");
        assertThat(refused(ConnectorConfig.fromEnvironment(Map.of("AIRBYTE_BEARER_TOKEN", "token"))))
                .hasMessageContaining("io.ashbyconnector:ashby-connector-adapter-hosted");
        assertThat(refused(ConnectorConfig.of(AirbyteAuthConfig.clientCredentials("id", "secret"))))
                .hasMessageContaining("adapter-hosted");
    }

    @Test
    void both_or_no_credentials_are_an_error_that_says_what_to_set() {
        assertThat(refused(ConnectorConfig.fromEnvironment(
                        Map.of("ASHBY_API_KEY", "key", "AIRBYTE_CLIENT_ID", "id", "AIRBYTE_CLIENT_SECRET", "secret"))))
                .hasMessageContaining("Both")
                .hasMessageContaining("ASHBY_MODE");
        assertThat(refused(ConnectorConfig.empty()))
                .hasMessageContaining("No credentials")
                .hasMessageContaining("ASHBY_API_KEY");
        assertThat(refused(ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY", "  "))))
                .hasMessageContaining("No credentials");
    }

    @Test
    void credentials_decide_the_mode_by_the_first_source_that_holds_any() {
        ConnectorConfig direct = ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY_FILE", "key.txt"));
        ConnectorConfig hosted = ConnectorConfig.fromMap(Map.of("airbyte.client-id", "id"));

        assertThat(refused(direct.orElse(hosted))).hasMessageContaining("adapter-direct");
        assertThat(refused(hosted.orElse(direct))).hasMessageContaining("adapter-hosted");
        assertThat(refused(ConnectorConfig.fromMap(Map.of("http.deadline", "5s"))
                        .orElse(hosted)
                        .orElse(direct)))
                .hasMessageContaining("adapter-hosted");
    }

    @Test
    void a_mode_that_needs_no_credentials_is_selected_by_its_name() {
        ConnectorConfig config = ConnectorConfig.fromEnvironment(Map.of("ASHBY_MODE", "memory"));
        try (AshbyConnector ashby = AshbyConnector.connect(config)) {
            assertThat(ashby.candidates().page().records()).isNotEmpty();
        }
        assertThat(refused(ConnectorConfig.empty())).hasMessageContaining("ashby.mode (ASHBY_MODE): memory");
        assertThat(Authentication.none().method()).isEqualTo("none");
        assertThat(Authentication.none().current()).isEqualTo(new Credential.None());
        assertThat(Authentication.none().reject(new Credential.None())).isFalse();
    }

    @Test
    void an_unknown_mode_names_the_nearest_one() {
        assertThat(refused(ConnectorConfig.fromMap(Map.of("ashby.mode", "memori"))))
                .hasMessageContaining("Did you mean 'memory'?");
    }

    @Test
    void keys_are_checked_with_those_of_the_adapters() {
        assertThat(refused(ConnectorConfig.fromMap(Map.of("ashby.mode", "memory", "memory.sise", "7"))))
                .hasMessageContaining("Did you mean 'memory.size'?");
    }

    @Test
    void adapters_tell_their_capabilities_without_credentials() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> InstalledAdapters.find().choose(ConnectorConfig.empty()));
        assertThat(InstalledAdapters.find().all())
                .singleElement()
                .satisfies(provider -> assertThat(
                                provider.capabilities(Catalog.ofAshby()).supports("candidates", "get"))
                        .isTrue());
    }

    @Test
    void an_adapter_that_cannot_be_loaded_is_wrong_configuration(@TempDir Path jar) throws Exception {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(AdapterProvider.class.getName()), "com.example.Gone");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader broken = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(broken);
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(InstalledAdapters::find)
                    .withMessageContaining("com.example.Gone");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
