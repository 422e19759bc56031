package io.ashbyconnector.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What only a process of its own can show: signals, and pipes that close. */
class ProcessTest {

    private static AshbySandbox sandbox;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(100_000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", // as the launcher says, for the database
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process ashby(String... arguments) throws IOException {
        return start(command(arguments), Map.of());
    }

    private static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ASHBY_BASE_URL", sandbox.baseUri().toString());
        builder.environment().put("ASHBY_API_KEY", sandbox.apiKey());
        builder.environment().putAll(environment);
        return builder.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void arguments_are_utf_8_in_a_locale_without_a_character_set(String locale) throws Exception {
        for (String word : List.of("Développement", "採用 \ud83d\ude00")) {
            Process process = start(command("candidates", "list", "--fields", word), Map.of("LC_ALL", locale));

            assertThat(process.errorReader(StandardCharsets.UTF_8).lines())
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(JsonMapper.shared()
                                    .readTree(line)
                                    .at("/error/message")
                                    .asString())
                            .isEqualTo("There is no field '" + word + "'."));
            assertThat(process.waitFor()).isEqualTo(4);
        }
    }

    @Test
    void a_file_name_that_the_locale_cannot_spell_is_told() throws Exception {
        Process config = start(command("--config", "confé.properties", "auth"), Map.of("LC_ALL", "C"));
        Process home = start(command("auth"), Map.of("LC_ALL", "C", "HOME", "/tmp/é"));

        for (Process process : List.of(config, home)) {
            assertThat(process.errorReader(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains("cannot be used in this locale", "Set LC_ALL to a UTF-8 locale");
            assertThat(process.waitFor()).isEqualTo(4);
        }
    }

    @Test
    void who_waits_at_a_terminal_is_told_and_a_log_tells_when() throws Exception {
        List<String> command = new ArrayList<>(command("jobs", "list", "--limit", "1", "-o", "json"));
        List<String> watched = new ArrayList<>(command);
        watched.add(1, "-Dashby.terminal.errors=true");
        List<String> verbose = new ArrayList<>(command);
        verbose.add("--verbose");
        for (List<String> each : List.of(command, watched, verbose)) {
            sandbox.inject(Fault.rateLimited()
                    .retryAfter(Duration.ofSeconds(1))
                    .times(1)
                    .on("job.list"));
            Process process = start(each, Map.of());
            String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isZero();
            assertThat(told.contains("jobs.list: attempt 1 failed (rate_limited), again in 1"))
                    .as(told)
                    .isEqualTo(!each.equals(command));
            assertThat(told.lines()
                            .filter(line -> line.matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ .*"))
                            .count())
                    .as(told)
                    .isEqualTo(
                            each.equals(verbose)
                                    ? told.lines()
                                            .filter(line -> line.contains(" - "))
                                            .count()
                                    : 0)
                    .isGreaterThanOrEqualTo(each.equals(verbose) ? 1 : 0);
        }
    }

    @Test
    void an_interrupt_ends_with_130_and_leaves_whole_lines() throws Exception {
        Process process = ashby("candidates", "list", "--all", "-o", "jsonl");
        StringBuilder received = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            received.append(lines.readLine()).append('\n');
            interrupt(process);
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                received.append((char) c);
            }
        }

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(received.toString()).endsWith("}\n");
        assertThat(received.toString().lines())
                .hasSizeLessThan(100_000)
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").endsWith("}"));
        long printed = received.toString().lines().count();
        assertThat(process.errorReader().lines().toList())
                .singleElement()
                .asString()
                .contains("\"type\":\"interrupted\"", printed + " records are printed", "--cursor ");
    }

