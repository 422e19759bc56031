package io.ashbyconnector.auth;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
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
     * @throws ConfigurationException when one is null or blank, as an unset environment variable is
     */
    public static AirbyteAuthConfig clientCredentials(@Nullable String clientId, @Nullable String clientSecret) {
        Secret secret = Credentials.secret(clientSecret, "Airbyte client secret");
        Credentials.present(clientId == null || clientId.isBlank() ? null : clientId, "Airbyte client id");
        return new AirbyteAuthConfig(clientId, secret, null, null, null, null, null);
    }

    /**
     * Takes a token as text.
     *
     * @throws ConfigurationException when it is null or blank, as an unset environment variable is
     */
    public static AirbyteAuthConfig bearerToken(@Nullable String token) {
        Secret secret = Credentials.secret(token, "Airbyte bearer token");
        return new AirbyteAuthConfig(null, null, null, null, null, null, secret);
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
