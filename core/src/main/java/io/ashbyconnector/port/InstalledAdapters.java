package io.ashbyconnector.port;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.config.BuiltInMode;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The adapters on the class path, and the choice of the one that a configuration asks for. */
public final class InstalledAdapters {

    private static final Comparator<AdapterProvider> BUILT_IN_FIRST = Comparator.comparing(provider ->
            BuiltInMode.of(provider.mode()).map(BuiltInMode::ordinal).orElse(Integer.MAX_VALUE));

    private final List<AdapterProvider> providers;

    private InstalledAdapters(List<AdapterProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Finds every {@link AdapterProvider} through {@link ServiceLoader}.
     *
     * @return the adapters on the class path
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
        return new InstalledAdapters(found.stream().sorted(BUILT_IN_FIRST).toList());
    }

    /** {@return the adapters, those of the built-in modes first} */
    public List<AdapterProvider> all() {
        return providers;
    }

    /** {@return the ways to authenticate in their modes} */
    public List<AuthMethod> authMethods() {
        return providers.stream()
                .flatMap(provider -> provider.authMethods().stream())
                .distinct()
                .toList();
    }

    /**
     * {@return the standard keys, and those that the adapters declare} A key is a secret if anybody says that it is
     * one.
     */
    public List<ConfigKey> configurationKeys() {
        Map<String, ConfigKey> keys = new LinkedHashMap<>();
        Stream.concat(
                        ConfigKey.standard().stream(),
                        providers.stream().flatMap(provider -> provider.configurationKeys().stream()))
                .forEach(key -> keys.merge(key.name(), key, (known, again) -> known.secret() ? known : again));
        return List.copyOf(keys.values());
    }

    /**
     * {@return the provider of the configured mode: the one that {@code ashby.mode} names, else the one whose
     * credentials the first source to hold any holds} A mode that needs no credentials is selected by its name.
     *
     * @param config the configuration
     * @throws ConfigurationException when that source holds credentials of several modes, there are none, the mode's
     *     adapter is not on the class path or stands there twice, or a key is unknown
     */
    public AdapterProvider choose(ConnectorConfig config) {
        config.requireKnown(configurationKeys());
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
        Map<String, List<List<ConfigKey>>> credentials = credentials();
        Set<ConfigKey> configured = config.configured(credentials.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList());
        Map<String, ConfigKey> modes = new LinkedHashMap<>();
        credentials.forEach((mode, ways) -> ways.stream()
                .flatMap(List::stream)
                .filter(configured::contains)
                .findFirst()
                .ifPresent(key -> modes.put(mode, key)));
        if (modes.isEmpty()) {
            throw none(credentials);
        }
        if (modes.size() > 1) {
            throw several(modes, config);
        }
        return modes.keySet().iterator().next();
    }

    /** By mode, the keys of each way to authenticate that needs any; of a built-in mode also without its adapter. */
    private Map<String, List<List<ConfigKey>>> credentials() {
        Map<String, List<List<ConfigKey>>> credentials = new LinkedHashMap<>();
        for (BuiltInMode known : BuiltInMode.values()) {
            credentials.put(known.mode(), offers(known.mode()) ? List.of() : known.credentials());
        }
        for (AdapterProvider provider : providers) {
            List<List<ConfigKey>> ways = provider.authMethods().stream()
                    .filter(method -> method.available() && !method.keys().isEmpty())
                    .map(method -> keys(provider, method))
                    .toList();
            credentials.merge(
                    provider.mode(),
                    ways,
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return credentials;
    }

    private boolean offers(String mode) {
        return providers.stream().anyMatch(provider -> provider.mode().equals(mode));
    }

    private List<ConfigKey> keys(AdapterProvider provider, AuthMethod method) {
        List<ConfigKey> known = configurationKeys();
        return method.keys().stream()
                .map(name -> known.stream()
                        .filter(key -> key.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ConfigurationException(ErrorDetails.of("The adapter "
                                        + provider.getClass().getName() + " authenticates with '" + name
                                        + "', which it does not declare as a configuration key.")
                                .hint("Add the key to its configurationKeys()."))))
                .toList();
    }

    private static ConfigurationException several(Map<String, ConfigKey> modes, ConnectorConfig config) {
        boolean onlyBuiltIn =
                modes.keySet().stream().allMatch(mode -> BuiltInMode.of(mode).isPresent());
        String told = onlyBuiltIn
                ? "Both an Ashby API key and Airbyte credentials are configured."
                : modes.entrySet().stream()
                        .map(entry -> entry.getKey() + " by "
                                + config.origin(entry.getValue()).orElseThrow())
                        .collect(Collectors.joining(", ", "Credentials of several modes are configured: ", "."));
        return new ConfigurationException(ErrorDetails.of(told)
                .hint("Set ashby.mode (ASHBY_MODE) to " + String.join(" or ", modes.keySet()) + "."));
    }

    private ConfigurationException none(Map<String, List<List<ConfigKey>>> credentials) {
        String settings = credentials.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> variables(entry.getValue().get(0)) + " for " + entry.getKey() + " mode")
                .collect(Collectors.joining(", or "));
        String named = providers.stream()
                .filter(provider -> provider.authMethods().stream()
                        .filter(AuthMethod::available)
                        .allMatch(method -> method.keys().isEmpty()))
                .map(AdapterProvider::mode)
                .distinct()
                .collect(Collectors.joining(", "));
        return new ConfigurationException(ErrorDetails.of("No credentials are configured.")
                .hint("Set " + settings + "."
                        + (named.isEmpty() ? "" : " Or select a mode with ashby.mode (ASHBY_MODE): " + named + ".")));
    }

    /** The variables to set, without those that name a file or a command as the alternative to a secret. */
    private static String variables(List<ConfigKey> keys) {
        List<String> names = keys.stream().map(ConfigKey::environment).toList();
        return names.stream()
                .filter(name -> names.stream().noneMatch(other -> name.startsWith(other + "_")))
                .collect(Collectors.joining(" and "));
    }

    private ConfigurationException missing(String mode) {
        List<String> installed = providers.stream().map(AdapterProvider::mode).toList();
        String hint = BuiltInMode.of(mode)
                .map(known -> "Add the dependency " + known.dependency() + ".")
                .orElseGet(() -> installed.isEmpty()
                        ? "Add the dependency " + BuiltInMode.DIRECT.dependency() + "."
                        : NearestName.hint(mode, installed));
        return new ConfigurationException(
                ErrorDetails.of("No adapter for the mode '" + mode + "' is on the class path.")
                        .hint(hint));
    }
}
