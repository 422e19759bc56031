package io.ashbyconnector.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.InstalledAdapters;

/**
 * Binds {@link AshbyConnector} to the adapter of the configured mode, and {@link ConnectorConfig} and
 * {@link AdapterProvider} to what it is made from. Where another module overrides one of the two, the connector is made
 * from that. Wrong configuration fails when the module is made, before there is an injector.
 *
 * <p>Guice closes nothing: whoever makes the injector closes the connector. Guice is an optional dependency of the
 * library: add {@code com.google.inject:guice} to use this module.
 */
public final class AshbyConnectorModule extends AbstractModule {

    private final ConnectorConfig config;

    /**
     * Checks the configuration.
     *
     * @param config the configuration
     * @throws io.ashbyconnector.error.ConfigurationException as {@link InstalledAdapters#choose} does
     */
    public AshbyConnectorModule(ConnectorConfig config) {
        this.config = config;
        InstalledAdapters.find().choose(config);
    }

    @Override
    protected void configure() {
        Provider<ConnectorConfig> configured = getProvider(ConnectorConfig.class);
        Provider<AdapterProvider> adapter = getProvider(AdapterProvider.class);
        bind(ConnectorConfig.class).toInstance(config);
        // Not @Provides methods: Guice generates classes to call them, with warnings on newer JDKs.
        bind(AdapterProvider.class)
                .toProvider(() -> InstalledAdapters.find().choose(configured.get()))
                .in(Singleton.class);
        bind(AshbyConnector.class)
                .toProvider(() -> AshbyConnector.connect(configured.get(), adapter.get()))
                .in(Singleton.class);
    }
}
