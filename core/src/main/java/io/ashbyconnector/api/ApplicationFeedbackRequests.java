package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationFeedbackRequest;

/** Requests to an interviewer for feedback. */
public final class ApplicationFeedbackRequests extends EntityCalls {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public ApplicationFeedbackRequests(Engine engine) {
        super(engine, "application_feedback_requests");
    }

    /**
     * Asks an interviewer for feedback on an application. Ashby API, applicationFeedbackRequest.create.
     *
     * @param applicationId the application's id, a UUID
     * @param interviewId the interview's id, a UUID
     * @param interviewerUserId the id of the interviewer, a UUID
     * @return the request
     */
    public ApplicationFeedbackRequest create(String applicationId, String interviewId, String interviewerUserId) {
        return target("create", ApplicationFeedbackRequest.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("interviewId", interviewId)
                        .set("interviewerUserId", interviewerUserId));
    }
}
