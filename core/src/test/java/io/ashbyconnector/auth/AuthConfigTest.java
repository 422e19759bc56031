package io.ashbyconnector.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ashbyconnector.error.ConfigurationException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AuthConfigTest {

    @Test
    void a_secret_reveals_itself_only_when_asked_to() {
        Secret secret = Secret.of(" key\n");
        assertThat(secret.reveal()).isEqualTo("key");
        assertThat(secret).hasToString("[redacted]").isEqualTo(Secret.of("key")).isNotEqualTo(Secret.of("kez"));
        assertThat(JsonMapper.shared().writeValueAsString(new AshbyAuthConfig(secret)))
                .doesNotContain("key\"")
                .doesNotContain(":\"key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000b"})
    void a_secret_is_neither_blank_nor_split_over_lines(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void an_unset_variable_is_no_credential(@Nullable String unset) {
        List<Supplier<AuthConfig>> configs = List.of(
                () -> AshbyAuthConfig.of(unset),
                () -> AirbyteAuthConfig.bearerToken(unset),
                () -> AirbyteAuthConfig.clientCredentials("id", unset),
                () -> AirbyteAuthConfig.clientCredentials(unset, "secret"));
        for (Supplier<AuthConfig> config : configs) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(config::get)
                    .withMessageContaining("environment variable");
        }
    }

    @Test
    void a_malformed_credential_is_not_shown() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyAuthConfig.of("wire\u0000key"))
                .withMessageNotContaining("wire");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_credential_of_null_is_none() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> new AshbyAuthConfig(null));
    }

    @Test
    void airbyte_takes_client_credentials_or_a_token_and_one_scope() {
        Secret secret = Secret.of("s");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new AirbyteAuthConfig("id", null, null, null, null, null, null));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new AirbyteAuthConfig(null, null, null, null, null, null, null));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new AirbyteAuthConfig("id", secret, null, null, null, null, secret));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new AirbyteAuthConfig("id", secret, "w", "u", null, null, null));
        assertThat(AirbyteAuthConfig.bearerToken("t").forExternalUser("u").withConnector("c"))
                .isEqualTo(new AirbyteAuthConfig(null, null, null, "u", "c", null, Secret.of("t")));
    }
}
