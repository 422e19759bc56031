package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;

/** Where postings are shown. */
public record JobBoardRecord(String id, String title, boolean internal, long createdAt) implements Row {

    static FixedTable<JobBoardRecord> table(Dates dates) {
        long created = dates.at("2024-01-15T15:06:00Z");
        return new FixedTable<>(List.of(
                new JobBoardRecord(JobPostingRecord.EXTERNAL_BOARD, "Careers at Quillmere", false, created),
                new JobBoardRecord(JobPostingRecord.INTERNAL_BOARD, "Internal openings", true, created + 1)));
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .flag("isInternal", internal)
                .endObject();
    }
}
