package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command with the jars of two more modes on the class path: one with a secret of its own, one without any. */
class ThirdModeTest {

    @TempDir
    private Path directory;

    private ClassLoader before;
    private URLClassLoader more;
    private Cli cli;

    @BeforeEach
    void install() throws Exception {
        Path services = Files.createDirectories(directory.resolve("jar/META-INF/services"));
        Files.writeString(
                services.resolve(AdapterProvider.class.getName()), Vault.class.getName() + "\n" + Open.class.getName());
        before = Thread.currentThread().getContextClassLoader();
        more = new URLClassLoader(new URL[] {directory.resolve("jar").toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(more);
        cli = Cli.in(directory);
    }

    @AfterEach
    void remove() throws Exception {
        Thread.currentThread().setContextClassLoader(before);
        more.close();
    }

    @Test
    void its_own_credential_selects_it() {
        Cli vault = cli.with("VAULT_TOKEN", "TOPSECRET").with("VAULT_ROOM", "blue");

        Cli.Result auth = vault.run("auth");
        assertThat(auth.exit()).isZero();
        assertThat(auth.json().at("/data/mode").asString()).isEqualTo("vault");
        assertThat(auth.json().at("/data/configuration").toString())
                .contains("\"vault.room\",\"value\":\"blue\"", "\"vault.token\",\"value\":\"********\"");
        assertThat(method(auth, "vault", "token").get("configured").asBoolean()).isTrue();
        assertThat(method(auth, "vault", "oauth").get("available").asBoolean()).isFalse();
        assertThat(method(auth, "direct", "oauth").get("available").asBoolean()).isFalse();
        assertThat(method(auth, "hosted", "byo_oauth").get("available").asBoolean())
                .isFalse();
        assertThat(auth.out() + vault.run("auth", "-o", "table").out()).doesNotContain("TOPSECRET");

        Cli.Result check = vault.run("check");
        assertThat(check.exit()).isZero();
        assertThat(check.json().at("/data/service").asString()).isEqualTo("memory of vault");
    }

    @Test
    void its_credentials_beside_others_need_the_mode_to_be_named() {
        Cli both = cli.with("VAULT_TOKEN", "t").with("ASHBY_API_KEY", "k");

        Cli.Result refused = both.run("check");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().get("message").asString())
                .isEqualTo("Credentials of several modes are configured: direct by environment variable ASHBY_API_KEY,"
                        + " vault by environment variable VAULT_TOKEN.");
        assertThat(refused.error().get("hint").asString()).isEqualTo("Set ashby.mode (ASHBY_MODE) to direct or vault.");
        assertThat(both.run("auth").exit()).isEqualTo(4);
        assertThat(both.run("check", "--mode", "vault").exit()).isZero();
    }

    @Test
    void a_missing_credential_is_told_and_exits_with_2() {
        Cli.Result named = cli.run("auth", "--mode", "vault");
        assertThat(named.exit()).isEqualTo(2);
        assertThat(named.json().at("/data/problem").asString()).isEqualTo("vault.token is missing.");

        Cli.Result none = cli.run("auth");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.error().get("hint").asString())
                .contains("or VAULT_TOKEN for vault mode.", "ashby.mode (ASHBY_MODE): open.");
    }

    @Test
    void a_mode_without_a_secret_needs_none() {
        for (Cli.Result run : List.of(
                cli.run("auth", "--mode", "open"),
                cli.with("ASHBY_MODE", "open").run("auth", "-o", "table"),
                cli.run("check", "--mode", "open"))) {
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).contains("open");
        }
        Cli.Result malformed = cli.with("HTTP_MAX_RETRIES", "many").run("auth", "--mode", "open");
        assertThat(malformed.exit()).isEqualTo(4);
        assertThat(malformed.error().get("type").asString()).isEqualTo("configuration");
    }

    @Test
    void a_mode_without_stored_connectors_says_so_for_every_command() {
        Cli open = cli.with("ASHBY_MODE", "open");
        for (String[] command :
                new String[][] {{"list"}, {"get", "x"}, {"inspect", "x"}, {"delete", "x"}, {"update", "x"}, {"create"}
                }) {
            String action = command[0];
            Cli.Result refused =
                    command.length == 1 ? open.run("connectors", action) : open.run("connectors", action, command[1]);
            assertThat(refused.exit()).as(action).isEqualTo(4);
            assertThat(refused.error().get("type").asString()).isEqualTo("unsupported");
            assertThat(refused.error().get("message").asString())
                    .isEqualTo("There are no stored connectors to manage in open mode.");
        }
        assertThat(open.run("connectors", "list", "--workspace", "w").error().toString())
                .contains("--workspace is not available in open mode.");
    }

    @Test
    void a_mode_without_a_context_store_gets_the_programs_own() {
        Cli.Result result = cli.with("ASHBY_MODE", "open").run("sql", "SELECT 42 AS answer", "-o", "jsonl");

        assertThat(result.out()).as(result.err()).isEqualTo("{\"answer\":42}\n");
    }

    @Test
    void the_sandbox_does_not_answer_it() {
        Cli.Result refused = cli.run("check", "--sandbox", "--mode", "open");
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.error().get("message").asString())
                .isEqualTo("--sandbox answers direct and hosted mode only, and the mode is 'open' (option --mode).");
    }

    private static JsonNode method(Cli.Result auth, String mode, String id) {
        return auth.json()
                .at("/data/methods")
                .valueStream()
                .filter(method -> method.get("mode").asString().equals(mode)
                        && method.get("method").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Needs a token. */
    public static final class Vault implements AdapterProvider {

        private static final ConfigKey TOKEN = ConfigKey.secret("vault.token");

        @Override
        public String mode() {
            return "vault";
        }

        @Override
        public Set<ConfigKey> configurationKeys() {
            return Set.of(TOKEN, ConfigKey.of("vault.room"));
        }

        @Override
        public List<AuthMethod> authMethods() {
            return List.of(
                    AuthMethod.available("vault", "token", "A token of the vault.", "vault.token"),
                    AuthMethod.unavailable("vault", "oauth", "The vault has none. Use vault.token."));
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return Capabilities.of(catalog, Map.of("jobs", Map.of("list", List.of("limit"))));
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            Secret token = config.secret(TOKEN, null);
            if (token == null) {
                throw new ConfigurationException(
                        ErrorDetails.of("vault.token is missing.").hint("Set VAULT_TOKEN."));
            }
            return new Memory(Authentication.none(), new Records("vault"));
        }
    }

    /** Needs nothing, and says so by saying nothing of ways to authenticate. */
    public static final class Open implements AdapterProvider {

        @Override
        public String mode() {
            return "open";
        }

        @Override
        public Capabilities capabilities(Catalog catalog) {
            return Capabilities.of(catalog, Map.of());
        }

        @Override
        public Adapter open(ConnectorConfig config, Catalog catalog) {
            config.integer(ConfigKey.HTTP_MAX_RETRIES, 3, 0, 20);
            return new Memory(Authentication.none(), new Records("open"));
        }
    }

    private record Memory(Authentication authentication, Execution execution) implements Adapter {}

    private record Records(String mode) implements Execution {

        @Override
        public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WritePlan plan(CheckedCall call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
            return new ConnectorCheck(mode, "memory of " + mode, "nothing", Map.of(), List.of());
        }

        @Override
        public void close() {}
    }
}
