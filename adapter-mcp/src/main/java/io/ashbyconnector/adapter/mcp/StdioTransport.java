package io.ashbyconnector.adapter.mcp;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** One client, whose messages are lines. */
final class StdioTransport implements Transport, McpServerTransportProvider, McpServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);
    private static final int SECONDS_TO_ANSWER = 10; // a first statement loads the database, and fills its tables

    private final BoundedLines in;
    private final OutputStream out;
    private final ExecutorService calls;
    private final ResponseWriter responses;
    private final RunningRequests running = new RunningRequests();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable McpServerSession session;
    private boolean initialized;

    /** @param calls gets nothing more to do once the input has ended */
    StdioTransport(InputStream in, OutputStream out, ExecutorService calls, ResponseWriter responses) {
        this.in = new BoundedLines(in);
        this.out = out;
        this.calls = calls;
        this.responses = responses;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(this);
    }

    /** Begins to read, on a thread of its own: a read of standard input cannot be interrupted. */
    void start() {
        McpServerSession client = Objects.requireNonNull(session);
        Thread reader = new Thread(() -> read(client), "ashby-mcp-input");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(McpServerSession client) {
        try {
            while (readLine(client)) {}
            calls.shutdown();
            if (!calls.awaitTermination(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
                LOG.info("The client has hung up; the calls that still run are cancelled.");
            }
        } catch (IOException | UncheckedIOException broken) {
            LOG.warn("The client is lost: {}", broken.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private boolean readLine(McpServerSession client) throws IOException {
        try {
            String line = in.next();
            if (line != null && !line.isBlank()) {
                receive(JsonRpc.read(line), client);
            }
            return line != null;
        } catch (RefusedException refused) {
            write(refused.toJson());
            return true;
        }
    }

    private void receive(JSONRPCMessage message, McpServerSession client) throws RefusedException {
        if (message instanceof JSONRPCRequest request) {
            answer(request, client);
        } else if (message instanceof JSONRPCNotification notification) {
            running.cancel(JsonRpc.cancelledId(notification));
            if (notification.method().equals("notifications/initialized")) {
                initialized = true;
                client.handle(notification).subscribe();
            }
        } else if (message instanceof JSONRPCResponse response) {
            client.handle(response).subscribe(taken -> {}, late -> LOG.debug("Nobody waits for a response", late));
        }
    }

    private void answer(JSONRPCRequest request, McpServerSession client) throws RefusedException {
        if (request.method().equals(McpSchema.METHOD_PING)) { // the session answers it only once it is initialized
            write(JsonRpc.write(JSONRPCResponse.result(request.id(), Map.of())));
            return;
        }
        if (!initialized && !request.method().equals(McpSchema.METHOD_INITIALIZE)) {
            throw RefusedException.invalidRequest(
                    request.id(), "The session has not begun: send initialize, then notifications/initialized.");
        }
        try {
            running.cancellable(request.id(), client.handle(request))
                    .subscribe(sent -> {}, failure -> fail(request, failure));
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException | Error broken) {
            fail(request, broken);
        }
    }

    private void fail(JSONRPCRequest request, Throwable broken) {
        if (broken instanceof UncheckedIOException) {
            LOG.debug("The answer was not sent", broken);
        } else {
            LOG.error("A request failed", broken);
            write(responses.failed(request.id()));
        }
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(responses.write(message)));
    }

    private void write(String message) {
        byte[] line = (message + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (out) {
                out.write(line);
                out.flush();
            }
        } catch (IOException gone) {
            end();
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return JsonRpc.JSON.convertValue(data, type);
    }

    /** What this server offers never changes: there is nothing to notify of. */
    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
        return McpServerTransportProvider.super.protocolVersions();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void end() {
        running.cancelAll();
        ended.countDown();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::end);
    }

    @Override
    public void close() {
        end();
    }
}
