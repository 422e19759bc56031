package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;

/** What stages of all plans have in common. */
public record InterviewStageGroupRecord(String id, String title, String stageType, int order) implements Row {
    // key | title | stage type
    private static final String TABLE = """
            lead | Leads | Lead
            review | Review | PreInterviewScreen
            screen | Screen | Active
            onsite | Interviews | Active
            offer | Offer | Offer
            hired | Hired | Hired
            archived | Archived | Archived
            """;

    static FixedTable<InterviewStageGroupRecord> table() {
        List<InterviewStageGroupRecord> groups = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            groups.add(new InterviewStageGroupRecord(
                    Ids.of("stageGroup", line.text(0)), line.text(1), line.text(2), groups.size()));
        }
        return new FixedTable<>(groups);
    }

    @Override
    public long createdAt() {
        return order;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .number("order", order)
                .text("stageType", stageType)
                .endObject();
    }
}
