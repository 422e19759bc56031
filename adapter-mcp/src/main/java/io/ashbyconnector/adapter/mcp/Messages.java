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
            message = text.strip().equals("null") ? null : McpSchema.deserializeJsonRpcMessage(JSON, text);
        } catch (IOException notAnObject) {
            message = null;
        } catch (IllegalArgumentException notAMessage) {
            throw RefusedException.invalidRequest(
                    null,
                    "This is not a JSON-RPC 2.0 message: a request has jsonrpc, a method, and a string or an integer as id.");
        }
        if (message == null) {
            throw RefusedException.notJson();
        }
        return message instanceof JSONRPCRequest request ? checked(request) : message;
    }

    /** Finds what the SDK would take for a fault of the server, and answer with the exception of a parser. */
    private static JSONRPCRequest checked(JSONRPCRequest request) throws RefusedException {
        Object id = request.id();
        Object params = request.params() == null ? Map.of() : request.params();
        if (!(params instanceof Map<?, ?> members)) {
            throw RefusedException.invalidParams(id, "params must be an object.");
        }
        require(id, members, Map.class, "an object", "arguments", "_meta", "capabilities", "clientInfo");
        require(id, members, String.class, "a string", "name", "uri", "protocolVersion");
        return new JSONRPCRequest(request.jsonrpc(), request.method(), id, params);
    }

    private static void require(Object id, Map<?, ?> members, Class<?> type, String what, String... names)
            throws RefusedException {
        for (String name : names) {
            Object member = members.get(name);
            if (member != null && !type.isInstance(member)) {
                throw RefusedException.invalidParams(id, name + " must be " + what + ".");
            }
        }
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
