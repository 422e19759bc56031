package io.ashbyconnector.adapter.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** JSON-RPC messages, to and from text. */
final class JsonRpc {

    /** The longest message that is read, in bytes. */
    static final int MAX_SIZE = 4 << 20;

    /** What some shells and editors begin a text in UTF-8 with. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static final String TOO_LARGE = "A message may have at most " + MAX_SIZE + " bytes.";

    static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.shared());

    private static final JsonFactory UNLIMITED = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Map<String, Class<?>> PARAMS = Map.ofEntries(
            Map.entry(McpSchema.METHOD_INITIALIZE, McpSchema.InitializeRequest.class),
            Map.entry(McpSchema.METHOD_TOOLS_LIST, McpSchema.PaginatedRequest.class),
            Map.entry(McpSchema.METHOD_TOOLS_CALL, McpSchema.CallToolRequest.class),
            Map.entry(McpSchema.METHOD_RESOURCES_LIST, McpSchema.PaginatedRequest.class),
            Map.entry(McpSchema.METHOD_RESOURCES_TEMPLATES_LIST, McpSchema.PaginatedRequest.class),
            Map.entry(McpSchema.METHOD_RESOURCES_READ, McpSchema.ReadResourceRequest.class),
            Map.entry(McpSchema.METHOD_RESOURCES_SUBSCRIBE, McpSchema.SubscribeRequest.class),
            Map.entry(McpSchema.METHOD_RESOURCES_UNSUBSCRIBE, McpSchema.UnsubscribeRequest.class),
            Map.entry(McpSchema.METHOD_PROMPT_LIST, McpSchema.PaginatedRequest.class),
            Map.entry(McpSchema.METHOD_PROMPT_GET, McpSchema.GetPromptRequest.class),
            Map.entry(McpSchema.METHOD_COMPLETION_COMPLETE, McpSchema.CompleteRequest.class),
            Map.entry(McpSchema.METHOD_LOGGING_SET_LEVEL, McpSchema.SetLevelRequest.class));

    private JsonRpc() {}

    static JSONRPCMessage read(String written) throws RefusedException {
        String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        JSONRPCMessage message;
        try {
            message = text.strip().equals("null") ? null : McpSchema.deserializeJsonRpcMessage(JSON, text);
        } catch (IOException notAnObject) {
            Object id = idOf(text);
            if (id != null) {
                throw RefusedException.invalidParams(
                        id, "A number in the message is too long, or it is nested too deeply.");
            }
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

    /** The id of a request that is JSON, but more than a parser holds; null when it is not, or has none. */
    private static @Nullable Object idOf(String text) {
        Object id = null;
        try (JsonParser parser = UNLIMITED.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isId = parser.currentName().equals("id");
                JsonToken value = parser.nextToken();
                if (isId && (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT)) {
                    id = value == JsonToken.VALUE_STRING ? parser.getString() : (Object) parser.getNumberValue();
                }
                parser.skipChildren();
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null ? id : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** Finds what the SDK would take for a fault of the server, and answer with the exception of a parser. */
    private static JSONRPCRequest checked(JSONRPCRequest request) throws RefusedException {
        Object id = request.id();
        if (!request.jsonrpc().equals(McpSchema.JSONRPC_VERSION)) {
            throw RefusedException.invalidRequest(id, "jsonrpc must be \"2.0\".");
        }
        Object params = request.params() == null ? Map.of() : request.params();
        if (!(params instanceof Map<?, ?> members)) {
            throw RefusedException.invalidParams(id, "params must be an object.");
        }
        Class<?> shape = PARAMS.get(request.method());
        if (shape != null) {
            try {
                JsonMapper.shared().convertValue(params, shape);
            } catch (DatabindException misshapen) {
                throw RefusedException.invalidParams(
                        id, where(misshapen) + " is not what " + request.method() + " takes.");
            } catch (JacksonException | IllegalArgumentException misshapen) {
                throw RefusedException.invalidParams(id, "params are not what " + request.method() + " takes.");
            }
        }
        if (shape == McpSchema.SetLevelRequest.class && !isLevel(members.get("level"))) {
            throw RefusedException.invalidParams(id, "params.level is not one of the protocol's levels.");
        }
        return new JSONRPCRequest(request.jsonrpc(), request.method(), id, params);
    }

    /** The SDK takes any other for one of its choice. */
    private static boolean isLevel(@Nullable Object level) {
        return Stream.of(McpSchema.LoggingLevel.values())
                .anyMatch(known -> known.name().toLowerCase(Locale.ROOT).equals(level));
    }

    /** The place, and not Jackson's words, which are about classes. */
    private static String where(DatabindException misshapen) {
        return misshapen.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining(".", "params.", ""))
                .replaceAll("\\.$", "");
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
