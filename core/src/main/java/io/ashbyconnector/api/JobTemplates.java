package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.JobTemplate;
import java.util.Map;

/** Templates of jobs. */
public final class JobTemplates extends ListableEntity<JobTemplate, JobTemplates.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public JobTemplates(Engine engine) {
        super(engine, "job_templates", JobTemplate.class, Query::new);
    }

    /** Lists job templates: Ashby API, jobTemplate.list. */
    public static final class Query extends ListQuery<JobTemplate, Query> {

        private Query(QueryTarget<JobTemplate> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<JobTemplate> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Returns these relations in full: {@code location}.
         *
         * @param relations the names of the relations, as they are listed here
         * @return a query with this setting
         */
        public Query expand(String... relations) {
            return set("expand", listOf("expand", relations));
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
