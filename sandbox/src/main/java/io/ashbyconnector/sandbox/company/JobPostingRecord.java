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
    private final Company company;
    private final int number;
    private final String id;
    private final long createdAt;
    private final @Nullable Long deadline;
    private String title;
    private boolean published;
    private long publishedAt;

    /** Whether it was changed; only then are its status and the null of a date known that the data set leaves out. */
    private boolean written;

    /** What was given over the API; null for that of the location. */
    private @Nullable String workplaceType;

    private @Nullable String description;
    private boolean openingSuppressed;
    private boolean closingSuppressed;
    private @Nullable List<CompensationTier> tiers;
    private @Nullable Boolean payShown;
    private FieldValues fieldValues = FieldValues.NONE;

    private JobPostingRecord(Company company, int number, JobRecord job, Kind kind) {
        this.company = company;
        this.number = number;
        this.job = job;
        this.kind = kind;
        this.title = job.title();
        this.published = kind != Kind.UNPUBLISHED;
        this.id = Ids.of("jobPosting", (number < 10 ? "p0" : "p") + number);
        long opened = job.openedAt() == null ? job.createdAt() : job.openedAt();
        this.createdAt = opened + Dates.DAY + number * 1000L;
        this.publishedAt = createdAt;
        this.deadline = number % 8 == 1 ? (Long) company.dates().at("2026-12-01T07:59:00Z") : null;
    }

    /** A copy, to be changed by whoever made it. */
    private JobPostingRecord(JobPostingRecord other) {
        this.company = other.company;
        this.number = other.number;
        this.job = other.job;
        this.kind = other.kind;
        this.id = other.id;
        this.createdAt = other.createdAt;
        this.deadline = other.deadline;
        this.title = other.title;
        this.published = other.published;
        this.publishedAt = other.publishedAt;
        this.workplaceType = other.workplaceType;
        this.description = other.description;
        this.openingSuppressed = other.openingSuppressed;
        this.closingSuppressed = other.closingSuppressed;
        this.tiers = other.tiers;
        this.payShown = other.payShown;
        this.fieldValues = other.fieldValues;
        this.written = true;
    }

    static FixedTable<JobPostingRecord> table(Company company) {
        List<JobPostingRecord> postings = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            JobRecord job = company.job((i < 10 ? "j0" : "j") + i);
            if (job.status().equals("Open")) {
                postings.add(new JobPostingRecord(company, postings.size() + 1, job, Kind.LISTED));
            }
        }
        postings.add(new JobPostingRecord(company, 30, company.job("j08"), Kind.UNLISTED));
        postings.add(new JobPostingRecord(company, 31, company.job("j17"), Kind.INTERNAL));
        postings.add(new JobPostingRecord(company, 32, company.job("j26"), Kind.UNLISTED));
        postings.add(new JobPostingRecord(company, 33, company.job("j16"), Kind.UNPUBLISHED));
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

    /** The posting as it is now, which may have changed since this was read. */
    JobPostingRecord latest() {
        JobPostingRecord now = company.jobPostings().find(id);
        return now == null ? this : now;
    }

    public String title() {
        return title;
    }

    public boolean isPublished() {
        return published;
    }

    public boolean isListed() {
        return published && kind != Kind.UNLISTED;
    }

    /** Whether its job is open, so that it may be published. */
    public boolean publishable() {
        return job.latest().status().equals("Open");
    }

    public JobPostingRecord withTitle(String newTitle) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.title = newTitle;
        return copy;
    }

    public JobPostingRecord withWorkplaceType(String newType) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.workplaceType = newType;
        return copy;
    }

    /** With another middle part of the description, in HTML. */
    public JobPostingRecord withDescription(String html) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.description = html;
        return copy;
    }

    public JobPostingRecord withOpeningSuppressed(boolean suppressed) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.openingSuppressed = suppressed;
        return copy;
    }

    public JobPostingRecord withClosingSuppressed(boolean suppressed) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.closingSuppressed = suppressed;
        return copy;
    }

    /** Published, from now on, or not. */
    public JobPostingRecord withPublished(boolean newPublished) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.publishedAt = newPublished && !published ? company.clock().millis() : publishedAt;
        copy.published = newPublished;
        return copy;
    }

    /** With what it pays; null for what its job pays. */
    public JobPostingRecord withCompensation(@Nullable List<CompensationTier> newTiers) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.tiers = newTiers;
        return copy;
    }

    /** Shows what it pays or not; null for what its job says. */
    public JobPostingRecord withPayShown(@Nullable Boolean shown) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.payShown = shown;
        return copy;
    }

    /** With a value of one of the company's own fields; null clears it. */
    public JobPostingRecord withFieldValue(String field, @Nullable Object value) {
        JobPostingRecord copy = new JobPostingRecord(this);
        copy.fieldValues = fieldValues.with(field, value);
        return copy;
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
        return Dates.day(publishedAt);
    }

    /** Writes the date of publication and, where they are asked for, what drafts made known: status and null dates. */
    void writePublication(JsonWriter json, View view) {
        boolean whole = written || view.expands("status");
        if (whole) {
            json.text("status", published ? "Published" : "Draft");
        }
        json.nullableText("publishedDate", whole && !published ? null : publishedDate());
    }

    @Nullable
    String workplaceType() {
        return workplaceType == null ? job.location.now().workplaceType() : workplaceType;
    }

    @Nullable
    String description() {
        return description;
    }

    boolean openingSuppressed() {
        return openingSuppressed;
    }

    boolean closingSuppressed() {
        return closingSuppressed;
    }

    /** What was given over the API that it or its job pays; null for what the data set says. */
    @Nullable
    List<CompensationTier> tiers() {
        return tiers == null ? job.latest().tiers() : tiers;
    }

    boolean showsPay() {
        return payShown == null ? job.latest().showsPay() : payShown;
    }

    /** Only where there are any: the data set has no fields of postings. */
    void writeFieldValues(JsonWriter json, View view) {
        if (!fieldValues.equals(FieldValues.NONE)) {
            json.array("customFields");
            fieldValues.write(json, view, company.customFields());
            json.endArray();
        }
    }

    @Nullable
    String paySummary() {
        List<CompensationTier> given = tiers();
        return given == null
                ? job.pay.summary()
                : given.isEmpty() ? null : given.get(0).summary();
    }

    private String link() {
        return SITE + "/" + id;
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id)
                .text("title", title)
                .text("jobId", job.id())
                .text("departmentName", departmentName())
                .text("teamName", job.department.now().name())
                .text("locationName", locationName())
                .optionalText("locationExternalName", job.location.now().externalName());
        writeLocationIds(json);
        json.optionalText("workplaceType", workplaceType())
                .text("employmentType", job.employmentType())
                .flag("isListed", isListed());
        writePublication(json, view);
        json.nullableInstant("applicationDeadline", deadline);
        writeLinks(json);
        json.optionalText("compensationTierSummary", paySummary())
                .flag("shouldDisplayCompensationOnJobBoard", showsPay())
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
