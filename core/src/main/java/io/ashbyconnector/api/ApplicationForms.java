package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationFormSubmitResult;
import java.util.Map;
import java.util.function.Consumer;

/** Applications as candidates submit them on a job board. */
public final class ApplicationForms extends EntityCalls {

    public ApplicationForms(Engine engine) {
        super(engine, "application_forms");
    }

    /**
     * Applies for a job as a candidate does on the job board. Ashby API, applicationForm.submit.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public ApplicationFormSubmitResult submit(String jobPostingId, FormAnswers applicationForm) {
        return submit(jobPostingId, applicationForm, options -> {});
    }

    /**
     * Applies for a job as a candidate does on the job board. Ashby API, applicationForm.submit.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
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

        /** Where the applicant came from, by names such as {@code utm_source}. */
        public SubmitOptions utmData(Map<String, String> utmData) {
            return set("utmData", utmData);
        }

        /** The ids of tags for the candidate. */
        public SubmitOptions tagIds(String... tagIds) {
            return set("tagIds", listOf("tagIds", tagIds));
        }

        /** Whether the posting may be unpublished; the default is true. */
        public SubmitOptions allowSubmissionForUnpublishedJobPosting(boolean allowSubmissionForUnpublishedJobPosting) {
            return set("allowSubmissionForUnpublishedJobPosting", allowSubmissionForUnpublishedJobPosting);
        }
    }
}
