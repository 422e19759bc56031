package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.config.BuiltInMode;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.config.Profiles;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's configuration comes from: options and the file that {@code --config} or {@code --profile} names, the
 * environment, the profile that it or the file at home names, that file. Nothing is read from the working directory, which may be somebody else's.
 */
public final class ConfigSources {

    private static final String UNREAD = "ashby.properties";

    /** The store that is gone when the command ends. */
    private static final String IN_MEMORY = "memory";

    /** What a run against the sandbox still takes from the environment and the file. */
    private static final List<ConfigKey> MEANT_FOR_ANY_SERVICE = List.of(
            ConfigKey.MODE,
            ConfigKey.ALLOW_WRITES,
            ConfigKey.ON_BEHALF_OF,
            ConfigKey.STORE_MAX_AGE,
            ConfigKey.HTTP_CONNECT_TIMEOUT,
            ConfigKey.HTTP_RESPONSE_TIMEOUT,
            ConfigKey.HTTP_DEADLINE,
            ConfigKey.HTTP_MAX_RETRIES,
            ConfigKey.HTTP_MAX_CONNECTIONS,
            ConfigKey.HTTP_MAX_RESPONSE_SIZE);

    private ConfigSources() {}

    /**
     * The configuration of the service that is meant when no sandbox is.
     *
     * @throws ConfigurationException when a file is missing or malformed, or there is no such profile
     */
    public static ConnectorConfig of(GlobalOptions options, ProcessContext process, Output output) {
        return of(options, process, output, false);
    }

    /**
     * The same for a command that may make the profile.
     *
     * @param isForLogin whether the profile may be one that is still to be made
     */
    public static ConnectorConfig of(GlobalOptions options, ProcessContext process, Output output, boolean isForLogin) {
        Profiles profiles = Profiles.ofUser(process.environment());
        ConnectorConfig environment = ConnectorConfig.fromEnvironment(process.environment());
        ConnectorConfig defaults = profiles.defaults();
        ConnectorConfig usual = environment.orElse(defaults);
        ConnectorConfig config = usual;
        String profile = profile(options, () -> usual);
        if (profile != null) {
            boolean isNew = isForLogin && Files.notExists(profiles.file(profile));
            ConnectorConfig named = isNew ? ConnectorConfig.empty() : profiles.read(profile);
            List<ConfigKey> ofAccount = ofAccount();
            config = options.profile() == null
                    ? environment.orElse(named).orElse(defaults.without(ofAccount))
                    : named.orElse(config.without(ofAccount)).with(ConfigKey.PROFILE, profile, "option --profile");
        }
        if (options.config() != null) {
            config = ConnectorConfig.fromProperties(file(options, process)).orElse(config);
        } else if (Files.exists(process.directory().resolve(UNREAD))) {
            output.noticeText("./" + UNREAD + " is not read: a file in the working directory could send your key"
                    + " anywhere. To use it, name it: --config " + UNREAD);
        }
        if (options.store() != null) {
            config = config.with(ConfigKey.STORE, store(options.store(), process), "option --store");
        }
        return options.mode() == null ? config : config.with(ConfigKey.MODE, mode(options.mode()), "option --mode");
    }

    private static Path file(GlobalOptions options, ProcessContext process) {
        String name = Objects.requireNonNull(options.config());
        if (name.isBlank()) {
            throw new ConfigurationException(
                    ErrorDetails.of("--config names no file.").hint("Write --config FILE."));
        }
        return process.path(name);
    }

    /**
     * The profile that is in use: the one of the option, of the environment, or of the default file; null for none.
     *
     * @throws InvalidInputException when {@code --config} names a file as well
     */
    public static @Nullable String profile(GlobalOptions options, ProcessContext process) {
        return profile(
                options,
                () -> ConnectorConfig.fromEnvironment(process.environment())
                        .orElse(Profiles.ofUser(process.environment()).defaults()));
    }

    /** @param usual the environment and the default file; asked for when no option names the profile */
    private static @Nullable String profile(GlobalOptions options, Supplier<ConnectorConfig> usual) {
        if (options.profile() != null) {
            if (options.config() != null) {
                throw new InvalidInputException(ErrorDetails.of("--config and --profile both say which file to use.")
                        .hint("Give one of them."));
            }
            return options.profile();
        }
        return usual.get().text(ConfigKey.PROFILE);
    }

