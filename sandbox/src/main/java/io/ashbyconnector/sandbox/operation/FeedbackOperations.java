package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.FeedbackFormRecord;
import io.ashbyconnector.sandbox.company.FeedbackRecord;
import io.ashbyconnector.sandbox.company.InterviewRecord;
import io.ashbyconnector.sandbox.company.Recruiting;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feedback of interviewers. */
final class FeedbackOperations extends Area {
    private static final String WRITE = "candidatesWrite";

    FeedbackOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "applicationFeedback.list" ->
                list(name, "candidatesRead", this::feedback)
                        .created(params -> OfApplications.range(company, params))
                        .filter((params, key) -> OfApplications.wanted(params));
            case "applicationFeedback.submit" -> writeAny(WRITE, this::submit);
            case "applicationFeedbackRequest.create" -> writeAny(WRITE, this::request);
            default -> null;
        };
    }

    private LiveTable<FeedbackRecord> feedback(Params params, ApiKey key) {
        OfApplications.check(company, params, key);
        return company.recruiting().feedback();
    }

    private WriteOperation.Results submit(Params params, ApiKey key) {
        ApplicationRecord application = named("applicationId", "application", company.applications(), params, key);
        FeedbackFormRecord form =
                named("formDefinitionId", "feedback_form_definition", company.feedbackForms(), params, key);
        if (params.has("interviewEventId") != params.has("userId")) {
            throw Problem.invalid("Expected 'interviewEventId' and 'userId' together or neither of them");
        }
        String event = params.id("interviewEventId");
        UserRecord given = namedIfGiven("userId", "user", company.users(), params, key);
        UserRecord user = given == null ? actor(key) : given;
        Recruiting.Request request = event == null ? null : request(application, event, user);
        Map<String, @Nullable Object> values =
                FormAnswers.submitted(form.form(), params.requiredObject("feedbackForm"));
        List<ApplicationRecord.Step> steps = application.steps();
        FeedbackRecord submitted = company.recruiting()
                .addFeedback(id -> new FeedbackRecord(
                        company,
                        id,
                        application.madeAt(),
                        application.id(),
                        form,
                        values,
                        user,
                        request == null ? null : request.interview(),
                        event,
                        steps.get(steps.size() - 1).id(),
                        company.clock().millis()));
        return (json, view) -> submitted.writeSubmitted(json);
    }

    private Recruiting.Request request(ApplicationRecord application, String event, UserRecord user) {
        Recruiting.Request request = company.recruiting().request(application, event);
        if (request == null) {
            throw Problem.notFound("interview_event", "interviewEventId", event);
        }
        if (!request.interviewers().contains(user.id())) {
            throw Problem.invalid("Expected 'userId' to be an interviewer of the event; " + user.email() + " is not");
        }
        return request;
    }

    private WriteOperation.Results request(Params params, ApiKey key) {
        ApplicationRecord application = named("applicationId", "application", company.applications(), params, key);
        InterviewRecord interview =
                named("interviewId", "interview", company.interviews().interviews(), params, key);
        UserRecord user = named("interviewerUserId", "user", company.users(), params, key);
        String event = company.recruiting().requestFeedback(application, interview, user);
        return (json, view) -> json.object()
                .text("interviewEventId", event)
                .text("interviewerUserId", user.id())
                .text("applicationId", application.id())
                .endObject();
    }
}
