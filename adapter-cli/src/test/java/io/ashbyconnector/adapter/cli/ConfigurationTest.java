package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
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

    @Test
    void the_file_in_the_directory_is_found() throws IOException {
        write("ashby.properties", SandboxKeys.FULL);

        assertThat(ashby.run("candidates", "list").exit()).isZero();
    }

    @Test
    void the_file_at_home_is_found_but_comes_after_the_one_in_the_directory() throws IOException {
        write(".config/ashby/config.properties", SandboxKeys.FULL);
        assertThat(ashby.run("candidates", "list").exit()).isZero();

        write("ashby.properties", SandboxKeys.DISABLED);
        assertThat(ashby.run("candidates", "list").exit()).isEqualTo(2);
    }

    @Test
    void the_named_file_comes_instead_of_them() throws IOException {
        write("ashby.properties", SandboxKeys.DISABLED);
        write("mine.properties", SandboxKeys.FULL);

        assertThat(ashby.run("candidates", "list", "--config", "mine.properties")
                        .exit())
                .isZero();
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        write("ashby.properties", SandboxKeys.DISABLED);

        assertThat(ashby.with("ASHBY_API_KEY", SandboxKeys.FULL)
                        .run("candidates", "list")
                        .exit())
                .isZero();
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
        write("ashby.properties", "key-from-file");
        Cli.Result result =
                ashby.with("ASHBY_BASE_URL", "https://ashby.example").run("auth");

        JsonNode configuration = result.json().at("/data/configuration");
        assertThat(configuration)
                .anySatisfy(value -> {
                    assertThat(value.path("key").asString()).isEqualTo("ashby.api-key");
                    assertThat(value.path("value").asString()).isEqualTo("********");
                    assertThat(value.path("origin").asString()).contains("ashby.properties");
                })
                .anySatisfy(value -> {
                    assertThat(value.path("value").asString()).isEqualTo("https://ashby.example");
                    assertThat(value.path("origin").asString()).contains("environment variable ASHBY_BASE_URL");
                });
        assertThat(result.out()).doesNotContain("key-from-file");
        assertThat(ashby.wide(80).run("auth").out()).contains("********").doesNotContain("key-from-file");
    }

    @Test
    void auth_lists_the_methods_of_both_modes() {
        Cli.Result result = ashby.run("auth");

        assertThat(result.exit()).isZero();
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
