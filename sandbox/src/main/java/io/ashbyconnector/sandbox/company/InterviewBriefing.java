package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/** What an interviewer wants to know before an interview. */
public record InterviewBriefing(Company company, InterviewEventRecord event, InterviewScheduleRecord schedule)
        implements Row {

    @Override
    public String id() {
        return event.id();
    }

    @Override
    public long createdAt() {
        return event.createdAt();
    }

    @Override
    public boolean restricted() {
        return event.restricted();
    }

    @Override
    public void write(JsonWriter json, View view) {
        InterviewRecord interview = event.interview();
        json.object()
                .text("id", event.id())
                .text("applicationId", schedule.applicationId())
                .text("interviewId", interview.id())
                .text("interviewStageId", schedule.stageId())
                .array("interviewers");
        for (InterviewEventRecord.Interviewer each : event.interviewers()) {
            json.object()
                    .text("userId", each.user().id())
                    .flag("isFeedbackRequired", each.feedbackRequired())
                    .flag("hasSubmittedFeedback", event.feedbackGiven())
                    .nothing("trainingRole");
            if (view.expands("interviewers")) {
                json.name("user");
                each.user().write(json, view);
                json.nothing("interviewerPool");
            }
            json.endObject();
        }
        json.endArray()
                .flag("hasSubmittedFeedback", event.feedbackGiven())
                .text("feedbackFormDefinitionId", interview.form());
        ApplicationRecord application = company.applications().find(schedule.applicationId());
        writeExpanded(
                json, view, "feedbackFormDefinition", company.feedbackForms().find(interview.form()));
        writeExpanded(json, view, "application", application);
        if (application != null) {
            writeExpanded(json, view, "candidate", company.candidates().find(application.candidateId()));
            writeExpanded(json, view, "job", company.jobs().find(application.jobId()));
        }
        writeExpanded(json, view, "interview", interview);
        json.endObject();
    }

    private static void writeExpanded(JsonWriter json, View view, String name, @Nullable Row row) {
        if (row != null && view.expands(name)) {
            json.name(name);
            row.write(json, view);
        }
    }
}
