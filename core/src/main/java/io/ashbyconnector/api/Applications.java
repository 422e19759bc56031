package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ApplicationRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Candidates' ways through the interview plans of jobs. */
public final class Applications extends SearchableEntity<Application, Applications.Query, ApplicationRow> {

    public Applications(Engine engine) {
        super(engine, "applications", Application.class, ApplicationRow.class, Query::new);
    }

    /** Lists applications: Ashby API, application.list. */
    public static final class Query extends ListQuery<Application, Query> {

        private Query(QueryTarget<Application> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Application> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        public Query status(Application.Status status) {
            return set("status", status == null ? null : status.value());
        }

        public Query jobId(String id) {
            return set("jobId", id);
        }

        /** Returns these relations in full: {@code openings}. */
        public Query expand(String... relations) {
            return set("expand", relations == null ? null : Arrays.asList(relations));
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        public Query createdBefore(Instant moment) {
            return set("createdBefore", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }
}