    @Test
    void an_interrupt_in_the_middle_of_a_write_says_that_nobody_knows_whether_it_ran() throws Exception {
        String body = "{\"candidateId\": \"11111111-2222-4333-8444-555555555555\","
                + " \"tagId\": \"11111111-2222-4333-8444-555555555556\"}";
        Path audit = directory.resolve("audit.jsonl");
        sandbox.clearRequests();
        sandbox.inject(Fault.delay(Duration.ofHours(1)).on("candidate.addTag"));
        Process process = start(
                command("api", "candidate.addTag", "--params", body, "--yes"),
                Map.of("ASHBY_ALLOW_WRITES", "true", "ASHBY_AUDIT_FILE", audit.toString()));
        while (sandbox.requestCount("candidate.addTag") == 0) {
            Thread.onSpinWait();
        }
        interrupt(process);

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(process.errorReader().lines().toList())
                .singleElement()
                .asString()
                .contains("\"type\":\"interrupted\"", "may have run", "Check with candidates.")
                .contains("Repeat the call only if it did not run.");
        assertThat(Files.readAllLines(audit)).singleElement().asString().contains("\"outcome\":\"outcome_unknown\"");
        assertThat(sandbox.requestCount("candidate.addTag")).isEqualTo(1);
    }

    @Test
    void an_interrupt_while_a_table_is_filled_leaves_a_store_that_can_be_asked() throws Exception {
        String store = directory.resolve("store.duckdb").toString();
        sandbox.clearRequests();
        sandbox.inject(Fault.delay(Duration.ofHours(1)).times(1).on("application.list"));
        Process process = ashby("--store", store, "sql", "SELECT count(*) AS n FROM applications");
        while (sandbox.requestCount("application.list") == 0) {
            Thread.onSpinWait();
        }
        interrupt(process);

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(process.errorReader().lines().toList())
                .singleElement()
                .asString()
                .contains("\"type\":\"interrupted\"");
        Process again = ashby("--store", store, "sql", "SELECT count(*) AS n FROM brands", "-o", "jsonl");
        assertThat(again.inputReader().lines()).containsExactly("{\"n\":1}");
        assertThat(again.waitFor()).isZero();
    }

    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void a_reader_that_has_enough_ends_it_quietly() throws Exception {
        Process process = ashby("candidates", "list", "--all", "-o", "jsonl");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("{\"id\":");
        }

