package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interviews of an application in one stage.
 *
 * @param state what was decided about it: {@code Scheduled}, {@code Cancelled} or {@code NeedsScheduling}
 * @param scheduledBy null if a schedule of the data set was made by the system
 * @param owner the title of the API key that made it; null if none did
 * @param restricted whether its job is confidential
 */
public record InterviewScheduleRecord(
        Interviews interviews,
        String id,
        String state,
        String applicationId,
        String stageId,
        @Nullable UserRecord scheduledBy,
        long createdAt,
        @Nullable String owner,
        boolean restricted)
        implements Row {

    public InterviewScheduleRecord withState(String newState) {
        return new InterviewScheduleRecord(
                interviews, id, newState, applicationId, stageId, scheduledBy, createdAt, owner, restricted);
    }

    /** Its events without those that were cancelled, by their times of creation. */
    public List<InterviewEventRecord> events() {
        return interviews.eventsOf(id);
    }

    /** Ashby's name of how far it is, which follows from its events as long as it is scheduled. */
    public String status() {
        if (!state.equals("Scheduled")) {
            return state;
        }
        List<InterviewEventRecord> events = events();
        long now = interviews.now();
        if (events.isEmpty() || events.stream().anyMatch(event -> event.end() > now)) {
            return "Scheduled";
        }
        return events.stream().allMatch(InterviewEventRecord::feedbackGiven) ? "Complete" : "WaitingOnFeedback";
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("status", status())
                .text("applicationId", applicationId)
                .text("interviewStageId", stageId);
        ApplicationRecord.writeNullable(json, view, "scheduledBy", scheduledBy);
        json.instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, createdAt))
                .array("interviewEvents");
        events().forEach(event -> event.write(json, view));
        json.endArray().endObject();
    }
}
