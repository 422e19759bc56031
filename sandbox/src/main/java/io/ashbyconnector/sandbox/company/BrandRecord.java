package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;

/** The name under which the company hires. */
public record BrandRecord(String id, String name, String slug, long createdAt) implements Row {

    static FixedTable<BrandRecord> table(Dates dates) {
        return new FixedTable<>(List.of(new BrandRecord(
                JobRecord.BRAND, "Quillmere Robotics", "quillmere-example", dates.at("2024-01-15T15:05:00Z"))));
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("name", name)
                .text("hostedJobsPageSlug", slug)
                .endObject();
    }
}
