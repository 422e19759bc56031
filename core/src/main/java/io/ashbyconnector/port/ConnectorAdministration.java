package io.ashbyconnector.port;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.MissingParameterException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Manages the connectors that a service stores credentials in, within the configured workspace. Thread-safe; every method
 * blocks and fails with an {@link io.ashbyconnector.error.AshbyConnectorException}.
 */
public interface ConnectorAdministration {

    /**
     * Stores an Ashby API key by creating a connector for it. The service does not try the key: see {@link #check}.
     *
     * @param connector the settings
     * @return the new connector
     */
    StoredConnector create(NewConnector connector);

    /**
     * Has the service try a connector's settings without creating it.
     *
     * @param connector the settings
     * @return what the service found
     */
    Verdict check(NewConnector connector);

    /** {@return the Ashby connectors of the workspace} */
    List<StoredConnector> list();

    /**
     * {@return one connector}
     *
     * @param id the connector's id, a UUID
     * @throws io.ashbyconnector.error.NotFoundException when the workspace has none with this id
     */
    StoredConnector get(String id);

    /**
     * {@return what the service knows of a connector beyond its settings}
     *
     * @param id the connector's id, a UUID
     */
    Inspection inspect(String id);

    /**
     * Changes a connector's name or start date; the key cannot be changed, but by deleting and creating.
     *
     * @param id the connector's id, a UUID
     * @param name null leaves it as it is
     * @param startDate null leaves it as it is
     * @return the connector as it is afterwards
     */
    StoredConnector update(String id, @Nullable String name, @Nullable LocalDate startDate);

    /**
     * Deletes a connector; the service may list it for some time yet.
     *
     * @param id the connector's id, a UUID
     */
    void delete(String id);

    /** {@return a short-lived token for the workspace alone, which the service makes when it does not exist} */
    Secret scopedToken();

    /**
     * What a connector is created from.
     *
     * @param apiKey the Ashby API key to store
     * @param startDate replicate what changed since then, from the start of that day in UTC
     * @param name what people call it; null leaves it to the service
     */
    record NewConnector(
            Secret apiKey, LocalDate startDate, @Nullable String name) {

        /**
         * Refuses null for the key and for the date.
         *
         * @param apiKey the Ashby API key to store
         * @param startDate replicate what changed since then, from the start of that day in UTC
         * @param name what people call it; null leaves it to the service
         */
        public NewConnector {
            MissingParameterException.required(apiKey, "apiKey");
            MissingParameterException.required(startDate, "startDate");
        }
    }

    /**
     * A connector that the service holds; the key it stores is never told.
     *
     * @param id the connector's id, a UUID
     * @param name the connector's name
     * @param startDate as the service tells it, which may differ from what was asked for
     * @param createdAt when the connector was created; may be null
     * @param updatedAt when the connector was last changed; may be null
     */
    record StoredConnector(
            String id,
            String name,
            @Nullable String startDate,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}

    /**
     * What trying a connector's settings came to.
     *
     * @param good false only when the service says that they do not work
     * @param status the service's word, such as {@code succeeded}
     * @param reason why they do not work; null when they do
     */
    record Verdict(boolean good, String status, @Nullable String reason) {}

    /**
     * What the service knows of a connector.
     *
     * @param id the connector's id, a UUID
     * @param name the name; may be null
     * @param workspaceId the id of the workspace, a UUID; may be null
     * @param organizationId the id of the organization, a UUID; may be null
     * @param searchable how far each entity of the search store is; empty when the service does not say
     * @param warnings the service's own words
     */
    record Inspection(
            String id,
            @Nullable String name,
            @Nullable String workspaceId,
            @Nullable String organizationId,
            List<Readiness> searchable,
            List<String> warnings) {

        /**
         * Takes copies of the lists.
         *
         * @param id the connector's id, a UUID
         * @param name the name
         * @param workspaceId the id of the workspace, a UUID
         * @param organizationId the id of the organization, a UUID
         * @param searchable how far each entity of the search store is; empty when the service does not say
         * @param warnings the service's own words
         */
        public Inspection {
            searchable = List.copyOf(searchable);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * How far the search store is with one entity.
     *
     * @param entity the entity's name in the catalog, such as {@code candidates}
     * @param status the service's word, such as {@code Ready}
     * @param ready whether it can be searched
     * @param records how many it holds; null when the service does not say
     */
    record Readiness(
            String entity,
            @Nullable String status,
            boolean ready,
            @Nullable Long records) {}
}
