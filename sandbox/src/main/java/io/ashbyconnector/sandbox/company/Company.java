package io.ashbyconnector.sandbox.company;

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
    private final Lazy<List<Place>> places = new Lazy<>(Place::table);
    private final Lazy<Keyed<Department>> departments;
    private final Lazy<Keyed<Location>> locations;
    private final Lazy<Keyed<User>> users;
    private final Lazy<Keyed<InterviewPlan>> plans;
    private final Lazy<Keyed<Source>> sources;
    private final Lazy<Keyed<ArchiveReason>> archiveReasons;
    private final Lazy<Keyed<Job>> jobs;
    private final Lazy<FixedTable<CandidateTag>> candidateTags;
    private final Lazy<FixedTable<CustomField.Definition>> customFields;
    private final Lazy<FixedTable<FeedbackForm>> feedbackForms;
    private final Lazy<FixedTable<JobPosting>> jobPostings;
    private final Lazy<Map<Job, List<JobPosting>>> postingsByJob;
    private final Lazy<Map<Job, List<Opening>>> standingOpenings;
    private final Lazy<Candidates> candidates;
    private final Lazy<Applications> applications;
    private final Lazy<List<Application>> recent;
    private final Lazy<FixedTable<Offer>> offers;

    public Company(long seed, int candidateCount, Instant dataEnd) {
        this.seed = seed;
        this.dates = new Dates(dataEnd);
        this.changes = new Changes(dates.now());
        Layout layout = new Layout(
                seed, candidateCount - WRITTEN_CANDIDATES, dates.at(HISTORY_START), dates.now() - Dates.DAY / 48);
        departments = new Lazy<>(() -> new Keyed<>(Department.table(dates), Department::key));
        locations = new Lazy<>(() -> new Keyed<>(Location.table(dates), location -> location.key));
        users = new Lazy<>(() -> new Keyed<>(User.table(dates), User::key));
        plans = new Lazy<>(() -> new Keyed<>(InterviewPlan.table(dates), plan -> plan.key));
        sources = new Lazy<>(() -> new Keyed<>(Source.table(dates), Source::key));
        archiveReasons = new Lazy<>(() -> new Keyed<>(ArchiveReason.table(dates), ArchiveReason::key));
        jobs = new Lazy<>(() -> new Keyed<>(Job.table(this), job -> job.key));
        candidateTags = new Lazy<>(() -> CandidateTag.table(dates));
        customFields = new Lazy<>(() -> CustomField.table(dates));
        feedbackForms = new Lazy<>(() -> FeedbackForm.table(dates));
        jobPostings = new Lazy<>(() -> JobPosting.table(this));
        postingsByJob = new Lazy<>(
                () -> jobPostings.get().rows().stream().collect(Collectors.groupingBy(posting -> posting.job)));
        standingOpenings =
                new Lazy<>(() -> Opening.standing(this).stream().collect(Collectors.groupingBy(Opening::job)));
        candidates = new Lazy<>(() -> new Candidates(this, layout));
        applications = new Lazy<>(() -> new Applications(this, layout));
        recent = new Lazy<>(this::recentApplications);
        offers = new Lazy<>(() -> Offer.table(recent.get()));
    }

    /** When the account was opened, in epoch milliseconds. */
    public long openedAt() {
        return dates.at("2024-01-15T15:00:00Z");
    }

    public Changes changes() {
        return changes;
    }

    public Table<Candidate> candidates() {
        return people();
    }

    public Table<Application> applications() {
        return course();
    }

    public Table<Job> jobs() {
        return jobs.get().table();
    }

    public Table<? extends Row> departments() {
        return departments.get().table();
    }

    public Table<Location> locations() {
        return locations.get().table();
    }

    public Table<User> users() {
        return users.get().table();
    }

    public Table<JobPosting> jobPostings() {
        return jobPostings.get();
    }

    public Table<Source> sources() {
        return sources.get().table();
    }

    public Table<ArchiveReason> archiveReasons() {
        return archiveReasons.get().table();
    }

    public Table<CandidateTag> candidateTags() {
        return tags();
    }

    public Table<CustomField.Definition> customFields() {
        return customFields.get();
    }

    public Table<FeedbackForm> feedbackForms() {
        return feedbackForms.get();
    }

    public Table<InterviewPlan> interviewPlans() {
        return plans.get().table();
    }

    public Table<Offer> offers() {
        return offers.get();
    }

    /** Where the application is that was submitted as form instance {@code id}, or -1. */
    public int positionOfSubmission(String id) {
        return course().positionOfSubmission(id);
    }

    /** Where the candidate of an application is. */
    public int positionOfCandidate(Application application) {
        return people().position(application.candidate());
    }

    Candidates people() {
        return candidates.get();
    }

    Applications course() {
        return applications.get();
    }

    FixedTable<CandidateTag> tags() {
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

    List<Place> places() {
        return places.get();
    }

    Department department(String key) {
        return departments.get().get(key);
    }

    Location location(String key) {
        return locations.get().get(key);
    }

    User user(String key) {
        return users.get().get(key);
    }

    InterviewPlan plan(String key) {
        return plans.get().get(key);
    }

    Source source(String key) {
        return sources.get().get(key);
    }

    ArchiveReason archiveReason(String key) {
        return archiveReasons.get().get(key);
    }

    Job job(String key) {
        return jobs.get().get(key);
    }

    List<Job> everOpenedJobs() {
        return jobs.get().table().rows().stream()
                .filter(job -> job.openedAt() != null)
                .toList();
    }

    List<JobPosting> postingsOf(Job job) {
        return postingsByJob.get().getOrDefault(job, List.of());
    }

    List<Opening> standingOpenings(Job job) {
        return standingOpenings.get().getOrDefault(job, List.of());
    }

    /** The standing openings of a job and those that its recent hires filled. */
    List<Opening> openingsOf(Job job) {
        List<Opening> openings = new ArrayList<>(standingOpenings(job));
        for (Application application : recent.get()) {
            if (application.status() == Application.Status.Hired && application.job() == job) {
                openings.addAll(application.openings());
            }
        }
        return openings;
    }

    /** The newest applications that were hired or got an offer. */
    private List<Application> recentApplications() {
        Applications all = course();
        List<Application> found = new ArrayList<>();
        for (int position = Math.max(0, all.size() - RECENT); position < all.size(); position++) {
            Application application = all.row(position);
            if (application.gotOffer()) {
                found.add(application);
            }
        }
        return found;
    }
}
