package io.ashbyconnector.auth;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import org.jspecify.annotations.Nullable;

/** Checks what an {@link AuthConfig} is made of: an unset or malformed credential is a configuration error. */
public final class Credentials {

    private Credentials() {}

    /**
     * A secret that was given as text.
     *
     * @param what it is, for messages, such as {@code Ashby API key}
     * @throws ConfigurationException when it is null or blank, as an unset environment variable is, or holds a control
     *     character
     */
    public static Secret secret(@Nullable String text, String what) {
        String present = text(text, what);
        try {
            return Secret.of(present);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException(
                    ErrorDetails.of("The " + what + " is malformed: " + malformed.getMessage() + "."));
        }
    }

    /**
     * A value that is no secret.
     *
     * @throws ConfigurationException when it is null or blank
     */
    public static String text(@Nullable String text, String what) {
        return required(text == null || text.isBlank() ? null : text, what);
    }

    /**
     * A value of any type.
     *
     * @throws ConfigurationException when it is null
     */
    public static <T> T required(@Nullable T given, String what) {
        if (given == null) {
            throw new ConfigurationException(
                    ErrorDetails.of("The " + what + " is null or blank.").hint("Is the environment variable set?"));
        }
        return given;
    }
}
