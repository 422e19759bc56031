package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores, state files and exports keep the records of one organization, of two that one service has. */
class TwoAccountsTest {

    private static final String OURS = "5c0e8e97-ea76-373f-ae8e-ed8a187c2b01";
    private static final String THEIRS = "11111111-ea76-373f-ae8e-ed8a187c2b01";
    private static final String THEIR_KEY = "Basic "
            + Base64.getEncoder().encodeToString((SandboxKeys.CONFIDENTIAL + ":").getBytes(StandardCharsets.UTF_8));
    private static final String IDENTITY = "/feedbackFormDefinition.list";

    private static AshbySandbox sandbox;
    private static HttpServer service;
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private Cli ours;
    private Cli theirs;
    private String store;

    /** To one key it is the other organization. */
    @BeforeAll
    static void start() throws IOException {
        sandbox = AshbySandbox.start(SandboxOptions.defaults().candidates(20));
        HttpClient client = HttpClient.newHttpClient();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> forward(exchange, client));
        service.start();
    }

    private static void forward(HttpExchange exchange, HttpClient client) throws IOException {
        String path = exchange.getRequestURI().getPath();
        CALLS.add(path);
        boolean isTheirs = THEIR_KEY.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.baseUri().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        exchange.getRequestBody().readAllBytes()));
        for (String header : List.of("Authorization", "Content-Type", "Accept")) {
            request.header(header, exchange.getRequestHeaders().getFirst(header));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            byte[] body =
                    (isTheirs ? answer.body().replace(OURS, THEIRS) : answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @AfterAll
    static void stop() {
        service.stop(0);
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        String base = "http://127.0.0.1:" + service.getAddress().getPort();
        Cli nobody = Cli.in(directory);
        ours = nobody.with("ASHBY_BASE_URL", base).with("ASHBY_API_KEY", SandboxKeys.FULL);
        theirs = ours.with("ASHBY_API_KEY", SandboxKeys.CONFIDENTIAL);
        store = directory.resolve("store.duckdb").toString();
        CALLS.clear();
    }

    private static void assertForeign(Cli.Result refused) {
        assertThat(refused.exit()).as(refused.out()).isEqualTo(4);
        assertThat(refused.err()).contains("organization " + OURS, "organization " + THEIRS);
    }

    private long identityCalls() {
        return CALLS.stream().filter(IDENTITY::equals).count();
    }

    @Test
    void a_store_is_filled_and_read_by_one() {
        assertThat(ours.run("--store", store, "sync", "users", "jobs").exit()).isZero();
        assertThat(identityCalls()).isEqualTo(1);

        assertForeign(theirs.run("--store", store, "sync", "users"));
        assertForeign(theirs.run("--store", store, "sql", "SELECT count(*) FROM users"));
        assertForeign(theirs.run("--store", store, "sync", "candidates"));

        CALLS.clear();
        Cli.Result asked = ours.run("--store", store, "sql", "SELECT count(*) FROM users", "-o", "csv");
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(CALLS).isEmpty();
        assertThat(ours.with("ASHBY_API_KEY", SandboxKeys.READ)
                        .run("--store", store, "sync", "users")
                        .exit())
                .as("another key of the same organization")
                .isZero();
    }

    @Test
    void a_table_takes_no_names_of_another() {
        assertThat(ours.run("--store", store, "sync", "applications").exit()).isZero();
        assertThat(ours.wide(100)
                        .run("--store", store, "offers", "list", "--no-color")
                        .out())
                .startsWith("Candidate ");

        Cli.Result result = theirs.wide(100).run("--store", store, "offers", "list", "--no-color");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).startsWith("Status ");
        assertThat(result.err()).contains("No names from the store: ", "organization " + OURS);
    }

    @Test
    void a_candidate_is_forgotten_by_one() {
        assertThat(ours.run("--store", store, "sync", "candidates").exit()).isZero();
        String count = "SELECT count(*) FROM candidates";
        String before = ours.run("--store", store, "sql", count, "-o", "csv").out();
        String id = ours.run("--store", store, "sql", "SELECT id FROM candidates LIMIT 1", "-o", "csv")
                .out()
                .lines()
                .toList()
                .get(1);

        assertForeign(theirs.run("--store", store, "store", "forget", id));
        assertForeign(theirs.run("--store", store, "store", "tables"));
        assertThat(ours.run("--store", store, "sql", count, "-o", "csv").out()).isEqualTo(before);

        CALLS.clear();
        Cli.Result forgotten = ours.run("--store", store, "store", "forget", id);
        assertThat(forgotten.exit()).as(forgotten.err()).isZero();
        assertThat(forgotten.out()).doesNotContain("\"rows\":0");
        assertThat(CALLS).isEmpty();
    }

    @Test
    void whole_tables_are_read_by_one() {
        assertThat(ours.run("--store", store, "sync", "users").exit()).isZero();

        try (AshbyConnector other = AshbyConnector.connect(ConnectorConfig.fromEnvironment(
                theirs.with("ASHBY_STORE", store).environment()))) {
            Replica replica = other.store().replica();
            assertThatThrownBy(() -> replica.read("users", parser -> parser, user -> {}))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("organization " + OURS, "organization " + THEIRS);
            assertThatThrownBy(() -> replica.writeParquet("users", directory.resolve("users.parquet")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll("organization " + OURS, "organization " + THEIRS);
        }
    }

    @Test
    void a_key_that_may_not_see_the_organization_goes_on_too() {
        Cli rotated = ours.with("ASHBY_API_KEY", "key-without-hiringProcessMetadataRead");
        assertThat(ours.with("ASHBY_API_KEY", "key-only-organizationRead")
                        .run("--store", store, "sync", "users")
                        .exit())
                .isZero();
        assertThat(rotated.run("--store", store, "sync", "users").exit()).isZero();
        assertThat(ours.run("--store", store, "sync", "users").exit()).isZero();

        String wide = directory.resolve("wide.duckdb").toString();
        assertThat(ours.run("--store", wide, "sync", "users").exit()).isZero();
        assertThat(rotated.run("--store", wide, "sync", "users").exit()).isZero();
        assertForeign(theirs.run("--store", wide, "sync", "users"));
    }

    @Test
    void a_state_file_goes_on_for_one() throws IOException {
        String state = directory.resolve("state.json").toString();
        assertThat(ours.run("jobs", "list", "--state", state).exit()).isZero();
        assertThat(Files.readString(Path.of(state))).contains("organization " + OURS);
        assertThat(ours.run("jobs", "list", "--state", state).exit()).isZero();

        assertForeign(theirs.run("jobs", "list", "--state", state));

        String before = Files.readString(Path.of(state));
        Files.writeString(Path.of(state), before.replaceFirst(",\\s*\"account\"[^}]*", "\n"));
        assertThat(theirs.run("jobs", "list", "--state", state).exit())
                .as("one of an older version is adopted")
                .isZero();
        assertThat(Files.readString(Path.of(state))).contains("organization " + THEIRS);
    }

    @Test
    void an_export_goes_on_for_one() throws IOException {
        String folder = directory.resolve("out").toString();
        assertThat(ours.run("export", folder, "jobs").exit()).isZero();
        Path manifest = directory.resolve("out/manifest.json");
        assertThat(Files.readString(manifest)).contains("\"account\": \"organization " + OURS + "\"");

        assertForeign(theirs.run("export", folder, "jobs"));

        assertThat(ours.run("export", folder, "jobs").exit()).isZero();
        assertThat(Files.readString(manifest)).contains("organization " + OURS);
    }

    @Test
    void what_keeps_nothing_asks_for_no_identity() {
        assertThat(ours.run("jobs", "list").exit()).isZero();
        assertThat(ours.run("sql", "SELECT count(*) FROM jobs").exit()).isZero();
        assertThat(identityCalls()).isZero();
    }
}
