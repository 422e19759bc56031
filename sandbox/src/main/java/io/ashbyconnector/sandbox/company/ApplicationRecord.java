package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One candidate's application to one job. Package-private fields are set once, by whoever makes the row. */
public final class ApplicationRecord implements Row {
    /** The handle of applications that are not in the data set. */
    static final int ADDED = Integer.MIN_VALUE;

    private final Company company;
    final int handle;
    private final String id;
    private final long madeAt;
    private final int candidate;
    private final @Nullable String addedCandidate;
    final int[] path;
    private long createdAt;
    private JobRecord job;
    private Status status;
    private long movedAt;
    private @Nullable List<Step> steps;
    private @Nullable List<TeamMember> team;
    private FieldValues fieldValues = FieldValues.NONE;

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

    @Nullable
    SubmittedForm submission;

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
        this.madeAt = createdAt;
        this.createdAt = createdAt;
        this.candidate = candidate;
        this.addedCandidate = null;
        this.job = job;
        this.status = status;
        this.movedAt = movedAt;
        this.path = path;
    }

    private ApplicationRecord(
            Company company, String id, long createdAt, String candidate, JobRecord job, List<Step> steps) {
        this.company = company;
        this.handle = ADDED;
        this.id = id;
        this.madeAt = createdAt;
        this.createdAt = createdAt;
        this.candidate = ADDED;
        this.addedCandidate = candidate;
        this.job = job;
        this.path = new int[0];
        Step latest = steps.get(steps.size() - 1);
        this.steps = List.copyOf(steps);
        this.status = Status.of(latest.stage);
        this.movedAt = latest.enteredAt;
    }

    private ApplicationRecord(ApplicationRecord other) {
        this.company = other.company;
        this.handle = other.handle;
        this.id = other.id;
        this.madeAt = other.madeAt;
        this.candidate = other.candidate;
        this.addedCandidate = other.addedCandidate;
        this.path = other.path;
        this.createdAt = other.createdAt;
        this.job = other.job;
        this.status = other.status;
        this.movedAt = other.movedAt;
        this.steps = other.steps;
        this.team = other.team;
        this.fieldValues = other.fieldValues;
        this.source = other.source;
        this.creditedTo = other.creditedTo;
        this.archiveReason = other.archiveReason;
        this.archivedAt = other.archivedAt;
        this.posting = other.posting;
        this.clientIp = other.clientIp;
        this.userAgent = other.userAgent;
        this.rating = other.rating;
        this.earliestStart = other.earliestStart;
        this.submission = other.submission;
    }

    /**
     * One stay at a stage.
     *
     * @param actor the id of the user who moved the application there, or null
     * @param removable whether the history of the application may do without it
     */
    public record Step(
            String id,
            InterviewPlanRecord.Stage stage,
            long enteredAt,
            @Nullable String actor,
            boolean removable) {}

    /**
     * A form that was filled in.
     *
     * @param values what was filled in, by the path of the field
     */
    public record SubmittedForm(String id, Map<String, @Nullable Object> values) {}

    /**
     * A new application.
     *
     * @param candidate the candidate's id
     * @param steps the stages it went through, the present one last
     */
    public static ApplicationRecord added(
            Company company, String id, long createdAt, String candidate, JobRecord job, List<Step> steps) {
        return new ApplicationRecord(company, id, createdAt, candidate, job, steps);
    }

    private ApplicationRecord with(Consumer<ApplicationRecord> change) {
        ApplicationRecord copy = new ApplicationRecord(this);
        change.accept(copy);
        return copy;
    }

    public ApplicationRecord withSource(@Nullable SourceRecord from) {
        return with(copy -> copy.source = from);
    }

    public ApplicationRecord withCreditedTo(@Nullable UserRecord user) {
        return with(copy -> copy.creditedTo = user);
    }

    public ApplicationRecord withCreatedAt(long moment) {
        return with(copy -> copy.createdAt = moment);
    }

    /** The same application as one that a form on a posting made. */
    public ApplicationRecord appliedVia(@Nullable JobPostingRecord via, SubmittedForm form) {
        return with(copy -> {
            copy.posting = via;
            copy.submission = form;
        });
    }

    /**
     * The same application behind one more move.
     *
     * @param reason why it is archived; null for stages of any other type
     */
    public ApplicationRecord movedTo(
            JobRecord toJob,
            InterviewPlanRecord.Stage stage,
            long moment,
            String actor,
            @Nullable ArchiveReasonRecord reason) {
        List<Step> path = new ArrayList<>(steps());
        path.add(new Step(Ids.of("history", id + "/" + path.size() + "/" + moment), stage, moment, actor, true));
        return withHistory(path, reason).with(copy -> copy.job = toJob);
    }

    /** The same application with another past, whose last step is where it is now. */
    public ApplicationRecord withHistory(List<Step> history, @Nullable ArchiveReasonRecord reason) {
        Step latest = history.get(history.size() - 1);
        return with(copy -> {
            copy.steps = List.copyOf(history);
            copy.status = Status.of(latest.stage);
            copy.movedAt = latest.enteredAt;
            copy.archiveReason = reason;
            if (copy.status == Status.Archived) {
                copy.archivedAt = latest.enteredAt;
            }
        });
    }

    public ApplicationRecord withTeam(List<TeamMember> members) {
        return with(copy -> copy.team = List.copyOf(members));
    }

    /** The same application with a value of one of the company's own fields; null clears it. */
    public ApplicationRecord withFieldValue(String field, @Nullable Object value) {
        return with(copy -> copy.fieldValues = fieldValues.with(field, value));
    }

    /** Ashby's names of the four states. */
    public enum Status {
        Lead,
        Active,
        Hired,
        Archived;

        static Status of(InterviewPlanRecord.Stage stage) {
            return switch (stage.type()) {
                case "Lead" -> Lead;
                case "Hired" -> Hired;
                case "Archived" -> Archived;
                default -> Active;
            };
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long createdAt() {
        return createdAt;
    }

    /** When it was created before anybody changed that, in epoch milliseconds. */
    public long madeAt() {
        return madeAt;
    }

    @Override
    public boolean restricted() {
        return job().restricted();
    }

    public Status status() {
        return status;
    }

    /** Why it is archived; null if it is not. */
    public @Nullable ArchiveReasonRecord archiveReason() {
        return archiveReason;
    }

    public String jobId() {
        return job.id();
    }

    /** The id of its candidate. */
    public String candidateId() {
        return addedCandidate == null ? company.people().id(candidate) : addedCandidate;
    }

    /** The job as it is now. */
    public JobRecord job() {
        JobRecord now = company.jobs().current(job);
        return now == null ? job : now;
    }

    /** The code of the currency that its job pays in. */
    public String currency() {
        return job().location.currency();
    }

    long movedAt() {
        return movedAt;
    }

    long updatedAt() {
        return movedAt + 123;
    }

    int stage() {
        return path[path.length - 1];
    }

    /** The stage that it is at. */
    public InterviewPlanRecord.Stage currentStage() {
        return steps == null ? job.plan.stage(stage()) : steps.get(steps.size() - 1).stage;
    }

    /** The stages it went through, the present one last. */
    public List<Step> steps() {
        if (steps != null) {
            return steps;
        }
        List<Step> made = new ArrayList<>(path.length);
        for (int step = 0; step < path.length; step++) {
            made.add(new Step(
                    Ids.of("history", id + "/" + step),
                    job.plan.stage(path[step]),
                    enteredAt(step),
                    step == 0 ? null : job.recruiter.id(),
                    false));
        }
        return made;
    }

    private long enteredAt(int step) {
        int last = path.length - 1;
        long span = movedAt - madeAt;
        return step == last && last > 0 ? movedAt : madeAt + span * step / Math.max(1, last);
    }

    public List<TeamMember> hiringTeam() {
        return team == null ? job().team() : team;
    }

    /** Whether the company offered the job, whatever became of it. */
    boolean gotOffer() {
        int decided = status == Status.Active ? path.length - 1 : path.length - 2;
        return decided >= 0 && path[decided] == InterviewPlanRecord.OFFER;
    }

    Applicant person() {
        CandidateRecord changed = company.candidates().changed(candidateId());
        return changed == null ? company.people().person(candidate) : changed.person();
    }

    /** Whether its candidate can be reached by mail. */
    public boolean hasEmail() {
        return person().emails().stream().anyMatch(Contact::primary);
    }

    @Nullable
    UploadedFile resume() {
        CandidateRecord changed = company.candidates().changed(candidateId());
        return changed == null ? company.people().resume(candidate) : changed.resume;
    }

    /** The form by which it was made, or null. */
    @Nullable
    SubmittedForm submittedForm() {
        if (submission != null || posting == null || handle == ADDED) {
            return submission;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("_systemfield_name", person().name());
        if (!person().emails().isEmpty()) {
            values.put("_systemfield_email", person().emails().get(0).value());
        }
        return new SubmittedForm(company.course().submissionId(handle), values);
    }

    @Override
    public void write(JsonWriter json, View view) {
        writeFields(json.object(), view).endObject();
    }

    @Override
    public void writeDetail(JsonWriter json, View view) {
        writeFields(json.object(), view);
        new ApplicationDetail(this).write(json, view);
        json.endObject();
    }

    private JsonWriter writeFields(JsonWriter json, View view) {
        json.text("id", id)
                .instant("createdAt", createdAt)
                .instant("updatedAt", view.updatedAt(id, updatedAt()))
                .text("status", status.name())
                .array("customFields");
        if (rating != null && !fieldValues.has(CompanyField.RATING)) {
            CompanyField.RATING.writeChoice(json, rating);
        }
        if (earliestStart != null && !fieldValues.has(CompanyField.START)) {
            CompanyField.START.writeText(json, earliestStart);
        }
        fieldValues.write(json, view, company.customFields());
        json.endArray();
        person().writeInApplication(json);
        currentStage().write(json);
        writeNullable(
                json, view, "source", source == null ? null : company.sources().current(source));
        if (archiveReason == null) {
            json.nothing("archiveReason");
        } else {
            archiveReason.writeInApplication(json);
        }
        JobRecord to = job();
        json.optionalInstant("archivedAt", archivedAt)
                .object("job")
                .text("id", to.id())
                .text("title", to.title())
                .text("locationId", to.location.id())
                .text("departmentId", to.department.id())
                .text("brandId", JobRecord.BRAND)
                .endObject();
        writeNullable(
                json,
                view,
                "creditedToUser",
                creditedTo == null ? null : company.users().current(creditedTo));
        TeamMember.writeAll(json, hiringTeam());
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
