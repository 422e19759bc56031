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
import org.jspecify.annotations.Nullable;

/** A department of the company; a tree by {@code parent}. */
public record DepartmentRecord(
        String key,
        String id,
        String name,
        @Nullable String externalName,
        @Nullable DepartmentRecord parent,
        @Nullable String costCentre,
        boolean archived,
        long createdAt,
        long updatedAt)
        implements Row {
    // key | name | external name | parent | cost centre | note
    private static final String TABLE = """
            eng | Engineering | Engineering | - | 4400
            eng-fw | Firmware | Embedded Engineering | eng | 4410
            eng-ctl | Controls and Motion | - | eng | 4420
            eng-cloud | Cloud Platform | - | eng | 4430
            eng-qa | Test and Reliability | - | eng | -
            prod | Product and Design | Product | - | 4500
            ops | Manufacturing Operations | Operations | - | 5100
            sales | Sales | - | - | 6100
            sales-se | Solutions Engineering | - | sales | -
            mkt | Marketing | - | - | 6200
            cs | Customer Success | - | - | -
            people | People | - | - | 7100
            fin | Finance and Legal | - | - | 7200
            labs | Research Lab | - | - | - | archived
            """;

    static FixedTable<DepartmentRecord> table(Dates dates) {
        List<DepartmentRecord> departments = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            String parentKey = line.optional(3);
            DepartmentRecord parent = departments.stream()
                    .filter(one -> one.key.equals(parentKey))
                    .findFirst()
                    .orElse(null);
            int row = departments.size();
            departments.add(new DepartmentRecord(
                    key,
                    Ids.of("department", key),
                    line.text(1),
                    line.optional(2),
                    parent,
                    line.optional(4),
                    line.marked("archived"),
                    dates.at("2024-01-15T18:00:00Z") + (row - 1) * 120_000L,
                    dates.at("2025-11-03T10:22:31.650Z") + (row == 1 ? 0 : (row - 1) * 7_412_345_678L / 10)));
        }
        return new FixedTable<>(departments);
    }

    DepartmentRecord top() {
        return parent == null ? this : parent;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("name", name)
                .nullableText("externalName", externalName)
                .flag("isArchived", archived)
                .nullableText("parentId", parent == null ? null : parent.id)
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt));
        if (costCentre == null) {
            json.nothing("extraData");
        } else {
            json.object("extraData").text("quillmere_cost_centre", costCentre).endObject();
        }
        json.endObject();
    }
}
