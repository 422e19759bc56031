package io.ashbyconnector.adapter.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Streamable HTTP on the loopback address. The server speaks only while it answers a request, so that a GET has nothing to
 * listen to.
 */
final class StreamableHttp implements Transport, McpStreamableServerTransportProvider {

    private static final Logger LOG = LoggerFactory.getLogger(StreamableHttp.class);
    private static final Duration TIME_TO_ARRIVE = Duration.ofSeconds(10);
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int NO_BODY = -1;

    private final HttpServer http;
    private final RequestThreads requests = new RequestThreads(TIME_TO_ARRIVE);
    private final HttpSessions sessions = new HttpSessions();
    private final HttpChecks checks = new HttpChecks(protocolVersions());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ResponseWriter responses;
    private McpStreamableServerSession.@Nullable Factory factory;

    /** @throws UncheckedIOException if the port cannot be listened on */
    StreamableHttp(int port, ResponseWriter responses) {
        this.responses = responses;
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Cannot listen on port " + port + " of 127.0.0.1: " + taken.getMessage(), taken);
        }
    }

    @Override
    public void setSessionFactory(McpStreamableServerSession.Factory sessionFactory) {
        factory = sessionFactory;
    }

    void start() {
        http.setExecutor(requests);
        http.createContext("/", this::handle);
        http.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + HttpChecks.PATH);
    }

    private void handle(HttpExchange exchange) {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            try {
                checks.check(exchange);
                String sessionId = exchange.getRequestHeaders().getFirst(HttpChecks.SESSION);
                if (exchange.getRequestMethod().equals("DELETE")) {
                    requests.arrived();
                    sessions.remove(sessionId).end();
                    exchange.sendResponseHeaders(NO_CONTENT, NO_BODY);
                } else {
                    post(exchange, body, sessionId);
                }
            } catch (RefusedException refused) {
                HttpReply.json(exchange, refused.status(), refused.toJson());
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("The client has gone", gone);
        }
    }

    private void post(HttpExchange exchange, InputStream body, @Nullable String sessionId)
            throws IOException, RefusedException {
        String text = text(body);
        requests.arrived();
        JSONRPCMessage message = JsonRpc.read(text);
        if (message instanceof JSONRPCRequest request) {
            answer(exchange, request, sessionId);
        } else {
            HttpSessions.Session session = sessions.get(sessionId);
            if (message instanceof JSONRPCNotification notification) {
                session.running().cancel(JsonRpc.cancelledId(notification));
            } else if (message instanceof JSONRPCResponse response) {
                session.protocol()
                        .accept(response)
                        .subscribe(taken -> {}, late -> LOG.debug("Nobody waits for a response", late));
            }
            exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
        }
    }

    private static String text(InputStream body) throws IOException, RefusedException {
        byte[] bytes = body.readNBytes(JsonRpc.MAX_SIZE + 1);
        if (bytes.length > JsonRpc.MAX_SIZE) {
            throw RefusedException.withStatus(413, JsonRpc.TOO_LARGE);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void initialize(HttpExchange exchange, JSONRPCRequest request) throws IOException {
        McpStreamableServerSession.McpStreamableServerSessionInit started = Objects.requireNonNull(factory)
                .startSession(JsonRpc.JSON.convertValue(request.params(), new TypeRef<InitializeRequest>() {}));
        Object result = Objects.requireNonNull(started.initResult().block());
        sessions.add(started.session());
        exchange.getResponseHeaders().set(HttpChecks.SESSION, started.session().getId());
        HttpReply.json(exchange, 200, JsonRpc.write(JSONRPCResponse.result(request.id(), result)));
    }

    private void answer(HttpExchange exchange, JSONRPCRequest request, @Nullable String sessionId)
            throws IOException, RefusedException {
        HttpReply reply = new HttpReply(exchange, responses);
        try {
            if (request.method().equals(McpSchema.METHOD_INITIALIZE)) {
                initialize(exchange, request);
            } else if (request.method().equals(McpSchema.METHOD_PING) && sessionId == null) {
                HttpReply.json(exchange, 200, JsonRpc.write(JSONRPCResponse.result(request.id(), Map.of())));
            } else {
                HttpSessions.Session session = sessions.get(sessionId);
                session.running()
                        .cancellable(
                                request.id(),
                                session.protocol().responseStream(reply).handle(request))
                        .block();
                reply.end();
            }
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException | Error broken) {
            if (broken.getCause() instanceof InterruptedException) {
                throw new InterruptedIOException("The server ends.");
            }
            LOG.error("A request failed", broken);
            reply.fail(request.id());
        }
    }

    /** What this server offers never changes: there is nothing to notify of. */
    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.empty();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void end() {
        sessions.end();
        http.stop(0);
        requests.shutdownNow();
        ended.countDown();
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(this::end);
    }
}
