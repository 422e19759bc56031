package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.ChildTables;
import io.ashbyconnector.sandbox.table.FixedTable;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What recruiters keep beside candidates and applications: projects, feedback, mail, surveys. Thread-safe. */
public final class Recruiting {
    private final Company company;
    private final Lazy<FixedTable<ProjectRecord>> seedProjects;
    private final List<LiveTable<?>> tables = new ArrayList<>();
    private final LiveTable<ProjectRecord> projects;
    private final LiveTable<FeedbackRecord> feedback;
    private final LiveTable<SurveyFormRecord> surveyForms;
    private final LiveTable<SurveyRequestRecord> surveyRequests;
    private final LiveTable<SurveySubmissionRecord> surveySubmissions;
    private final LiveTable<TrackingLinkRecord> trackingLinks;
    private final ChildTables<EmailRecord> emails;
    private final Map<String, String> applicationsBySubmission = new ConcurrentHashMap<>();
    private final Map<String, Request> requests = new ConcurrentHashMap<>();
    private final Set<String> providerEmailIds = ConcurrentHashMap.newKeySet();
    private final Set<String> assessments = ConcurrentHashMap.newKeySet();

    Recruiting(Company company) {
        this.company = company;
        this.seedProjects = new Lazy<>(() -> ProjectRecord.table(company));
        this.projects = live("project", seedProjects);
        this.feedback = live("feedback", perApplication(2, FeedbackRecord::of));
        this.surveyForms = live("surveyForm", () -> SurveyFormRecord.table(company.dates()));
        this.surveyRequests = live("surveyRequest", perApplication(1, SurveyRequestRecord::of));
        this.surveySubmissions = live("surveySubmission", perApplication(1, SurveySubmissionRecord::of));
        this.trackingLinks = live("trackingLink", () -> TrackingLinkRecord.table(company));
        this.emails = new ChildTables<>("email", this::seedEmails, company.changes());
    }

    private <R extends Row> LiveTable<R> live(String kind, Supplier<? extends SeedTable<R>> seed) {
        LiveTable<R> table = new LiveTable<>(kind, new Lazy<>(seed), company.changes());
        tables.add(table);
        return table;
    }

    private <R extends Row> Supplier<SeedTable<R>> perApplication(int most, PerApplication.Maker<R> maker) {
        return () -> new PerApplication<>(company, most, maker);
    }

    void clear() {
        tables.forEach(LiveTable::clear);
        emails.clear();
        applicationsBySubmission.clear();
        requests.clear();
        providerEmailIds.clear();
        assessments.clear();
    }

    public LiveTable<ProjectRecord> projects() {
        return projects;
    }

    /** What interviewers wrote, in the order of the applications. */
    public LiveTable<FeedbackRecord> feedback() {
        return feedback;
    }

    public LiveTable<SurveyFormRecord> surveyForms() {
        return surveyForms;
    }

    /** In the order of the applications. */
    public LiveTable<SurveyRequestRecord> surveyRequests() {
        return surveyRequests;
    }

    /** In the order of the applications. */
    public LiveTable<SurveySubmissionRecord> surveySubmissions() {
        return surveySubmissions;
    }

    public LiveTable<TrackingLinkRecord> trackingLinks() {
        return trackingLinks;
    }

    /** The mail of each candidate, by the candidate's id. */
    public ChildTables<EmailRecord> emails() {
        return emails;
    }

    /**
     * Who is asked for feedback on what.
     *
     * @param interview the id of the kind of interview
     * @param interviewers the ids of users
     */
    public record Request(String interview, Set<String> interviewers) {}

    /** What an event of an application asks for; null if the application has no such event. */
    public @Nullable Request request(ApplicationRecord application, String event) {
        InterviewEventRecord held = company.interviews().eventOf(application.id(), event);
        return held == null
                ? requests.get(application.id() + "/" + event)
                : new Request(
                        held.interview().id(),
                        held.interviewers().stream()
                                .map(interviewer -> interviewer.user().id())
                                .collect(Collectors.toSet()));
    }

    /** Asks a user for feedback on an interview; returns the id of the event to submit it with. */
    public String requestFeedback(ApplicationRecord application, InterviewRecord interview, UserRecord user) {
        String event = Ids.of("interviewEvent", application.id() + "/" + interview.id() + "/" + user.id());
        requests.put(application.id() + "/" + event, new Request(interview.id(), Set.of(user.id())));
        return event;
    }

    /** Adds feedback; the event that it is on has some then. */
    public FeedbackRecord addFeedback(Function<String, FeedbackRecord> maker) {
        FeedbackRecord added = feedback.add(maker);
        String event = added.event();
        InterviewEventRecord held = event == null ? null : company.interviews().eventOf(added.applicationId(), event);
        if (held != null) {
            company.interviews().updateEvent(held, now -> now.withFeedback(true));
        }
        return added;
    }

    /** Notes that a form made an application. */
    public void submitted(String submission, String application) {
        applicationsBySubmission.put(submission, application);
    }

    @Nullable
    String applicationOfSubmission(String submission) {
        return applicationsBySubmission.get(submission);
    }

    /** Notes the id that a mail provider has for a mail; false if it is known already. */
    public boolean addProviderEmailId(String id) {
        return providerEmailIds.add(id);
    }

    public void addAssessment(String id) {
        assessments.add(id);
    }

    public boolean hasAssessment(String id) {
        return assessments.contains(id);
    }

    /** The ids of the projects that the data set has a candidate in: none for most. */
    List<String> seedProjectsOf(String candidate) {
        Dice dice = new Dice(company.seed(), 'r', candidate.hashCode());
        return company.people().position(candidate) >= 0 && dice.chance(9)
                ? List.of(dice.pick(seedProjects.get().rows()).id())
                : List.of();
    }

    private FixedTable<EmailRecord> seedEmails(String candidate) {
        int position = company.people().position(candidate);
        return position < 0
                ? new FixedTable<>(List.of())
                : EmailRecord.of(company.people().row(position), company);
    }
}
