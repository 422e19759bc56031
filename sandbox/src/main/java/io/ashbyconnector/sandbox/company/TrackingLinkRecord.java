package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;

/** A link to the careers page that says where who follows it came from. */
public record TrackingLinkRecord(String id, String code, boolean enabled, String sourceId, long createdAt)
        implements Row {
    // code | source | note
    private static final String TABLE = """
            Kq3vT9 | linkedin | -
            mZ81pa | indeed | -
            R7ydLw | community | -
            c0EbXu | campus | -
            hJ52sN | old-board | disabled
            """;

    static FixedTable<TrackingLinkRecord> table(Company company) {
        List<TrackingLinkRecord> links = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            links.add(new TrackingLinkRecord(
                    Ids.of("trackingLink", line.text(0)),
                    line.text(0),
                    !line.marked("disabled"),
                    company.source(line.text(1)).id(),
                    company.dates().at("2024-02-05T10:00:00Z") + links.size()));
        }
        return new FixedTable<>(links);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("code", code)
                .flag("enabled", enabled)
                .text("sourceId", sourceId)
                .text("link", JobPostingRecord.SITE + "?utm_source=" + code)
                .endObject();
    }
}
