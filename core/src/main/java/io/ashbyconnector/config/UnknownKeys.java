package io.ashbyconnector.config;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses keys of ours that nobody knows, warns of those of other programs that share the file, and says of OAuth settings
 * that Ashby has no such thing.
 */
final class UnknownKeys {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownKeys.class);
    private static final int MAX_TOLD = 5;
    private static final Set<String> OAUTH_SETTINGS = Set.of(
            "ashby.client-id",
            "ashby.client-secret",
            "ashby.access-token",
            "ashby.refresh-token",
            "airbyte.access-token",
            "airbyte.refresh-token",
            "airbyte.server-side-oauth-secret-id");

    private UnknownKeys() {}

    static void check(ConfigSource source, Collection<ConfigKey> known) {
        List<String> names = known.stream().map(ConfigKey::name).toList();
        List<String> spelled = source.environment()
                ? known.stream().map(ConfigKey::environment).toList()
                : names;
        Set<String> families = names.stream().map(UnknownKeys::family).collect(Collectors.toSet());
        List<String> others = new ArrayList<>();
        for (String name : source.values().keySet()) {
            if (spelled.contains(name)) {
                continue;
            }
            if (isOAuth(source, name)) {
                throw new ConfigurationException(ErrorDetails.of(
                                name + " (" + source.name() + "): OAuth is not available for Ashby, in no mode.")
                        .hint("Use ashby.api-key in direct mode; airbyte.client-id and airbyte.client-secret, or"
                                + " airbyte.bearer-token, in hosted mode."));
            }
            if (!source.environment() && families.contains(family(name))) {
                throw new ConfigurationException(
                        ErrorDetails.of("Unknown configuration key '" + name + "' (" + source.name() + ").")
                                .hint(NearestName.hint(name, names)));
            }
            others.add(name);
        }
        if (!source.environment() && !others.isEmpty()) {
            warn(source, others, names);
        }
    }

    private static void warn(ConfigSource source, List<String> others, List<String> known) {
        String told = others.stream()
                .filter(name -> name.contains(".")) // anything else may be a secret in a file that is none of settings
                .limit(MAX_TOLD)
                .map(name -> name
                        + NearestName.to(name, known)
                                .map(near -> " (did you mean " + near + "?)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        LOG.warn(
                "{} holds {} not for this connector; ignored{}",
                source.name(),
                others.size() == 1 ? "1 key that is" : others.size() + " keys that are",
                told.isEmpty() ? "." : ", among them " + told + ".");
    }

    /** The beginning of a key that says whose it is: {@code ashby} for {@code ashby.mode}, and for {@code ashby_mode}. */
    private static String family(String key) {
        return key.replaceFirst("(?s)[._-].*", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOAuth(ConfigSource source, String name) {
        String key = source.environment()
                ? name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-')
                : name.toLowerCase(Locale.ROOT);
        boolean ours = key.startsWith("ashby.") || key.startsWith("airbyte.");
        boolean meant = ours || (!source.environment() && key.startsWith("oauth"));
        return OAUTH_SETTINGS.contains(key) || (meant && key.contains("oauth"));
    }
}
