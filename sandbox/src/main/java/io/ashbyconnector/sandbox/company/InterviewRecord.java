package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of interview.
 *
 * @param form the id of the form that its interviewers fill in
 * @param jobId the job it was made for; null if all jobs share it
 */
public record InterviewRecord(
        String key,
        String id,
        String title,
        String form,
        int minutes,
        String type,
        @Nullable String jobId,
        boolean archived,
        long createdAt)
        implements Row {
    // key | title | form | minutes | type | job | note
    private static final String TABLE = """
            recruiter-call | Recruiter call | ff-screen | 30 | Interview | -
            intro-call | Intro call | ff-screen | 30 | Interview | -
            phone-screen | Phone screen | ff-screen | 30 | Interview | -
            technical | Technical interview | ff-tech | 60 | Interview | -
            role-play | Role play | ff-sales | 45 | Interview | -
            team | Team interview | ff-panel | 60 | Interview | -
            values | Values interview | ff-default | 45 | Interview | -
            take-home | Take-home exercise | ff-tech | 120 | TakeHome | -
            debrief | Debrief | ff-panel | 30 | Debrief | -
            bench | Bench session | ff-tech | 90 | Interview | j01
            drives | Motor drive review | ff-tech | 60 | Interview | j02
            gripper | Gripper walk-through | ff-tech | 60 | Interview | j05
            planner | Path planning exercise | ff-tech | 75 | Interview | j06
            incident | Incident review | ff-tech | 60 | Interview | j10
            portfolio | Portfolio review | ff-default | 60 | Interview | j18
            board | Board conversation | ff-panel | 60 | Interview | j39
            puzzle | Whiteboard puzzle | ff-old | 45 | Interview | - | archived
            group | Group assessment | ff-old | 120 | Interview | - | archived
            """;

    static FixedTable<InterviewRecord> table(Dates dates) {
        List<InterviewRecord> interviews = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            String job = line.optional(5);
            interviews.add(new InterviewRecord(
                    key,
                    key.equals("technical") ? FeedbackFormRecord.TECHNICAL_INTERVIEW : Ids.of("interview", key),
                    line.text(1),
                    Ids.of("feedbackForm", line.text(2)),
                    Integer.parseInt(line.text(3)),
                    line.text(4),
                    job == null ? null : Ids.of("job", job),
                    line.marked("archived"),
                    dates.at("2024-01-16T10:00:00Z") + interviews.size() * 1000L));
        }
        return new FixedTable<>(interviews);
    }

    public boolean shared() {
        return jobId == null;
    }

    /** Whether its interviewers have to give feedback, unless a schedule says otherwise. */
    public boolean feedbackRequired() {
        return !type.equals("Debrief");
    }

    @Override
    public boolean restricted() {
        return JobRecord.CONFIDENTIAL_ID.equals(jobId);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .text("externalTitle", title + " with Quillmere Robotics")
                .flag("isArchived", archived)
                .flag("isDebrief", type.equals("Debrief"))
                .flag("isFeedbackRequired", feedbackRequired())
                .flag("isFeedbackRequested", true);
        if (key.equals("technical")) {
            json.text("instructionsHtml", "<p>Leave ten minutes for questions.</p>")
                    .text("instructionsPlain", "Leave ten minutes for questions.");
        } else {
            json.nothing("instructionsHtml").nothing("instructionsPlain");
        }
        json.optionalText("jobId", jobId)
                .text("feedbackFormDefinitionId", form)
                .text("type", type)
                .endObject();
    }
}
