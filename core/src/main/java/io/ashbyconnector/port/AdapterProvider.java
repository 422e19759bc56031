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

    /** The name that {@code ashby.mode} selects it by. */
    String mode();

    /**
     * What the mode can do; known without credentials.
     *
     * @param catalog what exists
     * @throws io.ashbyconnector.error.ConfigurationException when it claims to do what the catalog does not know
     */
    Capabilities capabilities(Catalog catalog);

    /** The keys that this adapter reads beside the standard ones. */
    default Set<ConfigKey> configurationKeys() {
        return Set.of();
    }

    /** The ways to authenticate in this mode. */
    default List<AuthMethod> authMethods() {
        return AuthMethod.builtIn().stream()
                .filter(method -> method.mode().equals(mode()))
                .toList();
    }

    /**
     * Makes the adapter. Opens no connection.
     *
     * @param catalog what exists
     * @throws io.ashbyconnector.error.ConfigurationException when a setting is missing or malformed
     */
    Adapter open(ConnectorConfig config, Catalog catalog);
}
