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

/** Where candidates come from. */
public record SourceRecord(String key, String id, String title, String type, boolean archived, long createdAt)
        implements Row {
    // key | title | source type | note
    private static final String TABLE = """
            applied | Careers page | Inbound
            indeed | Indeed | Inbound
            linkedin | LinkedIn job post | Inbound
            community | Robotics forum post | Inbound
            ref | Employee referral | Referral
            ref-link | Referral link | Referral
            sourced | LinkedIn sourcing | Sourced
            ext | Browser extension | Sourced
            event | Robotics Meetup | Sourced
            campus | Campus fair | Campus
            agency | Northgate Talent | Agency
            internal | Internal transfer | Internal
            old-board | HardwareJobs board | Inbound | archived
            """;

    static FixedTable<SourceRecord> table(Dates dates) {
        List<SourceRecord> sources = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            sources.add(new SourceRecord(
                    key,
                    Ids.of("source", key),
                    line.text(1),
                    line.text(2),
                    line.marked("archived"),
                    dates.at("2024-01-15T15:00:00Z") + sources.size()));
        }
        return new FixedTable<>(sources);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .flag("isArchived", archived)
                .object("sourceType")
                .text("id", Ids.of("sourceType", type))
                .text("title", type)
                .flag("isArchived", false)
                .endObject()
                .endObject();
    }
}
