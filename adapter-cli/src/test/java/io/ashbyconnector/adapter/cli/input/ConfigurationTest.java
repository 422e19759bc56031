package io.ashbyconnector.adapter.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.command.Cli;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Option, environment, file, default: which one counts, and what 'ashby auth' says of it. */
class ConfigurationTest {

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
    void nothingConfigured() {
        ashby = Cli.in(directory);
    }

    private Path write(String name, String apiKey) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "ashby.api-key = " + apiKey + "\nashby.base-url = " + sandbox.baseUri() + "\n");
    }

    private Path lines(String name, String... lines) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, List.of(lines));
    }

    @Test
    void a_file_in_the_working_directory_is_not_read_but_pointed_at_once() throws IOException {
        lines("ashby.properties", "ashby.base-url = https://evil.example", "ashby.allow-writes = true", "no such key");

        Cli.Result listed = ashby.against(sandbox).run("candidates", "list");
        assertThat(listed.exit()).isZero();
        assertThat(listed.err().lines()).singleElement().asString().contains("--config ashby.properties", "not read");
        assertThat(ashby.against(sandbox).run("candidates", "list", "--quiet").err())
                .isEmpty();
        assertThat(ashby.run("--sandbox", "candidates", "list").exit()).isZero();
        assertThat(ashby.run("auth").json().at("/data/configuration")).isEmpty();
        Cli.Result unconfigured = ashby.run("candidates", "list", "--quiet");
        assertThat(unconfigured.error().path("message").asString()).contains("No credentials");
    }

    @Test
    void a_home_that_is_no_absolute_path_does_not_lead_into_the_working_directory() throws IOException {
        write(".config/ashby/config.properties", SandboxKeys.FULL);

        for (String home : List.of("", ".", "..")) {
            assertThat(ashby.with("HOME", home).run("candidates", "list").exit())
                    .isEqualTo(4);
        }
    }

    @Test
    void the_file_at_home_is_found() throws IOException {
        write(".config/ashby/config.properties", SandboxKeys.FULL);

        assertThat(ashby.run("candidates", "list").exit()).isZero();
    }

    @Test
    void the_environment_wins_over_the_file_at_home_and_the_named_file_over_both() throws IOException {
        write(".config/ashby/config.properties", SandboxKeys.DISABLED);
        lines("conf/mine.properties", "ashby.api-key = " + SandboxKeys.FULL);

        assertThat(ashby.run("candidates", "list").exit()).isEqualTo(2);
        assertThat(ashby.with("ASHBY_API_KEY", SandboxKeys.FULL)
                        .run("candidates", "list")
                        .exit())
                .isZero();
        Cli named = ashby.with("ASHBY_API_KEY", SandboxKeys.DISABLED);
        assertThat(named.run("candidates", "list").exit()).isEqualTo(2);
        assertThat(named.run("candidates", "list", "--config", "conf/mine.properties")
                        .exit())
                .isZero();
        assertThat(named.run("candidates", "list", "--config=~/conf/mine.properties")
                        .exit())
                .isZero();
    }

    @Test
    void a_higher_layer_settles_the_alternatives_of_a_lower_one() throws IOException {
        Files.writeString(directory.resolve("key.txt"), SandboxKeys.FULL);
        lines(
                ".config/ashby/config.properties",
                "ashby.api-key = " + SandboxKeys.DISABLED,
                "ashby.base-url = " + sandbox.baseUri(),
                "airbyte.base-url = " + sandbox.baseUri());
        assertThat(ashby.with("ASHBY_API_KEY_FILE", directory.resolve("key.txt").toString())
                        .run("candidates", "list")
                        .exit())
                .isZero();

        Cli token = ashby.with("AIRBYTE_BEARER_TOKEN", "gone");
        Cli client = token.throughAirbyte(sandbox).with("AIRBYTE_BEARER_TOKEN", "");
        assertThat(mode(client.run("auth"))).isEqualTo("hosted");
        assertThat(mode(ashby.run("auth"))).isEqualTo("direct");

        lines(
                "hosted.properties",
                "airbyte.client-id = " + sandbox.clientId(),
                "airbyte.client-secret = " + sandbox.clientSecret(),
                "airbyte.workspace-name = " + sandbox.workspaceName());
        Cli.Result listed = token.with("ASHBY_API_KEY", "x")
                .with("AIRBYTE_EXTERNAL_USER_ID", "somebody")
                .run("candidates", "list", "--config", "hosted.properties");
        assertThat(listed.exit()).isZero();
    }

    private static String mode(Cli.Result auth) {
        return auth.json().at("/data/mode").asString();
    }

    @Test
    void two_credentials_in_one_layer_contradict_each_other() {
        Cli.Result both =
                ashby.against(sandbox).with("AIRBYTE_BEARER_TOKEN", "token").run("candidates", "list");

        assertThat(both.exit()).isEqualTo(4);
        assertThat(both.error().path("hint").asString()).contains("ASHBY_MODE");
    }

    @Test
    void an_empty_name_of_a_file_is_refused() {
        Cli.Result refused = ashby.run("auth", "--config", "");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("message").asString()).isEqualTo("--config names no file.");
    }

    @Test
    @Timeout(20)
    void settings_and_keys_that_are_no_files_are_refused_at_once() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Cli hosted = ashby.throughAirbyte(sandbox);
        for (String file : List.of("/dev/zero", pipe.toString(), directory.toString())) {
            for (Cli.Result refused : List.of(
                    ashby.run("candidates", "list", "--config", file),
                    ashby.with("ASHBY_API_KEY_FILE", file).run("candidates", "list"),
                    hosted.run("connectors", "create", "--start-date", "2026-01-01", "--api-key-file", file))) {
                assertThat(refused.exit()).isEqualTo(4);
                assertThat(refused.error().path("type").asString()).isEqualTo("configuration");
                assertThat(refused.error().path("message").asString()).contains(file);
            }
        }
    }

    @Test
    void a_file_that_all_can_change_is_refused() throws IOException {
        Path mine = write("mine.properties", SandboxKeys.FULL);
        Path usual = write(".config/ashby/config.properties", SandboxKeys.FULL);
        for (Path file : List.of(mine, usual)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        }

        for (Cli.Result refused : List.of(
                ashby.run("candidates", "list"),
                ashby.with("HOME", "/nowhere").run("candidates", "list", "--config", "mine.properties"))) {
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("hint").asString()).contains("chmod go-w");
        }
    }

    @Test
    void a_password_in_a_url_is_printed_nowhere() throws IOException {
        Cli broken = ashby.with("ASHBY_API_KEY", "k").with("ASHBY_BASE_URL", "https://ada:pass-w0rd@ashby.example");

        for (Cli.Result told : List.of(
                broken.run("candidates", "list", "--verbose"),
                broken.run("auth"),
                broken.wide(80).run("auth"),
                broken.with("ASHBY_BASE_URL", "https://ashby.example")
                        .with("HTTPS_PROXY", "ftp://ada:pass-w0rd@proxy:1")
                        .run("auth"))) {
            assertThat(told.out() + told.err()).contains("ASHBY_BASE_URL").doesNotContain("w0rd");
        }
    }

    @Test
    void the_option_wins_over_the_environment() throws IOException {
        Cli.Result result =
                ashby.against(sandbox).with("ASHBY_MODE", "nonsense").run("candidates", "list", "--mode", "direct");

        assertThat(result.exit()).isZero();
    }

    @Test
    void a_named_file_that_is_missing_is_a_configuration_error() {
        Cli.Result result = ashby.run("candidates", "list", "--config", "nowhere.properties");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.error().path("type").asString()).isEqualTo("configuration");
        assertThat(result.error().path("message").asString()).contains("nowhere.properties");
    }

    @Test
    void auth_says_where_each_value_comes_from_and_masks_secrets() throws IOException {
        write(".config/ashby/config.properties", "key-from-file");
        Cli.Result result =
                ashby.with("ASHBY_BASE_URL", "https://ashby.example").run("auth");

        JsonNode configuration = result.json().at("/data/configuration");
        assertThat(configuration)
                .anySatisfy(value -> {
                    assertThat(value.path("key").asString()).isEqualTo("ashby.api-key");
                    assertThat(value.path("value").asString()).isEqualTo("********");
                    assertThat(value.path("origin").asString()).contains("config.properties");
                })
                .anySatisfy(value -> {
                    assertThat(value.path("value").asString()).isEqualTo("https://ashby.example");
                    assertThat(value.path("origin").asString()).contains("environment variable ASHBY_BASE_URL");
                });
        assertThat(result.out()).doesNotContain("key-from-file");
        assertThat(ashby.wide(80).run("auth").out()).contains("********").doesNotContain("key-from-file");
    }

    @Test
    void auth_without_all_credentials_is_not_ready_and_says_what_to_set() {
        for (Cli lacking : List.of(
                ashby,
                ashby.with("ASHBY_MODE", "direct"),
                ashby.with("ASHBY_MODE", "hosted"),
                ashby.with("ASHBY_MODE", "direct").with("AIRBYTE_BEARER_TOKEN", "t"),
                ashby.with("AIRBYTE_CLIENT_ID", "c"),
                ashby.with("AIRBYTE_CLIENT_SECRET", "s"),
                ashby.with("ASHBY_API_KEY", " "))) {
            Cli.Result json = lacking.run("auth");
            Cli.Result table = lacking.wide(80).run("auth", "--no-color");

            assertThat(List.of(json.exit(), table.exit())).containsOnly(2);
            assertThat(json.error().path("type").asString()).isEqualTo("authentication");
            assertThat(json.error().path("hint").asString()).containsPattern("Set [A-Z_]+");
            assertThat(json.json().at("/data/hint")).isEqualTo(json.error().path("hint"));
            assertThat(table.out()).startsWith("Not ready");
            assertThat(table.err()).contains("Error: ").containsPattern("Hint: Set [A-Z_]+");
        }
        for (Cli ready : List.of(
                ashby.with("ASHBY_API_KEY", "k"),
                ashby.with("AIRBYTE_BEARER_TOKEN", "t"),
                ashby.with("AIRBYTE_CLIENT_ID", "c").with("AIRBYTE_CLIENT_SECRET", "s"))) {
            assertThat(ready.run("auth").exit()).isZero();
        }
        assertThat(ashby.run("auth", "--sandbox").exit()).isZero();
    }

    @Test
    void auth_with_a_malformed_configuration_is_a_configuration_error() {
        Cli withKey = ashby.with("ASHBY_API_KEY", "k");
        for (Cli malformed : List.of(
                ashby.with("ASHBY_MODE", "nonsense"),
                withKey.with("ASHBY_BASE_URL", "nonsense"),
                withKey.with("HTTP_DEADLINE", "soon"),
                withKey.with("AIRBYTE_CLIENT_ID", "c").with("AIRBYTE_CLIENT_SECRET", "s"),
                ashby.with("ASHBY_API_KEY_FILE", "./nowhere"))) {
            Cli.Result refused = malformed.run("auth");

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("type").asString()).isEqualTo("configuration");
        }
        assertThat(withKey.run("auth", "--config", "nowhere").exit()).isEqualTo(4);
    }

    @Test
    void auth_lists_the_methods_of_both_modes() {
        Cli.Result result = ashby.run("auth");

        assertThat(result.json().at("/data/problem").asString()).contains("No credentials");
        assertThat(result.json().at("/data/methods"))
                .extracting(method -> method.path("mode").asString() + " "
                        + method.path("method").asString() + " "
                        + method.path("available").asBoolean())
                .contains(
                        "direct api_key true",
                        "hosted client_credentials true",
                        "direct oauth false",
                        "hosted oauth false");
    }

    @Test
    void check_tells_what_the_key_may_read() {
        Cli candidatesOnly = ashby.against(sandbox).with("ASHBY_API_KEY", SandboxKeys.CANDIDATES);

        JsonNode check = candidatesOnly.run("check").json().path("data");

        assertThat(check.path("mode").asString()).isEqualTo("direct");
        assertThat(check.path("modules")).isNotEmpty();
        assertThat(ashby.against(sandbox).wide(80).run("check", "--no-color").out())
                .startsWith("OK  " + sandbox.baseUri());
    }
}
