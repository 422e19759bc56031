package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.HttpSettings;
import io.ashbyconnector.transport.HttpTransport;
import io.ashbyconnector.transport.UserAgent;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hosted mode reads from the configuration.
 *
 * @param clientId null with a bearer token
 * @param clientSecret null with a bearer token
 * @param bearerToken null with client credentials
 * @param organizationId sent with every call; null for none
 * @param described what is in use and where it was set, for people
 */
record HostedSettings(
        URI baseUrl,
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable Secret bearerToken,
        @Nullable String organizationId,
        Scope scope,
        Map<String, String> described) {

    private static final URI AIRBYTE = URI.create("https://api.airbyte.ai");
    private static final String DEFAULT_WORKSPACE = "default";

    static HostedSettings from(ConnectorConfig config) {
        Secret token = config.secret(ConfigKey.AIRBYTE_BEARER_TOKEN, null);
        String clientId = config.text(ConfigKey.AIRBYTE_CLIENT_ID);
        Secret clientSecret = config.secret(ConfigKey.AIRBYTE_CLIENT_SECRET, ConfigKey.AIRBYTE_CLIENT_SECRET_FILE);
        if (token == null && (clientId == null || clientSecret == null)) {
            throw new ConfigurationException(ErrorDetails.of("Hosted mode needs Airbyte credentials; "
                            + (clientId == null ? "the client id" : "the client secret") + " is missing.")
                    .hint("Set AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET, or AIRBYTE_BEARER_TOKEN."));
        }
        if (token != null && (clientId != null || clientSecret != null)) {
            throw new ConfigurationException(
                    ErrorDetails.of("Both Airbyte client credentials and a bearer token are configured.")
                            .hint("Keep one of them."));
        }
        Map<String, String> described = new LinkedHashMap<>();
        described.put(
                "credential",
                token == null
                        ? "client " + clientId + origin(config, ConfigKey.AIRBYTE_CLIENT_ID)
                        : "bearer token" + origin(config, ConfigKey.AIRBYTE_BEARER_TOKEN));
        String organization = id(config, ConfigKey.AIRBYTE_ORGANIZATION_ID);
        if (organization != null) {
            described.put("organization", organization + origin(config, ConfigKey.AIRBYTE_ORGANIZATION_ID));
        }
        return new HostedSettings(
                baseUrl(config), clientId, clientSecret, token, organization, scope(config, described), described);
    }

    private static URI baseUrl(ConnectorConfig config) {
        URI configured = config.baseUrl(ConfigKey.AIRBYTE_BASE_URL, AIRBYTE);
        String text = configured.toString();
        return text.endsWith("/api/v1") ? URI.create(text.substring(0, text.length() - 7)) : configured;
    }

    private static Scope scope(ConnectorConfig config, Map<String, String> described) {
        String connectorId = id(config, ConfigKey.AIRBYTE_CONNECTOR_ID);
        if (connectorId != null) {
            described.put("connector", connectorId + origin(config, ConfigKey.AIRBYTE_CONNECTOR_ID));
        }
        String workspace = config.text(ConfigKey.AIRBYTE_WORKSPACE_NAME);
        String user = config.text(ConfigKey.AIRBYTE_EXTERNAL_USER_ID);
        if (workspace != null && user != null) {
            throw new ConfigurationException(
                    ErrorDetails.of("airbyte.workspace-name and airbyte.external-user-id are two names of one scope.")
                            .hint("Keep one of them."));
        }
        if (user != null) {
            described.put("workspace", user + origin(config, ConfigKey.AIRBYTE_EXTERNAL_USER_ID));
            return new Scope(connectorId, "external_user_id", user);
        }
        String name = workspace == null ? DEFAULT_WORKSPACE : workspace;
        described.put(
                "workspace",
                name + (workspace == null ? " (the default)" : origin(config, ConfigKey.AIRBYTE_WORKSPACE_NAME)));
        return new Scope(connectorId, "workspace_name", name);
    }

    private static @Nullable String id(ConnectorConfig config, ConfigKey key) {
        String value = config.text(key);
        if (value != null && !Scope.isId(value)) {
            throw new ConfigurationException(ErrorDetails.of(config.origin(key).orElse(key.name()) + " is not an id.")
                    .hint("Use letters, digits, dots, dashes and underscores, as the service shows it."));
        }
        return value;
    }

    private static String origin(ConnectorConfig config, ConfigKey key) {
        return config.origin(key).map(origin -> " (" + origin + ")").orElse("");
    }

    /** What to do when the service refuses the credential. */
    String credentialHint() {
        String token = bearerToken == null
                ? "Check AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET."
                : "The bearer token has expired, or was never good: set a new AIRBYTE_BEARER_TOKEN.";
        return token + " If it is good, the organization or the connector is not its own, or Ashby refuses the key that"
                + " the connector stores.";
    }

    /**
     * The authentication that the settings ask for.
     *
     * @param http for the calls that fetch a token; they go over connections of their own
     */
    Authentication authentication(HttpSettings http) {
        if (bearerToken != null) {
            return new FixedToken(bearerToken);
        }
        if (clientId == null || clientSecret == null) {
            throw new IllegalStateException("settings without credentials");
        }
        HttpTransport transport =
                new HttpTransport(baseUrl, new NoCredential(), http, UserAgent.of(HostedAdapterProvider.MODE));
        return new ClientCredentials(
                new AirbyteApi(transport, organizationId, credentialHint()), clientId, clientSecret, System::nanoTime);
    }
}
