package io.ashbyconnector.adapter.direct;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.api.ListQuery;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each filter and relation of the typed queries has its effect on the records that come back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersTest {

    private static final Instant MIDDLE = Instant.parse("2025-06-01T00:00:00Z");

    private final AshbySandbox sandbox = AshbySandbox.start(
            SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(300));
    private final AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
            .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString()));

    @AfterAll
    void stop() {
        ashby.close();
        sandbox.close();
    }

    @Test
    void candidates_by_creation() {
        Predicate<Candidate> after =
                candidate -> requireNonNull(candidate.createdAt()).isAfter(MIDDLE);
        assertNarrows(ashby.candidates().list(), ashby.candidates().list().createdAfter(MIDDLE), after);
        assertNarrows(ashby.candidates().list(), ashby.candidates().list().createdBefore(MIDDLE), after.negate());
    }

    @Test
    void applications_by_creation_status_and_job() {
        Predicate<Application> after =
                application -> requireNonNull(application.createdAt()).isAfter(MIDDLE);
        assertNarrows(ashby.applications().list(), ashby.applications().list().createdAfter(MIDDLE), after);
        assertNarrows(ashby.applications().list(), ashby.applications().list().createdBefore(MIDDLE), after.negate());
        for (Application.Status status : List.of(
                Application.Status.HIRED,
                Application.Status.ACTIVE,
                Application.Status.ARCHIVED,
                Application.Status.LEAD)) {
            assertNarrows(
                    ashby.applications().list(),
                    ashby.applications().list().status(status),
                    application -> status.equals(application.status()));
        }
        String job = jobId(ashby.applications().page().records().get(0));
        assertNarrows(
                ashby.applications().list(),
                ashby.applications().list().jobId(job),
                application -> jobId(application).equals(job));
    }

    @Test
    void applications_with_their_relations() {
        List<Application> hired =
                ashby.applications().list().status(Application.Status.HIRED).expand("openings").stream()
                        .toList();
        assertThat(hired)
                .anySatisfy(application -> assertThat(application.openings()).isNotEmpty());

        Application whole = ashby.applications()
                .get(Map.of(
                        "applicationId",
                        hired.get(0).id(),
                        "expand",
                        List.of("openings", "applicationFormSubmissions", "referrals")));
        assertThat(whole.applicationHistory()).isNotEmpty();
        assertThat(ashby.applications().get(hired.get(0).id()).openings()).isEmpty();
        String submission = ashby.applications().stream()
                .limit(50)
                .map(application -> ashby.applications()
                        .get(Map.of(
                                "applicationId", application.id(), "expand", List.of("applicationFormSubmissions"))))
                .flatMap(application -> application.applicationFormSubmissions().stream())
                .map(form -> form.id())
                .findFirst()
                .orElseThrow();
        assertThat(ashby.applications()
                        .get(Map.of("submittedFormInstanceId", submission))
                        .id())
                .isNotBlank();
    }

    @Test
    void a_candidate_by_its_id_elsewhere() {
        String id = ashby.candidates().page().records().get(5).id();

        assertThat(ashby.candidates()
                        .get(Map.of("externalMappingId", "hris-" + id))
                        .id())
                .isEqualTo(id);
    }

    @Test
    void jobs_by_status_and_dates() {
        var all = ashby.jobs().list().status(Job.Status.DRAFT, Job.Status.OPEN, Job.Status.CLOSED, Job.Status.ARCHIVED);
        for (Job.Status status : List.of(Job.Status.DRAFT, Job.Status.OPEN, Job.Status.CLOSED, Job.Status.ARCHIVED)) {
            assertNarrows(all, ashby.jobs().list().status(status), job -> status.equals(job.status()));
        }
        assertNarrows(all, ashby.jobs().list(), job -> !Job.Status.DRAFT.equals(job.status()));
        Predicate<Job> opened = job -> job.openedAt() != null && job.openedAt().isAfter(MIDDLE);
        Predicate<Job> openedBefore =
                job -> job.openedAt() != null && job.openedAt().isBefore(MIDDLE);
        Predicate<Job> closed = job -> job.closedAt() != null && job.closedAt().isAfter(MIDDLE);
        Predicate<Job> closedBefore =
                job -> job.closedAt() != null && job.closedAt().isBefore(MIDDLE);
        var jobs = ashby.jobs().list();
        assertNarrows(
                jobs,
                jobs.createdAfter(MIDDLE),
                job -> requireNonNull(job.createdAt()).isAfter(MIDDLE));
        assertNarrows(jobs, jobs.openedAfter(MIDDLE), opened);
        assertNarrows(jobs, jobs.openedBefore(MIDDLE), openedBefore);
        assertNarrows(jobs, jobs.closedAfter(MIDDLE), closed);
        assertNarrows(jobs, jobs.closedBefore(Instant.parse("2026-09-01T00:00:00Z")), job -> job.closedAt() != null);
        assertThat(jobs.closedBefore(MIDDLE).stream()).allMatch(closedBefore);
    }

    @Test
    void jobs_with_their_relations() {
        Job bare = ashby.jobs().page().records().get(0);
        assertThat(bare.location()).isNull();
        assertThat(bare.compensation()).isNull();

        List<Job> expanded = ashby.jobs().list().expand("location", "openings", "compensation").stream()
                .toList();
        assertThat(expanded).anySatisfy(job -> assertThat(job.location()).isNotNull());
        assertThat(expanded).anySatisfy(job -> assertThat(job.openings()).isNotEmpty());
        assertThat(expanded).anySatisfy(job -> assertThat(job.compensation()).isNotNull());
        assertThat(ashby.jobs()
                        .get(Map.of("id", bare.id(), "expand", "location"))
                        .location())
                .isNotNull();
        assertThat(postings(ashby.jobs()
                        .list()
                        .status(Job.Status.DRAFT, Job.Status.OPEN)
                        .includeUnpublishedJobPostingsIds()))
                .isGreaterThan(postings(ashby.jobs().list().status(Job.Status.DRAFT, Job.Status.OPEN)));
    }

    private static long postings(ListQuery<Job, ?> jobs) {
        return jobs.stream().mapToLong(job -> job.jobPostingIds().size()).sum();
    }

    @Test
    void job_postings_by_place_department_and_visibility() {
        var all = ashby.jobPostings().list();
        JobPosting one = ashby.jobPostings().page().records().get(0);
        assertNarrows(
                all,
                all.location(requireNonNull(one.locationName())),
                posting -> Objects.equals(posting.locationName(), one.locationName()));
        assertNarrows(
                all,
                all.department(requireNonNull(one.departmentName())),
                posting -> Objects.equals(posting.departmentName(), one.departmentName()));
        assertNarrows(all, all.listedOnly(), JobPosting::isListed);
        assertThat(all.includeUnpublishedJobPostings().stream().count())
                .isGreaterThan(all.stream().count());
        assertThat(all.jobBoardId("00000000-0000-4000-8000-000000000000").stream())
                .isEmpty();
        JobPosting withJob = ashby.jobPostings().get(Map.of("jobPostingId", one.id(), "expand", List.of("job")));
        assertThat(withJob.descriptionHtml()).isNotBlank();
        assertThat(requireNonNull(withJob.additionalProperties().get("job"))
                        .path("id")
                        .asString())
                .isEqualTo(one.jobId());
    }

    @Test
    void archived_records_come_when_asked_for() {
        assertNarrows(
                ashby.departments().list().includeArchived(),
                ashby.departments().list(),
                not(Department::isArchived));
        assertNarrows(
                ashby.locations().list().includeArchived(), ashby.locations().list(), not(Location::isArchived));
        assertNarrows(ashby.sources().list().includeArchived(), ashby.sources().list(), not(Source::isArchived));
        assertNarrows(
                ashby.archiveReasons().list().includeArchived(),
                ashby.archiveReasons().list(),
                not(ArchiveReason::isArchived));
        assertNarrows(
                ashby.candidateTags().list().includeArchived(),
                ashby.candidateTags().list(),
                not(CandidateTag::isArchived));
        assertNarrows(
                ashby.customFields().list().includeArchived(),
                ashby.customFields().list(),
                not(CustomField::isArchived));
        assertNarrows(
                ashby.feedbackFormDefinitions().list().includeArchived(),
                ashby.feedbackFormDefinitions().list(),
                not(FeedbackFormDefinition::isArchived));
    }

    @Test
    void regions_and_deactivated_users_come_when_asked_for() {
        assertNarrows(ashby.users().list().includeDeactivated(), ashby.users().list(), User::isEnabled);
        assertThat(ashby.locations().list().includeLocationHierarchy().stream().count())
                .isGreaterThan(ashby.locations().stream().count());
    }

    private static String jobId(Application application) {
        return requireNonNull(requireNonNull(application.job()).id());
    }

    private static <T> Predicate<T> not(Predicate<T> predicate) {
        return predicate.negate();
    }

    /** The narrow query returns those of the wide one that match, some but not all. */
    private static <T> void assertNarrows(ListQuery<T, ?> wide, ListQuery<T, ?> narrow, Predicate<T> match) {
        List<T> everything = wide.stream().toList();
        List<T> matching = everything.stream().filter(match).toList();

        assertThat(matching).isNotEmpty().hasSizeLessThan(everything.size());
        assertThat(narrow.stream()).containsExactlyElementsOf(matching);
    }
}
