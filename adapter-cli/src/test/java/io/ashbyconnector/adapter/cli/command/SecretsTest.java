package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that is a secret: how it gets in, and that it never gets out. */
class SecretsTest {

    private static final String SECRET = "whsec-0123456789";

    private static AshbySandbox sandbox;
    private static HttpServer receiver;
    private static String address;

    @TempDir
    private Path directory;

    private Cli ashby;
    private Path file;

    @BeforeAll
    static void start() throws IOException {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(20));
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
        sandbox.close();
    }

    @BeforeEach
    void connect() throws IOException {
        ashby = Cli.in(directory).against(sandbox).with("ASHBY_ALLOW_WRITES", "true");
        file = Files.writeString(directory.resolve("secret.txt"), SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void forget() {
        sandbox.clearChanges();
    }

    private static String[] create(String... more) {
        List<String> words = new ArrayList<>(
                List.of("webhooks", "create", "--webhook-type", "candidateHire", "--request-url", address));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static String params(String secret) {
        return "{\"webhookType\": \"candidateHire\", \"requestUrl\": \"" + address + "\", \"secretToken\": \"" + secret
                + "\"}";
    }

    private static void assertMadeInSilence(Cli.Result made) {
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.json().at("/data/secretToken").asString()).isEqualTo("[redacted]");
        assertThat(made.out() + made.err()).doesNotContain(SECRET);
    }

    @Test
    void it_comes_from_a_file_or_from_standard_input() {
        assertMadeInSilence(ashby.run(create("--secret-token-file", "secret.txt")));
        sandbox.clearChanges();
        assertMadeInSilence(ashby.typing(SECRET + "\n").run(create("--secret-token-file", "-")));
        sandbox.clearChanges();
        Cli.Result made = ashby.run(create("--secret-token-file=" + file));
        assertMadeInSilence(made);
        Cli.Result changed = ashby.run(
                "webhooks", "update", made.json().at("/data/id").asString(), "--secret-token-file", "secret.txt");
        assertMadeInSilence(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "csv", "table"})
    void no_output_shows_it(String format) {
        Cli.Result made =
                ashby.run(create("--secret-token-file", "secret.txt", "-o", format, "--fields", "id,secretToken"));

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.out()).contains("[redacted]").doesNotContain(SECRET);
    }

    @Test
    void a_dry_run_does_not_show_it() {
        for (String format : List.of("json", "table")) {
            Cli.Result planned = ashby.run(create("--secret-token-file", "secret.txt", "--dry-run", "-o", format));

            assertThat(planned.exit()).isZero();
            assertThat(planned.out()).contains("[redacted]", address).doesNotContain(SECRET);
        }
    }

    @Test
    void it_has_no_place_on_the_command_line() {
        for (String[] words : List.of(
                create("--secret-token", SECRET), create("--secret-token=" + SECRET), create("--secret-token"))) {
            Cli.Result refused = ashby.run(words);

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.error().path("message").asString()).contains("--secret-token", "can read command lines");
            assertThat(refused.error().path("hint").asString())
                    .contains("--secret-token-file", "--secret-token-file -");
            assertThat(refused.err()).doesNotContain(SECRET);
        }
    }

    @Test
    void a_secret_in_place_of_its_file_is_not_repeated() {
        Cli.Result refused = ashby.run(create("--secret-token-file", SECRET));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err())
                .contains("--secret-token-file", "does not exist")
                .doesNotContain(SECRET);
    }

    @Test
    void a_file_that_others_can_change_is_refused_and_so_is_an_empty_one() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(ashby.run(create("--secret-token-file", "secret.txt")))
                .returns(4, Cli.Result::exit)
                .satisfies(refused -> assertThat(refused.err()).contains("--secret-token-file"));

        Cli.Result empty = ashby.typing(" \n").run(create("--secret-token-file", "-"));
        assertThat(empty.exit()).isEqualTo(4);
        assertThat(empty.err()).contains("Standard input", "--secret-token-file", "blank");
    }

    @Test
    void json_on_the_command_line_is_the_users_own_and_draws_a_warning() throws IOException {
        String warning = "'secretToken' is a secret, and other users of the machine can read command lines.";
        List<String[]> inline = List.of(
                new String[] {"execute", "webhooks", "create", "--params", params(SECRET)},
                new String[] {"api", "webhook.create", "--params", params(SECRET)},
                new String[] {
                    "execute", "webhooks", "create", "--params", params("other"), "--param", "secretToken=" + SECRET
                });
        for (String[] words : inline) {
            Cli.Result made = ashby.run(words);
            assertMadeInSilence(made);
            assertThat(made.err().replace('\n', ' ')).contains(warning, "--params @FILE");
            sandbox.clearChanges();
        }
        Files.writeString(directory.resolve("params.json"), params(SECRET));
        for (String source : List.of("@params.json", "-")) {
            Cli.Result made = ashby.typing(params(SECRET)).run("execute", "webhooks", "create", "--params", source);
            assertMadeInSilence(made);
            assertThat(made.err()).isEmpty();
            sandbox.clearChanges();
        }
    }

    @Test
    void help_and_description_tell_how_to_give_it() {
        assertThat(ashby.run("webhooks", "create", "--help").out())
                .contains("--secret-token-file=FILE")
                .doesNotContain("--secret-token=");
        assertThat(ashby.run("webhooks", "update", "--help").out())
                .contains("--enabled or --request-url or --secret-token-file");
        assertThat(ashby.run("describe", "webhooks", "create")
                        .json()
                        .at("/data/actions/0/parameters/2/secret")
                        .asBoolean())
                .isTrue();
        assertThat(ashby.wide(100).run("describe", "webhooks", "create").out()).contains("A secret: shown nowhere.");
        assertThat(ashby.run("webhooks", "create").error().path("message").asString())
                .isEqualTo("webhooks.create: --webhook-type is missing.");
        assertThat(ashby.run(create()).error().path("message").asString())
                .isEqualTo("webhooks.create: --secret-token-file is missing.");
    }

    @Test
    void a_model_that_makes_it_up_is_not_told_it_again() {
        try (AshbyConnector connector = AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                "ashby.base-url", sandbox.baseUri().toString(),
                "ashby.api-key", sandbox.apiKey(),
                "ashby.allow-writes", "true")))) {
            AshbyTool tool = AshbyTool.over(connector).allowWrites().build();
            String call = "{\"entity\": \"webhooks\", \"action\": \"create\", \"params\": " + params(SECRET);

            for (String arguments : List.of(call + ", \"plan\": true}", call + "}")) {
                ToolAnswer answer = tool.call(arguments);
                assertThat(answer.isError()).as(answer.text()).isFalse();
                assertThat(answer.text() + answer.content())
                        .contains("[redacted]")
                        .doesNotContain(SECRET);
            }
        }
    }
}
