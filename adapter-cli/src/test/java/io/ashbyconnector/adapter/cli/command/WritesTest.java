package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Dry runs, permissions, confirmations, and operations by Ashby's own names. */
class WritesTest {

    private static final String NOTICE = "Colleagues are notified unless sendNotifications is false.";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;
    private Cli writing;
    private String candidate;
    private String tag;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(20));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() throws IOException {
        Cli reading = Cli.in(directory).against(sandbox);
        candidate = reading.run("candidates", "list", "--limit", "1")
                .json()
                .at("/data/0/id")
                .asString();
        tag = reading.run("candidate-tags", "list", "--limit", "1")
                .json()
                .at("/data/0/id")
                .asString();
        ashby = reading.knowing(writes());
        writing = ashby.with("ASHBY_ALLOW_WRITES", "true");
        sandbox.clearChanges();
    }

    private Catalog writes() throws IOException {
        Path files = Files.createDirectories(directory.resolve("catalog"));
        Files.writeString(files.resolve("index"), "candidates: People.\n");
        Files.writeString(files.resolve("common.json"), "{}");
        Files.writeString(files.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {}},
                 "actions": [
                   {"name": "list", "description": "All.", "operation": "candidate.list", "effect": "READ",
                    "answer": "PAGE", "record": "candidate.Candidate",
                    "parameters": [{"name": "limit", "type": "integer"}, {"name": "cursor", "type": "string"}]},
                   %s, %s, %s]}
                """.formatted(
                        write("add_tag", "WRITE"), write("invite", "SENDS_MAIL"), write("erase", "DESTRUCTIVE")));
        return Catalog.of(files);
    }

    private static String write(String name, String effect) {
        return """
                {"name": "%s", "description": "Writes.", "operation": "candidate.addTag", "effect": "%s",
                 "answer": "RECORD", "record": "candidate.Candidate", "id": "candidateId", "parameters": [
                   {"name": "candidateId", "type": "string", "format": "UUID", "required": true},
                   {"name": "tagId", "type": "string", "required": true},
                   {"name": "sendNotifications", "type": "boolean", "effect": "SENDS_MAIL", "notice": "%s"}]}
                """.formatted(name, effect, NOTICE);
    }

    private String[] call(String action, String... more) {
        List<String> words = new ArrayList<>(List.of("candidates", action, candidate, "--tag-id", tag));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private String params() {
        return "{\"candidateId\":\"" + candidate + "\",\"tagId\":\"" + tag + "\"}";
    }

    private static int written() {
        return sandbox.requestCount("candidate.addTag");
    }

    private void assertSent(int times, Runnable what) {
        int before = written();
        what.run();
        assertThat(written() - before).isEqualTo(times);
    }

    @Test
    void null_does_not_become_a_text_where_it_is_no_value() {
        List<String[]> calls = List.of(
                new String[] {"candidates", "add-tag", candidate, "--tag-id", "null"},
                new String[] {"candidates", "add-tag", candidate, "--tag-id", "t", "--tag-id=null"},
                new String[] {"execute", "candidates", "add_tag", "--params", params(), "--param", "tagId=null"});
        assertSent(
                0,
                () -> calls.forEach(words -> {
                    Cli.Result refused = writing.run(words);
                    assertThat(refused.exit()).isEqualTo(4);
                    assertThat(refused.error().path("message").asString())
                            .containsPattern("(--tag-id|tagId'?) cannot be null");
                    assertThat(refused.error().path("hint").asString()).contains("If you mean the text", "--params");
                }));
        Cli.Result meant = writing.run(
                "--dry-run",
                "execute",
                "candidates",
                "add_tag",
                "--params",
                "{\"candidateId\": \"" + candidate + "\", \"tagId\": \"null\"}");
        assertThat(meant.json().at("/data/body/tagId").asString()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "table"})
    void a_dry_run_shows_all_of_the_plan_in_every_format(String format) {
        Cli.Result all = ashby.run(call("add-tag", "--dry-run", "-o", format));
        Cli.Result some = ashby.run(call("add-tag", "--dry-run", "-o", format, "--fields", "id,name"));

        assertThat(all.exit()).isZero();
        assertThat(all.err()).isEmpty();
        assertThat(all.out()).contains("candidates.add_tag", "/candidate.addTag", candidate, tag);
        assertThat(some.out()).isEqualTo(all.out());
        assertThat(some.err()).isEqualTo("--fields is for the answer; a dry run shows all that would be sent.\n");
        assertThat(ashby.run(call("add-tag", "--dry-run", "-o", format, "--fields", "nome"))
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void a_write_needs_permission_and_says_what_to_set() {
        assertSent(0, () -> {
            Cli.Result refused = ashby.run(call("add-tag"));
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.error().path("type").asString()).isEqualTo("writes_disabled");
            assertThat(refused.error().path("hint").asString())
                    .contains("ASHBY_ALLOW_WRITES", "such as candidates.add_tag", "--dry-run")
                    .doesNotContain("CallOptions");
        });
        for (String list :
                List.of("true", "candidates.add-tag", "candidates", " candidates.add_tag,candidates.add_tag")) {
            assertSent(
                    1,
                    () -> assertThat(ashby.with("ASHBY_ALLOW_WRITES", list)
                                    .run(call("add-tag"))
                                    .json()
                                    .at("/data/id")
                                    .asString())
                            .isEqualTo(candidate));
        }
        assertSent(
                0,
                () -> assertThat(ashby.with("ASHBY_ALLOW_WRITES", "candidates.erase")
                                .run(call("add-tag"))
                                .error()
                                .path("type")
                                .asString())
                        .isEqualTo("writes_disabled"));
    }

    @Test
    void a_slip_in_the_name_of_an_operation_is_pointed_at_when_it_asks_for_a_confirmation() {
        Cli.Result refused = writing.run("api", "candidate.addTga", "--params", params());

        assertThat(refused.error().path("type").asString()).isEqualTo("confirmation_required");
        assertThat(refused.error().path("hint").asString()).startsWith("Did you mean 'candidate.addTag'? Use --yes if");
    }

    @Test
    void a_list_that_means_nothing_is_a_wrong_configuration() {
        Cli.Result refused =
                ashby.with("ASHBY_ALLOW_WRITES", "candidates.add_tga").run(call("add-tag"));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("configuration");
        assertThat(refused.err()).contains("ASHBY_ALLOW_WRITES", "Did you mean 'candidates.add_tag'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invite", "erase"})
    void what_is_grave_needs_yes_where_nobody_can_be_asked(String action) {
        assertSent(0, () -> {
            Cli.Result refused = writing.run(call(action));
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("type").asString()).isEqualTo("confirmation_required");
            assertThat(refused.error().path("hint").asString())
                    .contains("--yes")
                    .doesNotContain("CallOptions");
        });
        assertSent(
                0,
                () -> assertThat(ashby.run(call(action, "--yes"))
                                .error()
                                .path("type")
                                .asString())
                        .isEqualTo("writes_disabled"));
        assertSent(
                1, () -> assertThat(writing.run(call(action, "--yes")).exit()).isZero());
        assertSent(
                1,
                () -> assertThat(writing.run(call("add-tag", "--yes")).exit()).isZero());
    }

    @Test
    void a_parameter_that_sends_mail_needs_yes_too() {
        assertSent(
                0,
                () -> assertThat(writing.run(call("add-tag", "--send-notifications"))
                                .error()
                                .path("type")
                                .asString())
                        .isEqualTo("confirmation_required"));
        assertThat(writing.run(call("add-tag", "--send-notifications=true", "--send-notifications=false"))
                        .err())
                .doesNotContain("confirmation_required");
    }

    @Test
    void a_person_at_a_terminal_is_told_and_asked() {
        Cli terminal = writing.wide(200);

        assertSent(1, () -> {
            Cli.Result done = terminal.typing("yes\n").run(call("erase", "-o", "json"));
            assertThat(done.exit()).isZero();
            assertThat(done.err())
                    .contains(
                            "candidates.erase",
                            "cannot be undone",
                            "POST " + sandbox.baseUri() + "/candidate.addTag",
                            params(),
                            NOTICE,
                            "Type yes:");
        });
        assertSent(
                1,
                () -> assertThat(terminal.typing("yes").run(call("invite")).err())
                        .contains("sends mail", "Type yes:"));
        for (String answer : List.of("", "\n", "no\nyes\n", "y\n", "YES\n", "yes please\n")) {
            assertSent(0, () -> {
                Cli.Result refused = terminal.typing(answer).run(call("erase"));
                assertThat(refused.exit()).isEqualTo(4);
                assertThat(refused.err()).contains("Nothing was sent: the answer was not yes.");
            });
        }
        assertSent(
                1, () -> assertThat(terminal.run(call("erase", "--yes")).err()).doesNotContain("Type yes"));
        assertSent(1, () -> assertThat(terminal.run(call("add-tag")).err()).doesNotContain("Type yes"));
        assertSent(
                0,
                () -> assertThat(ashby.wide(200)
                                .typing("yes\n")
                                .run(call("erase"))
                                .err())
                        .contains("writes are not allowed")
                        .doesNotContain("Type yes"));
    }

    @Test
    void a_notice_is_shown_unless_the_parameter_is_false() {
        assertThat(writing.wide(200)
                        .typing("no")
                        .run(call("erase", "--send-notifications=false"))
                        .err())
                .contains("Type yes:")
                .doesNotContain(NOTICE);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void only_a_terminal_on_both_sides_is_a_place_to_ask(boolean input, boolean errors) {
        Terminal half = new Terminal(input, true, errors, 100);

        assertSent(0, () -> {
            Cli.Result refused = writing.on(half).typing("yes\n").run(call("erase", "-o", "json"));
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("type").asString()).isEqualTo("confirmation_required");
        });
    }

    @Test
    void input_that_holds_parameters_is_no_place_to_ask() {
        Cli terminal = writing.wide(200).typing(params() + "\nyes\n");
        Cli whole = writing.wide(200).typing(params());
        for (String[] command : List.of(
                new String[] {"execute", "candidates", "erase", "--params", "-", "-o", "json"},
                new String[] {"api", "candidate.someNewCall", "--params", "-", "-o", "json"})) {
            assertSent(
                    0,
                    () -> assertThat(whole.run(command).error().path("type").asString())
                            .isEqualTo("confirmation_required"));
            assertThat(terminal.run(command).exit()).isEqualTo(4);
        }
    }

    @Test
    void a_dry_run_shows_what_would_be_sent_and_sends_nothing() {
        int requests = sandbox.requests().size();
        for (String[] command : List.of(
                call("erase", "--dry-run"),
                new String[] {"--dry-run", "execute", "candidates", "erase", "--params", params()},
                new String[] {"execute", "candidates", "erase", "--params", params(), "--yes", "--dry-run"})) {
            for (Cli cli : List.of(ashby, writing)) {
                Cli.Result shown = cli.run(command);
                JsonNode plan = shown.json().path("data");
                assertThat(shown.exit()).isZero();
                assertThat(shown.err()).isEmpty();
                assertThat(plan.propertyNames()).containsExactly("operation", "effect", "target", "body", "notices");
                assertThat(plan.path("operation").asString()).isEqualTo("candidates.erase");
                assertThat(plan.path("effect").asString()).isEqualTo("destructive");
                assertThat(plan.path("target").asString()).isEqualTo("POST " + sandbox.baseUri() + "/candidate.addTag");
                assertThat(plan.path("body").toString()).isEqualTo(params());
                assertThat(plan.at("/notices/0").asString()).isEqualTo(NOTICE);
                assertThat(shown.out()).doesNotContain(sandbox.apiKey());
            }
        }
        Cli.Result table = ashby.run(call("add-tag", "--dry-run", "-o", "table"));
        assertThat(table.out())
                .contains("candidates.add_tag: changes data", params(), NOTICE, "Nothing was sent.")
                .doesNotContain(sandbox.apiKey());
        assertThat(ashby.run("--dry-run", "candidates", "list", "--limit", "3", "--fields", "id")
                        .json()
                        .at("/data/effect")
                        .asString())
                .isEqualTo("read");
        assertThat(sandbox.requests().size()).isEqualTo(requests);
    }

    @Test
    void a_dry_run_of_an_invalid_call_is_refused_as_the_call_would_be() {
        for (String[] command : List.of(
                new String[] {"candidates", "erase", "nobody", "--tag-id", tag},
                new String[] {"candidates", "erase", candidate},
                new String[] {"candidates", "list", "--fields", "nothing"},
                new String[] {"execute", "candidates", "erase", "--params", "{}"},
                new String[] {"api", "candidate.addTag", "--params", "{\"tagId\": 7}"},
                new String[] {"api", "candidate"})) {
            Cli.Result real = writing.run(command);
            List<String> dry = new ArrayList<>(List.of(command));
            dry.add("--dry-run");

            assertThat(real.exit()).isEqualTo(4);
            assertThat(ashby.run(dry.toArray(String[]::new))).isEqualTo(real);
        }
    }

    @Test
    void what_runs_no_action_refuses_a_dry_run_instead_of_doing_it() {
        int requests = sandbox.requests().size();
        assertThat(ashby.run("check", "--dry-run").exit()).isEqualTo(4);
        assertThat(Cli.in(directory)
                        .throughAirbyte(sandbox)
                        .run("connectors", "delete", "some-id", "--yes", "--dry-run")
                        .error()
                        .path("message")
                        .asString())
                .contains("--dry-run");
        assertThat(sandbox.requests().size()).isEqualTo(requests);
    }

    @Test
    void an_operation_that_is_known_runs_as_its_action() {
        JsonNode page =
                ashby.run("api", "candidate.list", "--params", "{\"limit\": 2}").json();
        assertThat(page.path("data")).hasSize(2);
        assertThat(page.at("/meta/has_more").asBoolean()).isTrue();
        assertThat(ashby.run("api", "candidate.list", "--all", "-o", "jsonl").lines())
                .hasSize(20);
        assertThat(ashby.run("execute", "api", "candidate.list", "--param", "limit=3")
                        .json()
                        .path("data"))
                .hasSize(3);
        assertSent(
                0,
                () -> assertThat(ashby.run("api", "candidate.addTag", "--params", params())
                                .error()
                                .path("type")
                                .asString())
                        .isEqualTo("writes_disabled"));
        assertSent(
                1,
                () -> assertThat(writing.run("api", "candidate.addTag", "--params", params())
                                .json()
                                .at("/data/id")
                                .asString())
                        .isEqualTo(candidate));
        assertThat(ashby.run("api", "candidate.addTag", "--params", params(), "--dry-run")
                        .json()
                        .at("/data/operation")
                        .asString())
                .isEqualTo("candidates.add_tag");
    }

    @Test
    void an_operation_that_is_not_known_needs_permission_and_yes() {
        Cli.Result dry = ashby.run("api", "candidate.someNewCall", "--params", "{\"a\": [null, 1.50]}", "--dry-run");
        assertThat(dry.json().at("/data/effect").asString()).isEqualTo("destructive");
        assertThat(dry.json().at("/data/target").asString()).endsWith("/candidate.someNewCall");
        assertThat(dry.out()).contains("{\"a\":[null,1.50]}");
        assertThat(ashby.run("api", "candidate.someNewCall")
                        .error()
                        .path("type")
                        .asString())
                .isEqualTo("writes_disabled");
        assertThat(ashby.with("ASHBY_ALLOW_WRITES", "candidate.someNewCall")
                        .run("api", "candidate.someNewCall")
                        .error()
                        .path("type")
                        .asString())
                .isEqualTo("confirmation_required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate | candidate.list",
                "candidates.add_tag | candidate.addTag",
                "candidate.add-tag | candidate.addTag",
            })
    void a_name_that_is_no_operation_is_refused_with_the_nearest(String name, String nearest) {
        Cli.Result refused = writing.run("api", name, "--yes");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("hint").asString()).contains("'" + nearest + "'");
    }

    @Test
    void hosted_mode_calls_no_operation_by_its_name() {
        Cli hosted = Cli.in(directory).throughAirbyte(sandbox).with("ASHBY_ALLOW_WRITES", "true");
        int requests = sandbox.requests().size();
        for (String operation : List.of("candidate.list", "candidate.someNewCall", "application.change_stage")) {
            for (String option : List.of("--yes", "--dry-run")) {
                Cli.Result refused = hosted.run("api", operation, option);
                assertThat(refused.exit()).isEqualTo(4);
                assertThat(refused.error().path("type").asString()).isEqualTo("unsupported");
            }
        }
        assertThat(sandbox.requests().size()).isEqualTo(requests);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"id\":\"a\",\"n\":1.50}' | json | '{\"data\":{\"id\":\"a\",\"n\":1.50}}'",
                "'[{\"id\":\"a\"},{\"id\":\"b\"}]' | jsonl | '{\"id\":\"a\"}\n{\"id\":\"b\"}'",
                "'[{\"id\":\"a\"},{\"id\":\"b\"}]' | csv | 'id\na\nb'",
                "'{\"id\":\"a\",\"n\":2}' | csv | 'id,n\na,2'",
                "'[1,\"x\"]' | jsonl | '1\n\"x\"'",
                "'[1,\"x\"]' | json | '{\"data\":[1,\"x\"],\"meta\":{\"cursor\":null,\"has_more\":false}}'",
                "true | json | '{\"data\":true}'",
                "'\"done\"' | table | '\"done\"'",
                "null | table | Done.",
            })
    void what_an_unknown_operation_answers_is_printed_whatever_it_is(String results, String format, String printed)
            throws IOException {
        try (Answering service = new Answering("{\"success\": true, \"results\": " + results + "}")) {
            Cli.Result answered = service.reached(writing).run("api", "some.newCall", "--yes", "-o", format);

            assertThat(answered.err()).isEmpty();
            assertThat(answered.out().replace("\r\n", "\n")).isEqualTo(printed + "\n");
        }
    }

    @Test
    void a_list_that_goes_on_says_so_and_where() throws IOException {
        try (Answering service = new Answering(
                "{\"success\":true,\"results\":[{\"id\":\"a\"}],\"moreDataAvailable\":true,\"nextCursor\":\"c1\"}")) {
            Cli.Result answered = service.reached(writing).run("api", "some.newCall", "--yes");

            assertThat(answered.json().at("/meta/cursor").asString()).isEqualTo("c1");
            assertThat(answered.err()).contains("More records exist", "\"cursor\" in --params: c1");
        }
    }

    @Test
    void help_and_completion_know_api() {
        assertThat(ashby.run("api", "--help").out()).contains("OPERATION", "--params", "candidate.someNewCall");
        assertThat(ashby.run("--help").out()).contains("api", "--dry-run", "--yes");
        for (String shell : List.of("bash", "fish")) {
            assertThat(ashby.run("completion", shell).out()).contains("candidate.list", "--dry-run");
        }
    }

    @Test
    void writes_are_noted_in_the_file_that_the_environment_names() throws IOException {
        Path file = directory.resolve("audit.jsonl");
        Cli noting = writing.with("ASHBY_AUDIT_FILE", file.toString());

        noting.run(call("add-tag"));
        noting.run(call("add-tag", "--dry-run"));
        noting.run(call("erase"));

        assertThat(Files.readAllLines(file)).singleElement().asString().contains("\"outcome\":\"ok\"", candidate, tag);
        Cli.Result refused =
                writing.with("ASHBY_AUDIT_FILE", directory.toString()).run(call("add-tag"));
        assertThat(refused.error().path("type").asString()).isEqualTo("configuration");
    }

    @Test
    void a_line_that_cannot_be_written_does_not_hide_the_outcome() {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        Cli.Result done = writing.with("ASHBY_AUDIT_FILE", "/dev/full").run(call("add-tag"));

        assertThat(done.exit()).isZero();
        assertThat(done.json().at("/data/id").asString()).isEqualTo(candidate);
    }

    @Test
    void nobody_acts_for_whom_is_no_user_or_in_hosted_mode() {
        assertThat(ashby.with("ASHBY_ON_BEHALF_OF", "ada@example.com")
                        .run("candidates", "list")
                        .error()
                        .path("message")
                        .asString())
                .contains("ASHBY_ON_BEHALF_OF", "UUID");
        assertThat(Cli.in(directory)
                        .throughAirbyte(sandbox)
                        .with("ASHBY_ON_BEHALF_OF", candidate)
                        .run("candidates", "list")
                        .error()
                        .path("type")
                        .asString())
                .isEqualTo("configuration");
    }

    /** A service that always says the same. */
    private static final class Answering implements AutoCloseable {

        private final HttpServer server;

        Answering(String json) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        Cli reached(Cli ashby) {
            return ashby.with(
                    "ASHBY_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
