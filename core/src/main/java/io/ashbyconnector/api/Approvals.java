package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.offer.Approval;
import java.util.Map;

/** Decisions that offers, jobs and openings wait for. */
public final class Approvals extends ListableEntity<Approval, Approvals.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Approvals(Engine engine) {
        super(engine, "approvals", Approval.class, Query::new);
    }

    /** Lists approvals: Ashby API, approval.list. */
    public static final class Query extends ListQuery<Approval, Query> {

        private Query(QueryTarget<Approval> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Approval> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Only approvals of offers, of jobs, or of openings.
         *
         * @param entityType what is approved
         * @return a query with this setting
         */
        public Query entityType(Approval.EntityType entityType) {
            return set("entityType", entityType);
        }

        /**
         * Only those of this offer, job or opening, by its id.
         *
         * @param entityId the id of the offer, job or opening, a UUID
         * @return a query with this setting
         */
        public Query entityId(String entityId) {
            return set("entityId", entityId);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }
}
