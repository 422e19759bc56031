package io.ashbyconnector.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A credential that does not print itself: {@code toString} and serialisation give {@code [redacted]}. Immutable.
 */
public final class Secret {

    /** What stands in place of a secret. */
    public static final String REDACTED = "[redacted]";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Wraps a credential; white space around it, such as a file's last line break, and a byte order mark are dropped.
     *
     * @param value the credential
     * @return the secret
     * @throws IllegalArgumentException when it is blank, or holds a control character
     */
    public static Secret of(String value) {
        String stripped = value.replaceFirst("^\\uFEFF", "").strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be blank");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a secret must not hold control characters or line breaks");
        }
        return new Secret(stripped);
    }

    /** {@return the credential itself} Call this only where bytes leave the process. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return REDACTED;
    }
}
