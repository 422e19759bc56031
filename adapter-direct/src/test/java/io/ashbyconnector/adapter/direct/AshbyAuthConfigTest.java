package io.ashbyconnector.adapter.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AshbyAuthConfigTest {

    @Test
    void it_selects_direct_mode_with_its_key() {
        ConnectorConfig config = ConnectorConfig.of(AshbyAuthConfig.of("key"));
        assertThat(config.text(ConfigKey.MODE)).isEqualTo("direct");
        assertThat(config.secret(ConfigKey.ASHBY_API_KEY, null)).isEqualTo(Secret.of("key"));
    }

    @Test
    void the_key_is_printed_nowhere() {
        AshbyAuthConfig config = AshbyAuthConfig.of("TOPSECRET");
        assertThat(config + " " + config.settings() + ConnectorConfig.of(config))
                .doesNotContain("TOPSECRET");
        assertThat(JsonMapper.shared().writeValueAsString(config)).doesNotContain("TOPSECRET");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void an_unset_variable_is_no_key(@Nullable String unset) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyAuthConfig.of(unset))
                .withMessageContaining("The Ashby API key is null or blank. Is the environment variable set?");
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_malformed_key_is_refused_and_not_shown() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> AshbyAuthConfig.of("wire\u0000key"))
                .withMessageNotContaining("wire");
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> new AshbyAuthConfig(null));
    }
}
