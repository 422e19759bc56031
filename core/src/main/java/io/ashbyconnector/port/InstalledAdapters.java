package io.ashbyconnector.port;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The adapters on the class path, and the choice of the one that a configuration asks for. */
public final class InstalledAdapters {

    private static final String DIRECT = "direct";
    private static final String HOSTED = "hosted";

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
     * The provider of the configured mode: the one that {@code ashby.mode} names, else the one whose credentials are
     * present.
     *
     * @throws ConfigurationException when credentials of both modes or of none are present, the mode's adapter is not on
     *     the class path or stands there twice, or a key is unknown
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

    private static String modeOfCredentials(ConnectorConfig config) {
        boolean direct = config.has(ConfigKey.ASHBY_API_KEY) || config.has(ConfigKey.ASHBY_API_KEY_FILE);
        boolean hosted = config.has(ConfigKey.AIRBYTE_CLIENT_ID)
                || config.has(ConfigKey.AIRBYTE_CLIENT_SECRET)
                || config.has(ConfigKey.AIRBYTE_CLIENT_SECRET_FILE)
                || config.has(ConfigKey.AIRBYTE_BEARER_TOKEN);
        if (direct && hosted) {
            throw new ConfigurationException(
                    ErrorDetails.of("Both an Ashby API key and Airbyte credentials are configured.")
                            .hint("Set ashby.mode (ASHBY_MODE) to direct or hosted."));
        }
        if (!direct && !hosted) {
            throw new ConfigurationException(ErrorDetails.of("No credentials are configured.")
                    .hint("Set ASHBY_API_KEY for direct mode, or AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET for hosted"
                            + " mode."));
        }
        return direct ? DIRECT : HOSTED;
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
