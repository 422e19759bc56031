package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every error type with its exit code, and what is printed of it. */
class ErrorsTest {

    private static final String NOBODY = "11111111-2222-4333-8444-555555555555";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;

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
    void connect() {
        sandbox.clearFaults();
        ashby = Cli.in(directory).against(sandbox).with("HTTP_MAX_RETRIES", "0");
    }

    static Stream<Arguments> wrongCommandLines() {
        return Stream.of(
                Arguments.of("candidate list", "candidates"),
                Arguments.of("candidates lst", "list"),
                Arguments.of("candidates list --limi 3", "--limit"),
                Arguments.of("candidates list extra", "--help"),
                Arguments.of("candidates list --limit", "--help"),
                Arguments.of("candidates", "list, search, get"),
                Arguments.of("execute", "--help"),
                Arguments.of("execute candidate list", "candidates"),
                Arguments.of("execute candidates lst", "list"),
                Arguments.of("execute candidates list --param limi=3", "limit"),
                Arguments.of("execute candidates list --param limit", "--param limit=5"),
                Arguments.of("execute candidates list --params [1]", "@FILE"),
                Arguments.of("execute candidates list --params {\"limit\":1,\"limit\":2}", "@FILE"),
                Arguments.of("execute candidates list --params {\"limit\":1e99999999999}", "@FILE"),
                Arguments.of("execute candidates list --params {} trailing", "--help"),
                Arguments.of("describe candidat", "candidates"),
                Arguments.of("describe", "--help"),
                Arguments.of("completion tcsh", "bash"),
                Arguments.of("candidates list -o jsn", "json"),
                Arguments.of("--mode dirct candidates list", "direct"),
                Arguments.of("departments list --include-archived=maybe", "true, false"),
                Arguments.of("-- candidates list", "'--'"),
                Arguments.of("candidates -- list", "'--'"),
                Arguments.of("candidates list -- --limit 1", "'--'"),
                Arguments.of("sandbox --port many", ""),
                Arguments.of("sandbox --port 70000", ""),
                Arguments.of("sandbox --rate-limit fast", ""),
                Arguments.of("sandbox --fault nonsense", ""));
    }

