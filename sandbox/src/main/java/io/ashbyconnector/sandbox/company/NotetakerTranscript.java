package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;

/** What a notetaker wrote down in an interview. */
public record NotetakerTranscript(String id, InterviewEventRecord event, ApplicationRecord application) implements Row {

    @Override
    public long createdAt() {
        return event.end();
    }

    @Override
    public boolean restricted() {
        return event.restricted();
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("interviewEventId", event.id())
                .text("interviewScheduleId", event.scheduleId())
                .instant("createdAt", createdAt())
                .array("participants");
        for (InterviewEventRecord.Interviewer each : event.interviewers()) {
            UserRecord user = each.user();
            json.object()
                    .text("id", user.id())
                    .text("type", "interviewer")
                    .text("name", user.firstName() + " " + user.lastName())
                    .text("email", user.email())
                    .endObject();
        }
        Applicant person = application.person();
        json.object()
                .text("id", person.id())
                .text("type", "candidate")
                .text("name", person.name())
                .nullableText(
                        "email",
                        person.emails().isEmpty()
                                ? null
                                : person.emails().get(0).value())
                .endObject()
                .endArray()
                .text("transcriptUrl", "https://transcripts.quillmere.example/" + id + ".txt")
                .endObject();
    }
}
