package io.ashbyconnector.adapter.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Streamable HTTP on the loopback address. The server speaks only while it answers a request, so that a GET has nothing to
 * listen to.
 */
final class StreamableHttp implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(StreamableHttp.class);
    private static final Duration TIME_TO_ARRIVE = Duration.ofSeconds(10);
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int NO_BODY = -1;

    private final HttpServer http;
    private final RequestThreads threads = new RequestThreads(TIME_TO_ARRIVE);
    private final HttpSessions sessions = new HttpSessions();
    private final HttpChecks checks = new HttpChecks(Protocol.VERSIONS);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Requests requests;

    /** @throws UncheckedIOException if the port cannot be listened on */
    StreamableHttp(int port, Requests requests) {
        this.requests = requests;
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Cannot listen on port " + port + " of 127.0.0.1: " + taken.getMessage(), taken);
        }
    }

    void start() {
        http.setExecutor(threads);
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
                    threads.arrived();
                    sessions.remove(sessionId).end();
                    exchange.sendResponseHeaders(NO_CONTENT, NO_BODY);
                } else {
                    post(exchange, body, sessionId);
                }
            } catch (RefusedException refused) {
                HttpReply.json(exchange, refused.status(), refused.response());
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("The client has gone", gone);
        }
    }

    private void post(HttpExchange exchange, InputStream body, @Nullable String sessionId)
            throws IOException, RefusedException {
        String text = text(body);
        threads.arrived();
        Message message = JsonRpc.read(text);
        if (message instanceof Message.Request request) {
            answer(exchange, request, sessionId);
            return;
        }
        Session session = sessions.get(sessionId);
        if (message instanceof Message.Notification notification) {
            session.cancel(notification.cancelledId());
        } else if (message instanceof Message.Response response) {
            session.accept(response);
        }
        exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
    }

    private static String text(InputStream body) throws IOException, RefusedException {
        byte[] bytes = body.readNBytes(JsonRpc.MAX_SIZE + 1);
        if (bytes.length > JsonRpc.MAX_SIZE) {
            throw RefusedException.withStatus(413, JsonRpc.TOO_LARGE);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, Message.Request request, @Nullable String sessionId)
            throws IOException, RefusedException {
        HttpReply reply = new HttpReply(exchange);
        if (request.method().equals(Protocol.INITIALIZE)) {
            Session newcomer = new Session();
            ObjectNode response = made(request, newcomer, reply);
            if (response.has("result")) {
                exchange.getResponseHeaders().set(HttpChecks.SESSION, sessions.add(newcomer));
            }
            reply.answer(response);
        } else if (request.method().equals(Protocol.PING) && sessionId == null) {
            reply.answer(made(request, new Session(), reply));
        } else {
            Session session = sessions.get(sessionId);
            try {
                reply.answer(made(request, session, reply));
            } catch (CancellationException dropped) {
                reply.end();
            }
        }
    }

    /** The response, once it is made. */
    private ObjectNode made(Message.Request request, Session session, Reply reply)
            throws IOException, RefusedException {
        FutureTask<ObjectNode> response = requests.response(request, session, reply);
        requests.execute(request, response, () -> {});
        try {
            return response.get();
        } catch (InterruptedException stop) {
            throw new InterruptedIOException("The server ends.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void end() {
        sessions.end();
        http.stop(0);
        threads.shutdownNow();
        ended.countDown();
    }
}
