package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Layout;
import io.ashbyconnector.sandbox.seed.Names;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.ChildTables;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Keyed;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import io.ashbyconnector.sandbox.table.View;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything in the account of Quillmere Robotics. Each table is made when it is first needed. Thread-safe. */
public final class Company {
    /** How many of the candidates are written by hand, so the fewest there can be. */
    public static final int WRITTEN_CANDIDATES = WrittenCandidates.count();

    private static final String HISTORY_START = "2024-02-01T08:00:00Z";

    private final long seed;
    private final Dates dates;
    private final InstantSource clock;
    private final Changes changes;
    private final Lazy<Names> names = new Lazy<>(Names::new);
    private final Lazy<List<HomeCity>> places = new Lazy<>(HomeCity::table);
    private final Lazy<Keyed<DepartmentRecord>> departments;
    private final Lazy<Keyed<LocationRecord>> locations;
    private final Lazy<Keyed<UserRecord>> users;
    private final Lazy<Keyed<InterviewPlanRecord>> plans;
    private final Lazy<Keyed<SourceRecord>> sources;
    private final Lazy<Keyed<ArchiveReasonRecord>> archiveReasons;
    private final Lazy<Keyed<JobRecord>> jobs;
    private final Lazy<FixedTable<CandidateTagRecord>> candidateTags;
    private final Lazy<FixedTable<CompanyField.Definition>> customFields;
    private final Lazy<FixedTable<FeedbackFormRecord>> feedbackForms;
    private final Lazy<FixedTable<JobPostingRecord>> jobPostings;
    private final Lazy<Map<String, List<JobPostingRecord>>> postingsByJob;
    private final Lazy<SeedCandidates> candidates;
    private final Lazy<SeedApplications> applications;
    private final List<LiveTable<?>> tables = new ArrayList<>();
    private final LiveTable<CandidateRecord> liveCandidates;
    private final LiveTable<ApplicationRecord> liveApplications;
    private final LiveTable<JobRecord> liveJobs;
    private final LiveTable<JobPostingRecord> liveJobPostings;
    private final LiveTable<DepartmentRecord> liveDepartments;
    private final LiveTable<LocationRecord> liveLocations;
    private final LiveTable<UserRecord> liveUsers;
    private final LiveTable<SourceRecord> liveSources;
    private final LiveTable<ArchiveReasonRecord> liveArchiveReasons;
    private final LiveTable<CandidateTagRecord> liveCandidateTags;
    private final LiveTable<CompanyField.Definition> liveCustomFields;
    private final LiveTable<FeedbackFormRecord> liveFeedbackForms;
    private final LiveTable<InterviewPlanRecord> liveInterviewPlans;
    private final ChildTables<NoteRecord> notes;
    private final Lazy<AuditLog> auditLog;
    private final Lazy<Outreach> outreach;
    private final ReportRuns reportRuns = new ReportRuns();
    private final Lazy<Recruiting> recruiting;
    private final Lazy<Hiring> hiring;
    private final Lazy<Interviews> interviews;
    private final Webhooks webhooks = new Webhooks();
    private final FileStore files = new FileStore(this);

