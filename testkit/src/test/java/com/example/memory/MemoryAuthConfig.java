package com.example.memory;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.Credentials;
import io.ashbyconnector.auth.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory mode's credentials, for programs that are configured in code.
 *
 * @param token what the service was told to expect
 */
public record MemoryAuthConfig(Secret token) implements AuthConfig {

    /**
     * Takes the token as text.
     *
     * @throws io.ashbyconnector.error.ConfigurationException when it is null or blank
     */
    public static MemoryAuthConfig of(@Nullable String token) {
        return new MemoryAuthConfig(Credentials.secret(token, "memory token"));
    }

    @Override
    public String mode() {
        return MemoryAdapterProvider.MODE;
    }

    @Override
    public Map<String, Secret> settings() {
        return Map.of(MemoryService.TOKEN.name(), token);
    }
}
