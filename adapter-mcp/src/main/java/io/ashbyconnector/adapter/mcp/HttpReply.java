package io.ashbyconnector.adapter.mcp;

import com.sun.net.httpserver.HttpExchange;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What one HTTP request gets back: a JSON document when the response to it is all there is to send, a stream of events
 * when something comes before. Thread-safe.
 */
final class HttpReply implements McpStreamableServerTransport {

    private static final int OK = 200;

    private final HttpExchange exchange;
    private final ResponseWriter responses;
    private @Nullable OutputStream events;
    private boolean ended;

    HttpReply(HttpExchange exchange, ResponseWriter responses) {
        this.exchange = exchange;
        this.responses = responses;
    }

    static void json(HttpExchange exchange, int status, String document) throws IOException {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, @Nullable String eventId) {
        return sendMessage(message);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> {
            try {
                send(message);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private synchronized void send(JSONRPCMessage message) throws IOException {
        if (ended) {
            return;
        }
        String json = responses.write(message);
        if (message instanceof JSONRPCResponse && events == null) {
            ended = true;
            json(exchange, OK, json);
        } else {
            event(events(), json);
            ended = message instanceof JSONRPCResponse;
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

    /** Tells that the request failed, unless it was answered before. */
    synchronized void fail(Object id) throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        String json = responses.failed(id);
        if (events == null) {
            json(exchange, OK, json);
        } else {
            event(events, json);
        }
    }

    private static void event(OutputStream stream, String json) throws IOException {
        stream.write(("event: message\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    /** Sends nothing more. To a request that was cancelled, the reply is a stream without an event. */
    synchronized void end() throws IOException {
        if (!ended) {
            events();
            ended = true;
        }
    }

    /** The SDK closes it when it has sent the response; the exchange is closed by who opened it. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public void close() {}

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return JsonRpc.JSON.convertValue(data, type);
    }
}
