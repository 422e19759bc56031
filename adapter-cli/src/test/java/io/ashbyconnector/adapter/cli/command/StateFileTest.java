package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --state}: what changed since the run that wrote the file. */
class StateFileTest {

    private static final int CANDIDATES = 250;
    private static final String FULL = "Everything was listed";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Path file;
    private Cli ashby;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(CANDIDATES));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        ashby = Cli.in(directory).against(sandbox).with("HTTP_MAX_RETRIES", "0");
        file = directory.resolve("state.json");
        sandbox.clearFaults();
    }

    @AfterEach
    void nothingElseIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).allMatch(each -> !each.toString().endsWith(".tmp"));
        }
    }

    private Cli.Result list(String... more) {
        return ashby.run(Stream.concat(Stream.of("candidates", "list", "--state", "state.json"), Stream.of(more))
                .toArray(String[]::new));
    }

    private JsonNode state() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static String changeOne() {
        String id = Ids.first(sandbox);
        sandbox.markUpdated("candidates", id);
        return id;
    }

    /** Of the sandbox's candidates. */
    private static final class Ids {
        private static String first(AshbySandbox sandbox) {
            return Cli.in(Path.of("."))
                    .against(sandbox)
                    .run("candidates", "list", "--limit", "1")
                    .json()
                    .at("/data/0/id")
                    .asString();
        }
    }

    @Test
    void the_first_run_prints_everything_and_the_next_one_what_changed() throws IOException {
        Cli.Result first = list("--all", "-o", "jsonl");
        assertThat(first.exit()).isZero();
        assertThat(first.lines()).hasSize(CANDIDATES);
        assertThat(first.err()).isEmpty();
        assertThat(state().path("operation").asString()).isEqualTo("candidates.list");
        assertThat(state().path("filters").isEmpty()).isTrue();
        assertThat(state().path("sync_token").asString()).isNotBlank();
        assertThat(Instant.parse(state().path("completed_at").asString())).isBeforeOrEqualTo(Instant.now());

        String changed = changeOne();
        assertThat(list("-o", "jsonl").lines()).singleElement().asString().contains(changed);
        assertThat(list("-o", "jsonl").lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "table"})
    void every_format_prints_what_changed(String format) {
        assertThat(list("-o", format, "--fields", "id").out()).contains(Ids.first(sandbox));
        String changed = changeOne();

        Cli.Result second = list("-o", format, "--fields", "id");
        assertThat(second.out()).contains(changed);
        assertThat(second.out().split("[0-9a-f]{8}-[0-9a-f]{4}", -1)).hasSize(2);

        Cli.Result third = list("-o", format, "--fields", "id");
        assertThat(third.exit()).isZero();
        assertThat(third.out()).doesNotContain(changed);
        if (format.equals("json")) {
            assertThat(third.json().path("data").isEmpty()).isTrue();
            assertThat(third.json().at("/meta/has_more").asBoolean()).isFalse();
        }
        if (format.equals("csv")) {
            assertThat(third.lines()).containsExactly("id");
        }
    }

    @Test
    void with_all_a_limit_is_the_size_of_a_page() {
        sandbox.clearRequests();
        assertThat(list("--all", "--limit", "50", "-o", "jsonl").lines()).hasSize(CANDIDATES);
        assertThat(sandbox.requestCount("candidate.list")).isEqualTo(CANDIDATES / 50);
        changeOne();
        assertThat(list("-o", "jsonl").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--limit 5, --limit would leave records out",
        "--cursor abc, --cursor would leave records out",
        "--all --cursor abc, --cursor would leave records out",
        "--sync-token abc, --state holds the sync token",
        "--created-after 30d, A relative time differs in every run",
    })
    void what_would_lose_records_is_refused(String options, String message) {
        sandbox.clearRequests();
        Cli.Result refused = list(options.split(" "));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("message").asString()).contains(message);
        assertThat(refused.error().path("hint").asString()).isNotBlank();
        assertThat(file).doesNotExist();
        assertThat(sandbox.requestCount("candidate.list")).isZero();
    }

    @Test
    void a_fixed_time_is_a_filter_of_the_state() throws IOException {
        assertThat(list("--created-after", "2026-06-01").exit()).isZero();
        assertThat(state().at("/filters/createdAfter").isIntegralNumber()).isTrue();
        assertThat(list("--created-after", "2026-06-01").json().path("data").isEmpty())
                .isTrue();
        assertRefused(list("--created-after", "2026-07-01"), "other filters");
        assertRefused(list(), "other filters");
    }

    @Test
    void a_state_is_of_one_list() {
        assertThat(list().exit()).isZero();
        assertRefused(
                ashby.run("jobs", "list", "--state", "state.json"), "belongs to candidates.list, not to jobs.list");
    }

    private void assertRefused(Cli.Result refused, String message) {
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("message").asString()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "nonsense", "{\"version\": 99}"})
    void a_file_that_is_no_state_is_refused_and_kept(String content) throws IOException {
        Files.writeString(file, content);
        sandbox.clearRequests();

        assertRefused(list(), "state.json");

        assertThat(file).hasContent(content);
        assertThat(sandbox.requestCount("candidate.list")).isZero();
    }

    @Test
    void a_file_that_cannot_be_written_is_refused_before_anything_is_asked() {
        sandbox.clearRequests();
        assertRefused(ashby.run("candidates", "list", "--state", "missing/state.json"), "there is no folder");
        assertRefused(ashby.run("candidates", "list", "--state", "."), "is a folder");
        assertThat(sandbox.requestCount("candidate.list")).isZero();
    }

    static List<Fault> badTokens() {
        return List.of(Fault.expiredSyncToken(), Fault.invalidSyncToken(), Fault.syncTooLarge());
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_no_longer_good_means_everything_and_a_word_about_it(Fault fault) {
        list();
        sandbox.inject(fault);

        Cli.Result second = list("-o", "jsonl");

        assertThat(second.exit()).isZero();
        assertThat(second.lines()).hasSize(CANDIDATES);
        assertThat(second.err()).contains(FULL).doesNotContain("came again");
        assertThat(list("-o", "jsonl").out()).isEmpty();
    }

    @Test
    void records_that_come_twice_are_told_of() {
        sandbox.inject(Fault.expiredCursor().on("candidate.list"));

        Cli.Result run = list("-o", "jsonl");

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(CANDIDATES + 100);
        assertThat(run.err()).contains("next_cursor_expired", FULL, "The first 100 records");
        assertThat(run.lines().stream().distinct()).hasSize(CANDIDATES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "table"})
    void a_run_that_fails_leaves_the_file_and_the_next_one_loses_nothing(String format) throws IOException {
        list();
        String before = Files.readString(file);
        JsonNode all = ashby.run("candidates", "list", "--all").json().path("data");
        for (int i = 0; i < 150; i++) {
            sandbox.markUpdated("candidates", all.at("/" + i + "/id").asString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        sandbox.inject(Fault.truncatedBody().on("candidate.list").times(1));
        assertThat(ashby.run(out, err, "candidates", "list", "--state", "state.json", "-o", format))
                .isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(before);

        assertThat(list("-o", "jsonl").lines()).hasSize(150);
        assertThat(Files.readString(file)).isNotEqualTo(before);
    }

    @Test
    void a_run_that_fails_midway_says_what_came_and_that_the_file_is_unchanged() {
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                if (size() == 0) {
                    sandbox.inject(Fault.status(503).on("candidate.list"));
                }
                super.write(bytes, offset, length);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(ashby.run(out, err, "candidates", "list", "--state", "state.json", "-o", "jsonl"))
                .isEqualTo(1);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("100 records are printed.", "state.json is unchanged");
        assertThat(file).doesNotExist();
    }

    @Test
    void output_that_nobody_takes_leaves_the_file() {
        assertThat(ashby.run(
                        failing("Broken pipe"),
                        new ByteArrayOutputStream(),
                        "candidates",
                        "list",
                        "--state",
                        "state.json"))
                .isZero();
        assertThat(file).doesNotExist();

        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(ashby.run(failing("No space left on device"), err, "candidates", "list", "--state", "state.json"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device", "is unchanged");
        assertThat(file).doesNotExist();
    }

    /** Takes everything, and fails when it is flushed, as a buffer before a full disk does. */
    private static OutputStream failing(String message) {
        return new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void an_interrupted_run_leaves_the_file() {
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                Thread.currentThread().interrupt();
            }
        };
        try {
            for (String format : List.of("jsonl", "json")) {
                assertThat(ashby.run(
                                out,
                                new ByteArrayOutputStream(),
                                "candidates",
                                "list",
                                "--state",
                                "state.json",
                                "-o",
                                format))
                        .isEqualTo(130);
                assertThat(Thread.interrupted()).isTrue();
            }
        } finally {
            Thread.interrupted();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void lists_that_tell_no_changes_are_printed_whole_and_say_so() throws IOException {
        Cli.Result first = ashby.run("sources", "list", "--all", "--state", "state.json");
        assertThat(first.exit()).isZero();
        assertThat(first.err()).contains("the next run lists everything again");
        assertThat(state().path("sync_token").isNull()).isTrue();

        Cli.Result second = ashby.run("sources", "list", "--state", "state.json");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEqualTo(first.err());
        assertThat(ashby.run("sources", "list", "--state", "state.json", "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void what_hangs_on_one_record_has_a_state_of_its_own() throws IOException {
        String candidate = Ids.first(sandbox);
        Cli writing = ashby.with("ASHBY_ALLOW_WRITES", "true");
        String[] notes = {
            "candidates", "list-notes", "--candidate-id", candidate, "--state", "state.json", "-o", "jsonl"
        };
        assertThat(writing.run(notes).exit()).isZero();
        assertThat(writing.run("candidates", "create-note", "--candidate-id", candidate, "--note", "Two.")
                        .exit())
                .isZero();

        assertThat(writing.run(notes).lines()).singleElement().asString().contains("Two.");
        assertThat(state().at("/filters/candidateId").asString()).isEqualTo(candidate);
    }

    @Test
    void hosted_mode_lists_everything_each_time() {
        Cli hosted = Cli.in(directory).throughAirbyte(sandbox);
        list();

        Cli.Result run = hosted.run("candidates", "list", "--all", "--state", "state.json", "-o", "jsonl");

        assertThat(run.exit()).isZero();
        assertThat(run.lines()).hasSize(CANDIDATES);
        assertThat(run.err()).contains(FULL, "the next run lists everything again");
        assertThat(hosted.run("candidates", "list", "--state", "state.json", "-o", "jsonl")
                        .err())
                .doesNotContain(FULL);
    }

    @Test
    void a_dry_run_shows_the_first_call_and_writes_no_file() throws IOException {
        assertThat(ashby.run("--dry-run", "candidates", "list", "--state", "state.json")
                        .json()
                        .at("/data/body")
                        .isEmpty())
                .isTrue();
        assertThat(file).doesNotExist();
        list();
        assertThat(ashby.run("--dry-run", "candidates", "list", "--state", "state.json")
                        .json()
                        .at("/data/body/syncToken"))
                .isEqualTo(state().path("sync_token"));
    }

    @Test
    void a_dry_run_in_a_mode_without_tokens_sends_none() {
        list();
        assertThat(Cli.in(directory)
                        .throughAirbyte(sandbox)
                        .run("--dry-run", "candidates", "list", "--state", "state.json"))
                .satisfies(plan -> assertThat(plan.exit()).isZero())
                .satisfies(plan -> assertThat(plan.out()).doesNotContain("syncToken"));
    }

    /** The last one to end wins; whichever it is, what changed after both is in the next run. */
    @Test
    void two_runs_at_once_on_one_file_lose_nothing() {
        list();
        String changed = changeOne();
        ByteArrayOutputStream outer = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                assertThat(list("-o", "jsonl").lines())
                        .singleElement()
                        .asString()
                        .contains(changed);
                sandbox.markUpdated("candidates", changed);
                assertThat(list("-o", "jsonl").lines())
                        .singleElement()
                        .asString()
                        .contains(changed);
            }
        };
        assertThat(ashby.run(
                        outer,
                        new ByteArrayOutputStream(),
                        "candidates",
                        "list",
                        "--state",
                        "state.json",
                        "-o",
                        "jsonl"))
                .isZero();

        assertThat(outer.toString(StandardCharsets.UTF_8)).contains(changed);
        assertThat(list("-o", "jsonl").lines()).singleElement().asString().contains(changed);
    }

    @Test
    void only_lists_have_the_option_and_their_help_names_it() {
        assertThat(ashby.run("candidates", "list", "--help").out()).contains("--state=FILE");
        assertThat(ashby.run("sources", "list", "--help").out()).contains("--state=FILE");
        assertThat(ashby.run("candidates", "search", "--help").out()).doesNotContain("--state");
        assertThat(ashby.run("candidates", "search", "--email", "a@b.example", "--state", "f")
                        .exit())
                .isEqualTo(4);
    }
}
