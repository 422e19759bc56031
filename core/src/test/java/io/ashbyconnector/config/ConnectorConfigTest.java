package io.ashbyconnector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorConfigTest {

    private static final URI FALLBACK = URI.create("https://fallback.example");

    @TempDir
    Path folder;

    private static ConnectorConfig map(String key, String value) {
        return ConnectorConfig.fromMap(Map.of(key, value));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("ashby.properties"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "ashby.mode, ASHBY_MODE, false",
        "ashby.profile, ASHBY_PROFILE, false",
        "ashby.api-key, ASHBY_API_KEY, true",
        "ashby.api-key-command, ASHBY_API_KEY_COMMAND, false",
        "ashby.api-key-file, ASHBY_API_KEY_FILE, false",
        "ashby.base-url, ASHBY_BASE_URL, false",
        "ashby.allow-writes, ASHBY_ALLOW_WRITES, false",
        "ashby.audit-file, ASHBY_AUDIT_FILE, false",
        "ashby.on-behalf-of, ASHBY_ON_BEHALF_OF, false",
        "ashby.store, ASHBY_STORE, false",
        "ashby.store-max-age, ASHBY_STORE_MAX_AGE, false",
        "airbyte.client-id, AIRBYTE_CLIENT_ID, false",
        "airbyte.client-secret, AIRBYTE_CLIENT_SECRET, true",
        "airbyte.client-secret-file, AIRBYTE_CLIENT_SECRET_FILE, false",
        "airbyte.client-secret-command, AIRBYTE_CLIENT_SECRET_COMMAND, false",
        "airbyte.bearer-token, AIRBYTE_BEARER_TOKEN, true",
        "airbyte.organization-id, AIRBYTE_ORGANIZATION_ID, false",
        "airbyte.workspace-name, AIRBYTE_WORKSPACE, false",
        "airbyte.external-user-id, AIRBYTE_EXTERNAL_USER_ID, false",
        "airbyte.connector-id, AIRBYTE_CONNECTOR_ID, false",
        "airbyte.base-url, AIRBYTE_API_HOST, false",
        "http.connect-timeout, HTTP_CONNECT_TIMEOUT, false",
        "http.response-timeout, HTTP_RESPONSE_TIMEOUT, false",
        "http.deadline, HTTP_DEADLINE, false",
        "http.max-retries, HTTP_MAX_RETRIES, false",
        "http.max-connections, HTTP_MAX_CONNECTIONS, false",
        "http.max-response-size, HTTP_MAX_RESPONSE_SIZE, false",
        "http.read-ahead, HTTP_READ_AHEAD, false",
        "http.proxy, HTTPS_PROXY, true",
        "http.no-proxy, NO_PROXY, false"
    })
    void keys_and_their_variables_are_a_contract(String name, String environment, boolean secret) {
        assertThat(ConfigKey.standard())
                .contains(new ConfigKey(name, environment, secret))
                .hasSize(30);
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_source_that_is_null_is_a_wrong_configuration() {
        Map<String, String> none = null;
        for (ThrowingCallable taken : List.<ThrowingCallable>of(
                () -> ConnectorConfig.fromMap(none),
                () -> ConnectorConfig.fromEnvironment(none),
                () -> ConnectorConfig.fromProperties(null),
                () -> ConnectorConfig.empty().orElse(null))) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(taken)
                    .withMessageContaining(" is null.");
        }
    }

    @Test
    void the_first_source_that_holds_a_key_wins() throws IOException {
        ConnectorConfig config = ConnectorConfig.fromEnvironment(Map.of("ASHBY_MODE", "direct"))
                .orElse(ConnectorConfig.fromProperties(file("ashby.mode = hosted\nhttp.deadline = 7s\n")));
        assertThat(config.text(ConfigKey.MODE)).isEqualTo("direct");
        assertThat(config.origin(ConfigKey.MODE)).contains("environment variable ASHBY_MODE");
        assertThat(config.duration(ConfigKey.HTTP_DEADLINE, Duration.ZERO)).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.origin(ConfigKey.HTTP_DEADLINE)).get().asString().contains("ashby.properties");
        assertThat(config.origin(ConfigKey.ASHBY_BASE_URL)).isEmpty();
        assertThat(config.with(ConfigKey.MODE, "hosted", "option --mode").text(ConfigKey.MODE))
                .isEqualTo("hosted");
    }

    private static AuthConfig credentials(@Nullable String mode, @Nullable Map<String, ?> settings) {
        return new AuthConfig() {
            @Override
            @SuppressWarnings("NullAway")
            public String mode() {
                return mode;
            }

            @Override
            @SuppressWarnings("NullAway")
            public Map<String, ?> settings() {
                return settings;
            }
        };
    }

    @Test
    void credentials_in_code_bring_their_mode_and_their_settings() {
        ConfigKey token = ConfigKey.secret("memory.token");
        ConfigKey room = ConfigKey.of("memory.room");
        ConnectorConfig config = ConnectorConfig.of(
                credentials("memory", Map.of("memory.token", Secret.of("TOPSECRET"), "memory.room", "blue")));

        assertThat(config.text(ConfigKey.MODE)).isEqualTo("memory");
        assertThat(config.secret(token, null)).isEqualTo(Secret.of("TOPSECRET"));
        assertThat(config.text(room)).isEqualTo("blue");
        assertThat(config.origin(room)).contains("memory.room (given in code)");
        assertThat(config.toString()).doesNotContain("TOPSECRET");
    }

    @Test
    void credentials_that_are_not_whole_are_a_wrong_configuration() {
        Map<String, Object> unset = new HashMap<>();
        unset.put("memory.token", null);
        for (AuthConfig broken : List.of(
                credentials(null, Map.of()),
                credentials("memory", null),
                credentials("memory", unset),
                credentials("memory", Map.of("memory.token", 7)))) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> ConnectorConfig.of(broken))
                    .withMessageContaining("credential");
        }
    }

    @Test
    void secrets_are_printed_nowhere() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "ashby.mode", "direct", "ashby.api-key", "TOPSECRET", "http.proxy", "http://u:TOPSECRET@proxy:1"));
        assertThat(config.toString())
                .contains("ashby.mode=direct")
                .contains("[redacted]")
                .doesNotContain("TOPSECRET");
        assertThat(catchThrowableOfType(
                        ConfigurationException.class,
                        () -> map("ashby.api-key", "TOP\u0007SECRET").secret(ConfigKey.ASHBY_API_KEY, null)))
                .hasMessageContaining("ashby.api-key")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("SECRET"));
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own() throws IOException {
        Path secret = Files.writeString(folder.resolve("key"), "from-file\n");
        ConnectorConfig config = map("ashby.api-key-file", secret.toString());
        assertThat(Objects.requireNonNull(config.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE))
                        .reveal())
                .isEqualTo("from-file");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> map("ashby.api-key-file", folder.resolve("none").toString())
                                .secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE))
                .withMessageContaining("cannot be read");
    }

    @Test
    void a_key_and_its_file_contradict_each_other_in_one_source_but_not_across_sources() throws IOException {
        Path secret = Files.writeString(folder.resolve("key"), "from-file");
        ConnectorConfig both =
                ConnectorConfig.fromMap(Map.of("ashby.api-key", "inline", "ashby.api-key-file", secret.toString()));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> both.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE))
                .withMessageContaining("both set");
        ConnectorConfig layered = ConnectorConfig.fromEnvironment(Map.of("ASHBY_API_KEY_FILE", secret.toString()))
                .orElse(map("ashby.api-key", "inline"));
        assertThat(layered.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE))
                .isEqualTo(Secret.of("from-file"));
    }

    @Test
    void a_source_settles_all_alternatives_for_those_after_it() {
        List<ConfigKey> alternatives =
                List.of(ConfigKey.AIRBYTE_BEARER_TOKEN, ConfigKey.AIRBYTE_CLIENT_ID, ConfigKey.AIRBYTE_CLIENT_SECRET);
        ConnectorConfig low = ConnectorConfig.fromMap(Map.of("airbyte.client-id", "i", "airbyte.client-secret", "s"));
        ConnectorConfig high = map("airbyte.bearer-token", "t");

        assertThat(high.orElse(low).configured(alternatives)).containsExactly(ConfigKey.AIRBYTE_BEARER_TOKEN);
        assertThat(low.orElse(high).configured(alternatives))
                .containsExactlyInAnyOrder(ConfigKey.AIRBYTE_CLIENT_ID, ConfigKey.AIRBYTE_CLIENT_SECRET);
        assertThat(map("ashby.mode", "direct").orElse(high).configured(alternatives))
                .containsExactly(ConfigKey.AIRBYTE_BEARER_TOKEN);
        assertThat(map("airbyte.bearer-token", " ").configured(alternatives)).isEmpty();
        assertThat(low.with(ConfigKey.AIRBYTE_CLIENT_ID, "j")
                        .with(ConfigKey.AIRBYTE_BEARER_TOKEN, "t")
                        .configured(alternatives))
                .containsExactlyInAnyOrder(ConfigKey.AIRBYTE_CLIENT_ID, ConfigKey.AIRBYTE_BEARER_TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "3s, PT3S",
        "90s, PT1M30S",
        "2m, PT2M",
        "1h, PT1H",
        "PT90S, PT1M30S",
        "24h, PT24H",
        "1d, PT24H",
        "1 d, PT24H",
        "P1D, PT24H",
        "PT24H, PT24H",
        "1440m, PT24H",
        "86400s, PT24H"
    })
    void durations(String text, Duration expected) {
        for (ConfigKey key : List.of(
                ConfigKey.HTTP_CONNECT_TIMEOUT,
                ConfigKey.HTTP_RESPONSE_TIMEOUT,
                ConfigKey.HTTP_DEADLINE,
                ConfigKey.STORE_MAX_AGE)) {
            assertThat(map(key.name(), text).duration(key, Duration.ZERO)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "0s",
                "-3s",
                "3 weeks",
                "s",
                "PT-1S",
                "999999999999999h",
                "P3D",
                "2d",
                "25h",
                "86401s",
                "1D",
                "1w"
            })
    void malformed_durations(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map("http.deadline", text).duration(ConfigKey.HTTP_DEADLINE, Duration.ZERO))
                .withMessageContaining("http.deadline")
                .withMessageContaining("500ms");
    }

    @ParameterizedTest
    @CsvSource({"64MiB, 67108864", "512KiB, 524288", "1GiB, 1073741824", "1000, 1000", "7B, 7"})
    void sizes(String text, long expected) {
        assertThat(map("http.max-response-size", text).bytes(ConfigKey.HTTP_MAX_RESPONSE_SIZE, 0))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "64MB", "-1", "much", "999999999999999GiB"})
    void malformed_sizes(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map("http.max-response-size", text).bytes(ConfigKey.HTTP_MAX_RESPONSE_SIZE, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "21", "three", "1.5", "99999999999"})
    void malformed_numbers(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map("http.max-retries", text).integer(ConfigKey.HTTP_MAX_RETRIES, 3, 0, 20))
                .withMessageContaining("from 0 to 20");
    }

    @Test
    void flags_are_true_or_false() {
        assertThat(map("ashby.allow-writes", "true").flag(ConfigKey.ALLOW_WRITES, false))
                .isTrue();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map("ashby.allow-writes", "yes").flag(ConfigKey.ALLOW_WRITES, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.ashbyhq.com",
                "https://proxy.example/ashby/",
                "http://localhost:8099",
                "http://127.0.0.1:1",
                "http://[::1]:2/path"
            })
    void base_urls(String text) {
        assertThat(map("ashby.base-url", text).baseUrl(ConfigKey.ASHBY_BASE_URL, FALLBACK))
                .hasToString(text.replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.ashbyhq.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "ftp://localhost",
                "api.ashbyhq.com",
                "https://",
                "https://user:pw@api.example",
                "https://api.example?x=1",
                "https://api.example#x",
                "not a url",
                "http://localhost:99999",
                "http://localhost:65536",
                "http://localhost:0",
                "http://localhost:-1",
                "http://localhost:http",
                "https://[::1",
                "https:///path",
                "https:api.example",
                "https://api.example/%zz",
                "https://api .example",
                "//api.example"
            })
    void refused_base_urls(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map("ashby.base-url", text).baseUrl(ConfigKey.ASHBY_BASE_URL, FALLBACK))
                .withMessageContaining("ashby.base-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:pass-w0rd@api.example",
                "http://ada:pass-w0rd@api.example",
                "ada:pass-w0rd@api.example",
                "https://ada:pass-w0rd@api.example:99999",
                "https://ada:p@ss/pass-w0rd#?@api.example",
                "https://ada:pass-w0rd@api example",
                "ftp://pass-w0rd@api.example",
                "https://api.example?token=pass-w0rd",
                "https://api.example#pass-w0rd"
            })
    void a_password_in_a_base_url_is_told_nowhere(String text) {
        ConnectorConfig config = map("ashby.base-url", text);
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class, () -> config.baseUrl(ConfigKey.ASHBY_BASE_URL, FALLBACK));

        assertThat(refused).hasMessageContaining("api").hasNoCause();
        assertThat(refused.getMessage() + config + config.shown(ConfigKey.ASHBY_BASE_URL))
                .contains("[redacted]")
                .doesNotContain("w0rd", "ada");
    }

    @Test
    void values_are_shown_without_secrets() {
        ConnectorConfig config = ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                "TOPSECRET",
                "ashby.base-url",
                "https://api.example",
                "airbyte.workspace-name",
                "a@b?"));
        assertThat(config.shown(ConfigKey.ASHBY_API_KEY)).isEqualTo("[redacted]");
        assertThat(config.shown(ConfigKey.ASHBY_BASE_URL)).isEqualTo("https://api.example");
        assertThat(config.shown(ConfigKey.AIRBYTE_WORKSPACE_NAME)).isEqualTo("a@b?");
        assertThat(config.shown(ConfigKey.MODE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashby.oauth.client-id",
                "ashby.client-id",
                "ashby.refresh-token",
                "airbyte.oauth-credentials",
                "airbyte.server-side-oauth-secret-id",
                "oauth.client-id"
            })
    void oauth_settings_are_refused_with_what_to_use_instead(String key) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map(key, "x").requireKnown(List.of()))
                .withMessageContaining("OAuth is not available")
                .withMessageContaining("ashby.api-key");
    }

    @Test
    void oauth_variables_are_refused_and_other_unknown_variables_are_left_alone() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ConnectorConfig.fromEnvironment(Map.of("ASHBY_OAUTH_CLIENT_ID", "x"))
                        .requireKnown(List.of()));
        ConnectorConfig.fromEnvironment(Map.of("OAUTH_TOKEN", "x", "ASHBY_TEAM", "y", "HTTP_PROXY", "z"))
                .requireKnown(List.of());
    }

    @Test
    void an_unknown_key_names_the_nearest_one() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map("ashby.api_key", "x").requireKnown(List.of()))
                .withMessageContaining("Did you mean 'ashby.api-key'?");
        map("my.key", "x").requireKnown(List.of(ConfigKey.of("my.key")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashby.tol",
                "airbyte.clientid",
                "http.proxi",
                "ashby_api_key",
                "ASHBY_API_KEY",
                "http",
                "Ashby.mode"
            })
    void a_key_of_ours_that_nobody_knows_is_refused(String key) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> map(key, "x").requireKnown(List.of()))
                .withMessageContaining("Unknown configuration key '" + key + "'")
                .withMessageContaining("Valid: ashby.mode");
    }

    @Test
    void keys_of_other_programs_are_warned_of_and_ignored() {
        ConnectorConfig shared = ConnectorConfig.fromMap(
                Map.of(
                        "ashby.mode", "direct",
                        "spring.application.name", "hiring",
                        "spring.security.oauth2.client.registration.x.client-id", "y",
                        "asbhy.base-url", "https://x.example",
                        "sk-5f0c2a81", ""),
                "file application.properties");
        try (Warnings warnings = new Warnings()) {
            shared.requireKnown(List.of());
            assertThat(warnings.messages())
                    .singleElement()
                    .asString()
                    .contains("file application.properties holds 4 keys", "spring.application.name")
                    .contains("asbhy.base-url (did you mean ashby.base-url?)")
                    .doesNotContain("sk-5f0c2a81");
        }
        try (Warnings warnings = new Warnings()) {
            map("ashby.mode", "direct").requireKnown(List.of());
            ConnectorConfig.fromEnvironment(Map.of("PATH", "/bin", "my.key", "x"))
                    .requireKnown(List.of());
            assertThat(warnings.messages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashby.mode = direct\nashby.mode = hosted\n", "ashby.mode = \\uZZZZ\n"})
    void a_malformed_file_is_named(String text) throws IOException {
        Path malformed = file(text);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ConnectorConfig.fromProperties(malformed))
                .withMessageContaining("ashby.properties")
                .withMessageContaining("malformed");
    }

    @Test
    void a_file_that_is_missing_or_not_text_is_named() throws IOException {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ConnectorConfig.fromProperties(folder.resolve("none")))
                .withMessageContaining("does not exist");
        Path binary = Files.write(folder.resolve("binary"), "ashby.mode=\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ConnectorConfig.fromProperties(binary))
                .withMessageContaining("not UTF-8");
    }
}