    @ParameterizedTest
    @MethodSource("wrongCommandLines")
    void a_wrong_command_line_is_invalid_input_with_a_hint(String line, String hint) {
        Cli.Result result = ashby.run(line.split(" ", -1));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(result.error().path("hint").asString("")).contains(hint);
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void a_wrong_value_is_refused_before_anything_is_sent(String line) {
        int before = sandbox.requests().size();

        Cli.Result result = ashby.run(line.split(" ", -1));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(sandbox.requests()).hasSize(before);
    }

    static List<String> wrongValues() {
        return List.of(
                "candidates list --limit 0",
                "candidates list --limit -1",
                "candidates list --limit 101",
                "candidates list --limit abc",
                "candidates list --created-after yesterday",
                "applications list --status Fired",
                "departments list --include-archived=maybe",
                "departments get",
                "execute candidates list --params {\"limit\":\"5\"}");
    }

    static Stream<Arguments> refusedOptions() {
        return Stream.of(
                Arguments.of("candidates list --limit 0", "--limit"),
                Arguments.of("candidates list --limit abc", "--limit"),
                Arguments.of("candidates list --created-after yesterday", "--created-after"),
                Arguments.of("candidates list --created-after 2026-02 --created-before 2026-01", "--created-before"),
                Arguments.of("applications list --status status", "--status"),
                Arguments.of("applications list --job-id jobId", "--job-id"), // refused by the service
                Arguments.of("candidates list --select-fields id", "--select-fields"),
                Arguments.of("candidates context-store-search --query {", "--query"),
                Arguments.of("departments list --include-archived=maybe", "--include-archived"),
                Arguments.of("candidates list -o jsn", "-o"),
                Arguments.of("candidates list --output=jsn", "--output"),
                Arguments.of("candidates list --mode dirct", "--mode"),
                Arguments.of("execute candidates list --params {\"createdAfter\":\"yesterday\"}", "'createdAfter'"),
                Arguments.of("execute applications list --param jobId=x", "'jobId'"));
    }

    @ParameterizedTest
    @MethodSource("refusedOptions")
    void an_error_names_what_was_typed(String line, String typed) {
        JsonNode error = ashby.run((line + " -o json").split(" ", -1)).error();
        if (line.contains("jsn")) { // the last one would win
            error = ashby.run(line.split(" ", -1)).error();
        }

        assertThat(error.path("message").asString()).contains(typed);
        if (typed.startsWith("--")) {
            assertThat(error.path("message").asString() + error.path("hint").asString(""))
                    .doesNotContainPattern("createdAfter|createdBefore|jobId|parameter '");
        }
    }

    @Test
    void an_id_is_called_as_it_was_given() {
        assertThat(ashby.run("departments", "get").error().path("hint").asString())
                .contains("departments get ID", "--department-id");
        assertThat(ashby.run("candidates", "get").error().path("hint").asString())
                .contains("--id", "--external-mapping-id");
        assertThat(ashby.run("departments", "get", " ").error().path("message").asString())
                .startsWith("departments.get: ID ");
        assertThat(ashby.run("departments", "get", "--id", " ")
                        .error()
                        .path("message")
                        .asString())
                .startsWith("departments.get: --id ");
        assertThat(ashby.run("departments", "get", "--department-id", " ")
                        .error()
                        .path("message")
                        .asString())
                .startsWith("departments.get: --department-id ");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("rate_limited", 5, Fault.rateLimited()),
                Arguments.of("api_error", 1, Fault.status(500)),
                Arguments.of("bad_response", 1, Fault.truncatedBody()),
                Arguments.of("network", 1, Fault.reset()),
                Arguments.of("api_error", 1, Fault.errorEnvelope("some_code", "Something")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_the_service_does_wrong_has_its_type_and_exit_code(String type, int exit, Fault fault) {
        sandbox.inject(fault.on("candidate.list"));

        Cli.Result result = ashby.run("candidates", "list");

        assertThat(result.error().path("type").asString()).isEqualTo(type);
        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void a_cursor_that_is_no_longer_good_is_expired() {
        sandbox.inject(Fault.expiredCursor());

        Cli.Result result = ashby.run("candidates", "list", "--cursor", "x");

        assertThat(result.error().path("type").asString()).isEqualTo("expired");
        assertThat(result.error().path("retryable").asBoolean()).isFalse();
        assertThat(result.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURATION, 4",
        "INVALID_INPUT, 4",
        "UNSUPPORTED, 4",
        "WRITES_DISABLED, 4",
        "CONFIRMATION_REQUIRED, 4",
        "AUTHENTICATION, 2",
        "PERMISSION, 2",
        "NOT_FOUND, 3",
        "RATE_LIMITED, 5",
        "EXPIRED, 1",
        "OUTCOME_UNKNOWN, 1",
        "API_ERROR, 1",
        "BAD_RESPONSE, 1",
        "NETWORK, 1",
        "TIMEOUT, 1",
        "INTERRUPTED, 130"
    })
    void each_type_has_its_exit_code(ErrorType type, int exit) {
        assertThat(ExitCode.of(type)).isEqualTo(exit);
    }

    @Test
    void slowness_is_a_timeout() {
        sandbox.inject(Fault.delay(java.time.Duration.ofSeconds(5)).on("candidate.list"));

        Cli.Result result = ashby.with("HTTP_RESPONSE_TIMEOUT", "50ms").run("candidates", "list");

        assertThat(result.error().path("type").asString()).isEqualTo("timeout");
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void keys_and_records_that_are_not_there() {
        assertThat(ashby.with("ASHBY_API_KEY", "wrong")
                        .run("candidates", "list")
                        .exit())
                .isEqualTo(2);
        Cli.Result denied = ashby.with("ASHBY_API_KEY", SandboxKeys.NONE).run("candidates", "list");
        assertThat(denied.exit()).isEqualTo(2);
        assertThat(denied.error().path("type").asString()).isEqualTo("permission");
        Cli.Result missing = ashby.run("candidates", "get", NOBODY);
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.error().path("type").asString()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execute candidates list --params @nowhere.json",
                "api candidate.list --params @nowhere.json",
                "sql @nowhere.sql"
            })
    void a_file_that_is_not_there_is_bad_input_and_not_a_record_that_is_missing(String line) {
        Cli.Result refused = ashby.run(line.split(" ", -1));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("message").asString()).contains("nowhere", "does not exist");
        assertThat(refused.error().path("hint").asString()).contains("@");
    }

    @Test
    void an_interrupted_call_ends_with_130() {
        Thread.currentThread().interrupt();
        Cli.Result interrupted = ashby.run("candidates", "list");
        assertThat(Thread.interrupted()).isTrue();

        assertThat(interrupted.exit()).isEqualTo(130);
        assertThat(interrupted.error().path("type").asString()).isEqualTo("interrupted");
        assertThat(interrupted.error().path("retryable").asBoolean()).isFalse();
    }

    @Test
    void configuration_and_modes() {
        assertThat(Cli.in(directory)
                        .run("candidates", "list")
                        .error()
                        .path("type")
                        .asString())
                .isEqualTo("configuration");
        assertThat(ashby.with("ASHBY_BASE_URL", "http://ashby.example")
                        .run("candidates", "list")
                        .error()
                        .path("type")
                        .asString())
                .isEqualTo("configuration");
    }

    @Test
    void an_error_is_one_json_object_with_every_member() {
        sandbox.inject(Fault.errorEnvelope("some_code", "Something \u001b[31m").on("candidate.list"));

        Cli.Result result = ashby.run("candidates", "list", "-o", "jsonl");

        assertThat(result.err().lines()).hasSize(1);
        JsonNode error = result.error();
        assertThat(error.propertyNames()).containsExactly("type", "message", "hint", "code", "request_id", "retryable");
        assertThat(error.path("code").asString()).isEqualTo("some_code");
        assertThat(error.path("retryable").asBoolean()).isFalse();
    }

    @Test
    void people_get_a_sentence_and_a_hint_without_control_characters() {
        sandbox.inject(Fault.errorEnvelope("some_code", "Something \u001b[31m").on("candidate.list"));
        assertThat(ashby.wide(80).run("candidates", "list", "--no-color").err())
                .startsWith("Error: ")
                .contains("some_code")
                .doesNotContain("\u001b");

        assertThat(ashby.run("candidates", "list", "--limit", "0", "-o", "csv").err())
                .startsWith("Error: candidates.list: ");
        assertThat(ashby.wide(80).run("frob", "--no-color").err()).contains("\nHint: ");
    }

    @Test
    void a_stack_trace_is_for_verbose_alone() {
        assertThat(ashby.run("candidates", "list", "--limit", "0").err()).doesNotContain("\tat ");
        assertThat(ashby.run("candidates", "list", "--limit", "0", "--verbose").err())
                .contains("\tat io.ashbyconnector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"limit\":", "[1", "{\"a\":[{"})
    void json_that_breaks_off_is_told_in_a_sentence(String json) {
        String message = ashby.run("execute", "candidates", "list", "--params", json)
                .error()
                .path("message")
                .asString();

        assertThat(message).contains("end-of-input").contains("line 1").doesNotContain("REDACTED", "start marker");
    }

    @Test
    void an_operation_that_is_mistyped_gets_a_suggestion() {
        assertThat(ashby.run("--sandbox", "api", "candidat.list")
                        .error()
                        .path("hint")
                        .asString())
                .contains("Did you mean 'candidate.list'?");
    }
}
