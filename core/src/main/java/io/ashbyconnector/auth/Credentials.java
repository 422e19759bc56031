package io.ashbyconnector.auth;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import org.jspecify.annotations.Nullable;

/** What configurations made in code make of what they are given: an unset or malformed credential is a configuration error. */
final class Credentials {

    private Credentials() {}

    static Secret secret(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            throw unset(what);
        }
        try {
            return Secret.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException(
                    ErrorDetails.of("The " + what + " is malformed: " + malformed.getMessage() + "."));
        }
    }

    static void present(@Nullable Object given, String what) {
        if (given == null) {
            throw unset(what);
        }
    }

    private static ConfigurationException unset(String what) {
        return new ConfigurationException(
                ErrorDetails.of("The " + what + " is null or blank.").hint("Is the environment variable set?"));
    }
}
