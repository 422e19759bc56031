package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.adapter.cli.command.AshbyCommand;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.SealableOutputStream;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the usual commands once, against the sandbox and without printing, so that the virtual machine can note the classes
 * that they load. The launcher makes its class-data archive from that.
 */
public final class ArchiveWarmUp {

    private static final List<String> COMMANDS = List.of(
            "--sandbox candidates list --limit 2 -o table",
            "--sandbox candidates list --limit 2 -o json",
            "--sandbox execute candidates list --params {\"limit\":1} -o jsonl",
            "--sandbox candidates get nobody",
            "--sandbox --mode hosted candidates list --limit 2 -o table",
            "--sandbox --mode hosted connectors list -o table",
            "--sandbox check",
            "--sandbox --mode hosted sql SELECT%20id%20FROM%20candidates -o csv",
            "--sandbox --store memory sync jobs",
            "--sandbox mcp",
            "describe candidates -o table",
            "entities",
            "candidates --help",
            "--help",
            "--version");

    /** What a client of the Model Context Protocol begins with. */
    private static final String SESSION = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "warm-up", "version": "1"}}}
            {"jsonrpc": "2.0", "method": "notifications/initialized"}
            {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}
            {"jsonrpc": "2.0", "id": 3, "method": "resources/list"}
            {"jsonrpc": "2.0", "id": 4, "method": "prompts/list"}
            {"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": {"name": "ashby_execute", "_meta": {"progressToken": 1}, "arguments": {"entity": "candidates", "action": "list", "params": {"limit": 2}}}}
            {"jsonrpc": "2.0", "id": 6, "method": "tools/call", "params": {"name": "ashby_execute", "arguments": {"entity": "candidates", "action": "describe"}}}
            """;

    private ArchiveWarmUp() {}

    /**
     * Runs the commands and ends.
     *
     * @param args ignored
     */
    public static void main(String[] args) {
        OutputStream nowhere = new SealableOutputStream(OutputStream.nullOutputStream());
        Terminal terminal = Terminal.detect(System.getenv());
        InputStream session = new ByteArrayInputStream(SESSION.getBytes(StandardCharsets.UTF_8));
        ProcessContext process = new ProcessContext(Map.of(), Path.of(""), session, nowhere, nowhere, terminal);
        COMMANDS.forEach(command -> new AshbyCommand(process).run(words(command)));
        JsonMapper.builder().build().readTree("{\"what\": \"the context store reads its notes with\"}");
    }

    private static String[] words(String command) {
        return Stream.of(command.split(" ", -1))
                .map(word -> word.replace("%20", " "))
                .toArray(String[]::new);
    }
}
