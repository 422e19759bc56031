package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What reaches the service, and what comes back: execute, the commands of the entities, paging. */
class EntityCommandsTest {

    private static final int CANDIDATES = 250;
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

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
        ashby = Cli.in(directory).against(sandbox);
    }

    private String someId(String entity) {
        return ashby.run(entity, "list", "--limit", "1").json().at("/data/0/id").asString();
    }

    @Test
    void a_list_has_data_and_meta() {
        JsonNode answer = ashby.run("candidates", "list", "--limit", "5").json();

        assertThat(answer.path("data")).hasSize(5);
        assertThat(answer.at("/meta/has_more").asBoolean()).isTrue();
        assertThat(answer.at("/meta/cursor").asString()).isNotBlank();
        assertThat(answer.propertyNames()).containsExactly("data", "meta");
    }

    @Test
    void a_cursor_leads_to_the_next_page() {
        JsonNode first = ashby.run("candidates", "list", "--limit", "2").json();
        JsonNode second = ashby.run(
                        "candidates",
                        "list",
                        "--limit",
                        "2",
                        "--cursor",
                        first.at("/meta/cursor").asString())
                .json();

        assertThat(second.at("/data/0/id")).isNotEqualTo(first.at("/data/0/id"));
    }

    @Test
    void the_last_page_has_a_sync_token_and_no_cursor() {
        JsonNode meta = ashby.run("departments", "list").json().path("meta");

        assertThat(meta.path("has_more").asBoolean()).isFalse();
        assertThat(meta.path("cursor").isNull()).isTrue();
        assertThat(meta.path("sync_token").asString()).isNotBlank();
    }

    @Test
    void a_record_is_the_data_itself() {
        String id = someId("candidates");

        JsonNode answer = ashby.run("candidates", "get", id).json();

        assertThat(answer.propertyNames()).containsExactly("data");
        assertThat(answer.at("/data/id").asString()).isEqualTo(id);
    }

    @Test
    void the_id_is_an_argument_or_an_option_of_two_names() {
        String id = someId("departments");

        assertThat(ashby.run("departments", "get", "--department-id", id).out())
                .isEqualTo(ashby.run("departments", "get", id).out())
                .isEqualTo(ashby.run("departments", "get", "--id", id).out());
        assertThat(ashby.run("departments", "get", id, "--id", id)
                        .error()
                        .path("message")
                        .asString())
                .contains("as an argument and as an option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_postings", "job-postings"})
    void names_have_hyphens_or_underscores(String entity) {
        assertThat(ashby.run(entity, "list").exit()).isZero();
        assertThat(ashby.run("execute", entity, "list").exit()).isZero();
        assertThat(ashby.run("describe", entity).exit()).isZero();
    }

    @Test
    void all_follows_every_page() {
        assertThat(ashby.run("candidates", "list", "--all", "-o", "jsonl").lines())
                .hasSize(CANDIDATES);
        JsonNode document = ashby.run("candidates", "list", "--all").json();
        assertThat(document.path("data")).hasSize(CANDIDATES);
        assertThat(document.at("/meta/has_more").asBoolean()).isFalse();
        assertThat(ashby.run("execute", "candidates", "list", "--all", "--param", "limit=50", "-o", "jsonl")
                        .lines())
                .hasSize(CANDIDATES);
    }

    @Test
    void all_is_for_lists() {
        assertThat(ashby.run("execute", "candidates", "get", "--param", "id=" + UNKNOWN, "--all")
                        .error()
                        .path("message")
                        .asString())
                .contains("--all");
    }

    @Test
    void params_are_a_json_object_a_file_or_standard_input() throws IOException {
        Files.writeString(directory.resolve("params.json"), "{\"limit\": 2}");

        assertThat(ashby.run("execute", "candidates", "list", "--params", "{\"limit\":2}")
                        .json()
                        .path("data"))
                .hasSize(2);
        assertThat(ashby.run("execute", "candidates", "list", "--params", "@params.json")
                        .json()
                        .path("data"))
                .hasSize(2);
        assertThat(ashby.typing("{\"limit\": 2}")
                        .run("execute", "candidates", "list", "--params", "-")
                        .json()
                        .path("data"))
                .hasSize(2);
    }

    @Test
    void a_param_wins_over_the_params() {
        JsonNode data = ashby.run("execute", "candidates", "list", "--params", "{\"limit\":2}", "--param", "limit=3")
                .json()
                .path("data");

        assertThat(data).hasSize(3);
    }

    @Test
    void values_are_typed_by_the_catalog() {
        JsonNode hired = ashby.run(
                        "applications", "list", "--status", "Hired", "--created-after", "2024-01-01", "--all")
                .json()
                .path("data");
        assertThat(hired)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("status").asString()).isEqualTo("Hired"));

        assertThat(ashby.run("execute", "applications", "list", "--param", "createdAfter=1704067200000")
                        .exit())
                .isZero();
        assertThat(ashby.run("execute", "departments", "list", "--param", "includeArchived=true")
                        .exit())
                .isZero();
    }

    @Test
    void a_flag_may_have_a_value_and_never_swallows_an_argument() {
        int without = ashby.run("departments", "list").json().path("data").size();
        int with = ashby.run("departments", "list", "--include-archived")
                .json()
                .path("data")
                .size();

        assertThat(with).isGreaterThan(without);
        assertThat(ashby.run("departments", "list", "--include-archived=false")
                        .json()
                        .path("data"))
                .hasSize(without);
        String id = someId("jobs");
        assertThat(ashby.run("jobs", "get", "--include-unpublished-job-postings-ids", id)
                        .json()
                        .at("/data/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void the_last_one_wins_where_an_option_is_repeated() {
        String id = someId("departments");

        assertThat(ashby.run("candidates", "list", "--limit", "9", "--limit=2", "--all", "--fields", "x", "--fields=id")
                        .json()
                        .at("/data/0")
                        .propertyNames())
                .containsExactly("id");
        assertThat(ashby.run("candidates", "list", "--limit", "9", "--limit=2")
                        .json()
                        .path("data"))
                .hasSize(2);
        assertThat(ashby.run("departments", "list", "--include-archived", "--include-archived=false", "-o", "csv")
                        .out())
                .isEqualTo(ashby.run("departments", "list", "-o", "csv").out());
        assertThat(ashby.run("departments", "get", "--id", "x", "--department-id", id)
                        .exit())
                .isZero();
        assertThat(ashby.run("applications", "list", "--status", "Lead", "--status", "Hired")
                        .json()
                        .path("data"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("status").asString()).isEqualTo("Hired"));
        assertThat(ashby.run("execute", "candidates", "list", "--params", "[", "--params", "{}", "--quiet", "--quiet")
                        .exit())
                .isZero();
        assertThat(ashby.run("--mode", "hosted", "--mode", "direct", "users", "list", "-o", "csv", "-o", "json")
                        .json()
                        .path("data"))
                .isNotEmpty();
    }

    @Test
    void a_list_option_is_repeated_or_json() {
        String repeated = ashby.run("jobs", "list", "--status", "Open", "--status", "Closed", "-o", "jsonl")
                .out();

        assertThat(ashby.run("jobs", "list", "--status", "[\"Open\",\"Closed\"]", "-o", "jsonl")
                        .out())
                .isEqualTo(repeated);
        assertThat(ashby.run(
                                "execute",
                                "jobs",
                                "list",
                                "--param",
                                "status=Open",
                                "--param",
                                "status=Closed",
                                "-o",
                                "jsonl")
                        .out())
                .isEqualTo(repeated);
    }

    @Test
    void global_options_stand_before_and_after_the_command() {
        assertThat(ashby.run("-o", "jsonl", "candidates", "list", "--limit", "2")
                        .lines())
                .hasSize(2);
        assertThat(ashby.run("candidates", "-o", "json", "list", "--limit=2", "-o", "jsonl")
                        .lines())
                .hasSize(2);
    }

    @Test
    void a_sandbox_of_its_own_needs_no_credentials_and_ignores_those_there_are() {
        Cli elsewhere = Cli.in(directory)
                .with("ASHBY_API_KEY", "wrong")
                .with("ASHBY_BASE_URL", "https://ashby.invalid")
                .with("AIRBYTE_CLIENT_ID", "someone");

        assertThat(elsewhere
                        .run("--sandbox", "candidates", "list", "--all", "-o", "jsonl")
                        .lines())
                .hasSizeGreaterThanOrEqualTo(1000);
    }
}
