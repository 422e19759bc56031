package io.ashbyconnector.adapter.mcp;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message of JSON-RPC that came from a client. */
sealed interface Message {

    /**
     * Wants one response.
     *
     * @param id a string or an integer
     */
    record Request(JsonNode id, String method, ObjectNode params) implements Message {}

    /** Wants none. */
    record Notification(String method, ObjectNode params) implements Message {

        /** The id of the request that it cancels; null when it cancels none. */
        @Nullable
        JsonNode cancelledId() {
            return method.equals("notifications/cancelled") ? params.get("requestId") : null;
        }
    }

    /**
     * Answers a request of the server's own.
     *
     * @param result null when the client could not do what it was asked
     */
    record Response(JsonNode id, @Nullable JsonNode result, JsonNode error) implements Message {}
}