        assertThat(process.waitFor()).isZero();
        assertThat(process.errorReader().lines()).isEmpty();
    }

    @Test
    void a_run_that_is_stopped_or_not_read_to_its_end_leaves_the_state_file() throws Exception {
        Path state = directory.resolve("state.json");
        for (boolean interrupted : List.of(true, false)) {
            Process process = ashby("candidates", "list", "--state", state.toString(), "-o", "jsonl");
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(lines.readLine()).startsWith("{\"id\":");
                if (interrupted) {
                    interrupt(process);
                    lines.lines().forEach(line -> assertThat(line).endsWith("}"));
                }
            }

            assertThat(process.waitFor()).isEqualTo(interrupted ? 130 : 0);
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void an_agent_reads_through_the_official_client() {
        List<String> command = command("--sandbox", "mcp", "--max-output-chars", "8000");
        List<String> noise = new CopyOnWriteArrayList<>();
        StdioClientTransport process = new StdioClientTransport(
                ServerParameters.builder(command.get(0))
                        .args(command.subList(1, command.size()))
                        .build(),
                McpJsonDefaults.getMapper());
        process.setStdErrorHandler(noise::add);
        try (McpSyncClient client = McpClient.sync(process).build()) {
            client.initialize();

            CallToolResult page = client.callTool(
                    CallToolRequest.builder(client.listTools().tools().get(0).name())
                            .arguments(Map.of("entity", "candidates", "action", "list"))
                            .build());

            assertThat(page.isError()).isFalse();
            assertThat(page.structuredContent()).asString().contains("next=");
            assertThat(client.listResources().resources()).isNotEmpty();
            assertThat(client.listPrompts().prompts()).hasSize(4);
        }
        assertThat(noise).isEmpty();
    }

    @Test
    void an_agent_that_hangs_up_ends_the_server_and_its_call() throws Exception {
        sandbox.inject(Fault.delay(Duration.ofHours(1)).on("job.list"));
        Process process = ashby("mcp");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            try (BufferedWriter client = process.outputWriter(StandardCharsets.UTF_8)) {
                client.write("""
                        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", \
                        "capabilities": {}, "clientInfo": {"name": "agent", "version": "1"}}}
                        {"jsonrpc": "2.0", "method": "notifications/initialized"}
                        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "ashby_execute", \
                        "arguments": {"entity": "jobs", "action": "list"}}}
                        """);
                client.flush();
                while (sandbox.requestCount("job.list") == 0) {
                    Thread.onSpinWait();
                }
            }

            assertThat(process.waitFor()).isZero();
            assertThat(lines.lines())
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line).startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,"));
        }
        assertThat(process.errorReader().lines()).isEmpty();
    }

    /** In a terminal of its own, which {@code script} makes. */
    @Test
    void a_secret_that_is_typed_is_not_shown() throws Exception {
        assumeTrue(output("script", "--version").contains("util-linux"), "script of util-linux");
        List<String> command = new ArrayList<>(command("--no-color", "login", "--mode", "direct"));
        command.addAll(
                1,
                Stream.of("input", "output", "errors")
                        .map(stream -> "-Dashby.terminal." + stream + "=true")
                        .toList());
        String quoted = command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        Path script = Files.writeString(directory.resolve("login"), "tty\nexec " + quoted + "\n");
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qefc", "sh '" + script + "'", "/dev/null").redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ASHBY_") || name.startsWith("XDG_"));
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("ASHBY_BASE_URL", sandbox.baseUri().toString());
        Process process = builder.start();
        StringBuilder seen = new StringBuilder();
        try (Reader screen = process.inputReader(StandardCharsets.UTF_8);
                Writer keyboard = process.outputWriter(StandardCharsets.UTF_8)) {
            readUntil("\n", screen, seen);
            String terminal = seen.toString().strip();
            readUntil("It is not shown:", screen, seen);
            for (int looks = 0;
                    looks < 1000 && !output("stty", "-F", terminal, "-a").contains(" -echo ");
                    looks++) {
                assertThat(process.isAlive()).as(seen.toString()).isTrue();
            }
            keyboard.write(sandbox.apiKey() + "\n");
            keyboard.flush();
            readUntil(null, screen, seen);
        }

        assertThat(process.waitFor()).as(seen.toString()).isZero();
        assertThat(seen.toString()).contains("Stored in ").doesNotContain(sandbox.apiKey());
        assertThat(directory.resolve(".config/ashby/config.properties"))
                .content()
                .contains("ashby.api-key = " + sandbox.apiKey());
    }

    /** @param text null to read all that comes */
    private static void readUntil(@Nullable String text, Reader screen, StringBuilder seen) throws IOException {
        int from = seen.length();
        try {
            for (int c = screen.read(); c >= 0; c = screen.read()) {
                seen.append((char) c);
                if (text != null && seen.indexOf(text, from) >= 0) {
                    return;
                }
            }
        } catch (IOException closed) {
            // as a terminal that is gone
        }
        assertThat(text).as(seen.toString()).isNull();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException missing) {
            return "";
        }
    }

    /** Making one takes a third of the time to the first answer. */
    @Test
    void an_agent_waits_for_no_mapper_of_json() throws Exception {
        Path log = directory.resolve("initialized");
        List<String> command = command("mcp");
        command.add(1, "-Xlog:class+init=info:file=" + log);
        Process process = start(command, Map.of());
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            try (BufferedWriter client = process.outputWriter(StandardCharsets.UTF_8)) {
                client.write("""
                        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", \
                        "capabilities": {}, "clientInfo": {"name": "agent", "version": "1"}}}
                        {"jsonrpc": "2.0", "method": "notifications/initialized"}
                        {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
                        {"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": "ashby_execute", \
                        "arguments": {"entity": "applications", "action": "list", "params": {"status": "Active"}}}}
                        """);
            }
            assertThat(lines.lines())
                    .hasSize(3)
                    .last()
                    .asString()
                    .startsWith("{\"jsonrpc\":\"2.0\",\"id\":3,")
                    .contains("\"next\":");
        }
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(log))
                .contains("'io/ashbyconnector/internal/json/JsonTrees'")
                .doesNotContain("'tools/jackson/databind/cfg/MapperBuilder'");
    }
}
