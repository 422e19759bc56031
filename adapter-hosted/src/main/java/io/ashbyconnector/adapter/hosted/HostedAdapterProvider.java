package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.transport.http.HttpClientOptions;
import io.ashbyconnector.transport.http.HttpSettings;
import io.ashbyconnector.transport.http.HttpTransport;
import io.ashbyconnector.transport.http.UserAgent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hosted mode: the program holds Airbyte credentials and calls {@code https://api.airbyte.ai}. */
public final class HostedAdapterProvider implements AdapterProvider {

    static final String MODE = "hosted";

    private final HttpClientOptions options;

    /** With the JVM's TLS. */
    public HostedAdapterProvider() {
        this(HttpClientOptions.defaults());
    }

    /**
     * With what a program sets of the HTTP client in code, such as a TLS context of its own.
     *
     * @param options what it sets
     */
    public HostedAdapterProvider(HttpClientOptions options) {
        this.options = MissingParameterException.required(options, "options");
    }

    @Override
    public String mode() {
        return MODE;
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.read(catalog, HostedAdapterProvider.class, "capabilities.json");
    }

    @Override
    public Set<ConfigKey> configurationKeys() {
        return Set.of(
                ConfigKey.AIRBYTE_CLIENT_ID,
                ConfigKey.AIRBYTE_CLIENT_SECRET,
                ConfigKey.AIRBYTE_CLIENT_SECRET_FILE,
                ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND,
                ConfigKey.AIRBYTE_BEARER_TOKEN,
                ConfigKey.ACCOUNT,
                ConfigKey.AIRBYTE_ORGANIZATION_ID,
                ConfigKey.AIRBYTE_WORKSPACE_NAME,
                ConfigKey.AIRBYTE_EXTERNAL_USER_ID,
                ConfigKey.AIRBYTE_CONNECTOR_ID,
                ConfigKey.AIRBYTE_BASE_URL);
    }

    @Override
    public List<AuthMethod> authMethods() {
        return List.of(
                AuthMethod.available(
                        MODE,
                        ClientCredentials.METHOD,
                        "Airbyte client id and secret, exchanged for a bearer token that is refreshed by itself.",
                        ConfigKey.AIRBYTE_CLIENT_ID.name(),
                        ConfigKey.AIRBYTE_CLIENT_SECRET.name(),
                        ConfigKey.AIRBYTE_CLIENT_SECRET_FILE.name(),
                        ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND.name()),
                AuthMethod.available(
                        MODE,
                        FixedToken.METHOD,
                        "An existing Airbyte bearer token, used until it expires.",
                        ConfigKey.AIRBYTE_BEARER_TOKEN.name()),
                AuthMethod.unavailable(
                        MODE,
                        "oauth",
                        "Airbyte offers no OAuth flow for Ashby. Store an Ashby API key by creating a connector."),
                AuthMethod.unavailable(
                        MODE,
                        "byo_oauth",
                        "Airbyte takes no OAuth application of your own for Ashby. Store an Ashby API key by creating a"
                                + " connector."));
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        HostedSettings settings = HostedSettings.from(config);
        HttpSettings http = HttpSettings.defaults()
                .withResponseTimeout(Duration.ofMinutes(5))
                .withDeadline(Duration.ofMinutes(10))
                .configuredBy(config);
        Authentication authentication =
                settings.authentication(HttpSettings.defaults().configuredBy(config), options);
        AirbyteApi api = new AirbyteApi(
                new HttpTransport(settings.baseUrl(), authentication, http, options, UserAgent.of(MODE)),
                settings.organizationId(),
                settings.credentialHint(),
                settings.clientSecret());
        AirbyteConnectors connectors = new AirbyteConnectors(api, settings.scope());
        HostedExecution execution = new HostedExecution(
                api, catalog, new ConnectorLookup(connectors, settings.scope()), settings.described());
        return new HostedAdapter(authentication, execution, Optional.of(connectors));
    }

    private record HostedAdapter(
            Authentication authentication, Execution execution, Optional<ConnectorAdministration> administration)
            implements Adapter {

        @Override
        public Optional<ContextStore> contextStore() {
            return Optional.of(execution::run);
        }

        @Override
        public void close() {
            execution.close();
            if (authentication instanceof ClientCredentials credentials) {
                credentials.close();
            }
        }
    }
}
