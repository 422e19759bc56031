package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The command in hosted mode, beside the same command in direct mode. */
class HostedTest {

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli direct;
    private Cli hosted;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(250));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void bothModes() {
        direct = Cli.in(directory).against(sandbox);
        hosted = Cli.in(directory).throughAirbyte(sandbox);
    }

    static List<String> entities() {
        Catalog catalog = Catalog.ofAshby();
        Capabilities hosted = InstalledAdapters.find().all().stream()
                .filter(adapter -> adapter.mode().equals("hosted"))
                .findFirst()
                .orElseThrow()
                .capabilities(catalog);
        return catalog.entities().stream()
                .map(Entity::name)
                .filter(entity -> hosted.supports(entity, "list"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void both_modes_list_the_same_bytes(String entity) {
        Cli.Result through = hosted.run(entity, "list", "--all", "-o", "jsonl");

        assertThat(through.exit()).isZero();
        assertThat(through.out())
                .isNotEmpty()
                .isEqualTo(direct.run(entity, "list", "--all", "-o", "jsonl").out());
    }

    @Test
    void both_modes_get_the_same_bytes() {
        String id = direct.run("candidates", "list", "--limit", "1")
                .json()
                .at("/data/0/id")
                .asString();

        Cli.Result through = hosted.run("candidates", "get", id);

        assertThat(through.json().at("/data/id").asString()).isEqualTo(id);
        assertThat(through.out()).isEqualTo(direct.run("candidates", "get", id).out());
    }

    @Test
    void the_sandbox_option_needs_no_credentials_and_wins_over_present_ones() {
        Cli real = Cli.in(directory)
                .with("ASHBY_API_KEY", "a-real-key")
                .with("AIRBYTE_CLIENT_ID", "a-real-client")
                .with("AIRBYTE_CONNECTOR_ID", "a-real-connector");

        JsonNode named = real.run("check", "--sandbox", "--mode", "hosted").json();
        JsonNode configured =
                real.with("ASHBY_MODE", "hosted").run("check", "--sandbox").json();
        JsonNode usual = real.run("check", "--sandbox").json();

        assertThat(named.at("/data/mode").asString()).isEqualTo("hosted");
        assertThat(configured.at("/data/mode").asString()).isEqualTo("hosted");
        assertThat(usual.at("/data/mode").asString()).isEqualTo("direct");
    }

    @Test
    void a_mode_that_is_named_settles_credentials_of_both() {
        Cli both = hosted.with("ASHBY_API_KEY", sandbox.apiKey());

        assertThat(both.run("users", "list").error().path("type").asString()).isEqualTo("configuration");
        assertThat(both.run("users", "list", "--mode", "hosted").exit()).isZero();
        assertThat(both.with("ASHBY_MODE", "hosted").run("users", "list").exit())
                .isZero();
    }

    @Test
    void check_names_workspace_connector_and_credential_and_where_they_were_set() {
        JsonNode details = hosted.run("check").json().at("/data/details");

        assertThat(details.path("workspace").asString())
                .contains(sandbox.workspaceName(), "environment variable AIRBYTE_WORKSPACE");
        assertThat(details.path("connector").asString()).contains(sandbox.connectorId());
        assertThat(details.path("credential").asString())
                .contains(sandbox.clientId(), "environment variable AIRBYTE_CLIENT_ID");
    }

    @Test
    void auth_tells_the_same_without_a_service() {
        Cli offline = Cli.in(directory).with("AIRBYTE_CLIENT_ID", "my-client").with("AIRBYTE_CLIENT_SECRET", "hush");

        Cli.Result auth = offline.run("auth");

        assertThat(auth.json().at("/data/mode").asString()).isEqualTo("hosted");
        assertThat(auth.json().at("/data/problem").isNull()).isTrue();
        assertThat(auth.json().at("/data/configuration"))
                .extracting(value ->
                        value.path("key").asString() + " " + value.path("value").asString("-") + " "
                                + value.path("origin").asString())
                .containsExactly(
                        "airbyte.client-id my-client environment variable AIRBYTE_CLIENT_ID",
                        "airbyte.client-secret ******** environment variable AIRBYTE_CLIENT_SECRET",
                        "airbyte.workspace-name default default",
                        "airbyte.connector-id - looked up: the only one for Ashby in the workspace");
        assertThat(auth.out()).doesNotContain("hush");
    }

    @Test
    void auth_says_what_is_missing() {
        Cli.Result auth =
                Cli.in(directory).with("AIRBYTE_CLIENT_ID", "my-client").run("auth");

        assertThat(auth.exit()).isEqualTo(2);
        assertThat(auth.json().at("/data/problem").asString()).contains("client secret is missing");
        assertThat(auth.json().at("/data/hint").asString()).contains("AIRBYTE_CLIENT_SECRET");
    }

    @Test
    void a_search_takes_its_query_as_json_and_prints_rows_in_every_format() {
        String[] search = {
            "candidates",
            "context-store-search",
            "--query",
            "{\"filter\": {\"like\": {\"name\": \"%an%\"}}, \"sort\": [{\"name\": \"asc\"}]}",
            "--limit",
            "3"
        };

        JsonNode rows = hosted.run(search).json().path("data");

        assertThat(rows.findValuesAsString("name"))
                .hasSize(3)
                .isSorted()
                .allSatisfy(name -> assertThat(name).containsIgnoringCase("an"));
        assertThat(hosted.run(with(search, "-o", "csv")).lines())
                .hasSize(4)
                .startsWith("id,name,company,position,school");
        assertThat(hosted.wide(80)
                        .run(with(search, "-o", "table", "--no-color"))
                        .lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("name")
                .endsWith("id");
        assertThat(hosted.run(with(search, "-o", "csv", "--fields", "name")).lines())
                .startsWith("name");
        assertThat(hosted.run(with(search, "--fields", "nam"))
                        .error()
                        .path("hint")
                        .asString())
                .contains("'name'", "company");
    }

    private static String[] with(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    @Test
    void a_query_in_sql_prints_whatever_columns_come() {
        String[] query = {
            "execute", "candidates", "context_store_sql_query", "--param", "sql=SELECT name FROM candidates LIMIT 2"
        };

        assertThat(hosted.run(with(query, "-o", "table")).lines()).hasSize(3).startsWith("name");
        assertThat(hosted.run(with(query, "-o", "csv")).lines()).hasSize(3).startsWith("name");
    }

    @Test
    void a_query_in_sql_has_no_pages_to_follow() {
        for (String[] query : List.of(
                new String[] {"candidates", "context-store-sql-query", "--sql", "SELECT name FROM candidates"},
                new String[] {
                    "execute", "candidates", "context_store_sql_query", "--param", "sql=SELECT name FROM candidates"
                })) {
            Cli.Result refused = hosted.run(with(query, "--all"));

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("message").asString()).contains("--all");
            assertThat(hosted.run(query).json().path("data")).isNotEmpty();
        }
        assertThat(hosted.run("candidates", "context-store-sql-query", "--help").out())
                .doesNotContain("--all ");
        assertThat(hosted.run("candidates", "context-store-search", "--help").out())
                .contains("--all ");
    }
}
