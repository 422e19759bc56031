package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.transport.http.HttpClientOptions;
import io.ashbyconnector.transport.http.HttpSettings;
import io.ashbyconnector.transport.http.HttpTransport;
import io.ashbyconnector.transport.http.UserAgent;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What hosted mode reads from the configuration.
 *
 * @param clientId null with a bearer token
 * @param clientSecret null with a bearer token
 * @param bearerToken null with client credentials
 * @param organizationId sent with every call; null for none
 * @param described what is in use and where it was set, for people
 * @param credentialHint what to do when the service refuses the credential
 */
record HostedSettings(
        URI baseUrl,
        @Nullable String clientId,
        @Nullable Supplier<Secret> clientSecret,
        @Nullable Secret bearerToken,
        @Nullable String organizationId,
        Scope scope,
        Map<String, String> described,
        String credentialHint) {

    private static final URI AIRBYTE = URI.create("https://api.airbyte.ai");
    private static final String DEFAULT_WORKSPACE = "default";
    private static final String WORKSPACE_NAME = "workspace_name";
    private static final List<ConfigKey> WORKSPACE_NAMES =
            List.of(ConfigKey.AIRBYTE_WORKSPACE_NAME, ConfigKey.AIRBYTE_EXTERNAL_USER_ID);
    private static final List<ConfigKey> CREDENTIALS = List.of(
            ConfigKey.AIRBYTE_BEARER_TOKEN,
            ConfigKey.AIRBYTE_CLIENT_ID,
            ConfigKey.AIRBYTE_CLIENT_SECRET,
            ConfigKey.AIRBYTE_CLIENT_SECRET_FILE,
            ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND);

    static HostedSettings from(ConnectorConfig config) {
        Set<ConfigKey> credentials = config.configured(CREDENTIALS);
        if (credentials.contains(ConfigKey.AIRBYTE_BEARER_TOKEN) && credentials.size() > 1) {
            throw new ConfigurationException(
                    ErrorDetails.of("Both Airbyte client credentials and a bearer token are configured.")
                            .hint("Keep one of them."));
        }
        Secret token = null;
        String clientId = null;
        Supplier<Secret> clientSecret = null;
        if (credentials.contains(ConfigKey.AIRBYTE_BEARER_TOKEN)) {
            token = config.secret(ConfigKey.AIRBYTE_BEARER_TOKEN, null);
        } else {
            clientId = config.text(ConfigKey.AIRBYTE_CLIENT_ID);
            clientSecret = config.secret(
                    ConfigKey.AIRBYTE_CLIENT_SECRET,
                    ConfigKey.AIRBYTE_CLIENT_SECRET_FILE,
                    ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND);
            requireBoth(clientId, clientSecret);
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
                baseUrl(config),
                clientId,
                clientSecret,
                token,
                organization,
                scope(config, described),
                described,
                credentialHint(config, token != null));
    }

    private static void requireBoth(@Nullable String clientId, @Nullable Supplier<Secret> clientSecret) {
        if (clientId == null || clientSecret == null) {
            throw new ConfigurationException(ErrorDetails.of("Hosted mode needs Airbyte credentials; "
                            + (clientId == null ? "the client id" : "the client secret") + " is missing.")
                    .hint("Set AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET, or AIRBYTE_BEARER_TOKEN."));
        }
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
        Set<ConfigKey> names = config.configured(WORKSPACE_NAMES);
        if (names.size() > 1) {
            throw new ConfigurationException(
                    ErrorDetails.of("airbyte.workspace-name and airbyte.external-user-id are two names of one scope.")
                            .hint("Keep one of them."));
        }
        if (names.isEmpty()) {
            described.put("workspace", DEFAULT_WORKSPACE + " (the default)");
            return new Scope(connectorId, WORKSPACE_NAME, DEFAULT_WORKSPACE);
        }
        ConfigKey key = names.iterator().next();
        String workspace = Objects.requireNonNull(config.text(key));
        described.put("workspace", workspace + origin(config, key));
        return new Scope(
                connectorId,
                key.equals(ConfigKey.AIRBYTE_WORKSPACE_NAME) ? WORKSPACE_NAME : "external_user_id",
                workspace);
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

    private static String credentialHint(ConnectorConfig config, boolean isToken) {
        String secret = config
                .configured(List.of(
                        ConfigKey.AIRBYTE_CLIENT_SECRET,
                        ConfigKey.AIRBYTE_CLIENT_SECRET_FILE,
                        ConfigKey.AIRBYTE_CLIENT_SECRET_COMMAND))
                .stream()
                .map(key -> from(config, key))
                .collect(Collectors.joining());
        String credential = isToken
                ? "The bearer token" + from(config, ConfigKey.AIRBYTE_BEARER_TOKEN)
                        + " has expired, or was never good: set a new one."
                : "Check the client id" + from(config, ConfigKey.AIRBYTE_CLIENT_ID) + " and the client secret" + secret
                        + ".";
        return credential
                + " If it is good, the organization or the connector is not its own, or Ashby refuses the key that"
                + " the connector stores.";
    }

    private static String from(ConnectorConfig config, ConfigKey key) {
        return config.origin(key).map(origin -> " from " + origin).orElse("");
    }

    /**
     * The authentication that the settings ask for.
     *
     * @param http for the calls that fetch a token; they go over connections of their own
     */
    Authentication authentication(HttpSettings http, HttpClientOptions options) {
        if (bearerToken != null) {
            return new FixedToken(bearerToken);
        }
        if (clientId == null || clientSecret == null) {
            throw new IllegalStateException("settings without credentials");
        }
        HttpTransport transport = new HttpTransport(
                baseUrl, Authentication.none(), http, options, UserAgent.of(HostedAdapterProvider.MODE));
        return new ClientCredentials(
                new AirbyteApi(transport, organizationId, credentialHint(), clientSecret),
                clientId,
                clientSecret,
                System::nanoTime);
    }
}
