package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.interview.Interview;
import java.util.Map;

/** Interviews that can be scheduled, and their instructions. */
public final class Interviews extends GettableEntity<Interview, Interviews.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Interviews(Engine engine) {
        super(engine, "interviews", Interview.class, Query::new);
    }

    /** Lists interviews: Ashby API, interview.list. */
    public static final class Query extends ListQuery<Interview, Query> {

        private Query(QueryTarget<Interview> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Interview> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Archived records too.
         *
         * @return a query with this setting
         */
        public Query includeArchived() {
            return set("includeArchived", true);
        }

        /**
         * Interviews that belong to one job too.
         *
         * @return a query with this setting
         */
        public Query includeNonSharedInterviews() {
            return set("includeNonSharedInterviews", true);
        }

        /**
         * Without the interviews of archived schedule templates.
         *
         * @return a query with this setting
         */
        public Query excludeArchivedScheduleTemplateInterviews() {
            return set("excludeArchivedScheduleTemplateInterviews", true);
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
