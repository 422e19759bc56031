package io.ashbyconnector.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
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
     * @throws io.ashbyconnector.error.ConfigurationException as {@link InstalledAdapters#choose} does
     */
    public AshbyConnectorModule(ConnectorConfig config) {
        this.config = config;
        InstalledAdapters.find().choose(config);
    }

    @Override
    protected void configure() {
        bind(ConnectorConfig.class).toInstance(config);
    }

    @Provides
    @Singleton
    AdapterProvider adapterProvider(ConnectorConfig config) {
        return InstalledAdapters.find().choose(config);
    }

    @Provides
    @Singleton
    AshbyConnector connector(ConnectorConfig config, AdapterProvider provider) {
        return AshbyConnector.connect(config, provider);
    }
}
