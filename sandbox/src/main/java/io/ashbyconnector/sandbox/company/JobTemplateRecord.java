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

/** What new jobs can be made from. */
public record JobTemplateRecord(
        String id,
        String title,
        String status,
        DepartmentRecord department,
        LocationRecord location,
        InterviewPlanRecord plan,
        long createdAt)
        implements Row {
    // key | title | department | location | plan | status
    private static final String TABLE = """
            firmware | Firmware Engineer | eng-fw | pdx | plan-eng | Active
            backend | Backend Engineer | eng-cloud | us-rem | plan-eng | Active
            sales | Account Executive | sales | us-rem | plan-com | Active
            floor | Assembly Technician | ops | den | plan-gen | Active
            events | Events Assistant | mkt | pdx | plan-com | Inactive
            """;

    static FixedTable<JobTemplateRecord> table(Company company) {
        List<JobTemplateRecord> templates = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            templates.add(new JobTemplateRecord(
                    Ids.of("jobTemplate", line.text(0)),
                    line.text(1),
                    line.text(5),
                    company.department(line.text(2)),
                    company.location(line.text(3)),
                    company.plan(line.text(4)),
                    company.dates().at("2024-01-17T10:00:00Z") + templates.size() * 60_000L));
        }
        return new FixedTable<>(templates);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .text("status", status)
                .text("locationId", location.id())
                .text("departmentId", department.id())
                .text("defaultInterviewPlanId", plan.id())
                .texts("interviewPlanIds", List.of(plan.id()))
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, createdAt + 200 * Dates.DAY));
        if (view.expands("location")) {
            json.name("location");
            location.now().write(json, view);
        }
        json.endObject();
    }
}
