package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.port.ContextStoreProvider;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code ashby sql}, {@code sync} and {@code store}. */
class StoreCommandsTest {

    private static final String STATUSES = "SELECT status, count(*) AS n FROM jobs GROUP BY status ORDER BY n DESC";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        ashby = Cli.in(directory).against(sandbox);
    }

    @Test
    void a_question_is_answered_with_the_columns_that_it_selects() {
        Cli.Result json = ashby.run("sql", STATUSES);
        Cli.Result lines = ashby.run("sql", STATUSES, "-o", "jsonl");
        Cli.Result csv = ashby.run("sql", STATUSES, "-o", "csv");

        List<String> statuses = json.json()
                .path("data")
                .valueStream()
                .map(row -> row.path("status").asString())
                .toList();
        assertThat(json.exit()).as(json.err()).isZero();
        assertThat(statuses).contains("Open", "Closed").doesNotHaveDuplicates();
        assertThat(Instant.parse(json.json().at("/meta/as_of").asString())).isBefore(Instant.now());
        assertThat(json.json().at("/meta/notices/0").asString()).contains("ashby.store");
        assertThat(json.err()).isEmpty();
        assertThat(lines.lines())
                .hasSameSizeAs(statuses)
                .first()
                .asString()
                .startsWith("{\"status\":\"" + statuses.get(0) + "\",\"n\":");
        assertThat(lines.err()).contains("As of ", "ashby.store");
        assertThat(csv.lines()).hasSize(statuses.size() + 1).startsWith("status,n");
    }

    @Test
    void a_table_has_the_columns_in_order_and_numbers_at_their_right() {
        Cli.Result table = ashby.wide(80)
                .run(
                        "--no-color",
                        "sql",
                        "SELECT 'a' AS id, 5 AS n, NULL AS none, '採用' AS word UNION ALL SELECT 'b', 1200, NULL, 'x'"
                                + " ORDER BY n");

        assertThat(table.lines()).containsExactly("id     n  none  word", "a      5        採用", "b   1200        x");
    }

    @Test
    void a_statement_may_begin_with_a_comment() {
        for (String comment : List.of("-- two\n", "--two = 2\n", "--\n", "  -- two\n", "/* two */ ")) {
            Cli.Result two = ashby.run("sql", comment + "SELECT 2 AS n");

            assertThat(two.json().at("/data/0/n").asInt()).as(two.err()).isEqualTo(2);
        }
        assertThat(ashby.run("sql", "--limt=2", "SELECT 2").err()).contains("There is no option '--limt'");
    }

    @Test
    void what_has_no_room_is_told() {
        Cli.Result table = ashby.wide(80).run("--no-color", "sql", "SELECT * FROM jobs ORDER BY id LIMIT 3");

        assertThat(table.lines()).hasSize(4).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(table.err()).contains("No room for: ", "--fields chooses");
        assertThat(ashby.wide(80)
                        .run("--no-color", "sql", "SELECT * FROM jobs ORDER BY id LIMIT 3", "--fields", "status, title")
                        .lines())
                .first()
                .asString()
                .matches("status +title");
    }

    @Test
    void columns_are_there_without_rows_and_without_values() {
        assertThat(ashby.run("sql", "SELECT id, title FROM jobs WHERE 1 = 0", "-o", "csv")
                        .out())
                .isEqualTo("id,title\n");
        assertThat(ashby.run("sql", "SELECT NULL AS first, 1.50 AS \"a.b\"", "-o", "csv")
                        .out())
                .isEqualTo("first,a.b\n,1.50\n");
        Cli.Result table = ashby.wide(80).run("sql", "SELECT id FROM jobs WHERE 1 = 0");
        assertThat(table.out()).isEmpty();
        assertThat(table.err()).contains("No rows.");
        assertThat(ashby.run("sql", "SELECT id FROM jobs WHERE 1 = 0").json().path("data"))
                .isEmpty();
    }

    @Test
    void rows_that_are_cut_off_are_told_of_in_every_format() {
        for (String format : List.of("table", "json", "jsonl", "csv")) {
            Cli.Result cut = ashby.run("sql", "SELECT id FROM jobs", "--limit", "2", "-o", format);

            assertThat(cut.lines()).as(format).hasSize(format.equals("json") ? 1 : format.equals("jsonl") ? 2 : 3);
            assertThat(cut.err()).as(format).contains("raise --limit");
        }
        assertThat(ashby.run("sql", "SELECT 1", "--limit", "many")
                        .error()
                        .path("message")
                        .asString())
                .contains("'limit' must be an integer");
    }

    @Test
    void fields_choose_among_the_columns() {
        Cli.Result unknown = ashby.run("sql", STATUSES, "--fields", "statuss");

        assertThat(ashby.run("sql", STATUSES, "--fields", "n", "-o", "csv").lines())
                .startsWith("n");
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.error().path("hint").asString()).contains("Did you mean 'status'?");
    }

    @Test
    void the_statement_may_come_from_a_file_or_standard_input() throws IOException {
        Files.writeString(directory.resolve("question.sql"), "-- how many\nSELECT 42 AS answer\n");
        String answer = "{\"answer\":42}\n";

        assertThat(ashby.run("sql", "@question.sql", "-o", "jsonl").out()).isEqualTo(answer);
        assertThat(ashby.typing("SELECT 42 AS answer").run("sql", "-o", "jsonl").out())
                .isEqualTo(answer);
        assertThat(ashby.typing("SELECT 42 AS answer")
                        .run("sql", "-", "-o", "jsonl")
                        .out())
                .isEqualTo(answer);
    }

    @Test
    void a_statement_that_is_missing_is_asked_for() {
        Cli.Result nothing = ashby.on(new Terminal(true, false, false, 80)).run("sql");
        Cli.Result words = ashby.run("sql", "SELECT", "1");

        for (Cli.Result result : List.of(nothing, ashby.run("sql", " "), ashby.run("sql"), words)) {
            assertThat(result.exit()).isEqualTo(4);
            assertThat(result.error().path("type").asString()).isEqualTo("invalid_input");
            assertThat(result.error().path("hint").asString()).contains("ashby sql 'SELECT ");
        }
        assertThat(words.error().path("hint").asString()).contains("quotes");
    }

    @Test
    void in_hosted_mode_airbytes_copy_answers() {
        Cli.Result result = Cli.in(directory)
                .throughAirbyte(sandbox)
                .run("--mode", "hosted", "sql", "SELECT name FROM candidates LIMIT 2", "-o", "csv");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.lines()).hasSize(3).startsWith("name");
    }

    @Test
    void a_store_is_filled_shown_and_deleted() {
        Cli stored = ashby.with("ASHBY_STORE", directory.resolve("here.duckdb").toString());

        Cli.Result first = stored.run("sync", "jobs", "candidate-tags", "jobs");
        JsonNode synced = first.json().at("/data/tables");
        JsonNode tables = stored.run("store", "tables").json().at("/data/tables");
        JsonNode columns = stored.run("store", "describe", "jobs").json().at("/data/columns");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(synced)
                .extracting(row -> row.path("table").asString())
                .containsExactlyInAnyOrder("jobs", "candidate_tags");
        assertThat(synced).allSatisfy(row -> {
            assertThat(row.path("rows").asInt()).isPositive();
            assertThat(Instant.parse(row.path("as_of").asString())).isBefore(Instant.now());
            assertThat(row.path("seconds").asDouble()).isNotNegative();
        });
        assertThat(tables)
                .anySatisfy(
                        row -> assertThat(row.toString()).contains("\"jobs\"").doesNotContain("\"rows\":0"))
                .anySatisfy(row -> assertThat(row.toString()).contains("\"offers\",\"rows\":0,\"as_of\":null"));
        assertThat(columns)
                .anySatisfy(row -> assertThat(row.path("name").asString()).isEqualTo("department_id"))
                .anySatisfy(row -> assertThat(row.path("path").asString()).isEqualTo("departmentId"));
        assertThat(stored.run("sql", STATUSES).err()).doesNotContain("ashby.store");

        assertThat(stored.run("store", "delete").error().path("hint").asString())
                .contains("--yes");
        assertThat(stored.wide(80).typing("no\n").run("store", "delete").exit()).isEqualTo(4);
        assertThat(directory.resolve("here.duckdb")).exists();
        assertThat(stored.wide(80).typing("yes\n").run("store", "delete").out()).contains("Deleted ");
        assertThat(directory.resolve("here.duckdb")).doesNotExist();
    }

    @Test
    void the_option_wins_over_the_environment_and_names_a_file_as_any_other_option() {
        Cli stored = ashby.with(
                "ASHBY_STORE", directory.resolve("environment.duckdb").toString());

        assertThat(stored.run("--store", "~/option.duckdb", "sync", "brands").exit())
                .isZero();
        assertThat(stored.run("sync", "brands", "--store=memory").exit()).isZero();

        assertThat(directory.resolve("option.duckdb")).exists();
        assertThat(directory.resolve("environment.duckdb")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "store delete --yes", "store forget 3b35fc02-bfe6-30fe-ac67-609d78d72c19"})
    void what_needs_a_store_names_the_key_where_there_is_none(String command) {
        Cli.Result result = ashby.run(command.split(" ", -1));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("configuration");
        assertThat(result.error().toString()).contains("ashby.store", "ASHBY_STORE", "--store");
    }

    @Test
    void forgetting_tells_how_many_rows_went_and_that_there_were_none() {
        assertThat(ashby.run("--store", "store.duckdb", "sync", "candidates").exit())
                .isZero();
        String id = ashby.run("--store", "store.duckdb", "sql", "SELECT min(id) AS id FROM candidates")
                .json()
                .at("/data/0/id")
                .asString();

        Cli.Result forgotten = ashby.run("--store", "store.duckdb", "store", "forget", id);
        assertThat(forgotten.exit()).as(forgotten.err()).isZero();
        assertThat(forgotten.json().at("/data/rows").asLong()).isPositive();
        assertThat(forgotten.err()).isEmpty();

        Cli.Result again = ashby.run("--store", "store.duckdb", "store", "forget", id);
        assertThat(again.exit()).isZero();
        assertThat(again.json().at("/data/rows").asLong()).isZero();
        assertThat(again.err()).contains("holds nothing of a candidate with the id " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TYPO", "3b35fc02-bfe6-30fe-ac67-609d78d72c1", "ada@example.com", ""})
    void forgetting_takes_the_id_of_a_candidate(String id) {
        Cli.Result refused = ashby.run("--store", "store.duckdb", "store", "forget", id);

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("message").asString()).contains("id");
    }

    @ParameterizedTest
    @CsvSource({
        "sync candidtes, candidates",
        "sync jobs application-histry, application_history",
        "store describe job, jobs",
        "store describe openingz, openings"
    })
    void a_table_that_is_unknown_is_answered_with_the_nearest_one(String command, String meant) {
        Cli.Result result = ashby.run(("--store memory " + command).split(" ", -1));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(result.error().path("hint").asString()).contains("Did you mean '" + meant + "'?");
    }

    @Test
    void a_named_table_that_the_key_may_not_read_is_a_failure() {
        Cli limited = ashby.with("ASHBY_API_KEY", SandboxKeys.without("offersRead"));

        Cli.Result named = limited.run("--store", "a.duckdb", "sync", "candidates", "offers");
        Cli.Result all = limited.run("--store", "b.duckdb", "sync");

        assertThat(named.exit()).isEqualTo(1);
        assertThat(named.json().at("/data/tables")).hasSize(2);
        assertThat(named.error().path("message").asString()).contains("offers").doesNotContain("candidates");
        assertThat(all.exit()).as(all.err()).isZero();
        assertThat(all.json().at("/data/tables"))
                .anySatisfy(row -> assertThat(row.path("absence").asString("")).contains("Offers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "damaged"})
    void a_store_that_cannot_be_used_is_told_of(String name) throws IOException {
        Files.createDirectory(directory.resolve("folder"));
        Files.writeString(directory.resolve("damaged"), "This is no database.");

        Cli.Result result = ashby.run("--store", name, "sql", STATUSES);

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("configuration");
        assertThat(result.error().path("message").asString()).contains(name);
    }

    @Test
    void who_waits_at_a_terminal_sees_the_tables_fill() {
        Cli.Result watched =
                ashby.on(new Terminal(false, false, true, 80)).run("sql", "SELECT count(*) FROM applications");

        assertThat(watched.err()).containsPattern("\r *\\d+ applications in \\d+ s");
        assertThat(ashby.run("sql", "SELECT count(*) FROM applications").err()).doesNotContain("\r");
    }

    @Test
    void without_its_library_every_command_of_it_says_what_to_do() {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(usual) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.endsWith(ContextStoreProvider.class.getName())
                        ? Collections.emptyEnumeration()
                        : super.getResources(name);
            }
        });
        try {
            for (String command : List.of(
                    "sql SELECT%201",
                    "--store memory sync",
                    "store tables",
                    "candidates context-store-search --query {}",
                    "execute jobs context_store_sql_query --param sql=SELECT%201")) {
                String[] words = List.of(command.split(" ", -1)).stream()
                        .map(word -> word.replace("%20", " "))
                        .toArray(String[]::new);
                Cli.Result result = ashby.run(words);

                assertThat(result.exit()).as(command).isEqualTo(4);
                assertThat(result.error().path("type").asString()).isEqualTo("unsupported");
                assertThat(result.error().path("hint").asString()).contains("The script 'ashby' builds the library");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }
}
