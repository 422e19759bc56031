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

/** Why an application was archived. */
public record ArchiveReasonRecord(String key, String id, String text, String type, boolean archived, long createdAt)
        implements Row {
    // key | text | reason type | note
    private static final String TABLE = """
            skills | Skills below bar | RejectedByOrg
            exp | Not enough experience | RejectedByOrg
            feedback | Interview feedback | RejectedByOrg
            filled | Position filled | RejectedByOrg
            location | Location or visa | RejectedByOrg
            comp | Compensation expectations | RejectedByCandidate
            withdrew | Withdrew | RejectedByCandidate
            declined | Declined offer | RejectedByCandidate
            noshow | No response | RejectedByCandidate
            dup | Duplicate application | Other
            spam | Spam | Other
            culture | Culture fit | RejectedByOrg | archived
            """;

    static FixedTable<ArchiveReasonRecord> table(Dates dates) {
        List<ArchiveReasonRecord> reasons = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            reasons.add(new ArchiveReasonRecord(
                    key,
                    Ids.of("archiveReason", key),
                    line.text(1),
                    line.text(2),
                    line.marked("archived"),
                    dates.at("2024-01-15T15:10:00Z") + reasons.size()));
        }
        return new FixedTable<>(reasons);
    }

    @Override
    public void write(JsonWriter json, View view) {
        writeFields(json.object()).endObject();
    }

    void writeInApplication(JsonWriter json) {
        writeFields(json.object("archiveReason"))
                .array("customFields")
                .endArray()
                .endObject();
    }

    private JsonWriter writeFields(JsonWriter json) {
        return json.text("id", id).text("text", text).text("reasonType", type).flag("isArchived", archived);
    }
}
