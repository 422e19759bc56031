package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;

/** A take-home exercise that the company gave to a candidate between call and interviews. */
public record TakeHomeRecord(String id, ApplicationRecord application, InterviewRecord interview, long createdAt)
        implements Row {

    public String applicationId() {
        return application.id();
    }

    public String candidateId() {
        return application.person().id();
    }

    @Override
    public boolean restricted() {
        return application.restricted();
    }

    /** Those who came further have handed it in. */
    private String status() {
        int stage = application.stage();
        return switch (application.status()) {
            case Hired -> "Complete";
            case Archived ->
                application.path[application.path.length - 2] == InterviewPlanRecord.PHONE ? "Cancelled" : "Complete";
            default -> stage == InterviewPlanRecord.PHONE ? "WaitingOnSubmission" : "Complete";
        };
    }

    @Override
    public void write(JsonWriter json, View view) {
        String status = status();
        boolean complete = status.equals("Complete");
        json.object()
                .text("id", id)
                .text("applicationId", applicationId())
                .text("candidateId", candidateId())
                .text("interviewId", interview.id())
                .text(
                        "interviewStageId",
                        application.job().plan.stage(InterviewPlanRecord.PHONE).id())
                .text("feedbackFormDefinitionId", interview.form())
                .text("status", status);
        long submitted = createdAt + Dates.DAY;
        if (complete) {
            json.object("submission")
                    .text("id", Ids.of("takeHomeSubmission", id))
                    .instant("submittedAt", submitted)
                    .text("notesHtml", "<p>Done in about three hours.</p>")
                    .text("notesPlain", "Done in about three hours.")
                    .array("fileHandles")
                    .endArray()
                    .endObject();
        } else {
            json.nothing("submission");
        }
        json.array("reviewers")
                .object()
                .text("userId", application.job().hiringManager.id())
                .text("feedbackLink", "https://app.ashbyhq.com/take-homes/" + id + "/feedback")
                .flag("hasSubmittedFeedback", complete);
        if (complete) {
            json.instant("feedbackSubmittedAt", submitted + Dates.DAY / 4);
        }
        json.endObject().endArray();
        if (view.expands("interview")) {
            json.name("interview");
            interview.write(json, view);
        }
        json.instant("createdAt", createdAt)
                .instant("updatedAt", complete ? submitted + Dates.DAY / 4 : createdAt)
                .endObject();
    }
}