    /**
     * What belongs to one account, so that a profile takes none of it from a place that is for another: credentials, and what
     * they lead to.
     */
    private static List<ConfigKey> ofAccount() {
        InstalledAdapters adapters = InstalledAdapters.find();
        List<String> credentials = adapters.authMethods().stream()
                .flatMap(method -> method.keys().stream())
                .toList();
        return Stream.concat(
                        Stream.of(
                                ConfigKey.MODE,
                                ConfigKey.ACCOUNT,
                                ConfigKey.ON_BEHALF_OF,
                                ConfigKey.AIRBYTE_ORGANIZATION_ID,
                                ConfigKey.AIRBYTE_WORKSPACE_NAME,
                                ConfigKey.AIRBYTE_EXTERNAL_USER_ID,
                                ConfigKey.AIRBYTE_CONNECTOR_ID),
                        adapters.configurationKeys().stream().filter(key -> credentials.contains(key.name())))
                .toList();
    }

    private static String store(String name, ProcessContext process) {
        if (name.isBlank()) {
            throw new ConfigurationException(
                    ErrorDetails.of("--store names no file.").hint("Write --store FILE, or --store memory."));
        }
        return name.equals(IN_MEMORY) ? name : process.path(name).toString();
    }

    private static String mode(String name) {
        List<String> modes = modes();
        if (!modes.contains(name)) {
            throw new InvalidInputException(
                    ErrorDetails.of("--mode does not take '" + name + "'.").hint(NearestName.hint(name, modes)));
        }
        return name;
    }

    /** The modes on the class path. */
    static List<String> modes() {
        return InstalledAdapters.find().all().stream()
                .map(AdapterProvider::mode)
                .distinct()
                .toList();
    }

    /** Where a value that is set comes from, without the key's name. */
    public static String origin(ConnectorConfig config, ConfigKey key) {
        return config.origin(key).orElse("").replaceFirst("^" + key.name() + " \\((.*)\\)$", "$1");
    }

    private static void requireServedBySandbox(ConnectorConfig usual) {
        String mode = usual.text(ConfigKey.MODE);
        if (mode != null && BuiltInMode.of(mode).isEmpty() && modes().contains(mode)) {
            throw new InvalidInputException(
                    ErrorDetails.of("--sandbox answers direct and hosted mode only, and the mode is '" + mode + "' ("
                                    + origin(usual, ConfigKey.MODE) + ").")
                            .hint("Leave out --sandbox, or use --mode direct or --mode hosted with it."));
        }
    }

    /** The configuration that leads to a sandbox; of the usual one it keeps what does not depend on the service. */
    public static ConnectorConfig leadingTo(AshbySandbox sandbox, ConnectorConfig usual) {
        requireServedBySandbox(usual);
        String origin = "option --sandbox";
        String service = sandbox.baseUri().toString();
        ConnectorConfig config = ConnectorConfig.empty()
                .with(ConfigKey.MODE, "direct", origin)
                .with(ConfigKey.ASHBY_API_KEY, sandbox.apiKey(), origin)
                .with(ConfigKey.ASHBY_BASE_URL, service, origin)
                .with(ConfigKey.AIRBYTE_CLIENT_ID, sandbox.clientId(), origin)
                .with(ConfigKey.AIRBYTE_CLIENT_SECRET, sandbox.clientSecret(), origin)
                .with(ConfigKey.AIRBYTE_WORKSPACE_NAME, sandbox.workspaceName(), origin)
                .with(ConfigKey.AIRBYTE_BASE_URL, service, origin);
        for (ConfigKey key : MEANT_FOR_ANY_SERVICE) {
            String value = usual.text(key);
            if (value != null) {
                config = config.with(key, value, origin(usual, key));
            }
        }
        for (ConfigKey key : List.of(ConfigKey.AUDIT_FILE, ConfigKey.STORE)) {
            Path file = usual.file(key);
            if (file != null) {
                boolean isNoFile = IN_MEMORY.equals(usual.text(key)) && key.equals(ConfigKey.STORE);
                config = config.with(key, isNoFile ? IN_MEMORY : file.toString(), origin(usual, key));
            }
        }
        return config;
    }
}
