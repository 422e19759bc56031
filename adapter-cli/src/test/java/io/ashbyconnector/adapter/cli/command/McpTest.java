package io.ashbyconnector.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ashby mcp}: its options, and what is wrong with them. */
@Timeout(60)
class McpTest {

    private static final String BEGIN = """
            {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}}}
            {"jsonrpc": "2.0", "method": "notifications/initialized"}
            """;
    private static final String LIST = """
            {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
            """;

    @TempDir
    private Path directory;

    private Cli ashby;

    @BeforeEach
    void anywhere() {
        ashby = Cli.in(directory);
    }

    private static String call(String arguments) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"ashby_execute\","
                + " \"arguments\": " + arguments + "}}\n";
    }

    /** The result of the request with id 1, after the whole exchange. */
    private JsonNode result(String request, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "--sandbox";
        arguments[1] = "mcp";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Cli.Result run = ashby.typing(BEGIN + request).run(arguments);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(2);
        return new JsonMapper().readTree(run.lines().get(1)).path("result");
    }

    @Test
    void it_serves_until_the_client_hangs_up() {
        JsonNode answer = result(call("{\"entity\": \"jobs\", \"action\": \"list\", \"params\": {\"limit\": 3}}"));

        assertThat(answer.at("/structuredContent/data")).hasSize(3);
    }

    @Test
    void who_types_it_is_told_what_it_waits_for() {
        Cli.Result result = ashby.wide(80).run("--sandbox", "mcp");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("docs/mcp.md");
    }

    @Test
    void the_mode_is_that_of_every_command() {
        assertThat(result(LIST, "--mode", "hosted").at("/tools/0/description").asString())
                .contains("context_store_search");
        assertThat(result(LIST).at("/tools/0/description").asString()).doesNotContain("context_store_search");
    }

    @Test
    void what_is_offered_can_be_narrowed() {
        JsonNode entities = result(LIST, "--allow", "jobs", "--allow", "job-postings.list")
                .at("/tools/0/inputSchema/properties/entity/enum");

        assertThat(entities).extracting(JsonNode::asString).containsExactlyInAnyOrder("jobs", "job_postings");
    }

    @Test
    void answers_can_be_masked_and_shortened() {
        String candidates = call("{\"entity\": \"candidates\", \"action\": \"list\"}");

        JsonNode masked = result(candidates, "--mask", "contact, free-text", "--max-output-chars", "3000");

        assertThat(masked.at("/content/0/text").asString())
                .hasSizeLessThanOrEqualTo(3000)
                .contains("[contact masked]");
        assertThat(result(candidates).at("/content/0/text").asString())
                .hasSizeGreaterThan(3000)
                .doesNotContain("[contact masked]");
    }

    @Test
    void an_option_that_opens_nothing_is_told_of() {
        Cli.Result run = ashby.typing(BEGIN + LIST).run("--sandbox", "mcp", "--allow-writes");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("--allow-writes has no effect", "ASHBY_ALLOW_WRITES");
        assertThat(new JsonMapper()
                        .readTree(run.lines().get(1))
                        .at("/result/tools/0/annotations/readOnlyHint")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_description_can_be_had_in_full() {
        assertThat(result(LIST, "--full").at("/tools/0/description").asString())
                .contains("openedAfter")
                .hasSizeGreaterThan(
                        result(LIST).at("/tools/0/description").asString().length());
    }

    @Test
    void a_configuration_that_is_incomplete_is_told_before_the_protocol_starts() {
        Cli.Result result = ashby.typing(BEGIN).run("mcp");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.error().path("type").asString()).isEqualTo("configuration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 8765 | --http",
                "--http --port x | whole number",
                "--http --port 70000 | 65535",
                "--mask contacts | 'contact'",
                "--allow offerings | offers",
                "--allow jobs.lst | 'list'",
                "--max-output-chars 10 | 1000",
                "--max-output-chars many | whole number"
            })
    void an_option_that_is_wrong_is_told_before_the_protocol_starts(String options, String told) {
        Cli.Result result = ashby.typing(BEGIN).run(("--sandbox mcp " + options).split(" ", -1));

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(told);
    }

    @Test
    void the_configurations_in_the_documentation_are_right() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "mcp.md"));
        List<String> snippets = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(snippet -> snippet.group(1))
                .toList();

        assertThat(snippets).hasSize(5).allSatisfy(snippet -> {
            JsonNode server =
                    new JsonMapper().readTree(snippet).iterator().next().path("ashby");
            if (server.has("url")) {
                assertThat(page).contains("ashby --sandbox mcp --http\n");
                assertThat(server.path("url").asString()).isEqualTo("http://127.0.0.1:8765/mcp");
            } else {
                assertThat(server.path("command").asString()).isEqualTo("/path/to/ashby");
                assertThat(server.path("args")).extracting(JsonNode::asString).containsExactly("--sandbox", "mcp");
            }
        });
        assertThat(page).contains("--allow", "--mask", "--max-output-chars", "--full", "--http", "--port");
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Result result = ashby.run("--sandbox", "mcp", "--http", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(result.exit()).isEqualTo(4);
            assertThat(result.error().path("hint").asString()).contains("--port");
        }
    }

    @Test
    void over_http_it_prints_its_address_and_runs_until_it_is_interrupted() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        try (InputStream in = new PipedInputStream(out)) {
            Thread command =
                    new Thread(() -> exit.complete(ashby.run(out, err, "--sandbox", "mcp", "--http", "--port", "0")));
            command.start();
            String address = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();

            int status = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();

            assertThat(status).isEqualTo(405);
            command.interrupt();
            assertThat(exit.get()).isEqualTo(130);
            command.join();
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("Ctrl-C");
        }
    }
}
