package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Capabilities;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mode of somebody else, which tells whether its own key arrived. */
public final class OtherAdapterProvider implements AdapterProvider {

    private static final ConfigKey TOKEN = ConfigKey.secret("other.token");

    @Override
    public String mode() {
        return "other";
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.of(catalog, Map.of());
    }

    @Override
    public Set<ConfigKey> configurationKeys() {
        return Set.of(TOKEN);
    }

    @Override
    public List<AuthMethod> authMethods() {
        return List.of(AuthMethod.available("other", "token", "A token.", TOKEN.name()));
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        throw new ConfigurationException(ErrorDetails.of(
                config.secret(TOKEN, null) == null ? "other.token is missing." : "other.token is not valid."));
    }
}
