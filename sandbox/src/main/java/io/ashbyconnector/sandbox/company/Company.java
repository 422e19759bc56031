package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Layout;
import io.ashbyconnector.sandbox.seed.Names;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.Keyed;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything in the account of Quillmere Robotics. Each table is made when it is first needed. Thread-safe. */
public final class Company {
    /** How many of the candidates are written by hand, so the fewest there can be. */
    public static final int WRITTEN_CANDIDATES = WrittenCandidates.count();

    private static final String HISTORY_START = "2024-02-01T08:00:00Z";

    /** How many of the newest applications are searched for offers and for openings that were filled. */
    private static final int RECENT = 20_000;

    private final long seed;
    private final Dates dates;
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
    private final Lazy<Map<JobRecord, List<JobPostingRecord>>> postingsByJob;
    private final Lazy<Map<JobRecord, List<OpeningRecord>>> standingOpenings;
    private final Lazy<Candidates> candidates;
    private final Lazy<Applications> applications;
    private final Lazy<List<ApplicationRecord>> recent;
    private final Lazy<FixedTable<OfferRecord>> offers;

    public Company(long seed, int candidateCount, Instant dataEnd) {
        this.seed = seed;
        this.dates = new Dates(dataEnd);
        this.changes = new Changes(dates.now());
        Layout layout = new Layout(
                seed, candidateCount - WRITTEN_CANDIDATES, dates.at(HISTORY_START), dates.now() - Dates.DAY / 48);
        departments = new Lazy<>(() -> new Keyed<>(DepartmentRecord.table(dates), DepartmentRecord::key));
        locations = new Lazy<>(() -> new Keyed<>(LocationRecord.table(dates), location -> location.key));
        users = new Lazy<>(() -> new Keyed<>(UserRecord.table(dates), UserRecord::key));
        plans = new Lazy<>(() -> new Keyed<>(InterviewPlanRecord.table(dates), plan -> plan.key));
        sources = new Lazy<>(() -> new Keyed<>(SourceRecord.table(dates), SourceRecord::key));
        archiveReasons = new Lazy<>(() -> new Keyed<>(ArchiveReasonRecord.table(dates), ArchiveReasonRecord::key));
        jobs = new Lazy<>(() -> new Keyed<>(JobRecord.table(this), job -> job.key));
        candidateTags = new Lazy<>(() -> CandidateTagRecord.table(dates));
        customFields = new Lazy<>(() -> CompanyField.table(dates));
        feedbackForms = new Lazy<>(() -> FeedbackFormRecord.table(dates));
        jobPostings = new Lazy<>(() -> JobPostingRecord.table(this));
        postingsByJob = new Lazy<>(
                () -> jobPostings.get().rows().stream().collect(Collectors.groupingBy(posting -> posting.job)));
        standingOpenings = new Lazy<>(
                () -> OpeningRecord.standing(this).stream().collect(Collectors.groupingBy(OpeningRecord::job)));
        candidates = new Lazy<>(() -> new Candidates(this, layout));
        applications = new Lazy<>(() -> new Applications(this, layout));
        recent = new Lazy<>(this::recentApplications);
        offers = new Lazy<>(() -> OfferRecord.table(recent.get()));
    }

    /** When the account was opened, in epoch milliseconds. */
    public long openedAt() {
        return dates.at("2024-01-15T15:00:00Z");
    }

    public Changes changes() {
        return changes;
    }

    public SeedTable<CandidateRecord> candidates() {
        return people();
    }

    public SeedTable<ApplicationRecord> applications() {
        return course();
    }

    public SeedTable<JobRecord> jobs() {
        return jobs.get().table();
    }

    public SeedTable<? extends Row> departments() {
        return departments.get().table();
    }

    public SeedTable<LocationRecord> locations() {
        return locations.get().table();
    }

    public SeedTable<UserRecord> users() {
        return users.get().table();
    }

    public SeedTable<JobPostingRecord> jobPostings() {
        return jobPostings.get();
    }

    public SeedTable<SourceRecord> sources() {
        return sources.get().table();
    }

    public SeedTable<ArchiveReasonRecord> archiveReasons() {
        return archiveReasons.get().table();
    }

    public SeedTable<CandidateTagRecord> candidateTags() {
        return tags();
    }

    public SeedTable<CompanyField.Definition> customFields() {
        return customFields.get();
    }

    public SeedTable<FeedbackFormRecord> feedbackForms() {
        return feedbackForms.get();
    }

    public SeedTable<InterviewPlanRecord> interviewPlans() {
        return plans.get().table();
    }

    public SeedTable<OfferRecord> offers() {
        return offers.get();
    }

    /** Where the application is that was submitted as form instance {@code id}, or -1. */
    public int positionOfSubmission(String id) {
        return course().positionOfSubmission(id);
    }

    /** Where the candidate of an application is. */
    public int positionOfCandidate(ApplicationRecord application) {
        return people().position(application.candidate());
    }

    Candidates people() {
        return candidates.get();
    }

    Applications course() {
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

    JobRecord job(String key) {
        return jobs.get().get(key);
    }

    List<JobRecord> everOpenedJobs() {
        return jobs.get().table().rows().stream()
                .filter(job -> job.openedAt() != null)
                .toList();
    }

    List<JobPostingRecord> postingsOf(JobRecord job) {
        return postingsByJob.get().getOrDefault(job, List.of());
    }

    List<OpeningRecord> standingOpenings(JobRecord job) {
        return standingOpenings.get().getOrDefault(job, List.of());
    }

    /** The standing openings of a job and those that its recent hires filled. */
    List<OpeningRecord> openingsOf(JobRecord job) {
        List<OpeningRecord> openings = new ArrayList<>(standingOpenings(job));
        for (ApplicationRecord application : recent.get()) {
            if (application.status() == ApplicationRecord.Status.Hired && application.job() == job) {
                openings.addAll(application.openings());
            }
        }
        return openings;
    }

    /** The newest applications that were hired or got an offer. */
    private List<ApplicationRecord> recentApplications() {
        Applications all = course();
        List<ApplicationRecord> found = new ArrayList<>();
        for (int position = Math.max(0, all.size() - RECENT); position < all.size(); position++) {
            ApplicationRecord application = all.row(position);
            if (application.gotOffer()) {
                found.add(application);
            }
        }
        return found;
    }
}
