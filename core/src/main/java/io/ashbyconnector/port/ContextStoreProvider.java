package io.ashbyconnector.port;

import io.ashbyconnector.config.ConnectorConfig;

/**
 * Makes a context store for modes whose service has none. Implementations have a public constructor without parameters, are named in
 * {@code META-INF/services/io.ashbyconnector.port.ContextStoreProvider}, and do no work before {@link #open}.
 */
public interface ContextStoreProvider {

    /**
     * Makes the store, which opens its file, if it has one, when it is first used.
     *
     * @param config the configuration
     * @param source what it is filled from
     * @return the store, to be closed
     * @throws io.ashbyconnector.error.ConfigurationException when a setting is malformed
     */
    Replica open(ConnectorConfig config, ReplicaSource source);
}