    /** @param clock tells when a change is made, and what is in the future */
    public Company(long seed, int candidateCount, Instant dataEnd, InstantSource clock) {
        this.seed = seed;
        this.dates = new Dates(dataEnd);
        this.clock = clock;
        this.changes = new Changes(dates.now(), clock);
        Layout layout = new Layout(
                seed, candidateCount - WRITTEN_CANDIDATES, dates.at(HISTORY_START), dates.now() - Dates.DAY / 48);
        departments = new Lazy<>(() -> new Keyed<>(DepartmentRecord.table(this), DepartmentRecord::key));
        locations = new Lazy<>(() -> new Keyed<>(LocationRecord.table(this), LocationRecord::key));
        users = new Lazy<>(() -> new Keyed<>(UserRecord.table(this), UserRecord::key));
        plans = new Lazy<>(() -> new Keyed<>(InterviewPlanRecord.table(dates), plan -> plan.key));
        sources = new Lazy<>(() -> new Keyed<>(SourceRecord.table(dates), SourceRecord::key));
        archiveReasons = new Lazy<>(() -> new Keyed<>(ArchiveReasonRecord.table(dates), ArchiveReasonRecord::key));
        jobs = new Lazy<>(() -> new Keyed<>(JobRecord.table(this), job -> job.key));
        candidateTags = new Lazy<>(() -> CandidateTagRecord.table(dates));
        customFields = new Lazy<>(() -> CompanyField.table(dates));
        feedbackForms = new Lazy<>(() -> FeedbackFormRecord.table(dates));
        jobPostings = new Lazy<>(() -> JobPostingRecord.table(this));
        postingsByJob = new Lazy<>(
                () -> jobPostings.get().rows().stream().collect(Collectors.groupingBy(posting -> posting.job.id())));
        candidates = new Lazy<>(() -> new SeedCandidates(this, layout));
        applications = new Lazy<>(() -> new SeedApplications(this, layout));
        liveCandidates = live("candidate", this::people);
        liveApplications = live("application", this::course);
        liveJobs = live("job", () -> jobs.get().table());
        liveJobPostings = live("jobPosting", jobPostings);
        liveDepartments = live("department", () -> departments.get().table());
        liveLocations = live("location", () -> locations.get().table());
        liveUsers = live("user", () -> users.get().table());
        liveSources = live("source", () -> sources.get().table());
        liveArchiveReasons = live("archiveReason", () -> archiveReasons.get().table());
        liveCandidateTags = live("tag", this::tags);
        liveCustomFields = live("customField", customFields);
        liveFeedbackForms = live("feedbackForm", feedbackForms);
        liveInterviewPlans = live("interviewPlan", () -> plans.get().table());
        notes = new ChildTables<>("note", this::seedNotes, changes);
        auditLog = new Lazy<>(() -> new AuditLog(this));
        outreach = new Lazy<>(() -> new Outreach(this));
        recruiting = new Lazy<>(() -> new Recruiting(this));
        hiring = new Lazy<>(() -> new Hiring(this));
        interviews = new Lazy<>(() -> new Interviews(this));
    }

    private <R extends Row> LiveTable<R> live(String kind, Supplier<? extends SeedTable<R>> seedRows) {
        LiveTable<R> table = new LiveTable<>(kind, seedRows, changes);
        tables.add(table);
        return table;
    }

    /** When the account was opened, in epoch milliseconds. */
    public long openedAt() {
        return dates.at("2024-01-15T15:00:00Z");
    }

    /** The company's clock, which never shows less than the end of the data set. */
    public InstantSource clock() {
        return clock;
    }

    /** When the records end, in epoch milliseconds. */
    public long dataEnd() {
        return dates.now();
    }

    public Changes changes() {
        return changes;
    }

    /** Writes the values that a record has in the company's own fields, by their ids; nothing if there are none. */
    void writeCustomFields(JsonWriter json, View view, Map<String, Object> values) {
        if (values.isEmpty()) {
            return;
        }
        json.array("customFields");
        values.forEach((id, value) -> {
            CompanyField.Definition field = liveCustomFields.find(id);
            if (field != null && view.sees(field)) {
                field.writeValue(json, value);
            }
        });
        json.endArray();
    }

    /** Makes every record what it was at the start. */
    public void forgetChanges() {
        changes.forget(() -> {
            tables.forEach(LiveTable::clear);
            notes.clear();
            outreach.get().clear();
            reportRuns.clear();
            recruiting.get().clear();
            hiring.get().clear();
            interviews.get().clear();
            webhooks.clear();
            files.clear();
        });
        auditLog.get().clear();
    }

    public LiveTable<CandidateRecord> candidates() {
        return liveCandidates;
    }

    public LiveTable<ApplicationRecord> applications() {
        return liveApplications;
    }

    public LiveTable<JobRecord> jobs() {
        return liveJobs;
    }

    public LiveTable<JobPostingRecord> jobPostings() {
        return liveJobPostings;
    }

    public LiveTable<DepartmentRecord> departments() {
        return liveDepartments;
    }

    public LiveTable<LocationRecord> locations() {
        return liveLocations;
    }

    public LiveTable<UserRecord> users() {
        return liveUsers;
    }

    public LiveTable<SourceRecord> sources() {
        return liveSources;
    }

    public LiveTable<ArchiveReasonRecord> archiveReasons() {
        return liveArchiveReasons;
    }

