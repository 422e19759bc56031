package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the connector to execute through: the configured one, or the only one for Ashby in the workspace, which is
 * remembered. Thread-safe.
 */
final class ConnectorLookup {

    private final AirbyteConnectors connectors;
    private final Scope scope;
    private final SingleFlight<String> found = new SingleFlight<>(AirbyteConnectors.LIST, id -> true);

    ConnectorLookup(AirbyteConnectors connectors, Scope scope) {
        this.connectors = connectors;
        this.scope = scope;
    }

    /**
     * The connector's id.
     *
     * @throws ConfigurationException when the workspace is unknown, has none for Ashby, or several
     */
    String id() {
        if (scope.connectorId() != null) {
            return scope.connectorId();
        }
        return found.get(() -> only(listed()));
    }

    /** Forgets a connector that turned out to be gone; whether looking it up again may find another. */
    boolean forget(String id) {
        if (scope.connectorId() != null) {
            return false;
        }
        found.forgetIf(id::equals);
        return true;
    }

    /** That there is no such workspace says nothing about the record that is asked for. */
    private List<StoredConnector> listed() {
        try {
            return connectors.list();
        } catch (NotFoundException unknownWorkspace) {
            ConfigurationException configuration = new ConfigurationException(unknownWorkspace.details());
            configuration.attach(unknownWorkspace.responseInfo());
            throw configuration;
        }
    }

    private String only(List<StoredConnector> candidates) {
        if (candidates.size() == 1) {
            return candidates.get(0).id();
        }
        if (candidates.isEmpty()) {
            throw new ConfigurationException(
                    ErrorDetails.of("There is no connector for Ashby in the workspace '" + scope.workspace() + "'.")
                            .in(AirbyteConnectors.LIST)
                            .hint("Create one with 'ashby connectors create', or name another workspace with"
                                    + " airbyte.workspace-name (AIRBYTE_WORKSPACE)."));
        }
        throw new ConfigurationException(ErrorDetails.of("There are " + candidates.size()
                        + " connectors for Ashby in the workspace '" + scope.workspace() + "': "
                        + candidates.stream().map(ConnectorLookup::describe).collect(Collectors.joining("; ")) + ".")
                .in(AirbyteConnectors.LIST)
                .hint("Pick one with airbyte.connector-id (AIRBYTE_CONNECTOR_ID)."));
    }

    private static String describe(StoredConnector connector) {
        String created = connector.createdAt() == null ? "" : ", created " + connector.createdAt();
        return connector.id() + " (" + connector.name() + created + ")";
    }
}
