package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The commands that need no service, help, and completion. */
class CommandsTest {

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeEach
    void anywhere() {
        ashby = Cli.in(directory);
    }

    static List<String> everyCommand() {
        List<String> names = new ArrayList<>();
        collect(new CommandTree(Catalog.ofAshby()).complete(), names);
        return names;
    }

    private static void collect(CommandLine command, List<String> names) {
        names.add(command.getCommandSpec().qualifiedName());
        command.getSubcommands().values().forEach(each -> collect(each, names));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void every_command_has_help_that_fits(String name) {
        String[] words = (name.replaceFirst("ashby ?", "") + " --help").strip().split(" ", -1);

        Cli.Result result = ashby.wide(80).run(words);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replaceAll("\u001b\\[[\\d;]*m", "").lines())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @CsvSource({
        "candidates list, candidates, list",
        "candidates list-notes ID, candidates, list-notes",
        "--mode direct job_postings -o json update_compensation ID, job-postings, update-compensation",
        "-o json --sandbox archive-reasons --fields id list --help, archive-reasons, list"
    })
    void only_the_named_action_of_the_named_entity_is_made(String line, String entity, String action) {
        assertThat(parserFor(line).getSubcommands().values())
                .allSatisfy(made -> assertThat(made.getCommandName()).isEqualTo(entity))
                .flatExtracting(made -> made.getSubcommands().values())
                .extracting(CommandLine::getCommandName)
                .containsOnly(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "-o json"})
    void without_a_name_no_command_is_made(String line) {
        assertThat(parserFor(line).getSubcommands()).isEmpty();
    }

    private static CommandLine parserFor(String line) {
        return new CommandTree(Catalog.ofAshby()).parserFor(List.of(line.split(" ", -1)));
    }

    @Test
    void without_a_command_there_is_help() {
        assertThat(ashby.run().out()).isEqualTo(ashby.run("--help").out()).startsWith("Usage: ashby");
        assertThat(ashby.run("candidates", "--help").out()).contains("context-store-search");
    }

    @Test
    void help_lists_every_entity_among_the_entities() {
        String help = ashby.run("--help").out();

        assertThat(help.substring(help.indexOf("Entities,"), help.indexOf("Commands:"))
                        .lines())
                .filteredOn(line -> line.matches("  \\S.*"))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .containsExactlyElementsOf(Catalog.ofAshby().entities().stream()
                        .map(entity -> entity.name().replace('_', '-'))
                        .toList());
    }

    @Test
    void the_version_is_one_line() {
        assertThat(ashby.run("--version").out()).startsWith("ashby ").hasLineCount(1);
        assertThat(ashby.run("candidates", "list", "--version").out()).startsWith("ashby ");
    }

    @Test
    void entities_are_listed_in_every_format() {
        int count = Catalog.ofAshby().entities().size();

        assertThat(ashby.run("entities").json().at("/data/entities")).hasSize(count);
        assertThat(ashby.run("entities", "-o", "jsonl").lines()).hasSize(count);
        assertThat(ashby.run("entities", "-o", "csv").lines()).hasSize(count + 1);
        assertThat(ashby.run("entities", "-o", "table").lines()).hasSize(count + 1);
        assertThat(ashby.run("entities", "-o", "csv", "--fields", "name").lines())
                .startsWith("name", "candidates");
        assertThat(ashby.run("entities", "--fields", "nam").error().path("hint").asString())
                .contains("'name'");
    }

    @Test
    void every_entity_has_a_description_and_a_schema() {
        for (Entity entity : Catalog.ofAshby().entities()) {
            Cli.Result described = ashby.run("describe", entity.name());
            assertThat(described.json().at("/data/actions")).hasSameSizeAs(entity.actions());
            Cli.Result schema = ashby.run("schema", entity.name());
            if (entity.actions().stream().allMatch(action -> action.record() == null)) {
                assertThat(described.json().at("/data/fields")).isEmpty();
                assertThat(schema.exit()).isEqualTo(4);
                assertThat(schema.error().path("message").asString()).startsWith(entity.name());
            } else {
                assertThat(described.json().at("/data/fields")).isNotEmpty();
                assertThat(schema.json().at("/data/type").asString()).isEqualTo("object");
            }
            assertThat(ashby.wide(80)
                            .run("describe", entity.name(), "--no-color")
                            .lines())
                    .contains(entity.name())
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void a_description_tells_types_ranges_and_allowed_values() {
        assertThat(ashby.run("describe", "applications").json().at("/data/actions/0/parameters"))
                .anySatisfy(parameter -> {
                    assertThat(parameter.path("name").asString()).isEqualTo("status");
                    assertThat(parameter.path("allowed")).hasSize(4);
                })
                .anySatisfy(parameter -> {
                    assertThat(parameter.path("name").asString()).isEqualTo("limit");
                    assertThat(parameter.path("type").asString()).isEqualTo("integer");
                    assertThat(parameter.path("max").asInt()).isEqualTo(100);
                });
    }

    @Test
    void a_description_of_an_action_goes_to_full_depth() {
        JsonNode create =
                ashby.run("describe", "interview-schedules", "create").json().at("/data/actions/0");
        assertThat(create.path("name").asString()).isEqualTo("create");
        assertThat(create.path("effect").asString()).isEqualTo("write");
        assertThat(create.at("/parameters/1/items/fields").valueStream())
                .extracting(field -> field.path("name").asString())
                .contains("startTime", "endTime");

        assertThat(ashby.run("describe", "candidates", "update", "-o", "table").out())
                .contains("    city  ", "It writes", "'Candidates: write'")
                .doesNotContain("anonymize");
        assertThat(ashby.run("describe", "candidates", "anonymize", "-o", "table")
                        .out())
                .contains("cannot be undone", "--yes");
        assertThat(ashby.run("describe", "candidates", "lst")
                        .error()
                        .path("hint")
                        .asString())
                .contains("'list'");
    }

    @Test
    void rules_and_unpublished_parameters_are_told_in_description_and_help() {
        JsonNode rules =
                ashby.run("describe", "hiring-teams", "add-member").json().at("/data/actions/0/rules");
        assertThat(rules.at("/one_of/0")).hasSize(3);
        assertThat(rules.at("/at_most_one_of/0")).hasSize(3);
        assertThat(ashby.run("describe", "hiring-teams", "add-member", "-o", "table")
                        .out())
                .contains("Needs either applicationId or jobId or openingId.");
        assertThat(ashby.run("hiring-teams", "add-member", "--help").out())
                .contains("Needs either --application-id or --job-id or --opening-id.");

        Action open = Catalog.ofAshby().entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .filter(action -> action.input().isOpen())
                .findFirst()
                .orElseThrow();
        assertThat(ashby.run("describe", open.entity(), open.name(), "-o", "table")
                        .out())
                .contains("Not all of its parameters are published");
        assertThat(ashby.run(open.entity(), open.name(), "--help").out()).contains("--params JSON");
        assertThat(ashby.run("describe", open.entity(), open.name())
                        .json()
                        .at("/data/actions/0/open")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_fields_are_those_of_the_described_action() {
        String notes = ashby.run("describe", "candidates", "list-notes").out();

        assertThat(notes).contains("\"content\"").doesNotContain("primaryEmailAddress");
        assertThat(ashby.run("schema", "candidates", "list-notes").json().at("/data/properties/content"))
                .isNotEmpty();
        assertThat(ashby.run("candidates", "list-notes", "3b35fc02-bfe6-30fe-ac67-609d78d72c19", "--fields", "nam")
                        .err())
                .contains("'ashby describe candidates list-notes'");
    }

    @Test
    void the_sandbox_prints_the_variables_and_runs_until_it_is_interrupted() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        try (InputStream in = new PipedInputStream(out, 1 << 16)) {
            Thread command = new Thread(
                    () -> exit.complete(ashby.run(out, err, "sandbox", "--candidates", "20", "--date", "2024-05-01")));
            command.start();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> variables = new ArrayList<>();
            Cli client = ashby;
            for (int i = 0; i < 7; i++) {
                String[] variable = lines.readLine().split("=", 2);
                variables.add(variable[0]);
                client = client.with(variable[0].replace("export ", ""), variable[1]);
            }

            assertThat(variables)
                    .containsExactly(
                            "export ASHBY_MODE",
                            "export ASHBY_BASE_URL",
                            "export ASHBY_API_KEY",
                            "export AIRBYTE_API_HOST",
                            "export AIRBYTE_CLIENT_ID",
                            "export AIRBYTE_CLIENT_SECRET",
                            "export AIRBYTE_WORKSPACE");
            assertThat(client.run("candidates", "list", "--created-after", "2024-01-01", "-o", "jsonl")
                            .out())
                    .contains("\"createdAt\":\"2024-0")
                    .doesNotContain("\"createdAt\":\"2024-05");
            command.interrupt();
            assertThat(exit.get()).isEqualTo(130);
            command.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-9-30", "2026-09-30T12:00:00Z"})
    void a_date_of_the_sandbox_that_is_none_is_refused(String date) {
        Cli.Result refused = ashby.run("sandbox", "--date", date);
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("--date must be a day, such as 2026-09-30, not '" + date + "'");
    }
}
