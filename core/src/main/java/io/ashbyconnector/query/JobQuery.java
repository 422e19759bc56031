package io.ashbyconnector.query;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.model.job.Job;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Lists jobs: Ashby API, job.list. */
public final class JobQuery extends ListQuery<Job, JobQuery> {

    public JobQuery(QueryTarget<Job> target) {
        this(target, Map.of());
    }

    private JobQuery(QueryTarget<Job> target, Map<String, Object> params) {
        super(target, params);
    }

    @Override
    JobQuery with(QueryTarget<Job> target, Map<String, Object> params) {
        return new JobQuery(target, params);
    }

    /** Only jobs of these statuses; drafts are listed only when they are among them. */
    public JobQuery status(Job.Status... statuses) {
        return set(
                "status",
                statuses == null
                        ? null
                        : Stream.of(statuses)
                                .map(status -> MissingParameterException.required(status, "status")
                                        .value())
                                .toList());
    }

    /** Returns these relations in full: {@code location}, {@code openings}, {@code compensation}. */
    public JobQuery expand(String... relations) {
        return set("expand", relations == null ? null : Arrays.asList(relations));
    }

    /** The ids of unpublished job postings too. */
    public JobQuery includeUnpublishedJobPostingsIds() {
        return set("includeUnpublishedJobPostingsIds", true);
    }

    public JobQuery createdAfter(Instant moment) {
        return set("createdAfter", moment);
    }

    public JobQuery openedAfter(Instant moment) {
        return set("openedAfter", moment);
    }

    public JobQuery openedBefore(Instant moment) {
        return set("openedBefore", moment);
    }

    public JobQuery closedAfter(Instant moment) {
        return set("closedAfter", moment);
    }

    public JobQuery closedBefore(Instant moment) {
        return set("closedBefore", moment);
    }

    /**
     * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
     * token fails, and asks for a listing from the start.
     */
    public JobQuery syncToken(String token) {
        return set("syncToken", token);
    }
}
