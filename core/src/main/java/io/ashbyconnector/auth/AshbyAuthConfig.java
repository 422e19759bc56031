package io.ashbyconnector.auth;

import org.jspecify.annotations.Nullable;

/**
 * Direct mode: an Ashby API key.
 *
 * @param apiKey the key, as Ashby's admin screen shows it once
 */
public record AshbyAuthConfig(Secret apiKey) implements AuthConfig {

    private static final String WHAT = "Ashby API key";

    public AshbyAuthConfig {
        Credentials.present(apiKey, WHAT);
    }

    /**
     * Takes the key as text.
     *
     * @throws io.ashbyconnector.error.ConfigurationException when the key is null or blank, as an unset environment variable
     *     is, or holds a control character
     */
    public static AshbyAuthConfig of(@Nullable String apiKey) {
        return new AshbyAuthConfig(Credentials.secret(apiKey, WHAT));
    }
}
