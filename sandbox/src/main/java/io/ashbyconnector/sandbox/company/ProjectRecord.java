package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.TextTable;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool of candidates that recruiters collect. */
public final class ProjectRecord implements Row {
    // key | title | description | author | created at | campaign code | note
    private static final String TABLE = """
            meetup-26 | Robotics Meetup 2026 | People we met at the stand | u05 | 2026-02-24 | RM26 | -
            firmware | Firmware pool | Good people for the next motor drive opening | u03 | 2024-06-11 | - | -
            silver | Silver medalists | Came second and should hear from us first | u03 | 2024-09-02 | - | -
            campus-25 | Campus 2025 | Bay Colony and Cascadia fairs | u05 | 2025-03-17 | CF25 | -
            campus-26 | Campus 2026 | - | u05 | 2026-03-09 | CF26 | -
            dach | Sales in DACH | Account executives who speak German | u04 | 2025-09-29 | - | -
            alumni | Former interns | - | u06 | 2025-01-20 | - | -
            finance | Finance leadership | Search for the head of finance | u04 | 2026-04-13 | - | confidential
            pilot-24 | Pilot launch 2024 | Closed when the pilot was staffed | u06 | 2024-03-25 | PL24 | archived
            """;

    private final Company company;
    private final String id;
    private final String author;
    private final long createdAt;
    private final boolean confidential;
    private String title;
    private @Nullable String description;
    private boolean archived;
    private FieldValues values = FieldValues.NONE;

    /** @param author the id of the user who made it */
    public ProjectRecord(
            Company company,
            String id,
            String title,
            @Nullable String description,
            boolean confidential,
            String author,
            long createdAt) {
        this.company = company;
        this.id = id;
        this.title = title;
        this.description = description;
        this.confidential = confidential;
        this.author = author;
        this.createdAt = createdAt;
    }

    static FixedTable<ProjectRecord> table(Company company) {
        List<ProjectRecord> projects = new ArrayList<>();
        for (TextTable.Line line : TextTable.read(TABLE)) {
            ProjectRecord project = new ProjectRecord(
                    company,
                    Ids.of("project", line.text(0)),
                    line.text(1),
                    line.optional(2),
                    line.marked("confidential"),
                    company.user(line.text(3)).id(),
                    company.dates().at(line.text(4) + "T16:20:00Z"));
            project.archived = line.marked("archived");
            String code = line.optional(5);
            if (code != null) {
                project.values = FieldValues.NONE.with(CompanyField.CAMPAIGN.id(), code);
            }
            projects.add(project);
        }
        return new FixedTable<>(projects);
    }

    private ProjectRecord copy() {
        ProjectRecord copy = new ProjectRecord(company, id, title, description, confidential, author, createdAt);
        copy.archived = archived;
        copy.values = values;
        return copy;
    }

    public ProjectRecord withTitle(String now) {
        ProjectRecord copy = copy();
        copy.title = now;
        return copy;
    }

    public ProjectRecord withDescription(@Nullable String now) {
        ProjectRecord copy = copy();
        copy.description = now;
        return copy;
    }

    /** The same project in the archive or out of it; this very project if it is there. */
    public ProjectRecord withArchived(boolean now) {
        if (archived == now) {
            return this;
        }
        ProjectRecord copy = copy();
        copy.archived = now;
        return copy;
    }

    /** The same project with a value of one of the company's own fields; null clears it. */
    public ProjectRecord withFieldValue(String field, @Nullable Object value) {
        ProjectRecord copy = copy();
        copy.values = values.with(field, value);
        return copy;
    }

    @Override
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    @Override
    public boolean archived() {
        return archived;
    }

    @Override
    public boolean restricted() {
        return confidential;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .optionalText("description", description)
                .flag("isArchived", archived)
                .flag("confidential", confidential)
                .text("authorId", author)
                .instant("createdAt", createdAt)
                .array("customFieldEntries");
        values.write(json, view, company.customFields());
        json.endArray().endObject();
    }
}
