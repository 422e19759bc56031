package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.application.ApplicationFeedbackRequest;

/** Requests to an interviewer for feedback. */
public final class ApplicationFeedbackRequests extends EntityCalls {

    public ApplicationFeedbackRequests(Engine engine) {
        super(engine, "application_feedback_requests");
    }

    /** Asks an interviewer for feedback on an application. Ashby API, applicationFeedbackRequest.create. */
    public ApplicationFeedbackRequest create(String applicationId, String interviewId, String interviewerUserId) {
        return target("create", ApplicationFeedbackRequest.class)
                .record(new Required()
                        .set("applicationId", applicationId)
                        .set("interviewId", interviewId)
                        .set("interviewerUserId", interviewerUserId));
    }
}
