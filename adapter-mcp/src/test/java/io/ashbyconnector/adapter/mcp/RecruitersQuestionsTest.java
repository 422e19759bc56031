package io.ashbyconnector.adapter.mcp;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.offer.Offer;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sixteen questions that recruiters ask, each answered in at most two calls and 4 000 characters; what is right is counted from
 * plain lists.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecruitersQuestionsTest {

    private static final String NONE = "-";

    private final Sandboxed sandboxed = Sandboxed.direct();
    private final AshbyConnector ashby = sandboxed.connector();
    private final AshbyTool tool = AshbyTool.of(ashby);
    private List<Application> applications = List.of();
    private Map<String, Job> jobs = Map.of();
    private Map<String, String> departments = Map.of();
    private int calls;
    private int characters;

    @BeforeAll
    void list() {
        applications = ashby.applications().stream().toList();
        jobs = ashby.jobs().stream().collect(Collectors.toMap(Job::id, Function.identity()));
        departments = new HashMap<>();
        ashby.departments().list().includeArchived().stream().forEach(each -> departments.put(each.id(), each.name()));
    }

    @AfterAll
    void close() {
        sandboxed.close();
    }

    @BeforeEach
    void begin() {
        calls = 0;
        characters = 0;
    }

    @AfterEach
    void is_cheap() {
        assertThat(calls).isBetween(1, 2);
        assertThat(characters).isLessThanOrEqualTo(4_000);
    }

    /** The rows as text, the values of each with a bar between them. */
    private List<String> ask(String sql) {
        ToolAnswer answer = tool.call(new JsonMapper()
                .writeValueAsString(Map.of(
                        "entity", "applications", "action", "context_store_sql_query", "params", Map.of("sql", sql))));
        calls++;
        characters += answer.text().length();
        assertThat(answer.isError()).as(answer.text()).isFalse();
        JsonNode content = Objects.requireNonNull(answer.content());
        assertThat(content.at("/meta/remaining").asInt()).isZero();
        assertThat(content.at("/meta/as_of").isString()).isTrue();
        return content.path("data")
                .valueStream()
                .map(row -> row.valueStream()
                        .map(value -> value.isNull() ? NONE : value.asString().replaceAll("[\u27e6\u27e7]", ""))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private Stream<Application> having(Application.Status status) {
        return applications.stream().filter(each -> status.equals(each.status()));
    }

    private Stream<Application> withoutLeads() {
        return applications.stream().filter(each -> !Application.Status.LEAD.equals(each.status()));
    }

    private static <T> List<String> count(Stream<T> all, Function<T, String> name) {
        return all.collect(groupingBy(name, counting())).entrySet().stream()
                .map(each -> each.getKey() + "|" + each.getValue())
                .toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? NONE : text;
    }

    private Job jobOf(Application application) {
        return Objects.requireNonNull(
                jobs.get(Objects.requireNonNull(application.job()).id()));
    }

    private String job(Application application) {
        return or(jobOf(application).title());
    }

    private static String source(Application application) {
        return application.source() == null ? NONE : or(application.source().title());
    }

    private static String candidate(Application application) {
        return or(Objects.requireNonNull(application.candidate()).name());
    }

    private static String stage(Application application) {
        return or(Objects.requireNonNull(application.currentInterviewStage()).title());
    }

    private String department(Application application) {
        return departments.getOrDefault(or(jobOf(application).departmentId()), NONE);
    }

    private Optional<String> recruiter(Application application) {
        return Stream.concat(application.hiringTeam().stream(), jobOf(application).hiringTeam().stream())
                .filter(each -> "recruiter".equals(or(each.role()).toLowerCase(Locale.ROOT)))
                .map(each -> each.firstName() + " " + each.lastName())
                .findFirst();
    }

    /** The last entry into the stage in which a hired application is. */
    private Instant hiredAt(Application application) {
        String stage =
                Objects.requireNonNull(application.currentInterviewStage()).id();
        return ashby.applications().history(application.id()).stream()
                .filter(each -> Objects.equals(each.stageId(), stage))
                .map(Application.HistoryEntry::enteredStageAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void how_the_pipeline_of_each_job_looks() {
        List<String> rows = ask("SELECT job, string_agg(stage || ' ' || n, ', ' ORDER BY stage) AS stages"
                + " FROM (SELECT job, stage, count(*) AS n FROM pipeline GROUP BY ALL) GROUP BY job");

        Map<String, List<Application>> byJob = having(Application.Status.ACTIVE).collect(groupingBy(this::job));
        assertThat(rows)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(byJob.entrySet().stream()
                        .map(each -> each.getKey() + "|"
                                + count(each.getValue().stream(), RecruitersQuestionsTest::stage).stream()
                                        .sorted()
                                        .map(row -> row.replace('|', ' '))
                                        .collect(Collectors.joining(", ")))
                        .toList());
    }

    @Test
    void where_applications_come_from() {
        assertThat(ask("SELECT source, count(*) FROM application_summary WHERE status <> 'Lead' GROUP BY 1"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(withoutLeads(), RecruitersQuestionsTest::source));
    }

    @Test
    void which_sources_brought_the_hires_of_the_year() {
        ask("SELECT count(*) FROM application_history");
        List<String> rows = ask(
                "SELECT source, count(*) FROM hires WHERE hired_at >= '2026-01-01' AND hired_at_is_exact GROUP BY 1");

        Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(rows)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(
                        having(Application.Status.HIRED)
                                .filter(each -> !hiredAt(each).isBefore(newYear)),
                        RecruitersQuestionsTest::source));
    }

    @Test
    void how_long_a_hire_takes() {
        ask("SELECT count(*) FROM application_history");
        List<String> rows = ask("SELECT round(median(days), 2) FROM time_to_hire");

        double[] days = having(Application.Status.HIRED)
                .mapToDouble(each -> (hiredAt(each).getEpochSecond()
                                - Objects.requireNonNull(each.createdAt()).getEpochSecond())
                        / 86_400.0)
                .sorted()
                .toArray();
        double median = DoubleStream.of(days[(days.length - 1) / 2], days[days.length / 2])
                .average()
                .orElseThrow();
        assertThat(Double.parseDouble(rows.get(0))).isCloseTo(median, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void who_has_a_word_in_an_email_address() {
        List<String> rows = ask("SELECT DISTINCT c.id, c.name FROM candidates c JOIN candidate_email_addresses e"
                + " ON e.candidate_id = c.id WHERE e.value ILIKE '%umeko%'");

        assertThat(rows)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ashby.candidates().stream()
                        .filter(each -> each.emailAddresses().stream()
                                .anyMatch(address -> or(address.value()).contains("umeko")))
                        .map(each -> each.id() + "|" + each.name())
                        .toList());
    }

    @Test
    void which_active_applications_are_the_oldest() {
        List<String> rows = ask("SELECT application_id, candidate, job FROM pipeline ORDER BY applied_at LIMIT 5");

        assertThat(rows)
                .containsExactlyElementsOf(having(Application.Status.ACTIVE)
                        .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.createdAt())))
                        .limit(5)
                        .map(each -> each.id() + "|" + candidate(each) + "|" + job(each))
                        .toList());
    }

    @Test
    void why_applications_were_archived() {
        assertThat(ask("SELECT archive_reason, count(*) FROM application_summary WHERE status = 'Archived' GROUP BY 1"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(
                        having(Application.Status.ARCHIVED),
                        each -> each.archiveReason() == null
                                ? NONE
                                : or(each.archiveReason().text())));
    }

    @Test
    void how_many_applied_to_each_department() {
        assertThat(ask("SELECT department, count(*) FROM application_summary WHERE status <> 'Lead' GROUP BY 1"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(withoutLeads(), this::department));
    }

    @Test
    void which_open_jobs_have_nobody_in_their_pipeline() {
        List<String> busy = having(Application.Status.ACTIVE)
                .map(each -> Objects.requireNonNull(each.job()).id())
                .toList();

        assertThat(ask("SELECT job_id, job FROM open_jobs WHERE active = 0"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(jobs.values().stream()
                        .filter(each -> Job.Status.OPEN.equals(each.status()) && !busy.contains(each.id()))
                        .map(each -> each.id() + "|" + each.title())
                        .toList());
    }

    @Test
    void who_applied_to_several_jobs() {
        List<String> rows = ask("SELECT candidate, count(DISTINCT job_id) AS jobs FROM application_summary"
                + " WHERE status <> 'Lead' GROUP BY candidate_id, candidate HAVING count(DISTINCT job_id) > 1");

        List<String> several = new ArrayList<>();
        withoutLeads()
                .collect(groupingBy(
                        each -> Objects.requireNonNull(each.candidate()).id()))
                .values()
                .forEach(each -> {
                    long different = each.stream().map(this::job).distinct().count();
                    if (different > 1) {
                        several.add(candidate(each.get(0)) + "|" + different);
                    }
                });
        assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(several);
    }

    @Test
    void who_is_on_the_hiring_team_of_a_job() {
        List<String> rows =
                ask("SELECT t.first_name, t.last_name, t.role FROM job_hiring_team t JOIN jobs j ON j.id = t.job_id"
                        + " WHERE j.title = 'Controls Engineer'");

        assertThat(rows)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(jobs.values().stream()
                        .filter(each -> "Controls Engineer".equals(each.title()))
                        .flatMap(each -> each.hiringTeam().stream())
                        .map(each -> each.firstName() + "|" + each.lastName() + "|" + each.role())
                        .toList());
    }

    @Test
    void which_offers_are_pending() {
        List<String> rows = ask(
                "SELECT s.candidate, s.job, o.acceptance_status FROM offers o JOIN application_summary s"
                        + " ON s.application_id = o.application_id WHERE o.acceptance_status NOT IN ('Accepted', 'Declined', 'Cancelled')");

        assertThat(rows)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ashby.offers().stream()
                        .filter(each -> !List.of(
                                        Offer.AcceptanceStatus.ACCEPTED,
                                        Offer.AcceptanceStatus.DECLINED,
                                        Offer.AcceptanceStatus.CANCELLED)
                                .contains(each.acceptanceStatus()))
                        .map(each -> {
                            Application application = applications.stream()
                                    .filter(other -> other.id().equals(each.applicationId()))
                                    .findFirst()
                                    .orElseThrow();
                            return candidate(application) + "|" + job(application) + "|"
                                    + Objects.requireNonNull(each.acceptanceStatus())
                                            .value();
                        })
                        .toList());
    }

    @Test
    void how_many_candidates_came_last_month() {
        List<String> rows =
                ask("SELECT count(*) FROM candidates WHERE created_at >= '2026-08-01' AND created_at < '2026-09-01'");

        assertThat(rows)
                .containsExactly(String.valueOf(ashby.candidates().stream()
                        .map(Candidate::createdAt)
                        .filter(Objects::nonNull)
                        .filter(each -> each.toString().startsWith("2026-08"))
                        .count()));
    }

    @Test
    void how_many_are_in_each_stage_of_one_job() {
        assertThat(ask("SELECT stage, count(*) FROM pipeline WHERE job = 'Controls Engineer' GROUP BY 1"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(
                        having(Application.Status.ACTIVE)
                                .filter(each -> job(each).equals("Controls Engineer")),
                        RecruitersQuestionsTest::stage));
    }

    @Test
    void how_much_each_recruiter_has_to_do() {
        assertThat(ask("SELECT recruiter, count(*) FROM pipeline GROUP BY 1"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(count(
                        having(Application.Status.ACTIVE),
                        each -> recruiter(each).orElse(NONE)));
    }

    @Test
    void which_interviews_are_in_a_week() {
        List<String> rows = ask("SELECT e.start_time, s.candidate FROM interview_schedule_interview_events e"
                + " JOIN interview_schedules i ON i.id = e.interview_schedule_id"
                + " JOIN application_summary s ON s.application_id = i.application_id"
                + " WHERE e.start_time >= '2026-09-21' AND e.start_time < '2026-09-28'");

        List<String> expected = ashby.interviewSchedules().stream()
                .flatMap(schedule -> schedule.interviewEvents().stream()
                        .map(event -> Objects.requireNonNull(event.startTime()))
                        .filter(start -> !start.isBefore(Instant.parse("2026-09-21T00:00:00Z"))
                                && start.isBefore(Instant.parse("2026-09-28T00:00:00Z")))
                        .map(start -> start + "|"
                                + applications.stream()
                                        .filter(each -> each.id().equals(schedule.applicationId()))
                                        .map(RecruitersQuestionsTest::candidate)
                                        .findFirst()
                                        .orElseThrow()))
                .toList();
        assertThat(rows.stream().map(row -> row.replace(".000Z", "Z")).toList())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
