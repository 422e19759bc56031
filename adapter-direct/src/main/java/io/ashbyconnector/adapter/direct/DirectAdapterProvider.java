package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.Files;
import io.ashbyconnector.transport.http.FileTransport;
import io.ashbyconnector.transport.http.HttpClientOptions;
import io.ashbyconnector.transport.http.HttpSettings;
import io.ashbyconnector.transport.http.HttpTransport;
import io.ashbyconnector.transport.http.UserAgent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Direct mode: the program holds an Ashby API key and calls {@code https://api.ashbyhq.com} itself. */
public final class DirectAdapterProvider implements AdapterProvider {

    static final String MODE = "direct";
    private static final URI ASHBY = URI.create("https://api.ashbyhq.com");

    private final HttpClientOptions options;

    /** With the JVM's TLS. */
    public DirectAdapterProvider() {
        this(HttpClientOptions.defaults());
    }

    /**
     * With what a program sets of the HTTP client in code, such as a TLS context of its own.
     *
     * @param options what it sets
     */
    public DirectAdapterProvider(HttpClientOptions options) {
        this.options = MissingParameterException.required(options, "options");
    }

    @Override
    public String mode() {
        return MODE;
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.ofAshby(catalog, FileTexts::offers);
    }

    @Override
    public Set<ConfigKey> configurationKeys() {
        return Set.of(
                ConfigKey.ASHBY_API_KEY,
                ConfigKey.ASHBY_API_KEY_FILE,
                ConfigKey.ASHBY_API_KEY_COMMAND,
                ConfigKey.ACCOUNT,
                ConfigKey.ASHBY_BASE_URL,
                ConfigKey.ON_BEHALF_OF);
    }

    @Override
    public List<AuthMethod> authMethods() {
        String onlyKeys = "Ashby's API accepts only API keys. Use ashby.api-key.";
        return List.of(
                AuthMethod.available(
                        MODE,
                        ApiKeyAuthentication.METHOD,
                        "An Ashby API key, sent to Ashby with HTTP Basic authentication.",
                        ConfigKey.ASHBY_API_KEY.name(),
                        ConfigKey.ASHBY_API_KEY_FILE.name(),
                        ConfigKey.ASHBY_API_KEY_COMMAND.name()),
                AuthMethod.unavailable(MODE, "oauth", onlyKeys),
                AuthMethod.unavailable(MODE, "byo_oauth", onlyKeys));
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        Supplier<Secret> key =
                config.secret(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE, ConfigKey.ASHBY_API_KEY_COMMAND);
        if (key == null) {
            throw new ConfigurationException(ErrorDetails.of("Direct mode needs an Ashby API key.")
                    .hint("Set ASHBY_API_KEY, or ashby.api-key or ashby.api-key-file in the configuration file."));
        }
        UUID onBehalfOf = onBehalfOf(config);
        Authentication authentication = new ApiKeyAuthentication(key);
        URI service = config.baseUrl(ConfigKey.ASHBY_BASE_URL, ASHBY);
        String userAgent = UserAgent.of(MODE);
        AshbyApi api = new AshbyApi(
                new HttpTransport(
                        service, authentication, HttpSettings.defaults().configuredBy(config), options, userAgent),
                origin(config),
                onBehalfOf);
        HttpSettings ofFiles = FileTransport.defaults().configuredBy(config);
        DirectFiles files = new DirectFiles(api, () -> new FileTransport(service, ofFiles, options, userAgent));
        return new DirectAdapter(authentication, new DirectExecution(api, new FileTexts(api, files)), files);
    }

    private static String origin(ConnectorConfig config) {
        return config
                .configured(
                        List.of(ConfigKey.ASHBY_API_KEY, ConfigKey.ASHBY_API_KEY_FILE, ConfigKey.ASHBY_API_KEY_COMMAND))
                .stream()
                .flatMap(key -> config.origin(key).stream())
                .collect(Collectors.joining(", "));
    }

    private static @Nullable UUID onBehalfOf(ConnectorConfig config) {
        String user = config.text(ConfigKey.ON_BEHALF_OF);
        if (user == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(user);
            if (id.toString().equalsIgnoreCase(user)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw new ConfigurationException(ErrorDetails.of(config.origin(ConfigKey.ON_BEHALF_OF)
                                .orElseThrow() + ": '" + user + "' is not the id of an Ashby user, which is a UUID.")
                .hint("'ashby users list --fields id,firstName,lastName' shows the ids."));
    }

    private record DirectAdapter(Authentication authentication, Execution execution, DirectFiles moved)
            implements Adapter {

        @Override
        public Optional<Files> files() {
            return Optional.of(moved);
        }

        @Override
        public void close() {
            moved.close();
            execution.close();
        }
    }
}