    public LiveTable<CandidateTagRecord> candidateTags() {
        return liveCandidateTags;
    }

    public LiveTable<CompanyField.Definition> customFields() {
        return liveCustomFields;
    }

    public LiveTable<FeedbackFormRecord> feedbackForms() {
        return liveFeedbackForms;
    }

    public LiveTable<InterviewPlanRecord> interviewPlans() {
        return liveInterviewPlans;
    }

    /** Openings, offers, and what hangs on them. */
    public Hiring hiring() {
        return hiring.get();
    }

    /** Interviews, and who holds them. */
    public Interviews interviews() {
        return interviews.get();
    }

    /** The notes of each candidate, by the candidate's id. */
    public ChildTables<NoteRecord> notes() {
        return notes;
    }

    /** Templates of messages, and sequences of them. */
    public Outreach outreach() {
        return outreach.get();
    }

    public ReportRuns reportRuns() {
        return reportRuns;
    }

    public AuditLog auditLog() {
        return auditLog.get();
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public FileStore files() {
        return files;
    }

    /** Who makes what comes over the API. */
    public UserRecord keyHolder() {
        return user("u02");
    }

    /** What recruiters keep beside candidates and applications. */
    public Recruiting recruiting() {
        return recruiting.get();
    }

    /** The application that was submitted as form instance {@code id}, or null. */
    public @Nullable ApplicationRecord applicationOfSubmission(String id) {
        ApplicationRecord submitted = course().ofSubmission(id);
        String application = submitted == null ? recruiting.get().applicationOfSubmission(id) : submitted.id();
        return application == null ? null : liveApplications.find(application);
    }

    /**
     * Adds an application; its candidate changes too.
     *
     * @param maker makes the record from its id
     */
    public ApplicationRecord addApplication(Function<String, ApplicationRecord> maker) {
        return changes.exclusively(() -> {
            ApplicationRecord added = liveApplications.add(maker);
            liveCandidates.update(added.candidateId(), candidate -> candidate.withApplication(added.id()));
            return added;
        });
    }

    /** Changes an application; its candidate counts as changed too. */
    public ApplicationRecord updateApplication(String id, UnaryOperator<ApplicationRecord> change) {
        return changes.exclusively(() -> {
            int before = changes.latest();
            ApplicationRecord now = liveApplications.update(id, change);
            if (changes.latest() > before) {
                liveCandidates.touch(now.candidateId());
            }
            return now;
        });
    }

    /** Removes an application, which changes its candidate. */
    public void removeApplication(ApplicationRecord application) {
        changes.exclusively(() -> {
            liveApplications.remove(application.id());
            liveCandidates.touch(application.candidateId());
            return null;
        });
    }

    SeedCandidates people() {
        return candidates.get();
    }

    SeedApplications course() {
        return applications.get();
    }

    FixedTable<CandidateTagRecord> tags() {
        return candidateTags.get();
    }

    long seed() {
        return seed;
    }

    Dates dates() {
        return dates;
    }

    Names names() {
        return names.get();
    }

    List<HomeCity> places() {
        return places.get();
    }

    DepartmentRecord department(String key) {
        return departments.get().get(key);
    }

    LocationRecord location(String key) {
        return locations.get().get(key);
    }

    UserRecord user(String key) {
        return users.get().get(key);
    }

    InterviewPlanRecord plan(String key) {
        return plans.get().get(key);
    }

    SourceRecord source(String key) {
        return sources.get().get(key);
    }

    ArchiveReasonRecord archiveReason(String key) {
        return archiveReasons.get().get(key);
    }

    FeedbackFormRecord feedbackForm(String key) {
        return feedbackForms.get().rows().stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    JobRecord job(String key) {
        return jobs.get().get(key);
    }

    List<JobRecord> everOpenedJobs() {
        return jobs.get().table().rows().stream()
                .filter(job -> job.openedAt() != null)
                .toList();
    }

    /** The postings of a job, as the data set has them. */
    List<JobPostingRecord> postingsOf(JobRecord job) {
        return postingsByJob.get().getOrDefault(job.id(), List.of());
    }

    private FixedTable<NoteRecord> seedNotes(String candidateId) {
        int position = people().position(candidateId);
        return position < 0 ? new FixedTable<>(List.of()) : NoteRecord.of(people().row(position), this);
    }
}
