package io.ashbyconnector.sandbox.agentapi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored Ashby account.
 *
 * @param entities what {@code entities} was set to, null if it never was
 */
record Connector(
        String id,
        Workspace workspace,
        String name,
        String apiKey,
        String startDate,
        @Nullable List<?> entities,
        Instant createdAt,
        Instant updatedAt) {

    Connector changed(String newName, String newStartDate, @Nullable List<?> newEntities, Instant now) {
        return new Connector(id, workspace, newName, apiKey, newStartDate, newEntities, createdAt, now);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "Connector " + id;
    }
}
