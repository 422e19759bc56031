package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.EmploymentType;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Positions to fill. */
public final class Jobs extends SearchableEntity<Job, Jobs.Query, JobRow> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Jobs(Engine engine) {
        super(engine, "jobs", Job.class, JobRow.class, Query::new);
    }

    /**
     * The jobs with a title or a requisition id. Ashby API, job.search.
     *
     * @param options sets what to search for
     * @return the jobs, or an empty list
     */
    public List<Job> search(Consumer<SearchOptions> options) {
        return target("search", Job.class).list(new SearchOptions().filledBy(options));
    }

    /**
     * Adds a job as a draft. Ashby API, job.create.
     *
     * @param title the title
     * @param teamId the department's id, a UUID
     * @param locationId the location's id, a UUID
     * @return the new job
     */
    public Job create(String title, String teamId, String locationId) {
        return create(title, teamId, locationId, options -> {});
    }

    /**
     * Adds a job as a draft. Ashby API, job.create.
     *
     * @param title the title
     * @param teamId the department's id, a UUID
     * @param locationId the location's id, a UUID
     * @param options sets the optional parameters
     * @return the new job
     */
    public Job create(String title, String teamId, String locationId, Consumer<NewJob> options) {
        return target("create", Job.class)
                .record(new NewJob()
                        .set("title", title)
                        .set("teamId", teamId)
                        .set("locationId", locationId)
                        .filledBy(options));
    }

    /**
     * Changes a job's title, team, location, plan or requisition id. Ashby API, job.update.
     *
     * @param jobId the job's id, a UUID
     * @param options sets what is to change
     * @return the job as it is afterwards
     */
    public Job update(String jobId, Consumer<JobChanges> options) {
        return target("update", Job.class)
                .record(new JobChanges().set("jobId", jobId).filledBy(options));
    }

    /**
     * Opens, closes, archives a job, or makes it a draft again. Ashby API, job.setStatus.
     *
     * @param jobId the job's id, a UUID
     * @param status the new state
     * @return the job as it is afterwards
     */
    public Job setStatus(String jobId, Job.Status status) {
        return target("set_status", Job.class)
                .record(new Required().set("jobId", jobId).set("status", status));
    }

    /**
     * Replaces a job's compensation; an empty list clears it. Ashby API, job.updateCompensation.
     *
     * @param jobId the job's id, a UUID
     * @param compensationTiers the tiers, which replace the present ones
     * @return the job as it is afterwards
     */
    public Job updateCompensation(String jobId, List<PayTier> compensationTiers) {
        return target("update_compensation", Job.class)
                .record(new Required().set("jobId", jobId).set("compensationTiers", PayTier.sent(compensationTiers)));
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

        /**
         * Only jobs of these statuses; drafts are listed only when they are among them.
         *
         * @param statuses the statuses
         * @return a query with this setting
         */
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

        /**
         * Returns these relations in full: {@code location}, {@code openings}, {@code compensation}.
         *
         * @param relations the names of the relations, as they are listed here
         * @return a query with this setting
         */
        public Query expand(String... relations) {
            return set("expand", relations == null ? null : Arrays.asList(relations));
        }

        /**
         * The ids of unpublished job postings too.
         *
         * @return a query with this setting
         */
        public Query includeUnpublishedJobPostingsIds() {
            return set("includeUnpublishedJobPostingsIds", true);
        }

        /**
         * Those that were created after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Those that were opened after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query openedAfter(Instant moment) {
            return set("openedAfter", moment);
        }

        /**
         * Those that were opened before that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query openedBefore(Instant moment) {
            return set("openedBefore", moment);
        }

        /**
         * Those that were closed after that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query closedAfter(Instant moment) {
            return set("closedAfter", moment);
        }

        /**
         * Those that were closed before that time.
         *
         * @param moment the moment
         * @return a query with this setting
         */
        public Query closedBefore(Instant moment) {
            return set("closedBefore", moment);
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

    /** What job.search looks for: a title, a requisition id, or both. */
    public static final class SearchOptions extends Options<SearchOptions> {

        private SearchOptions() {}

        /**
         * The job's title, or a part of it.
         *
         * @param title the job's title, or a part of it
         * @return these options
         */
        public SearchOptions title(String title) {
            return set("title", title);
        }

        /**
         * The organization's own id of the job, such as REQ-2471.
         *
         * @param requisitionId the organization's own id of the job, such as REQ-2471
         * @return these options
         */
        public SearchOptions requisitionId(String requisitionId) {
            return set("requisitionId", requisitionId);
        }
    }

    /** What else job.create takes; what is left out is up to Ashby. */
    public static final class NewJob extends Options<NewJob> {

        private NewJob() {}

        /**
         * The id of the default interview plan.
         *
         * @param defaultInterviewPlanId the id of the default interview plan, a UUID
         * @return these options
         */
        public NewJob defaultInterviewPlanId(String defaultInterviewPlanId) {
            return set("defaultInterviewPlanId", defaultInterviewPlanId);
        }

        /**
         * The id of the job template.
         *
         * @param jobTemplateId the id of the job template, a UUID
         * @return these options
         */
        public NewJob jobTemplateId(String jobTemplateId) {
            return set("jobTemplateId", jobTemplateId);
        }

        /**
         * The id of the brand.
         *
         * @param brandId the id of the brand, a UUID
         * @return these options
         */
        public NewJob brandId(String brandId) {
            return set("brandId", brandId);
        }

        /**
         * The kind of employment.
         *
         * @param employmentType the kind of employment
         * @return these options
         */
        public NewJob employmentType(EmploymentType employmentType) {
            return set("employmentType", employmentType);
        }
    }

    /** What job.update changes; what is left out stays as it is. */
    public static final class JobChanges extends Options<JobChanges> {

        private JobChanges() {}

        /**
         * The title.
         *
         * @param title the title
         * @return these options
         */
        public JobChanges title(String title) {
            return set("title", title);
        }

        /**
         * The id of the department.
         *
         * @param teamId the id of the department, a UUID
         * @return these options
         */
        public JobChanges teamId(String teamId) {
            return set("teamId", teamId);
        }

        /**
         * The id of the location.
         *
         * @param locationId the id of the location, a UUID
         * @return these options
         */
        public JobChanges locationId(String locationId) {
            return set("locationId", locationId);
        }

        /**
         * The id of the default interview plan.
         *
         * @param defaultInterviewPlanId the id of the default interview plan, a UUID
         * @return these options
         */
        public JobChanges defaultInterviewPlanId(String defaultInterviewPlanId) {
            return set("defaultInterviewPlanId", defaultInterviewPlanId);
        }

        /**
         * The organization's own id of the job, such as REQ-2471.
         *
         * @param customRequisitionId the organization's own id of the job, such as REQ-2471
         * @return these options
         */
        public JobChanges customRequisitionId(String customRequisitionId) {
            return set("customRequisitionId", customRequisitionId);
        }

        /**
         * The kind of employment.
         *
         * @param employmentType the kind of employment
         * @return these options
         */
        public JobChanges employmentType(EmploymentType employmentType) {
            return set("employmentType", employmentType);
        }
    }
}
