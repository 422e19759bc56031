package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code -} in the place of an id: those that another program writes. */
class EachIdTest {

    private static final String NOBODY = new UUID(1, 1).toString();

    @TempDir
    private Path directory;

    private AshbySandbox sandbox;
    private Cli ashby;
    private List<String> ids;

    @BeforeEach
    void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(30));
        ashby = Cli.in(directory).against(sandbox).with("ASHBY_ALLOW_WRITES", "true");
        ids = ashby.run("candidates", "list", "--all")
                .json()
                .path("data")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Cli given(String... lines) {
        return ashby.typing(String.join("\n", lines) + "\n");
    }

    private long sent(String operation) {
        return sandbox.requests().stream()
                .filter(request -> request.toString().contains(operation))
                .count();
    }

    private static List<String> ids(Cli.Result result) {
        return result.lines().stream()
                .map(line -> new JsonMapper().readTree(line).path("id").asString())
                .toList();
    }

    @Test
    void records_are_read_in_the_order_of_their_ids() {
        Cli.Result lines = given(ids.get(7), "", "  " + ids.get(3) + "\r", ids.get(7))
                .run("candidates", "get", "-", "-o", "jsonl");

        assertThat(lines.exit()).isZero();
        assertThat(lines.err()).isEmpty();
        assertThat(ids(lines)).containsExactly(ids.get(7), ids.get(3), ids.get(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "candidate.id", "candidateId", "candidate_id", "\ufeffid"})
    void the_header_of_a_column_is_no_id(String header) {
        assertThat(ids(given(header, ids.get(0)).run("candidates", "get", "--id", "-", "-o", "jsonl")))
                .containsExactly(ids.get(0));
    }

    @Test
    void a_listing_is_piped_into_it() {
        String column = ashby.run("applications", "list", "--limit", "5", "--fields", "candidate.id", "-o", "csv")
                .out();

        Cli.Result read = ashby.typing(column).run("candidates", "show", "-", "-o", "jsonl");

        assertThat(column.lines()).hasSize(6);
        assertThat(ids(read)).containsExactlyElementsOf(column.lines().skip(1).toList());
    }

    @Test
    void json_is_one_document_and_csv_has_one_header() {
        String all = String.join("\n", ids);
        int many = ids.size();

        assertThat(ashby.typing(all).run("candidates", "get", "-").json().path("data"))
                .hasSize(many);
        assertThat(ashby.typing(all)
                        .run("candidates", "get", "-", "-o", "csv", "--fields", "id,name")
                        .lines())
                .hasSize(many + 1)
                .startsWith("id,name")
                .filteredOn(line -> line.startsWith("id,"))
                .hasSize(1);
        assertThat(ashby.wide(200).typing(all).run("candidates", "get", "-").lines())
                .hasSize(many + 1);
    }

    @Test
    void cards_of_several_people_stand_apart() {
        Cli.Result cards = given(ids.get(0), ids.get(1)).wide(100).run("candidates", "show", "-", "--no-color");

        assertThat(cards.out()).contains("\n\n" + name(ids.get(1)) + "\n" + ids.get(1) + "\n");
    }

    private String name(String id) {
        return ashby.run("candidates", "get", id).json().at("/data/name").asString();
    }

    @Test
    void no_ids_are_no_records() {
        int before = sandbox.requests().size();

        Cli.Result nothing = ashby.typing("id\n\n").run("candidates", "get", "-");

        assertThat(nothing.exit()).isZero();
        assertThat(nothing.json().path("data")).isEmpty();
        assertThat(sandbox.requests()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "candidates, get, nonsense",
        "candidates, show, ada@mailbox.example",
        "departments, get, '\"x\"'",
        "jobs, get, id"
    })
    void a_line_that_is_no_id_is_named_before_anything_is_sent(String entity, String action, String line) {
        int before = sandbox.requests().size();

        Cli.Result refused = given("", ids.get(0), line).run(entity, action, "-", "-o", "json");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("message").asString()).contains("Line 3 ", line);
        assertThat(sandbox.requests()).hasSize(before);
    }

    @Test
    void reading_goes_on_after_a_record_that_does_not_exist() {
        Cli.Result some = given(ids.get(0), NOBODY, ids.get(1)).run("candidates", "get", "-", "-o", "jsonl");

        assertThat(some.exit()).isEqualTo(3);
        assertThat(ids(some)).containsExactly(ids.get(0), ids.get(1));
        assertThat(some.error().path("type").asString()).isEqualTo("not_found");
        assertThat(some.error().path("message").asString()).contains(NOBODY);
        assertThat(given(NOBODY, ids.get(1))
                        .run("candidates", "get", "-")
                        .json()
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void reading_stops_where_no_other_record_would_be_read() {
        Cli.Result refused = given(ids.get(0), ids.get(1))
                .with("ASHBY_API_KEY", "wrong")
                .run("candidates", "get", "-", "-o", "json");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.error().path("hint").asString()).contains("Not read: " + ids.get(1));
    }

    @Test
    void a_write_is_sent_once_for_each() {
        String tag = ashby.run("candidate-tags", "list").json().at("/data/0/id").asString();

        Cli.Result tagged = given(ids.get(0), ids.get(1), ids.get(0))
                .run("candidates", "add-tag", "--candidate-id", "-", "--tag-id", tag, "-o", "jsonl");

        assertThat(tagged.exit()).isZero();
        assertThat(ids(tagged)).containsExactly(ids.get(0), ids.get(1));
        assertThat(tagged.err()).contains("3 ids", "2 different");
        assertThat(sent("candidate.addTag")).isEqualTo(2);
    }

    @Test
    void a_write_stops_at_the_first_failure_and_tells_where() {
        Cli.Result stopped = given(ids.get(0), ids.get(1), NOBODY, ids.get(2), ids.get(3))
                .run("candidates", "create-note", "--candidate-id", "-", "--note", "-", "-o", "json");

        assertThat(stopped.exit()).isEqualTo(3);
        assertThat(stopped.json().path("data")).hasSize(2);
        assertThat(stopped.error().path("hint").asString())
                .contains("Done: " + ids.get(0) + ", " + ids.get(1) + ".")
                .contains("Failed: " + NOBODY + ".")
                .contains("Not sent: " + ids.get(2) + ", " + ids.get(3) + ".")
                .contains("tail -n +3");
        assertThat(sent("candidate.createNote")).isEqualTo(3);
    }

    @Test
    void what_needs_a_confirmation_asks_once_for_all() throws Exception {
        Path keyboard = Files.writeString(directory.resolve("keyboard"), "yes\n");
        Cli terminal = given(ids.get(0), ids.get(1), ids.get(2)).wide(100).answeredOn(keyboard);

        Cli.Result refused = given(ids.get(0), ids.get(1)).run("candidates", "anonymize", "-", "-o", "json");
        Cli.Result asked = terminal.run("candidates", "anonymize", "-");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("confirmation_required");
        assertThat(refused.error().path("hint").asString()).contains("all 2 ids");
        assertThat(asked.exit()).isZero();
        assertThat(asked.err()).containsOnlyOnce("Type yes:").contains("3 in all");
        assertThat(sent("candidate.anonymize")).isEqualTo(3);

        Files.writeString(keyboard, "no\n");
        assertThat(terminal.run("candidates", "anonymize", "-").exit()).isEqualTo(4);
        assertThat(sent("candidate.anonymize")).isEqualTo(3);
    }

    @Test
    void a_dry_run_shows_each_call() {
        Cli.Result shown = given(ids.get(0), ids.get(1))
                .run("candidates", "create-note", "-", "--note", "Met", "--dry-run", "-o", "jsonl");

        assertThat(shown.lines()).hasSize(2);
        assertThat(shown.lines().get(1)).contains(ids.get(1), "createNote");
        assertThat(sent("candidate.createNote")).isZero();
    }

    @Test
    void what_is_no_id_stays_text_and_what_lists_takes_one_id() {
        JsonNode note = ashby.run("candidates", "create-note", ids.get(0), "--note", "-", "--dry-run")
                .json();

        assertThat(note.at("/data/body/note").asString()).isEqualTo("-");
        assertThat(given(ids.get(0)).run("candidates", "list-notes", "-").exit())
                .isEqualTo(4);
    }

    @Test
    void standard_input_is_read_once() {
        Cli.Result twice = given(ids.get(0)).run("candidates", "add-tag", "-", "--tag-id", "-", "-o", "json");

        assertThat(twice.exit()).isEqualTo(4);
        assertThat(twice.error().path("message").asString()).contains("--candidate-id and --tag-id");
    }
}
