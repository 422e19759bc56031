package io.ashbyconnector.auth;

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

    public AirbyteAuthConfig {
        boolean pair = clientId != null && clientSecret != null;
        boolean half = (clientId == null) != (clientSecret == null);
        if (half || pair == (bearerToken != null)) {
            throw new IllegalArgumentException(
                    "give either clientId and clientSecret, or a bearerToken, and not both of them");
        }
        if (workspaceName != null && externalUserId != null) {
            throw new IllegalArgumentException(
                    "workspaceName and externalUserId are two names of the same scope; give one of them");
        }
    }

    public static AirbyteAuthConfig clientCredentials(String clientId, String clientSecret) {
        return new AirbyteAuthConfig(clientId, Secret.of(clientSecret), null, null, null, null, null);
    }

    public static AirbyteAuthConfig bearerToken(String token) {
        return new AirbyteAuthConfig(null, null, null, null, null, null, Secret.of(token));
    }

    public AirbyteAuthConfig inWorkspace(String name) {
        return new AirbyteAuthConfig(clientId, clientSecret, name, null, connectorId, organizationId, bearerToken);
    }

    public AirbyteAuthConfig forExternalUser(String id) {
        return new AirbyteAuthConfig(clientId, clientSecret, null, id, connectorId, organizationId, bearerToken);
    }

    public AirbyteAuthConfig withConnector(String id) {
        return new AirbyteAuthConfig(
                clientId, clientSecret, workspaceName, externalUserId, id, organizationId, bearerToken);
    }

    public AirbyteAuthConfig inOrganization(String id) {
        return new AirbyteAuthConfig(
                clientId, clientSecret, workspaceName, externalUserId, connectorId, id, bearerToken);
    }
}
