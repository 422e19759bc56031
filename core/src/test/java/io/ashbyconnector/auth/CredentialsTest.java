package io.ashbyconnector.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ashbyconnector.error.ConfigurationException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CredentialsTest {

    private record Token(Secret secret) {}

    @Test
    void a_secret_reveals_itself_only_when_asked_to() {
        Secret secret = Secret.of(" key\n");
        assertThat(secret.reveal()).isEqualTo("key");
        assertThat(secret).hasToString("[redacted]").isEqualTo(Secret.of("key")).isNotEqualTo(Secret.of("kez"));
        assertThat(JsonMapper.shared().writeValueAsString(new Token(secret)))
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
        for (ThrowingCallable read : List.<ThrowingCallable>of(
                () -> Credentials.secret(unset, "memory token"), () -> Credentials.text(unset, "memory token"))) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(read)
                    .withMessageContaining("The memory token is null or blank. Is the environment variable set?");
        }
    }

    @Test
    void a_malformed_credential_is_not_shown() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Credentials.secret("wire\u0000key", "memory token"))
                .withMessageContaining("The memory token is malformed")
                .withMessageNotContaining("wire");
    }

    @Test
    void a_credential_of_null_is_none() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Credentials.required(null, "memory token"));
        assertThat(Credentials.required("x", "memory token")).isEqualTo("x");
    }
}
