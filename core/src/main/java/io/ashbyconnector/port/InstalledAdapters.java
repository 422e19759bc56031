package io.ashbyconnector.port;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The adapters on the class path, and the choice of the one that a configuration asks for. */
public final class InstalledAdapters {

    private static final String DIRECT = "direct";
    private static final String HOSTED = "hosted";

    /** The keys whose presence says which built-in mode is meant. */
    private static final Map<ConfigKey, String> CREDENTIALS = Map.of(
            ConfigKey.ASHBY_API_KEY, DIRECT,
            ConfigKey.ASHBY_API_KEY_FILE, DIRECT,
            ConfigKey.AIRBYTE_CLIENT_ID, HOSTED,
            ConfigKey.AIRBYTE_CLIENT_SECRET, HOSTED,
            ConfigKey.AIRBYTE_CLIENT_SECRET_FILE, HOSTED,
            ConfigKey.AIRBYTE_BEARER_TOKEN, HOSTED);

    private final List<AdapterProvider> providers;

    private InstalledAdapters(List<AdapterProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Finds every {@link AdapterProvider} through {@link ServiceLoader}.
     *
     * @throws ConfigurationException when one cannot be loaded
     */
    public static InstalledAdapters find() {
        List<AdapterProvider> found = new ArrayList<>();
        try {
            ServiceLoader.load(AdapterProvider.class).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw new ConfigurationException(
                    ErrorDetails.of("An adapter on the class path cannot be loaded: " + broken.getMessage() + ".")
                            .hint("Update or remove the jar that it is in."),
                    broken);
        }
        return new InstalledAdapters(found);
    }

    public List<AdapterProvider> all() {
        return providers;
    }

    /** The ways to authenticate: those of the built-in modes, installed or not, and those of other adapters. */
    public List<AuthMethod> authMethods() {
        return Stream.concat(
                        AuthMethod.builtIn().stream(),
                        providers.stream().flatMap(provider -> provider.authMethods().stream()))
                .distinct()
                .toList();
    }

    /**
     * The provider of the configured mode: the one that {@code ashby.mode} names, else the one whose credentials the first
     * source to hold any holds. A mode that needs no credentials is selected by its name.
     *
     * @throws ConfigurationException when that source holds credentials of both modes, there are none, the mode's adapter
     *     is not on the class path or stands there twice, or a key is unknown
     */
    public AdapterProvider choose(ConnectorConfig config) {
        config.requireKnown(
                providers.stream().flatMap(p -> p.configurationKeys().stream()).toList());
        String configured = config.text(ConfigKey.MODE);
        String mode = configured == null ? modeOfCredentials(config) : configured;
        List<AdapterProvider> matching =
                providers.stream().filter(p -> p.mode().equals(mode)).toList();
        if (matching.size() > 1) {
            throw new ConfigurationException(ErrorDetails.of("Several adapters on the class path offer the mode '"
                            + mode
                            + "': "
                            + matching.stream().map(p -> p.getClass().getName()).collect(Collectors.joining(", "))
                            + ".")
                    .hint("Keep one of them."));
        }
        if (matching.isEmpty()) {
            throw missing(mode);
        }
        return matching.get(0);
    }

    private String modeOfCredentials(ConnectorConfig config) {
        Set<ConfigKey> credentials = config.configured(CREDENTIALS.keySet());
        Set<String> modes = credentials.stream().map(CREDENTIALS::get).collect(Collectors.toSet());
        if (modes.size() > 1) {
            throw new ConfigurationException(
                    ErrorDetails.of("Both an Ashby API key and Airbyte credentials are configured.")
                            .hint("Set ashby.mode (ASHBY_MODE) to direct or hosted."));
        }
        if (modes.isEmpty()) {
            throw new ConfigurationException(ErrorDetails.of("No credentials are configured.")
                    .hint("Set ASHBY_API_KEY for direct mode, or AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET for hosted"
                            + " mode." + otherModes()));
        }
        return modes.iterator().next();
    }

    /** Modes of other adapters, which may need no credentials. */
    private String otherModes() {
        String modes = providers.stream()
                .map(AdapterProvider::mode)
                .filter(mode -> !CREDENTIALS.containsValue(mode))
                .collect(Collectors.joining(", "));
        return modes.isEmpty() ? "" : " Or select a mode with ashby.mode (ASHBY_MODE): " + modes + ".";
    }

    private ConfigurationException missing(String mode) {
        List<String> installed = providers.stream().map(AdapterProvider::mode).toList();
        ErrorDetails details = ErrorDetails.of("No adapter for the mode '" + mode + "' is on the class path.");
        if (mode.equals(DIRECT) || mode.equals(HOSTED)) {
            return new ConfigurationException(
                    details.hint("Add the dependency io.ashbyconnector:ashby-connector-adapter-" + mode + "."));
        }
        return new ConfigurationException(details.hint(
                installed.isEmpty()
                        ? "Add the dependency io.ashbyconnector:ashby-connector-adapter-direct."
                        : NearestName.hint(mode, installed)));
    }
}
