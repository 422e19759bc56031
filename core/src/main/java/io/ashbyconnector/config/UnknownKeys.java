package io.ashbyconnector.config;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses keys that nobody knows, and says of OAuth settings that Ashby has no such thing. */
final class UnknownKeys {

    private static final Set<String> OAUTH_SETTINGS = Set.of(
            "ashby.client-id",
            "ashby.client-secret",
            "ashby.access-token",
            "ashby.refresh-token",
            "airbyte.access-token",
            "airbyte.refresh-token",
            "airbyte.server-side-oauth-secret-id");

    private UnknownKeys() {}

    static void check(ConfigSource source, List<ConfigKey> known) {
        for (String name : source.values().keySet()) {
            boolean isKnown =
                    known.stream().anyMatch(key -> name.equals(source.environment() ? key.environment() : key.name()));
            if (isKnown) {
                continue;
            }
            if (isOAuth(source, name)) {
                throw new ConfigurationException(ErrorDetails.of(
                                name + " (" + source.name() + "): OAuth is not available for Ashby, in no mode.")
                        .hint("Use ashby.api-key in direct mode; airbyte.client-id and airbyte.client-secret, or"
                                + " airbyte.bearer-token, in hosted mode."));
            }
            if (!source.environment()) {
                throw new ConfigurationException(ErrorDetails.of(
                                "Unknown configuration key '" + name + "' (" + source.name() + ").")
                        .hint(NearestName.hint(
                                name, known.stream().map(ConfigKey::name).toList())));
            }
        }
    }

    private static boolean isOAuth(ConfigSource source, String name) {
        if (!source.environment()) {
            return OAUTH_SETTINGS.contains(name)
                    || name.toLowerCase(Locale.ROOT).contains("oauth");
        }
        String key = name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        boolean ours = key.startsWith("ashby.") || key.startsWith("airbyte.");
        return OAUTH_SETTINGS.contains(key) || (ours && key.contains("oauth"));
    }
}
