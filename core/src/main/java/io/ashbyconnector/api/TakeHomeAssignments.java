package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.TakeHomeAssignment;
import java.util.Map;

/** Work samples that candidates hand in. */
public final class TakeHomeAssignments extends GettableEntity<TakeHomeAssignment, TakeHomeAssignments.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public TakeHomeAssignments(Engine engine) {
        super(engine, "take_home_assignments", TakeHomeAssignment.class, Query::new);
    }

    /** Lists take-home assignments: Ashby API, takeHomeAssignment.list. */
    public static final class Query extends ListQuery<TakeHomeAssignment, Query> {

        private Query(QueryTarget<TakeHomeAssignment> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<TakeHomeAssignment> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Only those of this application, by its id.
         *
         * @param applicationId the application's id, a UUID
         * @return a query with this setting
         */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /**
         * Only those of this candidate, by its id.
         *
         * @param candidateId the candidate's id, a UUID
         * @return a query with this setting
         */
        public Query candidateId(String candidateId) {
            return set("candidateId", candidateId);
        }

        /**
         * Returns these relations in full: {@code interview}.
         *
         * @param relations the names of the relations, as they are listed here
         * @return a query with this setting
         */
        public Query expand(String... relations) {
            return set("expand", listOf("expand", relations));
        }
    }
}
