package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code ashby connectors}, against the sandbox's Agent API. */
class ConnectorsTest {

    private static final String NEW_WORKSPACE = "acme";
    private static final String[] FORMATS = {"json", "jsonl", "csv", "table"};

    @TempDir
    private Path directory;

    private AshbySandbox sandbox;
    private Cli ashby;
    private Cli withKey;

    @BeforeEach
    void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(20));
        ashby = Cli.in(directory).throughAirbyte(sandbox);
        withKey = ashby.with("ASHBY_API_KEY", sandbox.apiKey());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String create(Cli cli, String... options) {
        Cli.Result created = cli.run(words("connectors create --start-date 2026-01-01 --workspace acme", options));
        assertThat(created.err()).contains("AIRBYTE_CONNECTOR_ID=");
        assertThat(created.exit()).isZero();
        return created.json().at("/data/id").asString();
    }

    private static String[] words(String line, String... more) {
        return java.util.stream.Stream.concat(List.of(line.split(" ", -1)).stream(), List.of(more).stream())
                .toArray(String[]::new);
    }

    private int connectors(String workspace) {
        return ashby.run("connectors", "list", "--workspace", workspace)
                .json()
                .at("/data")
                .size();
    }

    @Test
    void a_connector_lives_from_create_to_delete() {
        String id = create(withKey, "--name", "Acme recruiting");

        assertThat(ashby.run("connectors", "list", "--workspace", NEW_WORKSPACE)
                        .json()
                        .at("/data/0/name")
                        .asString())
                .isEqualTo("Acme recruiting");
        assertThat(ashby.run("connectors", "get", id)
                        .json()
                        .at("/data/start_date")
                        .asString())
                .startsWith("2026-01-01");
        assertThat(ashby.with("AIRBYTE_CONNECTOR_ID", id).run("users", "list").exit())
                .isZero();
        assertThat(ashby.with("AIRBYTE_WORKSPACE", NEW_WORKSPACE)
                        .run("users", "list")
                        .exit())
                .isZero();

        JsonNode updated = ashby.run(words("connectors update", id, "--name", "Acme", "--start-date", "2026-02-01"))
                .json();
        assertThat(updated.at("/data/name").asString()).isEqualTo("Acme");
        assertThat(updated.at("/data/start_date").asString()).isEqualTo("2026-02-01T00:00:00Z");

        assertThat(ashby.run("connectors", "delete", id, "--yes")
                        .json()
                        .at("/data/deleted")
                        .asBoolean())
                .isTrue();
        assertThat(connectors(NEW_WORKSPACE)).isZero();
        assertThat(ashby.run("connectors", "get", id).exit()).isEqualTo(3);
    }

    @Test
    void the_one_that_is_ready_is_shown_in_every_format() {
        for (String command : List.of("list", "get " + sandbox.connectorId(), "inspect " + sandbox.connectorId())) {
            for (String format : FORMATS) {
                Cli.Result shown = ashby.run(words("connectors " + command, "-o", format));
                assertThat(shown.exit()).isZero();
                assertThat(shown.out()).contains(sandbox.connectorId());
            }
        }
        assertThat(ashby.run("connectors", "inspect", sandbox.connectorId())
                        .json()
                        .at("/data/searchable")
                        .findValuesAsString("entity"))
                .contains("candidates", "applications");
    }

    @Test
    void the_key_is_read_from_a_file_or_standard_input() throws IOException {
        Files.writeString(directory.resolve("key.txt"), sandbox.apiKey() + "\n");

        create(ashby, "--api-key-file", "key.txt");
        create(ashby.typing(sandbox.apiKey() + "\n"), "--api-key-stdin");
        create(ashby.typing(sandbox.apiKey()), "--api-key-file", "-");

        assertThat(connectors(NEW_WORKSPACE)).isEqualTo(3);
    }

    @Test
    void the_key_is_never_printed() {
        Cli.Result created = withKey.run(words("connectors create --start-date 2026-01-01 --verbose"));

        assertThat(created.exit()).isZero();
        assertThat(created.out() + created.err()).doesNotContain(sandbox.apiKey(), sandbox.clientSecret());
        assertThat(ashby.run(words("connectors create --start-date 2026-01-01 --api-key", sandbox.apiKey()))
                        .err())
                .contains("no option '--api-key'")
                .doesNotContain(sandbox.apiKey());
    }

    @Test
    void a_key_that_does_not_work_is_not_stored_unless_told_so() {
        Cli wrong = ashby.with("ASHBY_API_KEY", SandboxKeys.DISABLED);

        Cli.Result refused = wrong.run(words("connectors create --start-date 2026-01-01 --workspace acme"));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error().path("message").asString()).contains("does not work", "No connector was created");
        assertThat(refused.error().path("hint").asString()).contains("--no-check");
        assertThat(connectors(NEW_WORKSPACE)).isZero();

        create(wrong, "--no-check");
        assertThat(connectors(NEW_WORKSPACE)).isEqualTo(1);
    }

    @Test
    void a_date_with_a_time_of_midnight_is_the_same() {
        assertThat(withKey.run(words("connectors create --start-date 2026-01-01T00:00:00Z"))
                        .json()
                        .at("/data/start_date")
                        .asString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-1-1", "yesterday", "2026-01-01T01:00:00Z", "2026-01-01T00:00:00+01:00", ""})
    void other_dates_are_refused(String date) {
        for (String command : List.of("connectors create", "connectors update " + sandbox.connectorId())) {
            Cli.Result refused = withKey.run(words(command, "--start-date", date));

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(withKey.run("connectors", "create").error().path("message").asString())
                .contains("start date");
        assertThat(ashby.run(words("connectors create --start-date 2026-01-01"))
                        .error()
                        .path("hint")
                        .asString())
                .contains("--api-key-file", "--api-key-stdin", "ASHBY_API_KEY");
        assertThat(ashby.run(words("connectors create --start-date 2026-01-01 --api-key-file nowhere"))
                        .exit())
                .isEqualTo(4);
        assertThat(ashby.run(words("connectors create --start-date 2026-01-01 --api-key-file - --api-key-stdin"))
                        .error()
                        .path("message")
                        .asString())
                .contains("both");
        assertThat(ashby.run(words("connectors create --start-date 2026-01-01 --api-key-stdin"))
                        .error()
                        .path("message")
                        .asString())
                .contains("Standard input does not hold an API key");
        assertThat(ashby.run("connectors", "update", "x").error().path("hint").asString())
                .contains("--name");
        assertThat(ashby.run("connectors", "get").error().path("message").asString())
                .contains("ID");
        assertThat(ashby.run("connectors").error().path("hint").asString()).contains("inspect");
        assertThat(ashby.run("connectors", "get", "../users").exit()).isEqualTo(4);
    }

    @Test
    void nothing_is_deleted_without_a_confirmation() {
        Cli.Result refused = ashby.run("connectors", "delete", sandbox.connectorId());

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("type").asString()).isEqualTo("invalid_input");
        assertThat(refused.error().path("hint").asString()).contains("--yes");
        assertThat(ashby.typing("no\n")
                        .wide(80)
                        .run("connectors", "delete", sandbox.connectorId())
                        .err())
                .contains("Type yes", "Nothing was deleted");
        assertThat(connectors(sandbox.workspaceName())).isEqualTo(1);
    }

    @Test
    void a_typed_yes_deletes() {
        Cli.Result deleted = ashby.typing("yes\n").wide(80).run("connectors", "delete", sandbox.connectorId());

        assertThat(deleted.exit()).isZero();
        assertThat(deleted.out()).startsWith("Deleted " + sandbox.connectorId());
        assertThat(connectors(sandbox.workspaceName())).isZero();
    }

    @Test
    void an_empty_workspace_says_how_to_fill_it() {
        Cli.Result list = ashby.wide(80).run("connectors", "list", "--workspace", "talent-europe", "--no-color");

        assertThat(list.exit()).isZero();
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).contains("'talent-europe'", "connectors create");
    }

    @Test
    void the_option_names_the_older_scope_where_that_is_configured() {
        Cli older = Cli.in(directory)
                .with("AIRBYTE_API_HOST", sandbox.baseUri().toString())
                .with("AIRBYTE_CLIENT_ID", sandbox.clientId())
                .with("AIRBYTE_CLIENT_SECRET", sandbox.clientSecret())
                .with("AIRBYTE_EXTERNAL_USER_ID", "nobody");

        assertThat(older.run("connectors", "list", "--workspace", sandbox.workspaceName())
                        .json()
                        .at("/data"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create --start-date 2026-01-01",
                "list",
                "get x",
                "inspect x",
                "update x --name y",
                "delete x --yes"
            })
    void direct_mode_has_no_connectors(String command) {
        for (Cli direct : List.of(
                Cli.in(directory).with("ASHBY_MODE", "direct"),
                Cli.in(directory).against(sandbox))) {
            JsonNode error = direct.run(words("connectors " + command)).error();

            assertThat(error.path("type").asString()).isEqualTo("unsupported");
            assertThat(error.path("message").asString()).contains("direct mode", "stays with this program");
            assertThat(error.path("hint").asString()).contains("--mode hosted");
        }
    }
}
