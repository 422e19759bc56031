package io.ashbyconnector.port;

import io.ashbyconnector.auth.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Manages the connectors that a service stores credentials in. Thread-safe; fails with an
 * {@link io.ashbyconnector.error.AshbyConnectorException}.
 */
public interface ConnectorAdministration {

    /** Stores an Ashby API key by creating a connector for it. */
    StoredConnector create(NewConnector connector);

    /** The Ashby connectors in the configured scope. */
    List<StoredConnector> list();

    StoredConnector get(String id);

    void delete(String id);

    /**
     * What a connector is created from.
     *
     * @param apiKey the Ashby API key to store
     * @param startDate replicate what changed since then, from the start of that day in UTC
     * @param name what people call it; null leaves it to the service
     */
    record NewConnector(
            Secret apiKey, LocalDate startDate, @Nullable String name) {}

    /**
     * A connector that the service holds; the key it stores is never told.
     *
     * @param startDate what the service says of it, which may differ from what was asked for; null when it says nothing
     */
    record StoredConnector(
            String id,
            String name,
            @Nullable Instant startDate,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}
}
