package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationFeedback;
import io.ashbyconnector.model.application.ApplicationFeedbackSubmitResult;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** What interviewers think of an application. */
public final class ApplicationFeedbacks extends ListableEntity<ApplicationFeedback, ApplicationFeedbacks.Query> {

    public ApplicationFeedbacks(Engine engine) {
        super(engine, "application_feedbacks", ApplicationFeedback.class, Query::new);
    }

    /** Submits feedback on an application. Ashby API, applicationFeedback.submit. */
    public ApplicationFeedbackSubmitResult submit(
            FormAnswers feedbackForm, String formDefinitionId, String applicationId) {
        return submit(feedbackForm, formDefinitionId, applicationId, options -> {});
    }

    /** Submits feedback on an application. Ashby API, applicationFeedback.submit. */
    public ApplicationFeedbackSubmitResult submit(
            FormAnswers feedbackForm, String formDefinitionId, String applicationId, Consumer<SubmitOptions> options) {
        return target("submit", ApplicationFeedbackSubmitResult.class)
                .record(new SubmitOptions()
                        .set("feedbackForm", FormAnswers.sent(feedbackForm))
                        .set("formDefinitionId", formDefinitionId)
                        .set("applicationId", applicationId)
                        .filledBy(options));
    }

    /** Lists application feedbacks: Ashby API, applicationFeedback.list. */
    public static final class Query extends ListQuery<ApplicationFeedback, Query> {

        private Query(QueryTarget<ApplicationFeedback> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<ApplicationFeedback> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** The application's id. */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        public Query createdAfter(Instant moment) {
            return set("createdAfter", moment);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** The optional parameters of applicationFeedback.submit. */
    public static final class SubmitOptions extends Options<SubmitOptions> {

        private SubmitOptions() {}

        @Override
        SubmitOptions self() {
            return this;
        }

        /** Who gives the feedback; with interviewEventId only. */
        public SubmitOptions userId(String userId) {
            return set("userId", userId);
        }

        /** The interview that it is about; with userId only. */
        public SubmitOptions interviewEventId(String interviewEventId) {
            return set("interviewEventId", interviewEventId);
        }
    }
}
