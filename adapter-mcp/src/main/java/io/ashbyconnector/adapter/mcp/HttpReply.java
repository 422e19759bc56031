package io.ashbyconnector.adapter.mcp;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one HTTP request gets back: a JSON document when the response to it is all there is to send, a stream of events
 * when something comes before. Thread-safe.
 */
final class HttpReply implements Reply {

    private static final int OK = 200;

    private final HttpExchange exchange;
    private @Nullable OutputStream events;
    private boolean ended;

    HttpReply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    static void json(HttpExchange exchange, int status, ObjectNode document) throws IOException {
        byte[] body = JsonRpc.write(document).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public synchronized void send(ObjectNode message) {
        if (ended) {
            return;
        }
        try {
            event(events(), message);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public synchronized void answer(ObjectNode response) {
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (events == null) {
                json(exchange, OK, response);
            } else {
                event(events, response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private OutputStream events() throws IOException {
        OutputStream stream = events;
        if (stream == null) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.sendResponseHeaders(OK, 0);
            stream = exchange.getResponseBody();
            events = stream;
        }
        return stream;
    }

    private static void event(OutputStream stream, ObjectNode message) throws IOException {
        stream.write(("event: message\ndata: " + JsonRpc.write(message) + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    /** Sends nothing more. To a request that was cancelled, the reply is a stream without an event. */
    synchronized void end() throws IOException {
        if (!ended) {
            events();
            ended = true;
        }
    }
}
