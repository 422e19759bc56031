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

/** A message that is written once and sent to many. */
public record CommunicationTemplateRecord(
        String id, String title, List<String> intendedTypes, long createdAt, long updatedAt) implements Row {
    // key | title | intended types
    private static final String TABLE = """
            reject-early | Not moving forward after application | email
            reject-late | Not moving forward after interviews | email
            keep-in-touch | Keeping in touch | email
            position-filled | Position filled | email
            schedule | Propose interview times | email
            offer-next | Next steps with your offer | email
            sourcing-hello | First contact | email,inMail
            sourcing-connect | Connection note | linkedInConnection
            """;

    static FixedTable<CommunicationTemplateRecord> table(Dates dates) {
        List<CommunicationTemplateRecord> templates = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            long createdAt = dates.at("2024-01-22T09:30:00Z") + templates.size() * 3L * Dates.DAY;
            templates.add(new CommunicationTemplateRecord(
                    Ids.of("communicationTemplate", line.text(0)),
                    line.text(1),
                    List.of(line.text(2).split(",")),
                    createdAt,
                    createdAt + 200 * Dates.DAY));
        }
        return new FixedTable<>(templates);
    }

    public boolean isForEmail() {
        return intendedTypes.contains("email");
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt))
                .text("title", title)
                .texts("intendedTypes", intendedTypes)
                .endObject();
    }
}
