package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.Credentials;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Direct mode: an Ashby API key.
 *
 * @param apiKey the key, as Ashby's admin screen shows it once
 */
public record AshbyAuthConfig(Secret apiKey) implements AuthConfig {

    private static final String WHAT = "Ashby API key";

    /**
     * Refuses null.
     *
     * @param apiKey the key, as Ashby's admin screen shows it once
     */
    public AshbyAuthConfig {
        Credentials.required(apiKey, WHAT);
    }

    /**
     * Takes the key as text.
     *
     * @param apiKey the API key; may be null
     * @return the credentials
     * @throws io.ashbyconnector.error.ConfigurationException when the key is null or blank, as an unset environment variable
     *     is, or holds a control character
     */
    public static AshbyAuthConfig of(@Nullable String apiKey) {
        return new AshbyAuthConfig(Credentials.secret(apiKey, WHAT));
    }

    @Override
    public String mode() {
        return DirectAdapterProvider.MODE;
    }

    @Override
    public Map<String, Secret> settings() {
        return Map.of(ConfigKey.ASHBY_API_KEY.name(), apiKey);
    }
}
