package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 'ashby login', 'logout' and 'auth', and which of several accounts a command is for. */
class LoginTest {

    private static final String FOLDER = ".config/ashby";

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(20));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void onlyTheServiceIsConfigured() {
        String service = sandbox.baseUri().toString();
        ashby = Cli.in(directory).with("ASHBY_BASE_URL", service).with("AIRBYTE_API_HOST", service);
    }

    private Path file(String name) {
        return directory.resolve(FOLDER).resolve(name);
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(FOLDER));
        return Files.writeString(file(name), text);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<String> files() throws IOException {
        if (Files.notExists(directory.resolve(FOLDER))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory.resolve(FOLDER))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private String keyTitle(Cli cli, String... options) {
        Cli.Result checked =
                cli.run(Stream.concat(Stream.of("check"), Stream.of(options)).toArray(String[]::new));
        return checked.json().at("/data/details/key title").asString(checked.err());
    }

    @Test
    void a_key_on_standard_input_is_checked_and_stored_for_its_owner() throws IOException {
        Cli.Result stored = ashby.typing(SandboxKeys.READ + "\r\n").run("login");

        assertThat(stored.exit()).as(stored.err()).isZero();
        assertThat(stored.json().at("/data/account").asString()).startsWith("organization ");
        assertThat(stored.json().at("/data/modules")).isNotEmpty();
        assertThat(stored.json().at("/data/file").asString())
                .isEqualTo(file("config.properties").toString());
        assertThat(stored.out() + stored.err()).doesNotContain(SandboxKeys.READ);
        assertThat(permissions(file("config.properties"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve(FOLDER))).isEqualTo("rwx------");
        assertThat(files()).containsExactly("config.properties");
        assertThat(keyTitle(ashby)).isEqualTo("Read everything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "key-disabled", "key-none"})
    void what_is_refused_is_not_stored(String key) throws IOException {
        Path before = write("config.properties", "ashby.api-key = " + SandboxKeys.FULL + "\n");

        assertThat(ashby.typing(key).run("login", "--profile", "acme").exit()).isEqualTo(2);
        Cli.Result refused = ashby.typing(key).run("login");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(Files.readString(before)).isEqualTo("ashby.api-key = " + SandboxKeys.FULL + "\n");
        assertThat(files()).containsExactly("config.properties");
    }

    @Test
    void a_refusal_says_what_to_check() throws IOException {
        Path script = Files.writeString(directory.resolve("wrong"), "#!/bin/sh\necho wrong\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));

        assertThat(hint(ashby.typing("wrong").run("login")))
                .isEqualTo(
                        "Nothing was stored. Check the key, which standard input held, and run 'ashby login' again.");
        assertThat(hint(ashby.run("login", "--api-key-command", script.toString())))
                .contains("the key, which the command of --api-key-command printed,");
        assertThat(hint(ashby.typing("wrong").run("login", "--client-id", "some")))
                .contains("Check the client id and secret, which standard input held,");
        assertThat(hint(ashby.typing("wrong").run("login", "--mode", "hosted"))).contains("Check the bearer token");
    }

    private static String hint(Cli.Result refused) {
        assertThat(refused.exit()).as(refused.out()).isEqualTo(2);
        return refused.error().path("hint").asString();
    }

    @Test
    void a_key_that_is_refused_later_is_told_with_its_place() throws IOException {
        Path script = Files.writeString(directory.resolve("wrong"), "#!/bin/sh\necho wrong\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Path acme = write("acme.properties", "ashby.api-key = wrong\n");
        Path printed = write("printed.properties", "ashby.api-key-command = " + script + "\n");
        Path hosted = write(
                "hosted.properties", "airbyte.client-id = some\nairbyte.client-secret-command = " + script + "\n");

        assertThat(hint(ashby.with("ASHBY_API_KEY", "wrong").run("jobs", "list")))
                .contains("from environment variable ASHBY_API_KEY: ");
        assertThat(hint(ashby.run("jobs", "list", "--profile", "acme")))
                .contains("from ashby.api-key (file " + acme + "): ");
        assertThat(hint(ashby.run("jobs", "list", "--profile", "printed")))
                .contains("from ashby.api-key-command (file " + printed + "): ");
        assertThat(hint(ashby.run("jobs", "list", "--profile", "hosted")))
                .contains("client id from airbyte.client-id (file " + hosted + ")")
                .contains("client secret from airbyte.client-secret-command (file " + hosted + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "two\nlines"})
    void what_is_no_secret_is_refused_before_anything_is_sent(String typed) throws IOException {
        Cli.Result refused =
                ashby.with("ASHBY_BASE_URL", "http://127.0.0.1:1").typing(typed).run("login");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("hint").asString()).contains("ashby login < key.txt");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_secret_is_no_argument() {
        Cli.Result refused = ashby.run("login", "key-4711");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out() + refused.err()).contains("takes no argument").doesNotContain("key-4711");
    }

    @Test
    void what_else_a_file_says_stays_as_it_is() throws IOException {
        Path file = write(
                "config.properties",
                "# mine\r\nhttp.max-retries=1\r\n\r\nashby.mode = hosted\r\nashby.api-key = ol\\\r\n    d\r\nairbyte.bearer-token = x\r\n"
                        + "ashby.store = a\\\\b\r\n! end");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(ashby.typing(SandboxKeys.READ)
                        .run("--mode", "direct", "login")
                        .exit())
                .isZero();

        assertThat(Files.readString(file).replaceFirst("ashby.account = .*\r\n", ""))
                .isEqualTo(
                        "# mine\r\nhttp.max-retries=1\r\n\r\nashby.mode = direct\r\nashby.store = a\\\\b\r\n! end\r\n"
                                + "ashby.api-key = " + SandboxKeys.READ + "\r\n");
        assertThat(permissions(file)).isEqualTo("rw-------");

        assertThat(ashby.run("logout").exit()).isZero();
        assertThat(Files.readString(file))
                .isEqualTo(
                        "# mine\r\nhttp.max-retries=1\r\n\r\nashby.mode = direct\r\nashby.store = a\\\\b\r\n! end\r\n");
    }

    @Test
    void a_link_keeps_leading_to_the_file() throws IOException {
        Path target = Files.writeString(directory.resolve("dotfile"), "http.max-retries = 1\n");
        Files.createDirectories(directory.resolve(FOLDER));
        Files.createSymbolicLink(file("config.properties"), target);

        assertThat(ashby.typing(SandboxKeys.READ).run("login").exit()).isZero();

        assertThat(file("config.properties")).isSymbolicLink();
        assertThat(Files.readString(target)).contains("http.max-retries = 1", SandboxKeys.READ);
    }

    @Test
    void hosted_mode_takes_an_id_and_a_secret_or_a_token() throws IOException {
        Cli.Result stored = ashby.typing(sandbox.clientSecret() + "\n")
                .run("login", "--mode", "hosted", "--client-id", sandbox.clientId(), "--profile", "h");
        assertThat(stored.exit()).as(stored.err()).isZero();
        assertThat(stored.json().at("/data/mode").asString()).isEqualTo("hosted");
        assertThat(stored.out() + stored.err()).doesNotContain(sandbox.clientSecret());
        assertThat(ashby.run("--profile", "h", "departments", "list", "--limit", "1")
                        .exit())
                .isZero();
        assertThat(Files.readString(file("h.properties"))).contains("airbyte.client-id = " + sandbox.clientId());

        assertThat(ashby.typing("wrong")
                        .run("login", "--client-id", sandbox.clientId())
                        .exit())
                .isEqualTo(2);
        assertThat(ashby.typing("no-token").run("login", "--mode", "hosted").exit())
                .isEqualTo(2);
        assertThat(ashby.typing("x")
                        .run("login", "--mode", "direct", "--client-id", "y")
                        .exit())
                .isEqualTo(4);
        assertThat(ashby.typing("x")
                        .run("login", "--mode", "hosted", "--api-key-command", "y")
                        .exit())
                .isEqualTo(4);
        assertThat(files()).containsExactly("h.properties");
    }

    @Test
    void a_person_is_asked() throws IOException {
        Cli terminal = ashby.on(new Terminal(true, false, true, 80));

        Cli.Result direct = terminal.typing("\n" + SandboxKeys.READ + "\n").run("login");
        assertThat(direct.exit()).as(direct.err()).isZero();
        assertThat(direct.err()).contains("Which mode", "It is not shown").doesNotContain(SandboxKeys.READ);

        Cli.Result hosted = terminal.typing(
                        "hosted\n" + sandbox.clientId() + "\n" + sandbox.clientSecret() + "\n\ndefault\n")
                .run("login", "--profile", "h");
        assertThat(hosted.exit()).as(hosted.err()).isZero();
        assertThat(Files.readString(file("h.properties"))).contains("airbyte.workspace-name = default");
        assertThat(terminal.typing("other\n").run("login").exit()).isEqualTo(4);
    }

    @Test
    void a_command_is_run_and_stored_instead_of_a_secret() throws IOException {
        String command = "sh -c 'echo \"$0\"; echo more' " + SandboxKeys.READ;
        Cli.Result stored = ashby.run("login", "--profile", "cmd", "--api-key-command", command);

        assertThat(stored.exit()).as(stored.err()).isZero();
        assertThat(Files.readString(file("cmd.properties"))).contains("ashby.api-key-command = " + command);
        assertThat(keyTitle(ashby, "--profile", "cmd")).isEqualTo("Read everything");
        assertThat(ashby.run("--profile", "cmd", "auth")
                        .json()
                        .at("/data/configuration")
                        .toString())
                .contains("sh …")
                .doesNotContain(SandboxKeys.READ);

        assertThat(ashby.run("login", "--profile", "bad", "--api-key-command", "false")
                        .exit())
                .isEqualTo(2);
        assertThat(ashby.run("login", "--profile", "bad", "--api-key-command", "no-such-program")
                        .exit())
                .isEqualTo(4);
        Cli.Result hosted = ashby.run(
                "login",
                "--profile",
                "h",
                "--client-id",
                sandbox.clientId(),
                "--client-secret-command",
                "echo " + sandbox.clientSecret());
        assertThat(hosted.exit()).as(hosted.err()).isZero();
        assertThat(ashby.run("--profile", "h", "departments", "list", "--limit", "1")
                        .exit())
                .isZero();
        assertThat(files()).containsExactly("cmd.properties", "h.properties");
    }

    @Test
    void a_command_is_not_run_where_no_credential_is_needed() throws IOException {
        Path trace = directory.resolve("trace");
        write(
                "config.properties",
                "ashby.api-key-command = sh -c 'touch " + trace + "; echo " + SandboxKeys.READ + "'\n");

        for (List<String> words : List.of(List.of("--help"), List.of("entities"), List.of("auth"))) {
            assertThat(ashby.run(words.toArray(String[]::new)).exit()).isZero();
        }
        assertThat(trace).doesNotExist();
        assertThat(ashby.run("candidates", "list").exit()).isZero();
        assertThat(trace).exists();
    }

    @ParameterizedTest
    @CsvSource({
        // option, environment's profile, default file's profile, environment's key, and who it is
        "      ,      ,      ,          , Everything",
        "      ,      ,      , key-candidates, lacks",
        "reader,      ,      , key-candidates, Read everything",
        "reader, other,      ,          , Read everything",
        "      , reader,     ,          , Read everything",
        "      , reader,     , key-candidates, lacks",
        "      ,      , reader,         , Read everything",
        "config,      , reader,         , Everything"
    })
    void the_first_place_decides_whose_records_they_are(
            String option, String variable, String key, String environmentKey, String who) throws IOException {
        write(
                "config.properties",
                "ashby.api-key = " + SandboxKeys.FULL + "\n" + (key == null ? "" : "ashby.profile = " + key + "\n"));
        write("reader.properties", "ashby.api-key = " + SandboxKeys.READ + "\n");
        write("other.properties", "ashby.api-key = wrong\n");
        Cli cli = ashby;
        cli = variable == null ? cli : cli.with("ASHBY_PROFILE", variable);
        cli = environmentKey == null ? cli : cli.with("ASHBY_API_KEY", environmentKey);
        if (option != null && key != null) {
            write("config.properties", "ashby.api-key = " + SandboxKeys.FULL + "\n");
        }
        String[] options = option == null ? new String[0] : new String[] {"--profile", option};

        if (who.equals("lacks")) {
            assertThat(cli.run("users", "list").exit()).isEqualTo(2);
        } else {
            assertThat(keyTitle(cli, options)).isEqualTo(who);
        }
    }

    @Test
    void a_profile_takes_no_credential_of_another_place() throws IOException {
        write("config.properties", "ashby.api-key = " + SandboxKeys.FULL + "\nairbyte.connector-id = c\n");
        write("blank.properties", "http.max-retries = 1\n");

        Cli.Result refused =
                ashby.with("ASHBY_API_KEY", SandboxKeys.FULL).run("--profile", "blank", "candidates", "list");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().path("hint").asString()).contains("ashby login --profile blank");
        assertThat(ashby.run("--profile", "blank", "auth").exit()).isEqualTo(2);
        assertThat(ashby.with("ASHBY_PROFILE", "blank")
                        .run("candidates", "list")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void a_profile_that_is_not_there_or_named_in_two_ways_is_refused() throws IOException {
        write("acme.properties", "ashby.api-key = x\n");

        Cli.Result unknown = ashby.run("--profile", "acne", "candidates", "list");
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.error().path("hint").asString()).contains("acme");
        assertThat(ashby.with("ASHBY_PROFILE", "acne").run("auth").exit()).isEqualTo(4);
        assertThat(ashby.run("--profile", "acme", "--config", "x.properties", "auth")
                        .exit())
                .isEqualTo(4);
        for (String name : List.of("../x", "", ".x", "a/b")) {
            assertThat(ashby.typing("key").run("login", "--profile", name).exit())
                    .isEqualTo(4);
        }
        assertThat(files()).containsExactly("acme.properties");
    }

    @Test
    void auth_names_account_profile_file_store_and_expiry() throws IOException {
        ashby.typing(SandboxKeys.READ).run("login", "--profile", "acme");
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"exp\": 1893456000}".getBytes(StandardCharsets.UTF_8));
        write("token.properties", "airbyte.bearer-token = e30." + payload + ".sig\n");

        Cli.Result acme = ashby.run("--profile", "acme", "--store", "s.duckdb", "auth");
        assertThat(acme.exit()).isZero();
        assertThat(acme.json().at("/data/account").asString())
                .startsWith("organization ")
                .contains("Read everything");
        assertThat(acme.json().at("/data/profile").asString()).isEqualTo("acme");
        assertThat(acme.json().at("/data/file").asString())
                .isEqualTo(file("acme.properties").toString());
        assertThat(acme.json().at("/data/store").asString()).endsWith("s.duckdb");
        assertThat(acme.json().at("/data/profiles").valueStream().map(each -> each.asString()))
                .containsExactly("acme", "token");
        assertThat(ashby.run("--profile", "token", "auth")
                        .json()
                        .at("/data/expires_at")
                        .asString())
                .isEqualTo("2030-01-01T00:00:00Z");

        Cli passedOver = ashby.with("ASHBY_PROFILE", "acme").with("ASHBY_API_KEY", SandboxKeys.FULL);
        assertThat(passedOver.run("auth", "-o", "table").out())
                .contains("ASHBY_API_KEY comes", "--profile acme")
                .doesNotContain("Account");
        assertThat(ashby.run("auth").exit()).isEqualTo(2);
    }

    @Test
    void logout_removes_what_login_stored_and_says_what_is_left() throws IOException {
        ashby.typing(SandboxKeys.READ).run("login", "--profile", "acme");
        Cli.Result out = ashby.with("ASHBY_API_KEY", "x").run("logout", "--profile", "acme");

        assertThat(out.exit()).isZero();
        assertThat(out.json().at("/data/removed").asBoolean()).isTrue();
        assertThat(out.err()).contains("ASHBY_API_KEY", "still signs you in");
        assertThat(files()).isEmpty();
        Cli.Result again = ashby.run("logout", "--profile", "acme");
        assertThat(again.exit()).isZero();
        assertThat(again.json().at("/data/removed").asBoolean()).isFalse();
    }

    @Test
    void a_stored_key_that_is_passed_over_is_told() {
        Cli.Result stored =
                ashby.with("ASHBY_API_KEY", "x").typing(SandboxKeys.READ).run("login");

        assertThat(stored.exit()).isZero();
        assertThat(stored.err()).contains("ASHBY_API_KEY", "comes before this file");
    }

    @Test
    void a_place_that_cannot_be_written_is_told_before_anything_is_asked() throws IOException {
        Cli.Result homeless =
                ashby.with("HOME", "relative").typing(SandboxKeys.READ).run("login");
        assertThat(homeless.exit()).isEqualTo(4);
        assertThat(homeless.error().path("hint").asString()).contains("HOME");

        Files.writeString(directory.resolve(".config"), "a file\n");
        assertThat(ashby.typing(SandboxKeys.READ).run("login").exit()).isEqualTo(4);
        Files.delete(directory.resolve(".config"));

        Files.createDirectories(directory.resolve(FOLDER));
        Files.setPosixFilePermissions(directory.resolve(FOLDER), PosixFilePermissions.fromString("r-x------"));
        if (!Files.isWritable(directory.resolve(FOLDER))) { // root can write anywhere
            assertThat(ashby.typing(SandboxKeys.READ).run("login").exit()).isEqualTo(4);
        }
    }

    @Test
    void the_sandbox_can_be_tried() throws IOException {
        assertThat(Cli.in(directory)
                        .typing(SandboxKeys.READ)
                        .run("--sandbox", "login", "--profile", "try")
                        .exit())
                .isZero();
        assertThat(files()).containsExactly("try.properties");
    }
}
