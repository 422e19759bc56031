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

    public JobPostings(Engine engine) {
        super(engine, "job_postings", JobPosting.class, JobPostingRow.class, Query::new);
    }

    /** Changes a posting's title, description or workplace. Ashby API, jobPosting.update. */
    public JobPosting update(String jobPostingId, Consumer<JobPostingChanges> options) {
        return target("update", JobPosting.class)
                .record(new JobPostingChanges()
                        .set("jobPostingId", jobPostingId)
                        .filledBy(options));
    }

    /** Replaces a posting's compensation; null takes the job's again. Ashby API, jobPosting.updateCompensation. */
    public void updateCompensation(String jobPostingId, @Nullable List<PayTier> compensationTiers) {
        updateCompensation(jobPostingId, compensationTiers, options -> {});
    }

    /** Replaces a posting's compensation; null takes the job's again. Ashby API, jobPosting.updateCompensation. */
    public void updateCompensation(
            String jobPostingId, @Nullable List<PayTier> compensationTiers, Consumer<CompensationOptions> options) {
        untyped("update_compensation")
                .run(new CompensationOptions()
                        .set("jobPostingId", jobPostingId)
                        .setNullable(
                                "compensationTiers", compensationTiers == null ? null : PayTier.sent(compensationTiers))
                        .filledBy(options));
    }

    /** Publishes a posting, or makes it a draft again. Ashby API, jobPosting.setStatus. */
    public void setStatus(String jobPostingId, JobPosting.Status status) {
        untyped("set_status")
                .run(new Required().set("jobPostingId", jobPostingId).set("status", status));
    }

    /** Sets one custom field of a posting. Ashby API, jobPosting.setCustomFieldValue. */
    public void setCustomFieldValue(String jobPostingId, String fieldId, FieldValue fieldValue) {
        untyped("set_custom_field_value")
                .run(new Required()
                        .set("jobPostingId", jobPostingId)
                        .set("fieldId", fieldId)
                        .setNullable("fieldValue", FieldValue.sent(fieldValue)));
    }

    /** Sets several custom fields of a posting at once. Ashby API, jobPosting.setCustomFieldValues. */
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

        /** Drafts too. */
        public Query includeUnpublishedJobPostings() {
            return set("includeUnpublishedJobPostings", true);
        }
    }

    /** What jobPosting.update changes; what is left out stays as it is. */
    public static final class JobPostingChanges extends Options<JobPostingChanges> {

        private JobPostingChanges() {}

        /** The title. */
        public JobPostingChanges title(String title) {
            return set("title", title);
        }

        /** Where the work is done. */
        public JobPostingChanges workplaceType(WorkplaceType workplaceType) {
            return set("workplaceType", workplaceType);
        }

        /** Whether the organization's opening words are left out. */
        public JobPostingChanges suppressDescriptionOpening(boolean suppressDescriptionOpening) {
            return set("suppressDescriptionOpening", suppressDescriptionOpening);
        }

        /** Whether the organization's closing words are left out. */
        public JobPostingChanges suppressDescriptionClosing(boolean suppressDescriptionClosing) {
            return set("suppressDescriptionClosing", suppressDescriptionClosing);
        }

        /** The text of the posting, as HTML. */
        public JobPostingChanges description(String html) {
            return set("description", Map.of("type", "text/html", "value", required(html, "html")));
        }

        /** Whether the posting may be a draft; the default is false. */
        public JobPostingChanges includeUnpublishedJobPostings(boolean includeUnpublishedJobPostings) {
            return set("includeUnpublishedJobPostings", includeUnpublishedJobPostings);
        }

        /** The id of the template of the e-mail that confirms an application. */
        public JobPostingChanges applicationConfirmationEmailTemplateId(String applicationConfirmationEmailTemplateId) {
            return set("applicationConfirmationEmailTemplateId", applicationConfirmationEmailTemplateId);
        }
    }

    /** Options of jobPosting.updateCompensation. */
    public static final class CompensationOptions extends Options<CompensationOptions> {

        private CompensationOptions() {}

        /** Whether the posting may be a draft; the default is false. */
        public CompensationOptions includeUnpublishedJobPostings(boolean includeUnpublishedJobPostings) {
            return set("includeUnpublishedJobPostings", includeUnpublishedJobPostings);
        }
    }
}
