package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time at which an interview takes place, took place or was to take place. Times are epoch milliseconds.
 *
 * @param restricted whether its job is confidential
 * @param updatedAt unless it was changed since
 * @param transcriptId the transcript of what was said, or null
 */
public record InterviewEventRecord(
        String id,
        InterviewRecord interview,
        String scheduleId,
        List<Interviewer> interviewers,
        long createdAt,
        long updatedAt,
        long start,
        long end,
        boolean feedbackGiven,
        boolean cancelled,
        Map<String, String> extraData,
        @Nullable String transcriptId,
        boolean restricted)
        implements Row {

    /** Somebody who takes part, and whether they have to give feedback. */
    public record Interviewer(UserRecord user, boolean feedbackRequired) {}

    public boolean hasInterviewer(String userId) {
        return interviewers.stream().anyMatch(each -> each.user.id().equals(userId));
    }

    public InterviewEventRecord withFeedback(boolean given) {
        return with(start, end, interviewers, interview, extraData, given, cancelled);
    }

    public InterviewEventRecord withCancelled() {
        return with(start, end, interviewers, interview, extraData, feedbackGiven, true);
    }

    public InterviewEventRecord with(
            long newStart,
            long newEnd,
            List<Interviewer> newInterviewers,
            InterviewRecord newInterview,
            Map<String, String> newExtraData) {
        return with(newStart, newEnd, newInterviewers, newInterview, newExtraData, feedbackGiven, cancelled);
    }

    private InterviewEventRecord with(
            long newStart,
            long newEnd,
            List<Interviewer> newInterviewers,
            InterviewRecord newInterview,
            Map<String, String> newExtraData,
            boolean newFeedback,
            boolean newCancelled) {
        return new InterviewEventRecord(
                id,
                newInterview,
                scheduleId,
                newInterviewers,
                createdAt,
                updatedAt,
                newStart,
                newEnd,
                newFeedback,
                newCancelled,
                newExtraData,
                transcriptId,
                restricted);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("interviewId", interview.id())
                .text("interviewScheduleId", scheduleId)
                .texts(
                        "interviewerUserIds",
                        interviewers.stream().map(each -> each.user.id()).toList())
                .array("interviewers");
        for (Interviewer each : interviewers) {
            each.user.writeFields(json.object(), view);
            json.nothing("trainingRole")
                    .nothing("interviewerPool")
                    .flag("isFeedbackRequired", each.feedbackRequired)
                    .endObject();
        }
        json.endArray()
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt))
                .instant("startTime", start)
                .instant("endTime", end)
                .text("feedbackLink", "https://app.ashbyhq.com/interview-briefings/" + id + "/feedback")
                .nothing("location")
                .text("meetingLink", "https://meet.quillmere.example/" + id.substring(0, 8))
                .nothing("interviewerCalendarEventId")
                .flag("hasSubmittedFeedback", feedbackGiven);
        if (view.expands("interview")) {
            json.name("interview");
            interview.write(json, view);
        }
        json.optionalText("notetakerTranscriptId", transcriptId);
        if (!extraData.isEmpty()) {
            json.any("extraData", extraData);
        }
        json.endObject();
    }
}
