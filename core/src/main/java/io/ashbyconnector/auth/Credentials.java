package io.ashbyconnector.auth;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import org.jspecify.annotations.Nullable;

/** Checks what an {@link AuthConfig} is made of: an unset or malformed credential is a configuration error. */
public final class Credentials {

    private Credentials() {}

    /**
     * {@return a secret that was given as text}
     *
     * @param text the secret as it was given; may be null
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
     * {@return a value that is no secret}
     *
     * @param text the value as it was given; may be null
     * @param what what it is, for messages
     * @throws ConfigurationException when it is null or blank
     */
    public static String text(@Nullable String text, String what) {
        return required(text == null || text.isBlank() ? null : text, what);
    }

    /**
     * {@return a value of any type}
     *
     * @param <T> the type of the value
     * @param given the value as it was given; may be null
     * @param what what it is, for messages
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
