package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Positions to fill. */
public final class Jobs extends SearchableEntity<Job, Jobs.Query, JobRow> {

    public Jobs(Engine engine) {
        super(engine, "jobs", Job.class, JobRow.class, Query::new);
    }

    /** Lists jobs: Ashby API, job.list. */
    public static final class Query extends ListQuery<Job, Query> {

        private Query(QueryTarget<Job> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Job> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** Only jobs of these statuses; drafts are listed only when they are among them. */
        public Query status(Job.Status... statuses) {
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
        public Query expand(String... relations) {
            return set("expand", relations == null ? null : Arrays.asList(relations));
        }

        /** The ids of unpublished job postings too. */
        public Query includeUnpublishedJobPostingsIds() {
            return set("includeUnpublishedJobPostingsIds", true);
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        public Query openedAfter(Instant moment) {
            return set("openedAfter", moment);
        }

        public Query openedBefore(Instant moment) {
            return set("openedBefore", moment);
        }

        public Query closedAfter(Instant moment) {
            return set("closedAfter", moment);
        }

        public Query closedBefore(Instant moment) {
            return set("closedBefore", moment);
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
