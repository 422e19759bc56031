package io.ashbyconnector.adapter.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON-RPC messages, to and from text. */
final class Messages {

    /** The longest message that is read, in bytes. */
    static final int MAX_SIZE = 4 << 20;

    static final String TOO_LARGE = "A message may have " + MAX_SIZE + " bytes; this one has more.";

    static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.shared());

    private Messages() {}

    static JSONRPCMessage read(String text) throws RefusedException {
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(JSON, text);
        } catch (IOException notAnObject) {
            throw RefusedException.notJson();
        } catch (IllegalArgumentException notAMessage) {
            throw RefusedException.invalidRequest(
                    null,
                    "This is not a JSON-RPC 2.0 message: a request has jsonrpc, a method, and a string or an integer as id.");
        }
        return message instanceof JSONRPCRequest request ? withParams(request) : message;
    }

    /** What the SDK would take for a fault of the server. */
    private static JSONRPCRequest withParams(JSONRPCRequest request) throws RefusedException {
        Object params = request.params();
        if (params == null) {
            return new JSONRPCRequest(request.jsonrpc(), request.method(), request.id(), Map.of());
        }
        if (!(params instanceof Map<?, ?> members)) {
            throw RefusedException.invalidParams(request.id(), "params must be an object.");
        }
        for (String object : new String[] {"arguments", "_meta"}) {
            Object member = members.get(object);
            if (member != null && !(member instanceof Map)) {
                throw RefusedException.invalidParams(request.id(), object + " must be an object.");
            }
        }
        return request;
    }

    static String write(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the request that a notification cancels; null when it cancels none. */
    static @Nullable Object cancelledId(JSONRPCNotification notification) {
        return notification.method().equals("notifications/cancelled")
                        && notification.params() instanceof Map<?, ?> params
                ? params.get("requestId")
                : null;
    }
}
