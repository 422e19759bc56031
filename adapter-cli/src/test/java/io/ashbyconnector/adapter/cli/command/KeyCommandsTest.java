package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a key can do, by module and action, and which box to tick for the rest. */
class KeyCommandsTest {

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(10));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private Cli with(String key) {
        return Cli.in(directory).against(sandbox).with("ASHBY_API_KEY", key);
    }

    private static Stream<JsonNode> actions(Cli.Result result) {
        return result.json().at("/data/actions").valueStream();
    }

    private static JsonNode action(Cli.Result result, String entity, String action) {
        return actions(result)
                .filter(each -> each.path("entity").asString().equals(entity))
                .filter(each -> each.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode node, String list) {
        return node.path(list).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void every_operation_of_the_catalog_is_told() {
        Cli.Result result =
                with(SandboxKeys.FULL).with("ASHBY_ALLOW_WRITES", "true").run("entities", "--allowed");

        assertThat(result.exit()).isZero();
        assertThat(result.json().at("/data/evidence").asString()).isEqualTo("apiKey.info");
        assertThat(actions(result).map(each -> each.path("operation").asString()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Catalog.ofAshby().entities().stream()
                        .flatMap(entity -> entity.actions().stream())
                        .filter(each -> each.operation() != null)
                        .map(each -> String.valueOf(each.operation()))
                        .toList());
        JsonNode written = action(result, "candidates", "add_tag");
        assertThat(written.path("module").asString()).isEqualTo("Candidates");
        assertThat(written.path("allowed").asString()).isEqualTo("yes");
        assertThat(written.path("key").asString()).isEqualTo("granted");
        assertThat(texts(written, "to_allow")).isEmpty();
        JsonNode undocumented = action(result, "versions", "list");
        assertThat(undocumented.path("module").isNull()).isTrue();
        assertThat(undocumented.path("allowed").asString()).isEqualTo("unknown");
        assertThat(undocumented.path("reason").asString()).contains("does not document");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            candidatesWrite,            candidates,     add_tag, Candidates: write
            candidatesRead,             candidates,     list,    Candidates: read
            jobsWrite,                  openings,       create,  Jobs: write
            hiringProcessMetadataWrite, candidate_tags, create,  Hiring process metadata: write
            apiKeysWrite,               webhooks,       delete,  API keys: write
            """)
    void a_permission_that_the_key_lacks_is_the_box_to_tick(
            String permission, String entity, String action, String box) {
        Cli.Result result = with(SandboxKeys.without(permission))
                .with("ASHBY_ALLOW_WRITES", "true")
                .run("entities", "--allowed");

        JsonNode denied = action(result, entity, action);
        assertThat(denied.path("allowed").asString()).isEqualTo("no");
        assertThat(denied.path("key").asString()).isEqualTo("denied");
        assertThat(texts(denied, "needs_one_of")).containsExactly(box);
        assertThat(texts(denied, "to_allow")).containsExactly("tick '" + box + "'");
        assertThat(actions(result)
                        .filter(each -> texts(each, "needs_one_of").equals(List.of(box)))
                        .map(each -> each.path("allowed").asString()))
                .containsOnly("no");
    }

    @Test
    void writes_that_are_not_allowed_here_are_told_apart_from_those_that_the_key_may_not_do() {
        Cli.Result full = with(SandboxKeys.FULL).run("entities", "--allowed");
        Cli.Result lacking = with(SandboxKeys.without("jobsWrite")).run("entities", "--allowed");

        JsonNode possible = action(full, "jobs", "create");
        assertThat(possible.path("key").asString()).isEqualTo("granted");
        assertThat(possible.path("allowed").asString()).isEqualTo("no");
        assertThat(texts(possible, "to_allow")).containsExactly("set ashby.allow-writes");
        assertThat(texts(action(lacking, "jobs", "create"), "to_allow"))
                .containsExactly("tick 'Jobs: write'", "set ashby.allow-writes");
        assertThat(action(lacking, "jobs", "list").path("allowed").asString()).isEqualTo("yes");
    }

    @Test
    void one_of_two_boxes_is_enough() {
        Cli.Result result = with(SandboxKeys.without("candidatesWrite"))
                .with("ASHBY_ALLOW_WRITES", "true")
                .run("entities", "--allowed");
        JsonNode cancel = action(result, "sequences", "cancel");

        assertThat(texts(cancel, "needs_one_of")).containsExactly("Sourcing: write", "Candidates: write");
        boolean sourcing = result.json()
                .at("/data/modules")
                .valueStream()
                .anyMatch(module -> module.path("module").asString().equals("Sourcing")
                        && module.path("write").asString().equals("granted"));
        assertThat(texts(cancel, "to_allow"))
                .isEqualTo(sourcing ? List.of() : List.of("tick 'Sourcing: write' or 'Candidates: write'"));
    }

    @Test
    void what_a_key_may_write_that_does_not_tell_its_scopes_stays_open() {
        Cli.Result result =
                with(SandboxKeys.CANDIDATES).with("ASHBY_ALLOW_WRITES", "true").run("entities", "--allowed");

        JsonNode write = action(result, "candidates", "create");
        assertThat(write.path("allowed").asString()).isEqualTo("unknown");
        assertThat(write.path("reason").asString()).contains("API keys: read");
        assertThat(texts(write, "to_allow")).containsExactly("tick 'Candidates: write', unless it is ticked");
        assertThat(action(result, "candidates", "list").path("allowed").asString())
                .isEqualTo("yes");
        assertThat(action(result, "jobs", "list").path("allowed").asString()).isEqualTo("no");
        assertThat(sandbox.requestCount("candidate.create")).isZero();
    }

    @Test
    void a_mode_that_has_not_the_action_says_so() {
        Cli.Result result = Cli.in(directory).throughAirbyte(sandbox).run("entities", "--allowed");

        assertThat(result.json().at("/data/mode").asString()).isEqualTo("hosted");
        JsonNode missing = action(result, "offers", "list");
        assertThat(missing.path("allowed").asString()).isEqualTo("no");
        assertThat(texts(missing, "to_allow")).containsExactly("not in hosted mode");
        assertThat(action(result, "candidates", "list").path("allowed").asString())
                .isEqualTo("yes");
    }

    @Test
    void it_is_a_table_on_a_terminal_and_lines_where_they_are_asked_for() {
        Cli full = with(SandboxKeys.READ);

        Cli.Result table = full.wide(100).run("entities", "--allowed", "--no-color");
        assertThat(table.lines().get(0)).matches("Module +Allowed +Actions");
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(table.lines())
                .anyMatch(line -> line.matches("Candidates +yes +candidates: list, search, get, .*"))
                .anyMatch(line -> line.matches(" +no +\\[tick 'Jobs: write'; set ashby\\.allow-writes]"));
        assertThat(table.out()).contains("An Ashby administrator ticks");
        int count = full.run("entities", "--allowed").json().at("/data/actions").size();
        assertThat(full.run("entities", "--allowed", "-o", "jsonl").lines()).hasSize(count);
        assertThat(full.run("entities", "--allowed", "-o", "csv", "--fields", "entity,action,allowed")
                        .lines())
                .hasSize(count + 1)
                .contains("candidates,list,yes", "candidates,create,no");
    }

    @Test
    void a_key_that_is_refused_or_may_do_nothing_is_an_error() {
        assertThat(with("no-such-key").run("entities", "--allowed").exit()).isEqualTo(2);
        Cli.Result nothing = with(SandboxKeys.NONE).run("entities", "--allowed");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.error().path("type").asString()).isEqualTo("permission");
    }

    @Test
    void modes_and_allowed_are_two_questions() {
        Cli.Result both = with(SandboxKeys.FULL).run("entities", "--allowed", "--modes");

        assertThat(both.exit()).isEqualTo(4);
        assertThat(both.error().path("message").asString()).contains("--allowed", "--modes");
    }

    @Test
    void an_entity_is_described_with_the_boxes_of_its_actions() {
        Cli here = Cli.in(directory);

        JsonNode actions = here.run("describe", "sequences").json().at("/data/actions");
        assertThat(actions.valueStream()
                        .filter(action -> action.path("name").asString().equals("cancel"))
                        .flatMap(action -> texts(action, "permissions").stream()))
                .containsExactly("Sourcing: write", "Candidates: write");
        assertThat(here.run("describe", "sequences", "-o", "table").out())
                .contains("The key needs 'Sourcing: write' or 'Candidates: write'.");
    }

    @Test
    void check_tells_reading_and_writing_apart() {
        Cli key = with(SandboxKeys.without("candidatesWrite"));

        JsonNode candidates = key.run("check").json().at("/data/modules/0");
        assertThat(candidates.path("module").asString()).isEqualTo("Candidates");
        assertThat(candidates.path("read").asString()).isEqualTo("granted");
        assertThat(candidates.path("write").asString()).isEqualTo("denied");
        assertThat(candidates.at("/permissions/1/permission").asString()).isEqualTo("candidatesWrite");
        assertThat(candidates.at("/permissions/1/box").asString()).isEqualTo("Candidates: write");
        Cli.Result table = key.wide(100).run("check", "--no-color");
        assertThat(table.lines())
                .anyMatch(line -> line.startsWith("Module "))
                .anyMatch(line -> line.matches("Candidates +yes +no +\\S+"))
                .anyMatch(line -> line.matches("Jobs +yes +yes +-"));
    }

    @Test
    void check_says_why_something_is_unknown() {
        Cli.Result table = with(SandboxKeys.CANDIDATES).wide(100).run("check", "--no-color");

        assertThat(table.lines())
                .anyMatch(line -> line.matches("Candidates +yes +unknown +unknown"))
                .anyMatch(line -> line.matches("Jobs +no +unknown +-"));
        assertThat(table.out()).contains("Unknown (Candidates: write,").contains("'API keys: read'");
    }

    @Test
    void a_write_that_is_refused_names_the_box() {
        Cli.Result refused = with(SandboxKeys.without("candidatesWrite"))
                .with("ASHBY_ALLOW_WRITES", "true")
                .run("candidates", "create-note", "c0000000-0000-4000-8000-000000000001", "--note", "Hello");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.error().path("hint").asString())
                .contains("candidatesWrite")
                .contains("'Candidates: write'");
    }
}
