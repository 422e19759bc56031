package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;

/** The plan that applications to a job begin in, with the interviews of each stage. */
public record JobInterviewPlan(Interviews interviews, JobRecord job, InterviewPlanRecord plan) implements Row {

    @Override
    public String id() {
        return job.id();
    }

    @Override
    public long createdAt() {
        return job.createdAt();
    }

    @Override
    public boolean restricted() {
        return job.restricted();
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object().text("jobId", job.id()).text("interviewPlanId", plan.id()).array("stages");
        for (InterviewPlanRecord.Stage stage : plan.stages()) {
            json.object()
                    .text("id", stage.id())
                    .text("title", stage.title())
                    .text("type", stage.type())
                    .number("orderInInterviewPlan", stage.order())
                    .text("interviewStageGroupId", stage.groupId())
                    .array("activities");
            List<InterviewRecord> held = interviews.of(job, plan, stage);
            if (!held.isEmpty()) {
                writeActivity(json, stage, held);
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    private void writeActivity(JsonWriter json, InterviewPlanRecord.Stage stage, List<InterviewRecord> held) {
        String activity = Ids.of("activity", job.id() + "/" + stage.id());
        json.object().text("id", activity).text("title", stage.title()).array("interviews");
        for (InterviewRecord interview : held) {
            json.object()
                    .text("id", Ids.of("activityInterview", activity + "/" + interview.key()))
                    .text("title", interview.title())
                    .text("interviewId", interview.id())
                    .number("interviewDurationMinutes", interview.minutes())
                    .flag("isSchedulable", interview.type().equals("Interview"))
                    .endObject();
        }
        json.endArray().endObject();
    }
}
