package io.ashbyconnector.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void an_unset_variable_is_not_a_key() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AshbyAuthConfig.of(null))
                .withMessageContaining("environment variable");
    }

    @Test
    void airbyte_takes_client_credentials_or_a_token_and_one_scope() {
        Secret secret = Secret.of("s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirbyteAuthConfig("id", null, null, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirbyteAuthConfig(null, null, null, null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirbyteAuthConfig("id", secret, null, null, null, null, secret));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirbyteAuthConfig("id", secret, "w", "u", null, null, null));
        assertThat(AirbyteAuthConfig.bearerToken("t").forExternalUser("u").withConnector("c"))
                .isEqualTo(new AirbyteAuthConfig(null, null, null, "u", "c", null, Secret.of("t")));
    }
}
