package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a command's configuration comes from: options, then the environment, then a file. */
final class Settings {

    /** What a run against the sandbox still takes from the environment and the file. */
    private static final List<ConfigKey> MEANT_FOR_ANY_SERVICE = List.of(
            ConfigKey.MODE,
            ConfigKey.ALLOW_WRITES,
            ConfigKey.HTTP_CONNECT_TIMEOUT,
            ConfigKey.HTTP_RESPONSE_TIMEOUT,
            ConfigKey.HTTP_DEADLINE,
            ConfigKey.HTTP_MAX_RETRIES,
            ConfigKey.HTTP_MAX_CONNECTIONS,
            ConfigKey.HTTP_MAX_RESPONSE_SIZE);

    private Settings() {}

    /**
     * The configuration of the service that is meant when no sandbox is.
     *
     * @throws io.ashbyconnector.error.ConfigurationException when the file that is named is missing or malformed
     */
    static ConnectorConfig of(Shell shell, GlobalOptions options) {
        ConnectorConfig config = ConnectorConfig.fromEnvironment(shell.environment());
        Optional<Path> file = file(shell, options);
        if (file.isPresent()) {
            config = config.orElse(ConnectorConfig.fromProperties(file.get()));
        }
        return options.mode() == null ? config : config.with(ConfigKey.MODE, options.mode(), "option --mode");
    }

    /** Where a value that is set comes from, without the key's name. */
    static String origin(ConnectorConfig config, ConfigKey key) {
        return config.origin(key).orElse("").replaceFirst("^" + key.name() + " \\((.*)\\)$", "$1");
    }

    private static Optional<Path> file(Shell shell, GlobalOptions options) {
        if (options.config() != null) {
            return Optional.of(shell.directory().resolve(options.config()));
        }
        String home = shell.environment().getOrDefault("HOME", System.getProperty("user.home", ""));
        return Stream.of(
                        shell.directory().resolve("ashby.properties"),
                        Path.of(home, ".config", "ashby", "config.properties"))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The configuration that leads to a sandbox; of the usual one it keeps what is no matter of the service. */
    static ConnectorConfig of(Shell shell, GlobalOptions options, AshbySandbox sandbox) {
        ConnectorConfig usual = of(shell, options);
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
        return config;
    }
}
