package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.Application.Status;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code ashby stats}, against what plain lists of the same records come to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private final AshbySandbox sandbox =
            AshbySandbox.start(SandboxOptions.defaults().candidates(300).today(TODAY));
    private final Map<String, Application> applications = new TreeMap<>();
    private final Map<String, Job> jobs = new TreeMap<>();

    /** Filled by the first test that asks; no test changes a record. */
    @TempDir
    private static Path stores;

    @TempDir
    Path folder;

    @BeforeAll
    void list() {
        try (AshbyConnector ashby = AshbyConnector.connect(ConnectorConfig.fromMap(
                Map.of("ashby.base-url", sandbox.baseUri().toString(), "ashby.api-key", sandbox.apiKey())))) {
            ashby.applications().stream().forEach(each -> applications.put(each.id(), each));
            ashby.jobs().list().status(Job.Status.known().toArray(Job.Status[]::new)).stream()
                    .forEach(each -> jobs.put(each.id(), each));
        }
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private Cli direct() {
        return Cli.in(folder)
                .against(sandbox)
                .with("ASHBY_STORE", stores.resolve("direct.duckdb").toString())
                .with("ASHBY_STORE_MAX_AGE", "1h")
                .at(Clock.system(ZoneOffset.UTC));
    }

    private Cli hosted() {
        return Cli.in(folder)
                .throughAirbyte(sandbox)
                .with("ASHBY_STORE", stores.resolve("hosted.duckdb").toString());
    }

    private static List<JsonNode> rows(Cli.Result result) {
        assertThat(result.exit()).as(result.err()).isZero();
        return result.json().path("data").path("rows").valueStream().toList();
    }

    private static Map<String, Long> column(List<JsonNode> rows, String key, String value) {
        Map<String, Long> column = new LinkedHashMap<>();
        rows.forEach(row -> column.put(row.path(key).asString(), row.path(value).asLong()));
        return column;
    }

    private Map<String, Long> bySource(Predicate<Application> condition) {
        return applications.values().stream()
                .filter(each -> !Status.LEAD.equals(each.status()))
                .filter(condition)
                .collect(Collectors.groupingBy(
                        each -> each.source() == null
                                ? "(none)"
                                : String.valueOf(each.source().title()),
                        Collectors.counting()));
    }

    private static Predicate<Application> appliedSince(Instant since) {
        return each -> !Objects.requireNonNull(each.createdAt()).isBefore(since);
    }

    /** In the sandbox the move to hired is the last change. */
    private static Predicate<Application> hiredSince(Instant since) {
        return each -> Status.HIRED.equals(each.status())
                && !Objects.requireNonNull(each.updatedAt()).isBefore(since);
    }

    @Test
    void sources_of_a_period_are_those_of_its_applications_and_of_its_hires() {
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        List<JsonNode> rows = rows(direct().run("stats", "sources", "--since", "2026"));
        Map<String, Long> applied = column(rows, "source", "applications");
        applied.values().removeIf(count -> count == 0);
        assertThat(applied).isNotEmpty().isEqualTo(bySource(appliedSince(since)));
        Map<String, Long> hired = column(rows, "source", "hires");
        hired.values().removeIf(count -> count == 0);
        assertThat(hired).isNotEmpty().isEqualTo(bySource(hiredSince(since)));
    }

    @Test
    void sources_can_be_those_of_a_job_a_department_and_a_recruiter() {
        Job job = jobs.values().stream()
                .filter(each -> "Controls Engineer".equals(each.title()))
                .findFirst()
                .orElseThrow();
        Map<String, Long> expected = bySource(
                each -> job.id().equals(Objects.requireNonNull(each.job()).id()));
        for (String[] option :
                new String[][] {{"--job", job.id()}, {"--job", "controls engineer"}, {"--job", "Controls"}}) {
            assertThat(column(rows(direct().run("stats", "sources", option[0], option[1])), "source", "applications"))
                    .isEqualTo(expected);
        }
        Predicate<Application> priya = each -> each.hiringTeam().stream()
                .anyMatch(member -> "Recruiter".equals(member.role()) && "Priya".equals(member.firstName()));
        for (String name : List.of("Priya Raghunathan", "priya", "priya.raghunathan@quillmere.example")) {
            assertThat(column(rows(direct().run("stats", "sources", "--recruiter", name)), "source", "applications"))
                    .isEqualTo(bySource(priya));
        }
    }

    @Test
    void a_department_includes_those_below_it() {
        List<JsonNode> rows = rows(direct().run("stats", "open-jobs", "--department", "Engineering"));
        assertThat(rows).extracting(row -> row.path("job").asString()).contains("Controls Engineer");
        long open = rows(direct().run("stats", "departments")).stream()
                .filter(row -> row.path("department").asString().endsWith(", Engineering"))
                .mapToLong(row -> row.path("open_jobs").asLong())
                .sum();
        assertThat(open).isPositive().isEqualTo(rows.size());
    }

    @Test
    void active_candidates_of_open_jobs_are_neither_leads_nor_hires() {
        Map<String, Long> expected = new TreeMap<>();
        jobs.values().stream()
                .filter(each -> Job.Status.OPEN.equals(each.status()))
                .forEach(job -> expected.put(
                        job.id(),
                        applications.values().stream()
                                .filter(each -> Status.ACTIVE.equals(each.status()))
                                .filter(each -> job.id()
                                        .equals(Objects.requireNonNull(each.job())
                                                .id()))
                                .count()));
        assertThat(new TreeMap<>(column(rows(direct().run("stats", "open-jobs")), "job_id", "active")))
                .isEqualTo(expected);
    }

    @Test
    void stages_come_in_the_order_of_their_plan() {
        List<JsonNode> rows = rows(direct().run("stats", "funnel", "--job", "Controls Engineer"));
        assertThat(rows)
                .extracting(row -> row.path("interview_plan").asString())
                .containsOnly("Engineering");
        List<String> stages =
                rows.stream().map(row -> row.path("stage").asString()).toList();
        assertThat(stages).containsSubsequence("Application Review", "Recruiter Call", "Onsite Loop");
        assertThat(rows(direct().run("stats", "time-in-stage", "--job", "Controls Engineer")))
                .extracting(row -> row.path("stage").asString())
                .containsSubsequence("Application Review", "Recruiter Call", "Onsite Loop");
    }

    @Test
    void the_key_figures_are_those_of_the_charts() {
        Cli.Result result = direct().run("stats");
        Map<String, Long> figures = new LinkedHashMap<>();
        result.json()
                .path("data")
                .path("figures")
                .valueStream()
                .forEach(each -> figures.put(
                        each.path("figure").asString(), each.path("value").asLong()));
        assertThat(figures)
                .containsEntry(
                        "active_applications",
                        applications.values().stream()
                                .filter(each -> Status.ACTIVE.equals(each.status()))
                                .count())
                .containsEntry(
                        "hires",
                        applications.values().stream()
                                .filter(each -> Status.HIRED.equals(each.status()))
                                .count())
                .containsEntry(
                        "open_jobs",
                        jobs.values().stream()
                                .filter(each -> Job.Status.OPEN.equals(each.status()))
                                .count());
    }

    @Test
    void without_hires_there_are_no_bars_but_an_answer() {
        Cli.Result result = direct().wide(80).run("stats", "time-to-hire", "--since", "2026-09-29", "--no-color");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("0 hires, since 29 Sep 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stats sorces | Did you mean 'sources'?",
                "stats sources --job Engineer | can mean several",
                "stats sources --job Enginer | Did you mean 'Engineer'?",
                "stats sources --job x'); | There is no job",
                "stats sources --department Engneering | Did you mean 'Engineering'?",
                "stats sources --recruiter nobody | There are: ",
                "stats sources --since yesterday | --since does not take 'yesterday'",
                "stats sources --since 2026 --until 2025 | --until is not after --since",
                "stats --svg a.svg | --svg draws one question",
                "stats sources --svg nowhere/a.svg | There is no folder",
                "stats --html . | names a folder"
            })
    void what_is_wrong_is_said_with_what_is_right(String line, String message) {
        Cli.Result result = direct().run(line.split(" ", -1));
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("message").asString()
                        + result.error().path("hint").asString())
                .contains(message);
    }

    @Test
    void names_with_quotes_are_names() {
        Cli.Result result = direct().run("stats", "sources", "--recruiter", "x' OR 'a' = 'a");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("message").asString()).isEqualTo("There is no recruiter 'x' OR 'a' = 'a'.");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void no_answer_is_wider_than_the_screen(int width) {
        for (String question : List.of("sources", "time-to-hire", "departments", "open-jobs")) {
            Cli.Result result = direct().wide(width).run("stats", question, "--no-color");
            assertThat(result.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
            assertThat(result.out()).contains("█").doesNotContain("\u001b");
        }
    }

    @Test
    void color_is_for_screens_that_want_it() {
        assertThat(direct().wide(80).run("stats", "sources").out()).contains("\u001b[36m█");
        assertThat(direct().wide(80)
                        .with("NO_COLOR", "1")
                        .run("stats", "sources")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void pictures_and_pages_are_written_whole_and_replace_what_was_there() throws Exception {
        Path svg = folder.resolve("sources.svg");
        Path html = folder.resolve("report.html");
        Files.writeString(svg, "old");
        Cli.Result picture = direct().run("stats", "sources", "--svg", "sources.svg");
        assertThat(picture.exit()).as(picture.err()).isZero();
        assertThat(picture.err()).contains("Wrote ");
        assertThat(parse(Files.readString(svg))).isEqualTo("svg");
        assertThat(Files.readString(svg)).contains("Careers page", "data as of");
        Cli.Result page = direct().run("stats", "--html", "report.html");
        assertThat(page.exit()).as(page.err()).isZero();
        String text = Files.readString(html);
        assertThat(parse(text.replaceFirst("<!DOCTYPE html>", ""))).isEqualTo("html");
        assertThat(text)
                .contains(
                        "Funnel by interview stage",
                        "Time to hire",
                        "Time in stage",
                        "Hiring by department",
                        "Open jobs");
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    private static String parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTagName();
    }

    @Test
    void hosted_mode_answers_what_its_lists_allow_and_says_what_not() {
        assertThat(column(rows(hosted().run("stats", "sources")), "source", "applications"))
                .isEqualTo(bySource(each -> true));
        assertThat(rows(hosted().run("stats", "open-jobs")).get(0).has("open_seats"))
                .isFalse();
        Cli.Result funnel = hosted().run("stats", "funnel");
        assertThat(funnel.exit()).isEqualTo(4);
        assertThat(funnel.error().path("type").asString()).isEqualTo("unsupported");
        assertThat(funnel.error().path("message").asString()).contains("history", "hosted mode");
        Cli.Result page = hosted().run("stats", "--html", "hosted.html");
        assertThat(page.exit()).as(page.err()).isZero();
        assertThat(page.err()).contains("'funnel' is missing");
    }

    @Test
    void help_names_the_questions() {
        assertThat(Cli.in(folder).run("stats", "--help").out())
                .contains(
                        "sources",
                        "funnel",
                        "time-to-hire",
                        "time-in-stage",
                        "departments",
                        "open-jobs",
                        "--svg",
                        "--html");
    }
}
