package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import org.jspecify.annotations.Nullable;

/** One candidate's application to one job. Package-private fields are set once, by whoever makes the row. */
public final class ApplicationRecord implements Row {
    private final Company company;
    final int handle;
    private final String id;
    private final long createdAt;
    private final int candidate;
    private final JobRecord job;
    private final Status status;
    private final long movedAt;
    final int[] path;

    @Nullable
    SourceRecord source;

    @Nullable
    UserRecord creditedTo;

    @Nullable
    ArchiveReasonRecord archiveReason;

    @Nullable
    Long archivedAt;

    @Nullable
    JobPostingRecord posting;

    @Nullable
    String clientIp;

    @Nullable
    String userAgent;

    @Nullable
    String rating;

    @Nullable
    String earliestStart;

    /**
     * @param candidate the handle of its candidate
     * @param movedAt when it entered its present stage
     * @param path the orders of the stages it went through, the present one last
     */
    ApplicationRecord(
            Company company,
            int handle,
            String id,
            long createdAt,
            int candidate,
            JobRecord job,
            Status status,
            long movedAt,
            int... path) {
        this.company = company;
        this.handle = handle;
        this.id = id;
        this.createdAt = createdAt;
        this.candidate = candidate;
        this.job = job;
        this.status = status;
        this.movedAt = movedAt;
        this.path = path;
    }

    /** Ashby's names of the four states. */
    public enum Status {
        Lead,
        Active,
        Hired,
        Archived
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    @Override
    public boolean restricted() {
        return job.restricted();
    }

    public Status status() {
        return status;
    }

    public String jobId() {
        return job.id();
    }

    /** The code of the currency that its job pays in. */
    public String currency() {
        return job.location.currency();
    }

    JobRecord job() {
        return job;
    }

    long movedAt() {
        return movedAt;
    }

    long updatedAt() {
        return movedAt + 123;
    }

    int candidate() {
        return candidate;
    }

    int stage() {
        return path[path.length - 1];
    }

    /** The stage that it is in. */
    public InterviewPlanRecord.Stage currentStage() {
        return job.plan.stage(stage());
    }

    /** Whether the company offered the job, whatever became of it. */
    boolean gotOffer() {
        int decided = status == Status.Active ? path.length - 1 : path.length - 2;
        return decided >= 0 && path[decided] == InterviewPlanRecord.OFFER;
    }

    Applicant person() {
        return company.people().person(candidate);
    }

    @Override
    public void write(JsonWriter json, View view) {
        writeFields(json.object(), view).endObject();
    }

    @Override
    public void writeDetail(JsonWriter json, View view) {
        writeFields(json.object(), view);
        new ApplicationDetail(company, this).write(json, view);
        json.endObject();
    }

    private JsonWriter writeFields(JsonWriter json, View view) {
        json.text("id", id)
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt()))
                .text("status", status.name())
                .array("customFields");
        if (rating != null) {
            CompanyField.RATING.writeChoice(json, rating);
        }
        if (earliestStart != null) {
            CompanyField.START.writeText(json, earliestStart);
        }
        json.endArray();
        person().writeInApplication(json);
        job.plan.stage(stage()).write(json);
        writeNullable(json, view, "source", source);
        if (archiveReason == null) {
            json.nothing("archiveReason");
        } else {
            archiveReason.writeInApplication(json);
        }
        JobRecord now = job.latest();
        json.optionalInstant("archivedAt", archivedAt)
                .object("job")
                .text("id", job.id())
                .text("title", now.title())
                .text("locationId", now.location.id())
                .text("departmentId", now.department.id())
                .text("brandId", JobRecord.BRAND)
                .endObject();
        writeNullable(json, view, "creditedToUser", creditedTo);
        job.writeHiringTeam(json);
        json.nullableText("appliedViaJobPostingId", posting == null ? null : posting.id())
                .nullableText("submitterClientIp", clientIp)
                .nullableText("submitterUserAgent", userAgent);
        if (view.expands("openings")) {
            json.array("openings");
            company.hiring().openingsOf(this).forEach(opening -> opening.write(json, view));
            json.endArray();
        }
        return json;
    }

    static void writeNullable(JsonWriter json, View view, String name, @Nullable Row row) {
        if (row == null) {
            json.nothing(name);
        } else {
            json.name(name);
            row.write(json, view);
        }
    }
}
