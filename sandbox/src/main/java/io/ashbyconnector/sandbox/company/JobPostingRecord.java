package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a job board shows of a job. */
public final class JobPostingRecord implements Row {
    /** The board that lists use unless asked for another. */
    public static final String EXTERNAL_BOARD = Ids.of("jobBoard", "external");

    public static final String INTERNAL_BOARD = Ids.of("jobBoard", "internal");
    static final String SITE = "https://jobs.ashbyhq.com/quillmere-example";

    final JobRecord job;
    final Kind kind;
    private final int number;
    private final String id;
    private final long createdAt;
    private final @Nullable Long deadline;

    private JobPostingRecord(int number, JobRecord job, Kind kind, Dates dates) {
        this.number = number;
        this.job = job;
        this.kind = kind;
        this.id = Ids.of("jobPosting", (number < 10 ? "p0" : "p") + number);
        long opened = job.openedAt() == null ? job.createdAt() : job.openedAt();
        this.createdAt = opened + Dates.DAY + number * 1000L;
        this.deadline = number % 8 == 1 ? (Long) dates.at("2026-12-01T07:59:00Z") : null;
    }

    static FixedTable<JobPostingRecord> table(Company company) {
        List<JobPostingRecord> postings = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            JobRecord job = company.job((i < 10 ? "j0" : "j") + i);
            if (job.status().equals("Open")) {
                postings.add(new JobPostingRecord(postings.size() + 1, job, Kind.LISTED, company.dates()));
            }
        }
        postings.add(new JobPostingRecord(30, company.job("j08"), Kind.UNLISTED, company.dates()));
        postings.add(new JobPostingRecord(31, company.job("j17"), Kind.INTERNAL, company.dates()));
        postings.add(new JobPostingRecord(32, company.job("j26"), Kind.UNLISTED, company.dates()));
        postings.add(new JobPostingRecord(33, company.job("j16"), Kind.UNPUBLISHED, company.dates()));
        return new FixedTable<>(postings);
    }

    enum Kind {
        LISTED,
        UNLISTED,
        INTERNAL,
        UNPUBLISHED
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

    public String jobId() {
        return job.id();
    }

    public boolean isPublished() {
        return kind != Kind.UNPUBLISHED;
    }

    public boolean isListed() {
        return kind == Kind.LISTED || kind == Kind.INTERNAL;
    }

    public String boardId() {
        return kind == Kind.INTERNAL ? INTERNAL_BOARD : EXTERNAL_BOARD;
    }

    public String locationName() {
        return job.location.now().name();
    }

    public String departmentName() {
        return job.department.top().name();
    }

    String publishedDate() {
        return Dates.day(createdAt);
    }

    private String link() {
        return SITE + "/" + id;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", job.title())
                .text("jobId", job.id())
                .text("departmentName", departmentName())
                .text("teamName", job.department.now().name())
                .text("locationName", locationName())
                .optionalText("locationExternalName", job.location.now().externalName());
        writeLocationIds(json);
        json.optionalText("workplaceType", job.location.now().workplaceType())
                .text("employmentType", job.employmentType())
                .flag("isListed", isListed())
                .text("publishedDate", publishedDate())
                .nullableInstant("applicationDeadline", deadline);
        writeLinks(json);
        json.text("compensationTierSummary", job.pay.summary())
                .flag("shouldDisplayCompensationOnJobBoard", true)
                .instant("updatedAt", updatedAt(view))
                .endObject();
    }

    @Override
    public void writeDetail(JsonWriter json, View view) {
        new JobPostingDetail(this).write(json, view);
    }

    @Nullable
    Long deadline() {
        return deadline;
    }

    void writeLocationIds(JsonWriter json) {
        json.object("locationIds")
                .text("primaryLocationId", job.location.id())
                .texts("secondaryLocationIds", number == 1 ? List.of(Ids.of("location", "us-rem")) : List.of())
                .endObject();
    }

    void writeLinks(JsonWriter json) {
        json.nullableText("externalLink", kind == Kind.INTERNAL ? null : link())
                .text("applyLink", link() + "/application");
    }

    long updatedAt(View view) {
        return view.updatedAt(id, Math.max(createdAt, job.updatedAt() + 575));
    }
}
