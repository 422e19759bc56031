package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationFeedback;
import io.ashbyconnector.model.application.ApplicationFeedbackSubmitResult;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** What interviewers think of an application. */
public final class ApplicationFeedbacks extends ListableEntity<ApplicationFeedback, ApplicationFeedbacks.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ApplicationFeedbacks(Engine engine) {
        super(engine, "application_feedbacks", ApplicationFeedback.class, Query::new);
    }

    /**
     * Submits feedback on an application. Ashby API, applicationFeedback.submit.
     *
     * @param applicationId the application's id, a UUID
     * @param formDefinitionId the form's id, a UUID
     * @param feedbackForm the answers, by the path of the form's field
     * @return the form with the answers as Ashby took them
     */
    public ApplicationFeedbackSubmitResult submit(
            String applicationId, String formDefinitionId, FormAnswers feedbackForm) {
        return submit(applicationId, formDefinitionId, feedbackForm, options -> {});
    }

    /**
     * Submits feedback on an application. Ashby API, applicationFeedback.submit.
     *
     * @param applicationId the application's id, a UUID
     * @param formDefinitionId the form's id, a UUID
     * @param feedbackForm the answers, by the path of the form's field
     * @param options sets the optional parameters
     * @return the form with the answers as Ashby took them
     */
    public ApplicationFeedbackSubmitResult submit(
            String applicationId, String formDefinitionId, FormAnswers feedbackForm, Consumer<SubmitOptions> options) {
        return target("submit", ApplicationFeedbackSubmitResult.class)
                .record(new SubmitOptions()
                        .set("applicationId", applicationId)
                        .set("formDefinitionId", formDefinitionId)
                        .set("feedbackForm", FormAnswers.sent(feedbackForm, "feedbackForm"))
                        .filledBy(options));
    }

    /** Lists feedback on applications: Ashby API, applicationFeedback.list. */
    public static final class Query extends ListQuery<ApplicationFeedback, Query> {

        private Query(QueryTarget<ApplicationFeedback> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<ApplicationFeedback> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /**
         * Only those of this application, by its id.
         *
         * @param applicationId the application's id, a UUID
         * @return a query with this setting
         */
        public Query applicationId(String applicationId) {
            return set("applicationId", applicationId);
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

    /** Options of applicationFeedback.submit. */
    public static final class SubmitOptions extends Options<SubmitOptions> {

        private SubmitOptions() {}

        /**
         * The interview that the feedback is about, and the interviewer who gives it.
         *
         * @param interviewEventId the interview event's id, a UUID
         * @param userId the interviewer's id, a UUID
         * @return these options
         */
        public SubmitOptions interview(String interviewEventId, String userId) {
            return set("interviewEventId", interviewEventId).set("userId", userId);
        }
    }
}
