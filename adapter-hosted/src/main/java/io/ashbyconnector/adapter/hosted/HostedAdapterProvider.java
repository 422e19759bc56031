package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.transport.http.HttpSettings;
import io.ashbyconnector.transport.http.HttpTransport;
import io.ashbyconnector.transport.http.UserAgent;
import java.time.Duration;
import java.util.Optional;

/** Hosted mode: the program holds Airbyte credentials and calls {@code https://api.airbyte.ai}. */
public final class HostedAdapterProvider implements AdapterProvider {

    static final String MODE = "hosted";

    @Override
    public String mode() {
        return MODE;
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.read(catalog, HostedAdapterProvider.class, "capabilities.json");
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        HostedSettings settings = HostedSettings.from(config);
        HttpSettings http = HttpSettings.defaults()
                .withResponseTimeout(Duration.ofMinutes(5))
                .withDeadline(Duration.ofMinutes(10))
                .configuredBy(config);
        Authentication authentication =
                settings.authentication(HttpSettings.defaults().configuredBy(config));
        AirbyteApi api = new AirbyteApi(
                new HttpTransport(settings.baseUrl(), authentication, http, UserAgent.of(MODE)),
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
