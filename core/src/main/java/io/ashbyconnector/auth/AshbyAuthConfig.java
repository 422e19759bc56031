package io.ashbyconnector.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Direct mode: an Ashby API key.
 *
 * @param apiKey the key, as Ashby's admin screen shows it once
 */
public record AshbyAuthConfig(Secret apiKey) implements AuthConfig {

    public AshbyAuthConfig {
        Objects.requireNonNull(apiKey, "apiKey");
    }

    /**
     * Takes the key as text.
     *
     * @throws IllegalArgumentException when the key is null or blank, as an unset environment variable is
     */
    public static AshbyAuthConfig of(@Nullable String apiKey) {
        if (apiKey == null) {
            throw new IllegalArgumentException("the Ashby API key is null; is the environment variable set?");
        }
        return new AshbyAuthConfig(Secret.of(apiKey));
    }
}
