package io.ashbyconnector.adapter.mcp;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that breaks the protocol; its sender is told. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int INVALID_PARAMS = -32602;

    private final int status;
    private final int code;
    private final transient @Nullable Object id;

    private RefusedException(int status, int code, @Nullable Object id, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.id = id;
    }

    static RefusedException notJson() {
        return new RefusedException(BAD_REQUEST, PARSE_ERROR, null, "This is not a single JSON object.");
    }

    /** @param id of the request; null when it cannot be told */
    static RefusedException invalidRequest(@Nullable Object id, String message) {
        return new RefusedException(BAD_REQUEST, INVALID_REQUEST, id, message);
    }

    static RefusedException invalidParams(Object id, String message) {
        return new RefusedException(BAD_REQUEST, INVALID_PARAMS, id, message);
    }

    /** @param status the one of HTTP that says the same */
    static RefusedException withStatus(int status, String message) {
        return new RefusedException(status, INVALID_REQUEST, null, message);
    }

    int status() {
        return status;
    }

    /** The error response. */
    String toJson() {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        response.put("id", id);
        response.put("error", new JSONRPCError(code, getMessage(), null));
        return JsonRpc.write(response);
    }
}
