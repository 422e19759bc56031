package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.organization.AuditLogEntry;
import java.time.Instant;
import java.util.Map;

/** Who did what in Ashby. */
public final class AuditLogs extends ListableEntity<AuditLogEntry, AuditLogs.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public AuditLogs(Engine engine) {
        super(engine, "audit_logs", AuditLogEntry.class, Query::new);
    }

    /** Lists the audit log: Ashby API, auditLog.list. */
    public static final class Query extends ListQuery<AuditLogEntry, Query> {

        private Query(QueryTarget<AuditLogEntry> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<AuditLogEntry> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * From this moment on.
         *
         * @param startDate the moment
         * @return a query with this setting
         */
        public Query startDate(Instant startDate) {
            return set("startDate", startDate);
        }

        /**
         * Up to this moment.
         *
         * @param endDate the moment
         * @return a query with this setting
         */
        public Query endDate(Instant endDate) {
            return set("endDate", endDate);
        }

        /**
         * Only what these users did, by their ids; at most 100.
         *
         * @param actorIds the ids of users, UUIDs
         * @return a query with this setting
         */
        public Query actorIds(String... actorIds) {
            return set("actorIds", listOf("actorIds", actorIds));
        }

        /**
         * Only what was done to these, by their ids; at most 100.
         *
         * @param targetIds the ids
         * @return a query with this setting
         */
        public Query targetIds(String... targetIds) {
            return set("targetIds", listOf("targetIds", targetIds));
        }

        /**
         * Only what was done to things of these kinds; at most 100.
         *
         * @param targetTypes the kinds, in Ashby's words
         * @return a query with this setting
         */
        public Query targetTypes(String... targetTypes) {
            return set("targetTypes", listOf("targetTypes", targetTypes));
        }

        /**
         * Only what belongs to these categories; at most 100.
         *
         * @param categories the categories, in Ashby's words
         * @return a query with this setting
         */
        public Query categories(String... categories) {
            return set("categories", listOf("categories", categories));
        }
    }
}
