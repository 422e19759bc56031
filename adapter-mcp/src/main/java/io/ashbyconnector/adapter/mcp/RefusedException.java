package io.ashbyconnector.adapter.mcp;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message that breaks the protocol, or asks for what there is not; its sender is told. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final int code;
    private final transient @Nullable JsonNode id;
    private final String message;

    private RefusedException(int status, int code, @Nullable JsonNode id, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.id = id;
        this.message = message;
    }

    static RefusedException notJson() {
        return new RefusedException(BAD_REQUEST, JsonRpc.PARSE_ERROR, null, "This is not a single JSON object.");
    }

    /** @param id of the request; null when it cannot be told */
    static RefusedException invalidRequest(@Nullable JsonNode id, String message) {
        return new RefusedException(BAD_REQUEST, JsonRpc.INVALID_REQUEST, id, message);
    }

    static RefusedException invalidParams(JsonNode id, String message) {
        return of(id, JsonRpc.INVALID_PARAMS, message);
    }

    static RefusedException of(JsonNode id, int code, String message) {
        return new RefusedException(BAD_REQUEST, code, id, message);
    }

    /** @param status the one of HTTP that says the same */
    static RefusedException withStatus(int status, String message) {
        return new RefusedException(status, JsonRpc.INVALID_REQUEST, null, message);
    }

    int status() {
        return status;
    }

    /** The error response. */
    ObjectNode response() {
        return JsonRpc.error(id, code, message);
    }
}
