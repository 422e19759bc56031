package io.ashbyconnector.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing the adapter; on this class path the only one is that of the mode {@code memory}. */
class InstalledAdaptersTest {

    @TempDir
    Path jar;

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
        assertThat(refused(ConnectorConfig.fromMap(Map.of("ashby.mode", "direct"))))
                .hasMessageContaining("'direct'")
                .hasMessageContaining("io.ashbyconnector:ashby-connector-adapter-direct");
        assertThat(refused(ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY", "key"))))
                .hasMessageContaining("adapter-direct");
        assertThat(refused(ConnectorConfig.fromEnvironment(Map.of("AIRBYTE_BEARER_TOKEN", "token"))))
                .hasMessageContaining("io.ashbyconnector:ashby-connector-adapter-hosted");
        assertThat(refused(ConnectorConfig.fromMap(Map.of("airbyte.client-id", "id", "airbyte.client-secret", "s"))))
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
    void an_adapter_that_cannot_be_loaded_is_wrong_configuration() throws Exception {
        with(
                "com.example.Gone",
                () -> assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(InstalledAdapters::find)
                        .withMessageContaining("com.example.Gone"));
    }

    @Test
    void a_third_mode_is_chosen_by_any_of_its_own_credentials() throws Exception {
        with(Vault.class.getName(), () -> {
            for (ConnectorConfig config : List.of(
                    ConnectorConfig.fromEnvironment(Map.of("VAULT_TOKEN", "t")),
                    ConnectorConfig.fromEnvironment(Map.of("VAULT_TOKEN_FILE", "t.txt")),
                    ConnectorConfig.fromMap(Map.of("vault.user", "u", "vault.password", "p")),
                    ConnectorConfig.fromMap(Map.of("vault.token", "t"))
                            .orElse(ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY", "key"))))) {
                assertThat(InstalledAdapters.find().choose(config).mode()).isEqualTo("vault");
            }
            assertThat(refused(ConnectorConfig.fromMap(Map.of("vault.room", "blue"))))
                    .hasMessageContaining("No credentials");
        });
    }

    @Test
    void credentials_of_several_modes_name_the_modes_and_what_to_set() throws Exception {
        with(Vault.class.getName(), () -> {
            assertThat(refused(ConnectorConfig.fromEnvironment(
                            Map.of("VAULT_TOKEN", "TOPSECRET", "AIRBYTE_BEARER_TOKEN", "TOPSECRET"))))
                    .hasMessage("Credentials of several modes are configured: hosted by environment variable"
                            + " AIRBYTE_BEARER_TOKEN, vault by environment variable VAULT_TOKEN."
                            + " Set ashby.mode (ASHBY_MODE) to hosted or vault.");
            ConnectorConfig all = ConnectorConfig.fromMap(
                    Map.of("vault.user", "u", "ashby.api-key", "k", "airbyte.client-id", "i"), "application.yml");
            assertThat(refused(all))
                    .hasMessageContainingAll("direct by ashby.api-key (application.yml)", "vault by vault.user")
                    .hasMessageContaining("to direct or hosted or vault.");
            assertThat(InstalledAdapters.find()
                            .choose(ConnectorConfig.fromMap(Map.of("ashby.mode", "vault"))
                                    .orElse(all))
                            .mode())
                    .isEqualTo("vault");
        });
    }

    @Test
    void without_credentials_those_of_every_mode_are_named() throws Exception {
        with(
                Vault.class.getName(),
                () -> assertThat(refused(ConnectorConfig.empty()))
                        .hasMessage(
                                "No credentials are configured. Set ASHBY_API_KEY for direct mode, or AIRBYTE_CLIENT_ID and"
                                        + " AIRBYTE_CLIENT_SECRET for hosted mode, or VAULT_TOKEN for vault mode. Or select a mode with"
                                        + " ashby.mode (ASHBY_MODE): memory."));
    }

    @Test
    void two_adapters_of_one_mode_are_refused_with_both_names() throws Exception {
        with(Vault.class.getName() + "\n" + OtherVault.class.getName(), () -> {
            for (Map<String, String> selected :
                    List.of(Map.of("ashby.mode", "vault"), Map.of("vault.token", "t"), Map.of("vault.user", "u"))) {
                assertThat(refused(ConnectorConfig.fromMap(selected)))
                        .hasMessageContainingAll("'vault'", Vault.class.getName(), OtherVault.class.getName());
            }
        });
    }

    @Test
    void a_credential_that_is_no_declared_key_is_refused_with_the_adapter() throws Exception {
        with(
                Undeclared.class.getName(),
                () -> assertThat(refused(ConnectorConfig.empty()))
                        .hasMessageContainingAll(
                                Undeclared.class.getName(), "'undeclared.token'", "configurationKeys()"));
    }

    @Test
    void ways_to_authenticate_and_keys_are_those_that_the_adapters_declare() throws Exception {
        with(Vault.class.getName() + "\n" + Undeclared.class.getName(), () -> {
            InstalledAdapters adapters = InstalledAdapters.find();
            assertThat(adapters.authMethods())
                    .extracting(AuthMethod::mode, AuthMethod::id, AuthMethod::available)
                    .containsExactlyInAnyOrder(
                            tuple("vault", "token", true),
                            tuple("vault", "password", true),
                            tuple("vault", "oauth", false),
                            tuple("undeclared", "token", true));
            assertThat(adapters.configurationKeys())
                    .startsWith(ConfigKey.standard().toArray(ConfigKey[]::new))
                    .contains(Vault.TOKEN, ConfigKey.of("vault.room"))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void a_key_that_another_adapter_declares_again_stays_a_secret() throws Exception {
        with(
                Vault.class.getName() + "\n" + OtherVault.class.getName(),
                () -> assertThat(InstalledAdapters.find().configurationKeys())
                        .filteredOn(
                                key -> List.of("vault.token", "ashby.api-key").contains(key.name()))
                        .hasSize(2)
                        .allMatch(ConfigKey::secret));
    }

    /** Runs a test with more adapters on the class path. */
    private void with(String services, Runnable test) throws IOException {
        Path folder = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(folder.resolve(AdapterProvider.class.getName()), services);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader more = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(more);
            test.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A mode with two ways to authenticate, and one that it has not. */
    public static class Vault implements AdapterProvider {

        static final ConfigKey TOKEN = ConfigKey.secret("vault.token");

        @Override
        public String mode() {
            return "vault";
        }

        @Override
        public Set<ConfigKey> configurationKeys() {
            return Set.of(
                    TOKEN,
                    ConfigKey.of("vault.token-file"),
                    ConfigKey.of("vault.user"),
                    ConfigKey.secret("vault.password"),
                    ConfigKey.of("vault.room"));
        }

        @Override
        public List<AuthMethod> authMethods() {
            return List.of(
                    AuthMethod.available("vault", "token", "A token.", "vault.token", "vault.token-file"),
                    AuthMethod.available("vault", "password", "A user.", "vault.user", "vault.password"),
                    AuthMethod.unavailable("vault", "oauth", "There is none. Use vault.token."));
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return Capabilities.of(catalog, Map.of());
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            throw new UnsupportedOperationException();
        }
    }

    /** The same mode once more, whose author forgot that the keys are secrets. */
    public static final class OtherVault extends Vault {

        @Override
        public Set<ConfigKey> configurationKeys() {
            return Set.of(
                    ConfigKey.of("vault.token"),
                    ConfigKey.of("vault.token-file"),
                    ConfigKey.of("vault.user"),
                    ConfigKey.of("vault.password"),
                    ConfigKey.of("ashby.api-key"));
        }
    }

    /** A mode whose credential is none of its keys. */
    public static final class Undeclared extends Vault {

        @Override
        public String mode() {
            return "undeclared";
        }

        @Override
        public List<AuthMethod> authMethods() {
            return List.of(AuthMethod.available("undeclared", "token", "A token.", "undeclared.token"));
        }
    }
}
