package io.ashbyconnector.adapter.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AirbyteAuthConfigTest {

    @Test
    void it_selects_hosted_mode_with_all_that_it_holds() {
        ConnectorConfig config = ConnectorConfig.of(AirbyteAuthConfig.clientCredentials("id", "s3")
                .inWorkspace("acme")
                .inOrganization("org")
                .withConnector("con"));
        assertThat(config.text(ConfigKey.MODE)).isEqualTo("hosted");
        assertThat(config.text(ConfigKey.AIRBYTE_CLIENT_ID)).isEqualTo("id");
        assertThat(config.secret(ConfigKey.AIRBYTE_CLIENT_SECRET, null)).isEqualTo(Secret.of("s3"));
        assertThat(config.text(ConfigKey.AIRBYTE_WORKSPACE_NAME)).isEqualTo("acme");
        assertThat(config.text(ConfigKey.AIRBYTE_ORGANIZATION_ID)).isEqualTo("org");
        assertThat(config.text(ConfigKey.AIRBYTE_CONNECTOR_ID)).isEqualTo("con");
        assertThat(config.has(ConfigKey.AIRBYTE_BEARER_TOKEN)).isFalse();

        ConnectorConfig token =
                ConnectorConfig.of(AirbyteAuthConfig.bearerToken("t").forExternalUser("u"));
        assertThat(token.secret(ConfigKey.AIRBYTE_BEARER_TOKEN, null)).isEqualTo(Secret.of("t"));
        assertThat(token.text(ConfigKey.AIRBYTE_EXTERNAL_USER_ID)).isEqualTo("u");
        assertThat(token.has(ConfigKey.AIRBYTE_CLIENT_ID)).isFalse();
    }

    @Test
    void secrets_are_printed_nowhere() {
        for (AuthConfig config : List.of(
                AirbyteAuthConfig.clientCredentials("id", "TOPSECRET"), AirbyteAuthConfig.bearerToken("TOPSECRET"))) {
            assertThat(config + " " + config.settings() + ConnectorConfig.of(config))
                    .doesNotContain("TOPSECRET");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void an_unset_variable_is_no_credential(@Nullable String unset) {
        List<Supplier<AuthConfig>> configs = List.of(
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
    void it_takes_client_credentials_or_a_token_and_one_scope() {
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
