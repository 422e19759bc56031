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
 * {@link AdapterProvider} to what it was made from. The adapter is chosen when the module is made, so that wrong
 * configuration fails before there is an injector.
 *
 * <p>Guice closes nothing: whoever makes the injector closes the connector.
 */
public final class AshbyConnectorModule extends AbstractModule {

    private final ConnectorConfig config;
    private final AdapterProvider provider;

    /**
     * Chooses the adapter.
     *
     * @throws io.ashbyconnector.error.ConfigurationException as {@link InstalledAdapters#choose} does
     */
    public AshbyConnectorModule(ConnectorConfig config) {
        this.config = config;
        this.provider = InstalledAdapters.find().choose(config);
    }

    @Override
    protected void configure() {
        bind(ConnectorConfig.class).toInstance(config);
        bind(AdapterProvider.class).toInstance(provider);
    }

    @Provides
    @Singleton
    AshbyConnector connector() {
        return AshbyConnector.connect(config, provider);
    }
}
