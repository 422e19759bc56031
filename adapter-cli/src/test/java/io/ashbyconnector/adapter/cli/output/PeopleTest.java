package io.ashbyconnector.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.command.Cli;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables and cards that people read: names before ids. */
class PeopleTest {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(230));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        sandbox.clearChanges();
        ashby = Cli.in(directory).against(sandbox);
    }

    @ParameterizedTest
    @CsvSource({
        "applications,40,Candidate Job,No room for: Status",
        "applications,80,Candidate Job Stage Status Source Recruiter,No room for: Created and Id",
        "applications,200,Candidate Job Stage Status Source Recruiter Created Id,",
        "jobs,120,Title Status Recruiter Manager Type Opened,No room for: Id"
    })
    void names_come_first_and_the_id_gives_way(String entity, int width, String headings, String lacking) {
        Cli.Result result = ashby.wide(width).run(entity, "list", "--limit", "5", "--no-color");

        assertThat(result.lines().get(0).replaceAll(" +", " ")).startsWith(headings);
        assertThat(result.err().lines().filter(line -> !line.contains("--cursor")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        if (lacking != null) {
            assertThat(result.out()).doesNotContainPattern(UUID);
            assertThat(result.err())
                    .contains("No room for: ")
                    .contains(lacking.substring(lacking.lastIndexOf(' ') + 1))
                    .contains("--wide");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"applications", "candidates", "jobs", "users", "interview-schedules"})
    void wide_shows_every_column_in_full(String entity) {
        List<String> lines = ashby.wide(40)
                .run(entity, "list", "--limit", "30", "--wide", "--no-color")
                .lines();
        List<String> piped =
                ashby.run(entity, "list", "--limit", "30", "-o", "table").lines();

        assertThat(lines).isEqualTo(piped).hasSizeGreaterThan(2);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line).containsPattern(UUID).doesNotContain("…"));
    }

    @Test
    void the_recruiter_is_the_member_of_the_team_with_that_role() {
        JsonNode application =
                ashby.run("applications", "list", "--limit", "1").json().at("/data/0");
        String recruiter = application
                .path("hiringTeam")
                .valueStream()
                .filter(member -> member.path("role").asString().equals("Recruiter"))
                .map(member -> member.path("firstName").asString() + " "
                        + member.path("lastName").asString())
                .findFirst()
                .orElseThrow();

        assertThat(ashby.wide(200).run("applications", "list", "--limit", "1").out())
                .contains(recruiter);
    }

    @Test
    void columns_is_another_name_of_fields_in_every_format() {
        for (String format : List.of("table", "json", "jsonl", "csv")) {
            assertThat(ashby.run("jobs", "list", "--columns", "title,status", "-o", format)
                            .out())
                    .isEqualTo(ashby.run("jobs", "list", "--fields", "title,status", "-o", format)
                            .out());
        }
        assertThat(ashby.run("jobs", "list", "--columns", "titel")
                        .error()
                        .path("hint")
                        .asString())
                .contains("Did you mean 'title'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "json", "table"})
    void a_list_is_sorted_by_a_field_either_way(String format) {
        List<String> names = Stream.of(ashby.run("candidates", "list", "--all", "--fields", "name", "-o", "csv")
                        .out()
                        .split("\n", -1))
                .skip(1)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(PeopleTest::folded))
                .toList();

        String[] sorted = {"candidates", "list", "--all", "--limit", "50", "--columns", "name", "-o", format, "--sort"};
        assertThat(names(format, run(sorted, "name"))).isEqualTo(names);
        List<String> reversed = new java.util.ArrayList<>(names);
        Collections.reverse(reversed);
        assertThat(names(format, run(sorted, "-name"))).isEqualTo(reversed);
    }

    private Cli.Result run(String[] arguments, String last) {
        return ashby.run(Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new));
    }

    private static List<String> names(String format, Cli.Result result) {
        return switch (format) {
            case "json" ->
                result.json()
                        .path("data")
                        .valueStream()
                        .map(each -> each.path("name").asString())
                        .toList();
            case "jsonl" ->
                result.lines().stream()
                        .map(line -> line.replaceAll("\\{\"name\":\"(.*)\"}", "$1"))
                        .toList();
            default -> result.lines().stream().skip(1).map(String::strip).toList();
        };
    }

    private static String folded(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void numbers_are_sorted_by_size_and_what_has_no_value_comes_last() {
        List<String> orders = ashby.run(
                        "execute",
                        "interview_stage_groups",
                        "list",
                        "--sort",
                        "-order",
                        "--fields",
                        "order",
                        "-o",
                        "csv")
                .lines();
        assertThat(orders.stream().skip(1).map(Integer::valueOf).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        for (String sort : List.of("closedAt", "-closedAt")) {
            List<Boolean> closed = ashby.run("jobs", "list", "--all", "--sort", sort)
                    .json()
                    .path("data")
                    .valueStream()
                    .map(job -> job.hasNonNull("closedAt"))
                    .toList();
            assertThat(closed).contains(true, false).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sort -openedAt", "--sort=-openedAt", "--sort -openedAt --quiet"}) // -o is an option
    void a_field_may_begin_like_an_option(String sort) {
        List<String> opened =
                ashby.run(("jobs list --all --fields openedAt -o csv " + sort).split(" ")).lines().stream()
                        .skip(1)
                        .filter(each -> !each.isEmpty())
                        .toList();

        assertThat(opened).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_sorted_page_says_that_it_is_only_a_page() {
        assertThat(ashby.run("candidates", "list", "--limit", "3", "--sort", "name")
                        .err())
                .contains("This page is sorted, not the whole list");
        assertThat(ashby.run("candidates", "list", "--all", "--sort", "name").err())
                .doesNotContain("This page");
    }

    @Test
    void a_sort_that_means_nothing_is_refused_before_anything_is_sent() {
        long before = sandbox.requests().size();

        assertThat(ashby.run("candidates", "list", "--sort", "nmae")
                        .error()
                        .path("hint")
                        .asString())
                .contains("Did you mean 'name'?");
        assertThat(ashby.run(
                                "execute",
                                "candidates",
                                "get",
                                "--param",
                                "id=" + new java.util.UUID(1, 1),
                                "--sort",
                                "name")
                        .error()
                        .path("message")
                        .asString())
                .contains("--sort orders the records of a list");
        assertThat(ashby.run("candidates", "list", "--state", "s.json", "--sort", "name")
                        .error()
                        .path("message")
                        .asString())
                .contains("--state");
        assertThat(sandbox.requests()).hasSize((int) before);
    }

    @Test
    void a_card_has_sections_and_leaves_out_what_is_empty() {
        JsonNode application = ashby.run("applications", "list", "--status", "Hired", "--limit", "1")
                .json()
                .at("/data/0");
        String id = application.path("id").asString();

        String card =
                ashby.wide(100).run("applications", "get", id, "--no-color").out();

        assertThat(card)
                .startsWith(application.at("/candidate/name").asString() + "\n" + id + "\n\n")
                .containsPattern("\nJob +" + application.at("/job/title").asString())
                .containsPattern("\nRecruiter +\\p{L}+ ")
                .contains("\nHiring team\n  Name ")
                .contains("\nApplication history\n")
                .doesNotContain("null")
                .doesNotContain("Archive reason");
    }

    @Test
    void custom_fields_go_by_their_titles_and_addresses_stand_on_one_line() {
        sandbox.clearChanges();
        JsonNode candidate = ashby.run("candidates", "list", "--all")
                .json()
                .path("data")
                .valueStream()
                .filter(each -> !each.path("customFields").isEmpty())
                .findFirst()
                .orElseThrow();

        String card = ashby.wide(200)
                .run("candidates", "get", candidate.path("id").asString(), "--no-color")
                .out();

        assertThat(card)
                .contains("\nCustom fields\n  "
                        + candidate.at("/customFields/0/title").asString() + "  ")
                .containsPattern("\nEmail addresses +"
                        + candidate.at("/emailAddresses/0/value").asString().replace(".", "\\.") + " \\(");
        assertThat(card.split("\\Q" + candidate.at("/primaryEmailAddress/value").asString() + "\\E", -1))
                .hasSize(2);
    }

    @Test
    void a_form_shows_its_questions_with_the_answers_as_people_chose_them() {
        JsonNode feedback = ashby.run("application-feedbacks", "list", "--limit", "1")
                .json()
                .at("/data/0");

        assertThat(new RecordCard(new CellText(java.time.Clock.systemUTC()), List.of())
                        .render(feedback, 100, io.ashbyconnector.adapter.cli.terminal.Style.PLAIN))
                .contains("\nAnswers\n")
                .containsPattern("Overall Recommendation +(Strong )?(Yes|No)\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120, 200})
    void wide_characters_keep_the_columns_in_line(int width) {
        Cli writing = ashby.with("ASHBY_ALLOW_WRITES", "true");
        List<String> names =
                List.of("山田 太郎", "👩‍💻 Ada", "Zoë́ ́Ñ", "김철수 a very long name that must be cut somewhere");
        names.forEach(name -> assertThat(writing.run("candidates", "create", "--name", name, "--email", "x@y.example")
                        .exit())
                .isZero());

        List<String> lines = ashby.wide(width)
                .run("candidates", "list", "--sort", "-createdAt", "--all", "--no-color")
                .lines();

        int email = lines.get(0).indexOf("Email");
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width);
            int at = line.indexOf("x@y");
            assertThat(at < 0 ? email : TerminalText.width(line.substring(0, at)))
                    .isEqualTo(email);
        });
        String id = ashby.run("candidates", "search", "--name", "山田")
                .json()
                .at("/data/0/id")
                .asString();
        assertThat(ashby.wide(width).run("candidates", "get", id, "--no-color").lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width))
                .contains("山田 太郎");
    }

    @Test
    void colors_tell_how_a_status_ended() {
        String table =
                ashby.wide(160).run("applications", "list", "--limit", "100").out();

        assertThat(table).contains("\u001b[32mHired\u001b[0m").contains("\u001b[2mArchived\u001b[0m");
        assertThat(ashby.run("applications", "list", "-o", "table").out()).doesNotContain("\u001b");
    }
}
