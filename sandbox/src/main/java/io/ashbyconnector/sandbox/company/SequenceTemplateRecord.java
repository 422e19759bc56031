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

/** The messages that a sequence is made of. */
public record SequenceTemplateRecord(
        String id,
        String title,
        boolean archived,
        boolean unsubscribeLink,
        List<SequenceStage> stages,
        long createdAt,
        long updatedAt)
        implements Row {
    // key | title | unsubscribe link | types of the stages | note
    private static final String TABLE = """
            hello | Engineers: first contact | yes | Email,Email,LinkedInConnection
            again | Silver medalists: back in touch | yes | Email,Email
            event | Meetup guests | no | Email
            launch | Launch of the Berlin office | yes | Email,InMail | archived
            """;

    private static final List<String> SUBJECTS =
            List.of("Robots that do not stop, {{candidate.firstName}}", "A second try", "One last note");
    private static final List<String> BODIES = List.of(
            "<p>Hi {{candidate.firstName}}, your work caught our eye. Shall we talk?</p><p>{{sender.firstName}}</p>",
            "<p>Hi {{candidate.firstName}}, in case this got lost.</p><p>{{sender.firstName}}</p>",
            "<p>{{candidate.firstName}}, this is the last one. Our door stays open.</p>");

    static FixedTable<SequenceTemplateRecord> table(Dates dates) {
        List<SequenceTemplateRecord> templates = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            List<SequenceStage> stages = new ArrayList<>();
            for (String type : line.text(3).split(",", -1)) {
                int place = stages.size();
                stages.add(new SequenceStage(
                        Ids.of("sequenceTemplateStage", key + "/" + place),
                        type,
                        null,
                        SUBJECTS.get(place),
                        BODIES.get(place),
                        place == 0 ? "Immediately" : "BusinessDays",
                        false));
            }
            long createdAt = dates.at("2025-03-03T10:00:00Z") + templates.size() * 30L * Dates.DAY;
            templates.add(new SequenceTemplateRecord(
                    Ids.of("sequenceTemplate", key),
                    line.text(1),
                    line.marked("archived"),
                    line.text(2).equals("yes"),
                    List.copyOf(stages),
                    createdAt,
                    createdAt + 90 * Dates.DAY));
        }
        return new FixedTable<>(templates);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .flag("isArchived", archived)
                .flag("unsubscribeLinkActive", unsubscribeLink)
                .array("stages");
        stages.forEach(stage -> stage.write(json));
        json.endArray().instant("updatedAt", updatedAt).endObject();
    }
}
