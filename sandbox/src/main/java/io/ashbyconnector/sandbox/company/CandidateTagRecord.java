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
import java.util.Locale;

/** A label that recruiters put on candidates. */
public record CandidateTagRecord(String id, String title, boolean archived, long createdAt) implements Row {
    private static final String TABLE = """
            Silver medalist
            Open to relocation
            Hardware background
            Intern conversion
            Re-engage 2027
            Speaker
            Do not contact
            Security clearance
            German speaker
            Portfolio reviewed
            VIP referral
            Legacy import | archived
            """;

    static FixedTable<CandidateTagRecord> table(Dates dates) {
        List<CandidateTagRecord> tags = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String title = line.text(0);
            String key = title.toLowerCase(Locale.ROOT).replace(' ', '-');
            tags.add(new CandidateTagRecord(
                    Ids.of("tag", key),
                    title,
                    line.marked("archived"),
                    dates.at("2024-01-15T15:20:00Z") + tags.size()));
        }
        return new FixedTable<>(tags);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .flag("isArchived", archived)
                .endObject();
    }
}
