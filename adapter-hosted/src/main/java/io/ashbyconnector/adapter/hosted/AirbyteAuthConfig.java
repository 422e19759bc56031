package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.AuthConfig;
import io.ashbyconnector.auth.Credentials;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hosted mode: Airbyte client credentials, or a ready bearer token instead of them.
 *
 * @param clientId with {@code clientSecret}; null with a bearer token
 * @param clientSecret with {@code clientId}; null with a bearer token
 * @param workspaceName the workspace that holds the connector; null means {@code default}
 * @param externalUserId the older name of the same scope; not together with {@code workspaceName}
 * @param connectorId the connector to use; null looks it up in the workspace
 * @param organizationId needed when the credentials belong to several organizations
 * @param bearerToken a token that is used as it is and never refreshed
 */
public record AirbyteAuthConfig(
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable String workspaceName,
        @Nullable String externalUserId,
        @Nullable String connectorId,
        @Nullable String organizationId,
        @Nullable Secret bearerToken)
        implements AuthConfig {

    /**
     * Checks that there are either client credentials or a token.
     *
     * @param clientId with {@code clientSecret}; null with a bearer token
     * @param clientSecret with {@code clientId}; null with a bearer token
     * @param workspaceName the workspace that holds the connector; null means {@code default}
     * @param externalUserId the older name of the same scope; not together with {@code workspaceName}
     * @param connectorId the connector to use; null looks it up in the workspace
     * @param organizationId needed when the credentials belong to several organizations
     * @param bearerToken a token that is used as it is and never refreshed
     */
    public AirbyteAuthConfig {
        boolean pair = clientId != null && clientSecret != null;
        boolean half = (clientId == null) != (clientSecret == null);
        if (half || pair == (bearerToken != null)) {
            throw new ConfigurationException(
                    ErrorDetails.of("Give either clientId and clientSecret, or a bearerToken, and not both of them."));
        }
        if (workspaceName != null && externalUserId != null) {
            throw new ConfigurationException(ErrorDetails.of(
                    "workspaceName and externalUserId are two names of the same scope; give one of them."));
        }
    }

    /**
     * Takes client credentials as text.
     *
     * @param clientId the client id; may be null
     * @param clientSecret the client secret; may be null
     * @return the credentials
     * @throws ConfigurationException when one is null or blank, as an unset environment variable is
     */
    public static AirbyteAuthConfig clientCredentials(@Nullable String clientId, @Nullable String clientSecret) {
        Secret secret = Credentials.secret(clientSecret, "Airbyte client secret");
        String id = Credentials.text(clientId, "Airbyte client id");
        return new AirbyteAuthConfig(id, secret, null, null, null, null, null);
    }

    /**
     * Takes a token as text.
     *
     * @param token the token; may be null
     * @return the credentials
     * @throws ConfigurationException when it is null or blank, as an unset environment variable is
     */
    public static AirbyteAuthConfig bearerToken(@Nullable String token) {
        Secret secret = Credentials.secret(token, "Airbyte bearer token");
        return new AirbyteAuthConfig(null, null, null, null, null, null, secret);
    }

    /**
     * {@return the same credentials, for a workspace of this name}
     *
     * @param name the name of the workspace
     */
    public AirbyteAuthConfig inWorkspace(String name) {
        return new AirbyteAuthConfig(clientId, clientSecret, name, null, connectorId, organizationId, bearerToken);
    }

    /**
     * {@return the same credentials, for the workspace of this external user, the older name for a workspace}
     *
     * @param id the external user's id
     */
    public AirbyteAuthConfig forExternalUser(String id) {
        return new AirbyteAuthConfig(clientId, clientSecret, null, id, connectorId, organizationId, bearerToken);
    }

    /**
     * {@return the same credentials, with the connector of this id instead of the only one in the workspace}
     *
     * @param id the connector's id, a UUID
     */
    public AirbyteAuthConfig withConnector(String id) {
        return new AirbyteAuthConfig(
                clientId, clientSecret, workspaceName, externalUserId, id, organizationId, bearerToken);
    }

    /**
     * {@return the same credentials, for the organization of this id, for those who belong to several}
     *
     * @param id the organization's id, a UUID
     */
    public AirbyteAuthConfig inOrganization(String id) {
        return new AirbyteAuthConfig(
                clientId, clientSecret, workspaceName, externalUserId, connectorId, id, bearerToken);
    }

    @Override
    public String mode() {
        return HostedAdapterProvider.MODE;
    }

    @Override
    public Map<String, ?> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        set(settings, ConfigKey.AIRBYTE_CLIENT_ID, clientId);
        set(settings, ConfigKey.AIRBYTE_CLIENT_SECRET, clientSecret);
        set(settings, ConfigKey.AIRBYTE_BEARER_TOKEN, bearerToken);
        set(settings, ConfigKey.AIRBYTE_WORKSPACE_NAME, workspaceName);
        set(settings, ConfigKey.AIRBYTE_EXTERNAL_USER_ID, externalUserId);
        set(settings, ConfigKey.AIRBYTE_CONNECTOR_ID, connectorId);
        set(settings, ConfigKey.AIRBYTE_ORGANIZATION_ID, organizationId);
        return settings;
    }

    private static void set(Map<String, Object> settings, ConfigKey key, @Nullable Object value) {
        if (value != null) {
            settings.put(key.name(), value);
        }
    }
}
