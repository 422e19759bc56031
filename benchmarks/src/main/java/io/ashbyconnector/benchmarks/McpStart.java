package io.ashbyconnector.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How long a client waits for the first answer of the tool: from the start of the server, over stdio. */
final class McpStart {

    private static final List<String> SESSION = List.of("""
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", \
            "capabilities": {}, "clientInfo": {"name": "benchmarks", "version": "1"}}}""", """
            {"jsonrpc": "2.0", "method": "notifications/initialized"}""", """
            {"jsonrpc": "2.0", "id": 2, "method": "tools/list"}""", """
            {"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": "ashby_execute", "arguments": \
            {"entity": "candidates", "action": "list", "params": {"limit": 1}}}}""");

    private final Plan plan;
    private final Servers servers;
    private final Programs programs;
    private final Report report;

    McpStart(Plan plan, Servers servers, Programs programs, Report report) {
        this.plan = plan;
        this.servers = servers;
        this.programs = programs;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        String url = servers.live();
        Program server = programs.mcp(url);
        Program list = programs.ashby(url, "candidates", "list", "--limit", "1", "--quiet");
        server.exchange(SESSION);
        list.run();
        report.time(
                "l: `ashby mcp` to its first answer; beside: `candidates list --limit 1`",
                Duel.fight(plan.shortRounds(), () -> server.exchange(SESSION), list::run));
        Optional<Program> node = programs.nodeServer(url);
        if (node.isEmpty()) {
            report.note("No server of Node.js was measured: adapter-mcp/src/test/node/run gets the SDK for one.");
            return;
        }
        node.get().exchange(SESSION);
        report.time(
                "l: `ashby mcp` to its first answer; beside: one of Node.js, with the TypeScript SDK",
                Duel.fight(
                        plan.shortRounds(),
                        () -> server.exchange(SESSION),
                        () -> node.get().exchange(SESSION)),
                1);
    }
}
