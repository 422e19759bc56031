package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.job.JobPostingRow;
import io.ashbyconnector.model.organization.WorkplaceType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Published descriptions of jobs. */
public final class JobPostings extends SearchableEntity<JobPosting, JobPostings.Query, JobPostingRow> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public JobPostings(Engine engine) {
        super(engine, "job_postings", JobPosting.class, JobPostingRow.class, Query::new);
    }

    /**
     * Changes a posting's title, description or workplace. Ashby API, jobPosting.update.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param options sets what is to change
     * @return the job posting as it is afterwards
     */
    public JobPosting update(String jobPostingId, Consumer<JobPostingChanges> options) {
        return target("update", JobPosting.class)
                .record(new JobPostingChanges()
                        .set("jobPostingId", jobPostingId)
                        .filledBy(options));
    }

    /**
     * Replaces a posting's compensation; null takes the job's again. Ashby API, jobPosting.updateCompensation.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param compensationTiers the tiers, which replace the present ones, or null
     */
    public void updateCompensation(String jobPostingId, @Nullable List<PayTier> compensationTiers) {
        updateCompensation(jobPostingId, compensationTiers, options -> {});
    }

    /**
     * Replaces a posting's compensation; null takes the job's again. Ashby API, jobPosting.updateCompensation.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param compensationTiers the tiers, which replace the present ones, or null
     * @param options sets the optional parameters
     */
    public void updateCompensation(
            String jobPostingId, @Nullable List<PayTier> compensationTiers, Consumer<CompensationOptions> options) {
        untyped("update_compensation")
                .run(new CompensationOptions()
                        .set("jobPostingId", jobPostingId)
                        .setNullable(
                                "compensationTiers", compensationTiers == null ? null : PayTier.sent(compensationTiers))
                        .filledBy(options));
    }

    /**
     * Publishes a posting, or makes it a draft again. Ashby API, jobPosting.setStatus.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param status the new state
     */
    public void setStatus(String jobPostingId, JobPosting.Status status) {
        untyped("set_status")
                .run(new Required().set("jobPostingId", jobPostingId).set("status", status));
    }

    /**
     * Sets one custom field of a posting. Ashby API, jobPosting.setCustomFieldValue.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param fieldId the custom field's id, a UUID
     * @param fieldValue the new value
     */
    public void setCustomFieldValue(String jobPostingId, String fieldId, FieldValue fieldValue) {
        untyped("set_custom_field_value")
                .run(new Required()
                        .set("jobPostingId", jobPostingId)
                        .set("fieldId", fieldId)
                        .setNullable("fieldValue", FieldValue.sent(fieldValue)));
    }

    /**
     * Sets several custom fields of a posting at once. Ashby API, jobPosting.setCustomFieldValues.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param values the new values, by the ids of the custom fields
     */
    public void setCustomFieldValues(String jobPostingId, Map<String, FieldValue> values) {
        untyped("set_custom_field_values")
                .run(new Required().set("jobPostingId", jobPostingId).set("values", FieldValue.sent(values)));
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

        /**
         * Only postings whose location has this exact name.
         *
         * @param name the name of the location
         * @return a query with this setting
         */
        public Query location(String name) {
            return set("location", name);
        }

        /**
         * Only postings whose department has this exact name.
         *
         * @param name the name of the department
         * @return a query with this setting
         */
        public Query department(String name) {
            return set("department", name);
        }

        /**
         * Only listed postings, as a public page needs.
         *
         * @return a query with this setting
         */
        public Query listedOnly() {
            return set("listedOnly", true);
        }

        /**
         * Postings of this job board instead of the primary external one.
         *
         * @param id the job board's id, a UUID
         * @return a query with this setting
         */
        public Query jobBoardId(String id) {
            return set("jobBoardId", id);
        }

        /**
         * Drafts too.
         *
         * @return a query with this setting
         */
        public Query includeUnpublishedJobPostings() {
            return set("includeUnpublishedJobPostings", true);
        }
    }

    /** What jobPosting.update changes; what is left out stays as it is. */
    public static final class JobPostingChanges extends Options<JobPostingChanges> {

        private JobPostingChanges() {}

        /**
         * The title.
         *
         * @param title the title
         * @return these options
         */
        public JobPostingChanges title(String title) {
            return set("title", title);
        }

        /**
         * Where the work is done.
         *
         * @param workplaceType where the work is done
         * @return these options
         */
        public JobPostingChanges workplaceType(WorkplaceType workplaceType) {
            return set("workplaceType", workplaceType);
        }

        /**
         * Whether the organization's opening words are left out.
         *
         * @param suppressDescriptionOpening whether the organization's opening words are left out
         * @return these options
         */
        public JobPostingChanges suppressDescriptionOpening(boolean suppressDescriptionOpening) {
            return set("suppressDescriptionOpening", suppressDescriptionOpening);
        }

        /**
         * Whether the organization's closing words are left out.
         *
         * @param suppressDescriptionClosing whether the organization's closing words are left out
         * @return these options
         */
        public JobPostingChanges suppressDescriptionClosing(boolean suppressDescriptionClosing) {
            return set("suppressDescriptionClosing", suppressDescriptionClosing);
        }

        /**
         * The text of the posting, as HTML.
         *
         * @param html the text of the posting, as HTML
         * @return these options
         */
        public JobPostingChanges description(String html) {
            return set("description", Map.of("type", "text/html", "value", required(html, "html")));
        }

        /**
         * Whether the posting may be a draft; the default is false.
         *
         * @param includeUnpublishedJobPostings whether the posting may be a draft; the default is false
         * @return these options
         */
        public JobPostingChanges includeUnpublishedJobPostings(boolean includeUnpublishedJobPostings) {
            return set("includeUnpublishedJobPostings", includeUnpublishedJobPostings);
        }

        /**
         * The id of the template of the e-mail that confirms an application.
         *
         * @param applicationConfirmationEmailTemplateId the id of the template of the e-mail that confirms an
         *     application, a UUID
         * @return these options
         */
        public JobPostingChanges applicationConfirmationEmailTemplateId(String applicationConfirmationEmailTemplateId) {
            return set("applicationConfirmationEmailTemplateId", applicationConfirmationEmailTemplateId);
        }
    }

    /** Options of jobPosting.updateCompensation. */
    public static final class CompensationOptions extends Options<CompensationOptions> {

        private CompensationOptions() {}

        /**
         * Whether the posting may be a draft; the default is false.
         *
         * @param includeUnpublishedJobPostings whether the posting may be a draft; the default is false
         * @return these options
         */
        public CompensationOptions includeUnpublishedJobPostings(boolean includeUnpublishedJobPostings) {
            return set("includeUnpublishedJobPostings", includeUnpublishedJobPostings);
        }
    }
}
