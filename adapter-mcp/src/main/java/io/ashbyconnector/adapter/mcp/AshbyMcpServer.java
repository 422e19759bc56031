package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.tool.AshbyTool;
import io.modelcontextprotocol.server.McpServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server of the Model Context Protocol with one tool, a JSON Schema of every entity as a resource, and prompts for the
 * usual questions. It serves until it is closed, or until its only client hangs up. Thread-safe. It owns neither the tool
 * nor the connector behind it.
 *
 * <p>A call that a person has to confirm is asked about at the client ({@code elicitation/create}) if that can ask, and by the
 * tool's own {@link io.ashbyconnector.tool.ConfirmationHandler} otherwise.
 *
 * <pre>{@code
 * try (AshbyMcpServer server = AshbyMcpServer.http(AshbyTool.of(ashby), 8765)) {
 *     server.awaitEnd();
 * }
 * }</pre>
 */
public final class AshbyMcpServer implements AutoCloseable {

    private static final int CALLS_AT_ONCE = 16;
    private static final int CALLS_WAITING = 1000;
    private static final int SECONDS_TO_STOP = 5;

    private final Transport transport;
    private final ExecutorService calls;
    private final @Nullable URI uri;

    private AshbyMcpServer(Transport transport, ExecutorService calls, @Nullable URI uri) {
        this.transport = transport;
        this.calls = calls;
        this.uri = uri;
    }

    /** Serves the process that started this one, on standard input and output. Nothing else may print to the latter. */
    public static AshbyMcpServer stdio(AshbyTool tool) {
        return stdio(tool, System.in, System.out);
    }

    /**
     * Serves one client, with a message a line. When the input ends, calls that are running get ten seconds to answer.
     *
     * @param in read on a thread of its own, which lives until the input ends
     * @param out gets a whole line with every write
     */
    public static AshbyMcpServer stdio(AshbyTool tool, InputStream in, OutputStream out) {
        return stdio(tool, in, out, Elicitation.Patience.USUAL);
    }

    static AshbyMcpServer stdio(AshbyTool tool, InputStream in, OutputStream out, Elicitation.Patience patience) {
        ExecutorService calls = callThreads();
        StdioTransport transport = new StdioTransport(in, out, calls, ServerRegistration.responses(tool));
        ServerRegistration.serve(tool, patience, calls, McpServer.async(transport));
        transport.start();
        return new AshbyMcpServer(transport, calls, null);
    }

    /**
     * Serves any number of clients over streamable HTTP, on the loopback address alone. Requests from web pages of other
     * hosts are refused; any program on this machine is let in.
     *
     * @param port 0 picks a free one
     * @throws java.io.UncheckedIOException if the port cannot be listened on
     */
    public static AshbyMcpServer http(AshbyTool tool, int port) {
        return http(tool, port, Elicitation.Patience.USUAL);
    }

    static AshbyMcpServer http(AshbyTool tool, int port, Elicitation.Patience patience) {
        StreamableHttp transport = new StreamableHttp(port, ServerRegistration.responses(tool));
        ExecutorService calls = callThreads();
        ServerRegistration.serve(tool, patience, calls, McpServer.async(transport));
        transport.start();
        return new AshbyMcpServer(transport, calls, transport.uri());
    }

    private static ExecutorService callThreads() {
        return DaemonThreads.daemons("ashby-mcp-call", CALLS_AT_ONCE, CALLS_WAITING);
    }

    /** Where clients connect, such as {@code http://127.0.0.1:8765/mcp}; empty for stdio. */
    public Optional<URI> uri() {
        return Optional.ofNullable(uri);
    }

    /** Waits until the client has hung up, which those of HTTP cannot, or the server is closed. */
    public void awaitEnd() throws InterruptedException {
        transport.awaitEnd();
    }

    /** Interrupts the calls that are running, and ends threads and connections. Closing twice does nothing. */
    @Override
    public void close() {
        transport.end();
        calls.shutdownNow();
        try {
            calls.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
