package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.tool.AshbyTool;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
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

    private final Transport transport;
    private final Requests requests;
    private final @Nullable URI uri;

    private AshbyMcpServer(Transport transport, Requests requests, @Nullable URI uri) {
        this.transport = transport;
        this.requests = requests;
        this.uri = uri;
    }

    /**
     * Serves the process that started this one, on standard input and output. Nothing else may print to the latter.
     *
     * @param tool the tool to serve
     * @return the server, which serves already
     */
    public static AshbyMcpServer stdio(AshbyTool tool) {
        return stdio(tool, System.in, System.out);
    }

    /**
     * Serves one client, with a message a line. When the input ends, calls that are running get ten seconds to answer.
     *
     * @param tool the tool to serve
     * @param in read on a thread of its own, which lives until the input ends
     * @param out gets a whole line with every write
     * @return the server, which serves already
     */
    public static AshbyMcpServer stdio(AshbyTool tool, InputStream in, OutputStream out) {
        return stdio(tool, in, out, Elicitation.Patience.USUAL);
    }

    static AshbyMcpServer stdio(AshbyTool tool, InputStream in, OutputStream out, Elicitation.Patience patience) {
        Requests requests = new Requests(tool, patience);
        StdioTransport transport = new StdioTransport(in, out, requests);
        transport.start();
        return new AshbyMcpServer(transport, requests, null);
    }

    /**
     * Serves any number of clients over streamable HTTP, on the loopback address alone. Requests from web pages of other
     * hosts are refused; any program on this machine is let in.
     *
     * @param tool the tool to serve
     * @param port 0 picks a free one
     * @return the server, which serves already
     * @throws java.io.UncheckedIOException if the port cannot be listened on
     */
    public static AshbyMcpServer http(AshbyTool tool, int port) {
        return http(tool, port, Elicitation.Patience.USUAL);
    }

    static AshbyMcpServer http(AshbyTool tool, int port, Elicitation.Patience patience) {
        Requests requests = new Requests(tool, patience);
        StreamableHttp transport = new StreamableHttp(port, requests);
        transport.start();
        return new AshbyMcpServer(transport, requests, transport.uri());
    }

    /** {@return where clients connect, such as {@code http://127.0.0.1:8765/mcp}; empty for stdio} */
    public Optional<URI> uri() {
        return Optional.ofNullable(uri);
    }

    /**
     * Waits until the client has hung up, which those of HTTP cannot, or the server is closed.
     *
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public void awaitEnd() throws InterruptedException {
        transport.awaitEnd();
    }

    /** Interrupts the calls that are running, and ends threads and connections. Closing twice does nothing. */
    @Override
    public void close() {
        transport.end();
        requests.end();
    }
}
