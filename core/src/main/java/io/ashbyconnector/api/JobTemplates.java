package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.JobTemplate;
import java.util.Map;

/** Templates of jobs. */
public final class JobTemplates extends ListableEntity<JobTemplate, JobTemplates.Query> {

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

        /** Returns these relations in full: {@code location}. */
        public Query expand(String... relations) {
            return set("expand", listOf("expand", relations));
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
