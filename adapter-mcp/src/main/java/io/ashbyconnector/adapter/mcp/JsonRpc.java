package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.internal.json.JsonTrees;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON-RPC messages, to and from text. */
final class JsonRpc {

    /** The longest message that is read, in bytes. */
    static final int MAX_SIZE = 4 << 20;

    static final String TOO_LARGE = "A message may have at most " + MAX_SIZE + " bytes.";

    static final int INVALID_REQUEST = -32_600;
    static final int METHOD_NOT_FOUND = -32_601;
    static final int INVALID_PARAMS = -32_602;
    static final int INTERNAL_ERROR = -32_603;
    static final int PARSE_ERROR = -32_700;

    private static final String VERSION = "2.0";

    /** What some shells and editors begin a text in UTF-8 with. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final class Unlimited {
        private static final JsonFactory JSON = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    private JsonRpc() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Message read(String written) throws RefusedException {
        String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        JsonNode tree;
        try {
            tree = JsonTrees.read(text);
        } catch (JacksonException | NumberFormatException unreadable) {
            JsonNode id = idOf(text);
            throw id == null
                    ? RefusedException.notJson()
                    : RefusedException.invalidParams(
                            id, "A number in the message is too long, or it is nested too deeply.");
        }
        if (!(tree instanceof ObjectNode message)) {
            throw RefusedException.notJson();
        }
        return message(message);
    }

    private static Message message(ObjectNode message) throws RefusedException {
        JsonNode id = message.get("id");
        JsonNode method = message.path("method");
        boolean isMessage = message.path("jsonrpc").isString() && (id == null ? method.isString() : isId(id));
        if (isMessage && method.isString()) {
            return id == null
                    ? new Message.Notification(method.asString(), members(message.path("params")))
                    : request(message, id, method.asString());
        }
        if (isMessage && (message.has("result") || message.has("error"))) {
            return new Message.Response(Objects.requireNonNull(id), message.get("result"), message.path("error"));
        }
        throw RefusedException.invalidRequest(
                null,
                "This is not a JSON-RPC 2.0 message: a request has jsonrpc, a method, and a string or an integer as id.");
    }

    private static Message.Request request(ObjectNode message, JsonNode id, String method) throws RefusedException {
        if (!message.path("jsonrpc").asString().equals(VERSION)) {
            throw RefusedException.invalidRequest(id, "jsonrpc must be \"2.0\".");
        }
        JsonNode params = message.path("params");
        if (!params.isObject() && !params.isMissingNode() && !params.isNull()) {
            throw RefusedException.invalidParams(id, "params must be an object.");
        }
        return new Message.Request(id, method, members(params));
    }

    private static boolean isId(JsonNode id) {
        return id.isString() || id.isIntegralNumber();
    }

    private static ObjectNode members(JsonNode params) {
        return params instanceof ObjectNode members ? members : object();
    }

    /** The id of a request that is JSON, but more than a parser holds; null when it is not, or has none. */
    private static @Nullable JsonNode idOf(String text) {
        JsonNode id = null;
        try (JsonParser parser = Unlimited.JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isId = parser.currentName().equals("id");
                JsonToken value = parser.nextToken();
                if (isId && value == JsonToken.VALUE_STRING) {
                    id = JsonNodeFactory.instance.stringNode(parser.getString());
                } else if (isId && value == JsonToken.VALUE_NUMBER_INT) {
                    id = JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
                }
                parser.skipChildren();
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null ? id : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    static String write(JsonNode message) {
        return JsonTrees.write(message);
    }

    static ObjectNode result(JsonNode id, ObjectNode result) {
        ObjectNode response = response(id);
        response.set("result", result);
        return response;
    }

    /** @param id of the request; null when it cannot be told */
    static ObjectNode error(@Nullable JsonNode id, int code, String message) {
        ObjectNode response = response(id);
        response.putObject("error").put("code", code).put("message", message);
        return response;
    }

    /** The answer to a request whose handling broke. Its cause is nothing for a client. */
    static ObjectNode broken(JsonNode id) {
        return error(id, INTERNAL_ERROR, "The request failed within the server; its log tells why.");
    }

    private static ObjectNode response(@Nullable JsonNode id) {
        ObjectNode response = object().put("jsonrpc", VERSION);
        response.set("id", id);
        return response;
    }

    static ObjectNode notification(String method, ObjectNode params) {
        ObjectNode notification = object().put("jsonrpc", VERSION).put("method", method);
        notification.set("params", params);
        return notification;
    }

    static ObjectNode request(String id, String method, ObjectNode params) {
        ObjectNode request = object().put("jsonrpc", VERSION).put("id", id).put("method", method);
        request.set("params", params);
        return request;
    }
}
