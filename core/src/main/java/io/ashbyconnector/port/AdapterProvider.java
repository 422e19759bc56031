package io.ashbyconnector.port;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import java.util.List;
import java.util.Set;

/**
 * Makes an execution mode available. Implementations have a public constructor without parameters, are named in
 * {@code META-INF/services/io.ashbyconnector.port.AdapterProvider}, and do no work before {@link #open}.
 */
public interface AdapterProvider {

    /** {@return the name that {@code ashby.mode} selects it by} */
    String mode();

    /**
     * {@return what the mode can do; known without credentials}
     *
     * @param catalog what exists
     * @throws io.ashbyconnector.error.ConfigurationException when it claims to do what the catalog does not know
     */
    Capabilities capabilities(Catalog catalog);

    /**
     * {@return the keys that this adapter reads beside {@code ashby.mode}, {@code ashby.allow-writes},
     * {@code ashby.audit-file}, {@code ashby.store}, {@code ashby.store-max-age} and {@code http.*}} One that can act
     * on behalf of a user of Ashby's declares {@code ashby.on-behalf-of}; any other mode refuses that key.
     */
    default Set<ConfigKey> configurationKeys() {
        return Set.of();
    }

    /**
     * {@return the ways to authenticate in this mode, with those that people may look for in vain} A credential of an
     * available one selects the mode where {@code ashby.mode} does not. None, or one without keys, if the service
     * needs no credential: then the mode is selected by its name.
     */
    default List<AuthMethod> authMethods() {
        return List.of();
    }

    /**
     * Makes the adapter. Opens no connection.
     *
     * @param config the configuration
     * @param catalog what exists
     * @return the adapter, to be closed
     * @throws io.ashbyconnector.error.ConfigurationException when a setting is missing or malformed
     */
    Adapter open(ConnectorConfig config, Catalog catalog);
}
