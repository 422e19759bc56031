package io.ashbyconnector.query;

import io.ashbyconnector.model.job.JobPosting;
import java.util.Map;

/** Lists job postings: Ashby API, jobPosting.list. */
public final class JobPostingQuery extends ListQuery<JobPosting, JobPostingQuery> {

    public JobPostingQuery(QueryTarget<JobPosting> target) {
        this(target, Map.of());
    }

    private JobPostingQuery(QueryTarget<JobPosting> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    JobPostingQuery with(QueryTarget<JobPosting> target, Map<String, Object> params) {
        return new JobPostingQuery(target, params);
    }

    /** Only postings whose location has this exact name. */
    public JobPostingQuery location(String name) {
        return set("location", name);
    }

    /** Only postings whose department has this exact name. */
    public JobPostingQuery department(String name) {
        return set("department", name);
    }

    /** Only listed postings, as a public page needs. */
    public JobPostingQuery listedOnly() {
        return set("listedOnly", true);
    }

    /** Postings of this job board instead of the primary external one. */
    public JobPostingQuery jobBoardId(String id) {
        return set("jobBoardId", id);
    }

    public JobPostingQuery includeUnpublishedJobPostings() {
        return set("includeUnpublishedJobPostings", true);
    }
}
