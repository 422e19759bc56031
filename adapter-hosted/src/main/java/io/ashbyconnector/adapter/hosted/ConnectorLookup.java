package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import io.ashbyconnector.transport.http.HttpResult;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the connector to execute through: the configured one, or the only one for Ashby in the workspace, which is
 * remembered. Thread-safe.
 */
final class ConnectorLookup {

    private static final String PLACEHOLDER = "{connector-id}";

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

    /**
     * The target of a call that is only planned, so that nothing is looked up.
     *
     * @param target by the connector's id, or by a placeholder, which is then explained
     */
    String planned(UnaryOperator<String> target) {
        return scope.connectorId() != null
                ? target.apply(scope.connectorId())
                : target.apply(PLACEHOLDER) + " (" + PLACEHOLDER + " is the id of the only connector for Ashby in the"
                        + " workspace '" + scope.workspace() + "', which is looked up first)";
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
    private HttpResult<List<StoredConnector>> listed() {
        try {
            return connectors.listing();
        } catch (NotFoundException unknownWorkspace) {
            ConfigurationException configuration = new ConfigurationException(unknownWorkspace.details());
            configuration.attach(unknownWorkspace.responseInfo());
            throw configuration;
        }
    }

    private String only(HttpResult<List<StoredConnector>> listed) {
        List<StoredConnector> candidates = listed.value();
        if (candidates.size() == 1) {
            return candidates.get(0).id();
        }
        ConfigurationException unclear = noneOrSeveral(candidates);
        unclear.attach(listed.info());
        throw unclear;
    }

    private ConfigurationException noneOrSeveral(List<StoredConnector> candidates) {
        if (candidates.isEmpty()) {
            return new ConfigurationException(
                    ErrorDetails.of("There is no connector for Ashby in the workspace '" + scope.workspace() + "'.")
                            .in(AirbyteConnectors.LIST)
                            .hint("Create one with 'ashby connectors create', or name another workspace with"
                                    + " airbyte.workspace-name (AIRBYTE_WORKSPACE)."));
        }
        return new ConfigurationException(ErrorDetails.of("There are " + candidates.size()
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
