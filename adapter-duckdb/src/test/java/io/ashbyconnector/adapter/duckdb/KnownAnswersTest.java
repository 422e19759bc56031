package io.ashbyconnector.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.Application.HistoryEntry;
import io.ashbyconnector.model.application.Application.Status;
import io.ashbyconnector.model.interview.InterviewStage;
import io.ashbyconnector.model.job.HiringTeamMember;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.Opening;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the views answer, held against what plain lists of the same records come to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownAnswersTest {

    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(400).today(LocalDate.of(2026, 9, 30)));
    private final AshbyConnector ashby = connect();
    private final Map<String, Application> applications = new TreeMap<>();
    private final Map<String, Job> jobs = new TreeMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, List<HistoryEntry>> history = new HashMap<>();
    private final Map<String, InterviewStage> stages = new HashMap<>();

    private AshbyConnector connect() {
        return AshbyConnector.connect(ConnectorConfig.of(AshbyAuthConfig.of(sandbox.apiKey()))
                .with(ConfigKey.ASHBY_BASE_URL, sandbox.baseUri().toString()));
    }

    @BeforeAll
    void list() {
        ashby.applications().stream().forEach(each -> applications.put(each.id(), each));
        ashby.jobs().list().status(Job.Status.known().toArray(Job.Status[]::new)).stream()
                .forEach(each -> jobs.put(each.id(), each));
        ashby.departments().list().includeArchived().stream()
                .forEach(each -> departments.put(each.id(), String.valueOf(each.name())));
        applications
                .keySet()
                .forEach(id -> history.put(
                        id, ashby.applications().history(id).stream().toList()));
        ashby.interviewPlans().stream()
                .flatMap(plan -> ashby.interviewStages().list(plan.id()).stream())
                .forEach(stage -> stages.put(stage.id(), stage));
        ashby.store().sql("SELECT count(*) FROM stage_stays"); // which reads the history
    }

    @AfterAll
    void stop() {
        ashby.close();
        sandbox.close();
    }

    record Hire(
            String applicationId,
            String candidateId,
            String jobId,
            @Nullable String job,
            @Nullable String department,
            @Nullable String source,
            @Nullable String recruiter,
            Instant appliedAt,
            Instant hiredAt,
            boolean hiredAtIsExact) {}

    @Test
    void hires_are_the_hired_applications_at_their_last_entry_into_that_stage() {
        List<Hire> expected = of(Status.HIRED)
                .map(each -> new Hire(
                        each.id(),
                        candidate(each),
                        job(each).id(),
                        job(each).title(),
                        departments.get(job(each).departmentId()),
                        each.source() == null ? null : each.source().title(),
                        recruiter(each),
                        Objects.requireNonNull(each.createdAt()),
                        hiredAt(each),
                        true))
                .toList();
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(ashby.store().sql("SELECT * FROM hires", Hire.class)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void without_the_history_hires_are_dated_by_their_last_change_and_no_call_is_made_for_each_application() {
        sandbox.clearRequests();
        try (AshbyConnector fresh = connect()) {
            List<Hire> hires = fresh.store().sql("SELECT * FROM hires", Hire.class);
            assertThat(hires)
                    .hasSize((int) of(Status.HIRED).count())
                    .noneMatch(Hire::hiredAtIsExact)
                    .allMatch(hire -> hire.hiredAt()
                            .equals(Objects.requireNonNull(applications.get(hire.applicationId()))
                                    .updatedAt()));
            assertThat(fresh.store().sql("SELECT * FROM pipeline", Waiting.class))
                    .hasSize((int) of(Status.ACTIVE).count())
                    .allMatch(each -> each.inStageSince() == null);
            fresh.store().sql("SELECT * FROM application_summary");
            fresh.store().sql("SELECT * FROM open_jobs");
        }
        assertThat(sandbox.requests())
                .noneMatch(request ->
                        request.path().contains("listHistory") || request.path().contains("interviewStage"));
    }

    record Waiting(
            String applicationId,
            String candidateId,
            @Nullable String candidate,
            String jobId,
            @Nullable String job,
            @Nullable String stage,
            @Nullable String stageType,
            @Nullable String source,
            @Nullable String recruiter,
            Instant appliedAt,
            @Nullable Instant inStageSince) {}

    @Test
    void the_pipeline_holds_active_applications_only_and_since_when_they_wait() {
        List<Waiting> expected = of(Status.ACTIVE)
                .map(each -> {
                    InterviewStage stage = Objects.requireNonNull(each.currentInterviewStage());
                    return new Waiting(
                            each.id(),
                            candidate(each),
                            Objects.requireNonNull(each.candidate()).name(),
                            job(each).id(),
                            job(each).title(),
                            stage.title(),
                            stage.type() == null ? null : stage.type().value(),
                            each.source() == null ? null : each.source().title(),
                            recruiter(each),
                            Objects.requireNonNull(each.createdAt()),
                            entries(each)
                                    .filter(entry -> entry.leftStageAt() == null)
                                    .map(HistoryEntry::enteredStageAt)
                                    .findFirst()
                                    .orElseThrow());
                })
                .toList();
        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(ashby.store().sql("SELECT * FROM pipeline", Waiting.class))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    record Stay(
            String applicationId,
            String jobId,
            @Nullable String stage,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Double days) {}

    @Test
    void every_stay_in_a_stage_has_its_days_once_it_ended() {
        List<Stay> stays = ashby.store().sql("SELECT * FROM time_in_stage WHERE application_id < '8'", Stay.class);
        List<Stay> expected = applications.values().stream()
                .filter(each -> each.id().compareTo("8") < 0) // an answer has at most a thousand rows
                .flatMap(each -> entries(each)
                        .map(entry -> new Stay(
                                each.id(),
                                job(each).id(),
                                entry.title(),
                                Objects.requireNonNull(entry.enteredStageAt()),
                                entry.leftStageAt(),
                                null)))
                .toList();
        assertThat(stays).hasSameSizeAs(expected);
        assertThat(stays.stream().map(stay -> withoutDays(stay)).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(stays).allSatisfy(stay -> {
            if (stay.leftAt() == null) {
                assertThat(stay.days()).isNull();
            } else {
                assertThat(stay.days()).isCloseTo(days(stay.enteredAt(), stay.leftAt()), within(0.0001));
            }
        });
    }

    private static Stay withoutDays(Stay stay) {
        return new Stay(stay.applicationId(), stay.jobId(), stay.stage(), stay.enteredAt(), stay.leftAt(), null);
    }

    record Source(String source, long applications, long active, long archived, long hired) {}

    @Test
    void sources_count_what_became_of_applications_without_leads() {
        Map<String, List<Application>> bySource = applications.values().stream()
                .filter(each -> !Status.LEAD.equals(each.status()))
                .collect(Collectors.groupingBy(each -> each.source() == null
                        ? "(none)"
                        : String.valueOf(each.source().title())));
        List<Source> expected = bySource.entrySet().stream()
                .map(each -> new Source(
                        each.getKey(),
                        each.getValue().size(),
                        count(each.getValue(), Status.ACTIVE),
                        count(each.getValue(), Status.ARCHIVED),
                        count(each.getValue(), Status.HIRED)))
                .toList();
        assertThat(ashby.store()
                        .sql(
                                "SELECT source, applications, active, archived, hired FROM source_performance",
                                Source.class))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    record Days(long hires, double medianDays, double averageDays) {}

    @Test
    void days_to_hire_are_those_between_the_application_and_the_hire() {
        double[] days = of(Status.HIRED)
                .mapToDouble(each -> days(Objects.requireNonNull(each.createdAt()), hiredAt(each)))
                .sorted()
                .toArray();
        Days answer = ashby.store()
                .sql(
                        "SELECT count(*) AS hires, median(days) AS median_days, avg(days) AS average_days FROM time_to_hire"
                                + " WHERE hired_at_from = 'history'",
                        Days.class)
                .get(0);
        assertThat(answer.hires()).isEqualTo(days.length);
        assertThat(answer.medianDays()).isCloseTo(median(days), within(0.001));
        assertThat(answer.averageDays()).isCloseTo(Arrays.stream(days).average().orElseThrow(), within(0.001));
    }

    record Department(@Nullable String departmentId, long openJobs, long applications, long active, long hired) {}

    @Test
    void departments_count_their_own_jobs_and_applications() {
        List<Department> answer = ashby.store()
                .sql(
                        "SELECT department_id, open_jobs, applications, active, hired FROM department_hiring",
                        Department.class);
        Map<String, Long> open = jobs.values().stream()
                .filter(each -> Job.Status.OPEN.equals(each.status()))
                .collect(Collectors.groupingBy(each -> String.valueOf(each.departmentId()), Collectors.counting()));
        Map<String, List<Application>> applied = applications.values().stream()
                .filter(each -> !Status.LEAD.equals(each.status()))
                .collect(Collectors.groupingBy(each -> String.valueOf(job(each).departmentId())));
        assertThat(answer).allSatisfy(each -> {
            String id = String.valueOf(each.departmentId());
            List<Application> own = applied.getOrDefault(id, List.of());
            assertThat(each.openJobs()).isEqualTo(open.getOrDefault(id, 0L));
            assertThat(each.applications()).isEqualTo(own.size());
            assertThat(each.active()).isEqualTo(count(own, Status.ACTIVE));
            assertThat(each.hired()).isEqualTo(count(own, Status.HIRED));
        });
        assertThat(answer)
                .extracting(each -> String.valueOf(each.departmentId()))
                .containsAll(open.keySet());
        assertThat(answer.stream().mapToLong(Department::applications).sum())
                .isEqualTo(applications.values().stream()
                        .filter(each -> !Status.LEAD.equals(each.status()))
                        .count());
    }

    record OpenJob(
            String jobId,
            @Nullable String job,
            @Nullable String recruiter,
            long openSeats,
            long applications,
            long active,
            long inOffer,
            long hired) {}

    @Test
    void open_jobs_have_their_candidates_and_seats() {
        List<Opening> openings = ashby.openings().stream().toList();
        List<OpenJob> expected = jobs.values().stream()
                .filter(each -> Job.Status.OPEN.equals(each.status()))
                .map(each -> {
                    List<Application> own = applications.values().stream()
                            .filter(application -> job(application).id().equals(each.id()))
                            .filter(application -> !Status.LEAD.equals(application.status()))
                            .toList();
                    return new OpenJob(
                            each.id(),
                            each.title(),
                            recruiter(each.hiringTeam()).orElse(null),
                            openings.stream()
                                    .filter(opening -> Opening.State.OPEN.equals(opening.openingState()))
                                    .filter(opening -> Objects.requireNonNull(opening.latestVersion())
                                            .jobIds()
                                            .contains(each.id()))
                                    .count(),
                            own.size(),
                            count(own, Status.ACTIVE),
                            own.stream()
                                    .filter(application -> Status.ACTIVE.equals(application.status())
                                            && InterviewStage.Type.OFFER.equals(
                                                    Objects.requireNonNull(application.currentInterviewStage())
                                                            .type()))
                                    .count(),
                            count(own, Status.HIRED));
                })
                .toList();
        assertThat(ashby.store()
                        .sql(
                                "SELECT job_id, job, recruiter, open_seats, applications, active, in_offer, hired FROM open_jobs",
                                OpenJob.class))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    record Passed(String interviewPlanId, long place, String stage, long entered, long wentOn) {}

    @Test
    void the_funnel_counts_ended_applications_that_went_on_to_a_later_stage() {
        Map<String, long[]> counted = new HashMap<>();
        Stream.concat(of(Status.HIRED), of(Status.ARCHIVED)).forEach(each -> {
            List<InterviewStage> visited = entries(each)
                    .map(entry -> stage(entry.stageId()))
                    .filter(stage -> !InterviewStage.Type.ARCHIVED.equals(stage.type()))
                    .distinct()
                    .toList();
            for (InterviewStage stage : visited) {
                boolean wentOn = visited.stream()
                        .anyMatch(other -> Objects.equals(other.interviewPlanId(), stage.interviewPlanId())
                                && other.orderInInterviewPlan() > stage.orderInInterviewPlan());
                long[] counts = counted.computeIfAbsent(stage.id(), id -> new long[2]);
                counts[0]++;
                counts[1] += wentOn ? 1 : 0;
            }
        });
        List<Passed> expected = counted.entrySet().stream()
                .filter(each ->
                        !InterviewStage.Type.HIRED.equals(stage(each.getKey()).type()))
                .map(each -> {
                    InterviewStage stage = stage(each.getKey());
                    return new Passed(
                            String.valueOf(stage.interviewPlanId()),
                            stage.orderInInterviewPlan(),
                            String.valueOf(stage.title()),
                            each.getValue()[0],
                            each.getValue()[1]);
                })
                .toList();
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(ashby.store()
                        .sql(
                                "SELECT interview_plan_id, place, stage, entered, went_on FROM stage_funnel",
                                Passed.class))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    record StageDays(String interviewPlanId, long place, long applications, double medianDays) {}

    @Test
    void stage_durations_are_medians_over_applications_that_left() {
        Map<String, List<Double>> days = new HashMap<>();
        applications.values().forEach(each -> {
            Map<String, Double> own = entries(each)
                    .filter(entry -> entry.leftStageAt() != null)
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.stageId()),
                            entry -> days(
                                    Objects.requireNonNull(entry.enteredStageAt()),
                                    Objects.requireNonNull(entry.leftStageAt())),
                            Double::sum));
            own.forEach((stage, sum) ->
                    days.computeIfAbsent(stage, id -> new ArrayList<>()).add(sum));
        });
        List<StageDays> answer = ashby.store()
                .sql(
                        "SELECT interview_plan_id, place, applications, median_days FROM stage_durations",
                        StageDays.class);
        assertThat(answer).hasSizeGreaterThan(10).allSatisfy(each -> {
            InterviewStage stage = stages.values().stream()
                    .filter(known -> each.interviewPlanId().equals(known.interviewPlanId())
                            && each.place() == known.orderInInterviewPlan())
                    .findFirst()
                    .orElseThrow();
            double[] own = Objects.requireNonNull(days.get(stage.id())).stream()
                    .mapToDouble(d -> d)
                    .sorted()
                    .toArray();
            assertThat(each.applications()).isEqualTo(own.length);
            assertThat(each.medianDays()).isCloseTo(median(own), within(0.051));
        });
    }

    record Accepted(LocalDate month, long accepted, long declined) {}

    @Test
    void offers_count_in_the_month_of_their_decision() {
        Map<LocalDate, long[]> expected = new TreeMap<>();
        ashby.offers().stream()
                .filter(offer -> Offer.AcceptanceStatus.ACCEPTED.equals(offer.acceptanceStatus())
                        || Offer.AcceptanceStatus.DECLINED.equals(offer.acceptanceStatus()))
                .forEach(offer -> {
                    LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(offer.decidedAt()), ZoneOffset.UTC);
                    boolean accepted = Offer.AcceptanceStatus.ACCEPTED.equals(offer.acceptanceStatus());
                    expected.computeIfAbsent(day.withDayOfMonth(1), month -> new long[2])[accepted ? 0 : 1]++;
                });
        assertThat(ashby.store().sql("SELECT month, accepted, declined FROM offer_acceptance", Accepted.class))
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(each -> new Accepted(each.getKey(), each.getValue()[0], each.getValue()[1]))
                        .toList());
    }

    @Test
    void a_summary_is_one_short_row_for_each_application() {
        assertThat(ashby.store()
                        .sql("SELECT * FROM application_summary WHERE days IS NULL OR days < 0")
                        .records())
                .isEmpty();
        assertThat(ashby.store()
                        .sql("SELECT * FROM application_summary LIMIT 100")
                        .records())
                .isNotEmpty()
                .allMatch(row -> row.toString().length() < 900);
        assertThat(ashby.store()
                        .sql("SELECT count(*) AS n, count(DISTINCT application_id) AS ids FROM application_summary")
                        .records()
                        .get(0)
                        .toString())
                .isEqualTo("{\"n\":" + applications.size() + ",\"ids\":" + applications.size() + "}");
    }

    private Stream<Application> of(Status status) {
        return applications.values().stream().filter(each -> status.equals(each.status()));
    }

    private static long count(List<Application> among, Status status) {
        return among.stream().filter(each -> status.equals(each.status())).count();
    }

    private static String candidate(Application application) {
        return String.valueOf(Objects.requireNonNull(application.candidate()).id());
    }

    private Job job(Application application) {
        return Objects.requireNonNull(
                jobs.get(Objects.requireNonNull(application.job()).id()));
    }

    private InterviewStage stage(@Nullable String id) {
        return Objects.requireNonNull(stages.get(String.valueOf(id)));
    }

    private @Nullable String recruiter(Application application) {
        return recruiter(application.hiringTeam())
                .or(() -> recruiter(job(application).hiringTeam()))
                .orElse(null);
    }

    private static Optional<String> recruiter(List<HiringTeamMember> team) {
        return team.stream()
                .filter(member -> "Recruiter".equals(member.role()))
                .map(member -> member.firstName() + " " + member.lastName())
                .findFirst();
    }

    private Stream<HistoryEntry> entries(Application application) {
        return Objects.requireNonNull(history.get(application.id())).stream();
    }

    private Instant hiredAt(Application application) {
        String hired =
                Objects.requireNonNull(application.currentInterviewStage()).id();
        return entries(application)
                .filter(entry -> hired.equals(entry.stageId()))
                .map(HistoryEntry::enteredStageAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static double days(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) / DAY;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
