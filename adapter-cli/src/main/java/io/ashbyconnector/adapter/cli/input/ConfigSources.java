package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.config.BuiltInMode;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
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
import java.util.Optional;

/**
 * Where a command's configuration comes from: options and the file that {@code --config} names, the environment, the file at
 * home. Nothing is read from the working directory, which may be somebody else's.
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
     * @throws ConfigurationException when a file is missing or malformed
     */
    public static ConnectorConfig of(GlobalOptions options, ProcessContext process, Output output) {
        ConnectorConfig config = ConnectorConfig.fromEnvironment(process.environment());
        Optional<Path> usual = process.home().map(home -> home.resolve(".config/ashby/config.properties"));
        if (usual.isPresent() && Files.exists(usual.get())) {
            config = config.orElse(ConnectorConfig.fromProperties(usual.get()));
        }
        if (options.config() != null) {
            if (options.config().isBlank()) {
                throw new ConfigurationException(
                        ErrorDetails.of("--config names no file.").hint("Write --config FILE."));
            }
            config = ConnectorConfig.fromProperties(process.path(options.config()))
                    .orElse(config);
        } else if (Files.exists(process.directory().resolve(UNREAD))) {
            output.noticeText("./" + UNREAD + " is not read: a file in the working directory could send your key"
                    + " anywhere. To use it, name it: --config " + UNREAD);
        }
        if (options.store() != null) {
            config = config.with(ConfigKey.STORE, store(options.store(), process), "option --store");
        }
        return options.mode() == null ? config : config.with(ConfigKey.MODE, mode(options.mode()), "option --mode");
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
