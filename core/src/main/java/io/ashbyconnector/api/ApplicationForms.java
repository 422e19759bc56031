package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationFormSubmitResult;
import java.util.Map;
import java.util.function.Consumer;

/** Applications as candidates submit them on a job board. */
public final class ApplicationForms extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ApplicationForms(Engine engine) {
        super(engine, "application_forms");
    }

    /**
     * Applies for a job as a candidate does on the job board. Ashby API, applicationForm.submit.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param applicationForm the answers, by the path of the form's field
     * @return the form with the answers as Ashby took them, or why the application was refused
     */
    public ApplicationFormSubmitResult submit(String jobPostingId, FormAnswers applicationForm) {
        return submit(jobPostingId, applicationForm, options -> {});
    }

    /**
     * Applies for a job as a candidate does on the job board. Ashby API, applicationForm.submit.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param jobPostingId the job posting's id, a UUID
     * @param applicationForm the answers, by the path of the form's field
     * @param options sets the optional parameters
     * @return the form with the answers as Ashby took them, or why the application was refused
     */
    public ApplicationFormSubmitResult submit(
            String jobPostingId, FormAnswers applicationForm, Consumer<SubmitOptions> options) {
        return target("submit", ApplicationFormSubmitResult.class)
                .record(new SubmitOptions()
                        .set("jobPostingId", jobPostingId)
                        .set("applicationForm", FormAnswers.sent(applicationForm, "applicationForm"))
                        .filledBy(options));
    }

    /** Options of applicationForm.submit. */
    public static final class SubmitOptions extends Options<SubmitOptions> {

        private SubmitOptions() {}

        /**
         * Where the applicant came from, by names such as {@code utm_source}.
         *
         * @param utmData where the applicant came from, by names such as {@code utm_source}
         * @return these options
         */
        public SubmitOptions utmData(Map<String, String> utmData) {
            return set("utmData", utmData);
        }

        /**
         * The ids of tags for the candidate.
         *
         * @param tagIds the ids of tags for the candidate, UUIDs
         * @return these options
         */
        public SubmitOptions tagIds(String... tagIds) {
            return set("tagIds", listOf("tagIds", tagIds));
        }

        /**
         * Whether the posting may be unpublished; the default is true.
         *
         * @param allowSubmissionForUnpublishedJobPosting whether the posting may be unpublished; the default is true
         * @return these options
         */
        public SubmitOptions allowSubmissionForUnpublishedJobPosting(boolean allowSubmissionForUnpublishedJobPosting) {
            return set("allowSubmissionForUnpublishedJobPosting", allowSubmissionForUnpublishedJobPosting);
        }
    }
}
