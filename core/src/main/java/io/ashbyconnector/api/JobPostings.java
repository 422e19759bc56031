package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.JobPostingRow;
import java.util.Map;

/** Published descriptions of jobs. */
public final class JobPostings extends SearchableEntity<JobPosting, JobPostings.Query, JobPostingRow> {

    public JobPostings(Engine engine) {
        super(engine, "job_postings", JobPosting.class, JobPostingRow.class, Query::new);
    }

    /** Lists job postings: Ashby API, jobPosting.list. */
    public static final class Query extends ListQuery<JobPosting, Query> {

        private Query(QueryTarget<JobPosting> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<JobPosting> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** Only postings whose location has this exact name. */
        public Query location(String name) {
            return set("location", name);
        }

        /** Only postings whose department has this exact name. */
        public Query department(String name) {
            return set("department", name);
        }

        /** Only listed postings, as a public page needs. */
        public Query listedOnly() {
            return set("listedOnly", true);
        }

        /** Postings of this job board instead of the primary external one. */
        public Query jobBoardId(String id) {
            return set("jobBoardId", id);
        }

        public Query includeUnpublishedJobPostings() {
            return set("includeUnpublishedJobPostings", true);
        }
    }
}
