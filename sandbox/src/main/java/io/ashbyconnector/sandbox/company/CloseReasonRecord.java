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

/** Why openings are closed. */
public record CloseReasonRecord(String id, String text, boolean archived, long createdAt) implements Row {
    // key | text | note
    private static final String TABLE = """
            budget | Budget withdrawn
            reorg | Team reorganised
            internal | Filled by an internal move
            merged | Merged into another opening
            freeze | Hiring freeze 2024 | archived
            """;

    static FixedTable<CloseReasonRecord> table(Dates dates) {
        List<CloseReasonRecord> reasons = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            reasons.add(new CloseReasonRecord(
                    Ids.of("closeReason", line.text(0)),
                    line.text(1),
                    line.marked("archived"),
                    dates.at("2024-01-15T15:10:00Z") + reasons.size()));
        }
        return new FixedTable<>(reasons);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("reasonText", text)
                .flag("isArchived", archived)
                .endObject();
    }
}
