package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A department of the company; a tree by {@code parentId}.
 *
 * @param key what the reference data calls it; its id if it was added
 */
public record DepartmentRecord(
        Company company,
        String key,
        String id,
        String name,
        @Nullable String externalName,
        @Nullable String parentId,
        @Nullable Map<String, String> extraData,
        boolean archived,
        long createdAt,
        long updatedAt)
        implements Row {
    private static final String COST_CENTRE = "quillmere_cost_centre";

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

    static FixedTable<DepartmentRecord> table(Company company) {
        List<DepartmentRecord> departments = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            String key = line.text(0);
            String parentKey = line.optional(3);
            String costCentre = line.optional(4);
            int row = departments.size();
            departments.add(new DepartmentRecord(
                    company,
                    key,
                    Ids.of("department", key),
                    line.text(1),
                    line.optional(2),
                    parentKey == null ? null : Ids.of("department", parentKey),
                    costCentre == null ? null : Map.of(COST_CENTRE, costCentre),
                    line.marked("archived"),
                    company.dates().at("2024-01-15T18:00:00Z") + (row - 1) * 120_000L,
                    company.dates().at("2025-11-03T10:22:31.650Z") + (row == 1 ? 0 : (row - 1) * 7_412_345_678L / 10)));
        }
        return new FixedTable<>(departments);
    }

    /** A new department. */
    public static DepartmentRecord made(
            Company company,
            String id,
            String name,
            @Nullable String externalName,
            @Nullable String parentId,
            @Nullable Map<String, String> extraData) {
        long now = company.clock().millis();
        return new DepartmentRecord(company, id, id, name, externalName, parentId, extraData, false, now, now);
    }

    public DepartmentRecord with(
            String newName, @Nullable String newExternalName, @Nullable Map<String, String> newExtraData) {
        return new DepartmentRecord(
                company, key, id, newName, newExternalName, parentId, newExtraData, archived, createdAt, updatedAt);
    }

    public DepartmentRecord under(@Nullable String newParentId) {
        return new DepartmentRecord(
                company, key, id, name, externalName, newParentId, extraData, archived, createdAt, updatedAt);
    }

    public DepartmentRecord archived(boolean isArchived) {
        return new DepartmentRecord(
                company, key, id, name, externalName, parentId, extraData, isArchived, createdAt, updatedAt);
    }

    /** The department as it is now. */
    DepartmentRecord now() {
        DepartmentRecord now = company.departments().find(id);
        return now == null ? this : now;
    }

    /** From the top of the tree down to this department, as they are now. */
    public List<DepartmentRecord> path() {
        List<DepartmentRecord> path = new ArrayList<>();
        for (DepartmentRecord at = now(); at != null; at = at.parent()) {
            path.add(0, at);
        }
        return path;
    }

    private @Nullable DepartmentRecord parent() {
        return parentId == null ? null : company.departments().find(parentId);
    }

    DepartmentRecord top() {
        return path().get(0);
    }

    @Nullable
    String costCentre() {
        return extraData == null ? null : extraData.get(COST_CENTRE);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("name", name)
                .nullableText("externalName", externalName)
                .flag("isArchived", archived)
                .nullableText("parentId", parentId)
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt));
        if (extraData == null) {
            json.nothing("extraData");
        } else {
            json.object("extraData");
            extraData.forEach(json::text);
            json.endObject();
        }
        json.endObject();
    }
}
