package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;

/** Records that are given by what people call them, in place of their ids. */
class NamedRecordsTest {

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
        sandbox.clearFaults();
        ashby = Cli.in(directory).against(sandbox).with("ASHBY_ALLOW_WRITES", "true");
    }

    private JsonNode first(String... list) {
        return ashby.run(list).json().at("/data/0");
    }

    @Test
    void a_list_takes_a_title_in_place_of_an_id() {
        JsonNode job = first("jobs", "list", "--limit", "1");
        String title = job.path("title").asString();
        String byId = ashby.run(
                        "applications", "list", "--job-id", job.path("id").asString())
                .out();

        assertThat(ashby.run("applications", "list", "--job", title).out()).isEqualTo(byId);
        assertThat(ashby.run("applications", "list", "--job", "  " + title.toUpperCase(Locale.ROOT) + " ")
                        .out())
                .isEqualTo(byId);
        assertThat(ashby.run("applications", "list", "--job=" + title.substring(3, title.length() - 3))
                        .out())
                .isEqualTo(byId);
    }

    @Test
    void what_fits_several_is_refused_with_the_choices() {
        JsonNode error = ashby.run("applications", "list", "--job", "engineer").error();

        assertThat(error.path("type").asString()).isEqualTo("invalid_input");
        assertThat(error.path("message").asString()).contains("--job 'engineer' fits ");
        assertThat(error.path("hint").asString())
                .containsPattern("Engineer[^;]*\\((Open|Closed|Archived)\\) [0-9a-f-]{36}; ")
                .contains(" more.");
    }

    @ParameterizedTest
    @CsvSource({
        "users,--include-deactivated,isEnabled,false,email",
        "jobs,--status=Draft,status,Draft,title",
        "sources,--include-archived,isArchived,true,title",
        "candidate-tags,--include-archived,isArchived,true,title"
    })
    void what_a_plain_list_leaves_out_is_found_when_nothing_else_goes_by_the_name(
            String entity, String option, String field, String value, String path) {
        JsonNode hidden = ashby.run(entity, "list", option)
                .json()
                .path("data")
                .valueStream()
                .filter(each -> each.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
        String name = hidden.path(path).asString();
        JsonNode application = first("applications", "list", "--limit", "1");
        String[] command = switch (entity) {
            case "users" -> new String[] {"users", "get", name};
            case "jobs" -> new String[] {"applications", "list", "--job", name, "--dry-run"};
            case "sources" ->
                new String[] {
                    "applications", "change-source", application.path("id").asString(), "--source", name, "--dry-run"
                };
            default ->
                new String[] {
                    "candidates", "add-tag", application.at("/candidate/id").asString(), "--tag", name, "--dry-run"
                };
        };

        Cli.Result result = ashby.run(command);

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains(hidden.path("id").asString());
    }

    @Test
    void one_look_is_enough_for_what_is_in_use() {
        String tag = first("candidate-tags", "list").path("title").asString();
        String candidate =
                first("candidates", "list", "--limit", "1").path("id").asString();
        int before = sandbox.requestCount("candidateTag.list");

        assertThat(ashby.run("candidates", "add-tag", candidate, "--tag", tag, "--dry-run")
                        .exit())
                .isZero();

        assertThat(sandbox.requestCount("candidateTag.list")).isEqualTo(before + 1);
    }

    @Test
    void an_archived_title_in_full_wins_over_a_part_of_another() {
        ashby.run("candidate-tags", "create", "--title", "Legacy import of May");
        JsonNode archived = archivedTag();
        assertThat(archived.path("title").asString()).isEqualTo("Legacy import");
        String candidate =
                first("candidates", "list", "--limit", "1").path("id").asString();

        Cli.Result plan = ashby.run("candidates", "add-tag", candidate, "--tag", "legacy import", "--dry-run");

        assertThat(plan.out()).contains(archived.path("id").asString());
    }

    private JsonNode archivedTag() {
        return ashby.run("candidate-tags", "list", "--include-archived")
                .json()
                .path("data")
                .valueStream()
                .filter(each -> each.path("isArchived").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void choices_tell_what_is_not_in_use() {
        String candidate =
                first("candidates", "list", "--limit", "1").path("id").asString();

        JsonNode error = ashby.run("candidates", "add-tag", candidate, "--tag", "legacy", "--dry-run")
                .error();

        assertThat(error.path("hint").asString())
                .contains("Did you mean Legacy import (archived) "
                        + archivedTag().path("id").asString());
    }

    @Test
    void what_is_not_found_is_told_with_the_nearest_name() {
        String title = first("jobs", "list", "--limit", "1").path("title").asString();
        Cli.Result result = ashby.run("applications", "list", "--job", title.replaceFirst("(?<=^.)(.)(.)", "$2$1"));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(result.error().path("hint").asString()).isEqualTo("Did you mean '" + title + "'?");
    }

    @Test
    void a_write_takes_no_part_of_a_name() {
        JsonNode source = first("sources", "list");
        String title = source.path("title").asString();
        String id = first("applications", "list", "--limit", "1").path("id").asString();
        int before = sandbox.requestCount("application.changeSource");

        Cli.Result part =
                ashby.run("applications", "change-source", id, "--source", title.substring(0, title.length() - 1));

        assertThat(part.exit()).isEqualTo(4);
        assertThat(part.error().path("hint").asString())
                .contains("Did you mean " + title)
                .contains(source.path("id").asString());
        assertThat(sandbox.requestCount("application.changeSource")).isEqualTo(before);
        assertThat(ashby.run("applications", "change-source", id, "--source", title)
                        .json()
                        .at("/data/source/title")
                        .asString())
                .isEqualTo(title);
    }

    @Test
    void a_stage_is_one_of_the_plan_of_the_application() {
        JsonNode application = first("applications", "list", "--status", "Active", "--limit", "1");
        String plan = application.at("/currentInterviewStage/interviewPlanId").asString();
        JsonNode stage = ashby.run("interview-stages", "list", "--interview-plan-id", plan)
                .json()
                .path("data")
                .valueStream()
                .filter(each -> !each.path("id").equals(application.at("/currentInterviewStage/id")))
                .filter(each -> each.path("type").asString().equals("Active"))
                .findFirst()
                .orElseThrow();

        Cli.Result moved = ashby.run(
                "applications",
                "change-stage",
                application.path("id").asString(),
                "--stage",
                stage.path("title").asString());

        assertThat(moved.json().at("/data/currentInterviewStage/id")).isEqualTo(stage.path("id"));
        Cli.Result none =
                ashby.run("applications", "change-stage", application.path("id").asString(), "--stage", "Knitting");
        assertThat(none.exit()).isEqualTo(4);
        assertThat(none.error().path("message").asString()).contains("--stage 'Knitting'");
        assertThat(none.error().path("hint").asString())
                .contains(stage.path("title").asString());
    }

    @Test
    void a_stage_of_a_new_application_is_one_of_the_job() {
        JsonNode job = first("jobs", "list", "--status", "Open", "--limit", "1");
        JsonNode candidate = first("candidates", "list", "--limit", "1");
        String email = candidate.at("/primaryEmailAddress/value").asString();

        JsonNode created = ashby.run(
                        "applications",
                        "create",
                        "--candidate",
                        email,
                        "--job",
                        job.path("title").asString(),
                        "--stage",
                        "Application Review",
                        "--user",
                        first("users", "list").path("email").asString())
                .json();

        assertThat(created.at("/data/candidate/id")).isEqualTo(candidate.path("id"));
        assertThat(created.at("/data/job/id")).isEqualTo(job.path("id"));
        assertThat(created.at("/data/currentInterviewStage/interviewPlanId"))
                .isEqualTo(job.path("defaultInterviewPlanId"));
        assertThat(created.at("/data/creditedToUser/id"))
                .isEqualTo(first("users", "list").path("id"));
    }

    @ParameterizedTest
    @CsvSource({"candidates,primaryEmailAddress.value", "users,email"})
    void an_address_stands_in_the_place_of_an_id(String entity, String path) {
        JsonNode record = first(entity, "list", "--limit", "1");
        String email = record.at("/" + path.replace('.', '/')).asString();

        assertThat(ashby.run(entity, "get", email).json().at("/data/id")).isEqualTo(record.path("id"));
        assertThat(ashby.run(entity, "get", email.toUpperCase(Locale.ROOT))
                        .json()
                        .at("/data/id"))
                .isEqualTo(record.path("id"));
        Cli.Result nobody = ashby.run(entity, "get", "nobody@nowhere.example");
        assertThat(nobody.exit()).isEqualTo(3);
        assertThat(nobody.error().path("type").asString()).isEqualTo("not_found");
    }

    @Test
    void an_address_of_two_candidates_is_refused_with_both() {
        for (String name : List.of("Twin One", "Twin Two")) {
            ashby.run("candidates", "create", "--name", name, "--email", "twins@mailbox.example");
        }

        Cli.Result result = ashby.run("candidates", "get", "twins@mailbox.example");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("hint").asString())
                .contains("Twin One (twins@mailbox.example)")
                .contains("Twin Two (");
    }

    @Test
    void the_hosted_mode_says_that_it_cannot_look_for_an_address() {
        Cli hosted = Cli.in(directory).throughAirbyte(sandbox);

        Cli.Result result = hosted.run("candidates", "get", "ada@mailbox.example");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("unsupported");
        assertThat(result.error().path("message").asString()).contains("hosted mode");
    }

    @Test
    void all_else_that_is_wrong_is_told_before_anything_is_asked() {
        int before = sandbox.requests().size();

        assertThat(ashby.run("applications", "list", "--job", "x", "--status", "Hird")
                        .error()
                        .path("message")
                        .asString())
                .contains("--status");
        assertThat(ashby.run("applications", "list", "--job", "x", "--job-id", "y")
                        .error()
                        .path("message")
                        .asString())
                .contains("--job names the same record");
        assertThat(ashby.run("applications", "change-stage", "--stage", "x")
                        .error()
                        .path("message")
                        .asString())
                .contains("The id is missing");
        assertThat(ashby.run("candidates", "get", "not-an-id").exit()).isEqualTo(4);
        assertThat(sandbox.requests()).hasSize(before);
    }

    @Test
    void a_dry_run_shows_the_ids_that_were_found() {
        JsonNode tag = first("candidate-tags", "list");
        String candidate =
                first("candidates", "list", "--limit", "1").path("id").asString();

        Cli.Result plan = ashby.run(
                "candidates", "add-tag", candidate, "--tag", tag.path("title").asString(), "--dry-run");

        assertThat(plan.out()).contains(tag.path("id").asString());
        assertThat(sandbox.requestCount("candidate.addTag")).isZero();
    }

    static List<Action> actions() {
        return Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_option_never_takes_the_name_of_another(Action action) {
        CommandLine complete = new CommandLine(Objects.requireNonNull(
                        EntityCommands.of(Catalog.ofAshby().entity(action.entity()), action.name())
                                .subcommands()
                                .get(action.name()))
                .getCommandSpec());
        List<String> names = new ArrayList<>();
        for (OptionSpec option : complete.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }

        assertThat(names).doesNotHaveDuplicates().doesNotContainAnyElementsOf(GlobalOptions.WITH_VALUE);
        assertThat(names).doesNotContain("--wide", "--yes", "--dry-run", "--quiet", "--profile");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void each_id_of_a_record_with_a_name_has_an_option_for_that(Action action) {
        Catalog catalog = Catalog.ofAshby();
        for (Parameter parameter : action.parameters()) {
            String kind = parameter.of();
            if (kind != null) {
                assertThat(NamedRecords.isNamed(catalog, catalog.entity(kind)))
                        .as(parameter.name())
                        .isTrue();
                assertThat(References.options(action)).containsKey(parameter.name());
            } else {
                Stream<Entity> meant = catalog.entities().stream()
                        .filter(entity -> (Help.kebab(parameter.name()) + "s")
                                .replace("-id", "")
                                .replace('-', '_')
                                .equals(entity.name()))
                        .filter(entity -> parameter.name().endsWith("Id"));
                assertThat(meant.filter(entity -> NamedRecords.isNamed(catalog, entity)))
                        .as(parameter.name() + " lacks 'of'")
                        .isEmpty();
            }
        }
    }
}
