package io.ashbyconnector.adapter.mcp;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request brings, or one object within. What has another type than the protocol says is refused by its place. */
final class Params {

    private final Message.Request request;
    private final ObjectNode members;
    private final String place;

    private Params(Message.Request request, ObjectNode members, String place) {
        this.request = request;
        this.members = members;
        this.place = place;
    }

    /** @throws RefusedException when {@code _meta}, which any request may have, is no object */
    static Params of(Message.Request request) throws RefusedException {
        Params params = new Params(request, request.params(), "params");
        params.object("_meta");
        return params;
    }

    ObjectNode members() {
        return members;
    }

    /** A text; empty when it is missing. */
    String text(String name) throws RefusedException {
        JsonNode value = members.path(name);
        if (!value.isString() && !isAbsent(value)) {
            throw misfit(name);
        }
        return value.asString("");
    }

    /** Null when it is missing. */
    @Nullable
    Boolean flag(String name) throws RefusedException {
        JsonNode value = members.path(name);
        if (!value.isBoolean() && !isAbsent(value)) {
            throw misfit(name);
        }
        return value.isBoolean() ? value.booleanValue() : null;
    }

    /** An object; one without members when it is missing. */
    Params object(String name) throws RefusedException {
        JsonNode value = members.path(name);
        if (!value.isObject() && !isAbsent(value)) {
            throw misfit(name);
        }
        ObjectNode object = value instanceof ObjectNode given ? given : JsonRpc.object();
        return new Params(request, object, place + "." + name);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** To be thrown when a member is not what the method takes. */
    RefusedException misfit(String name) {
        return invalid(place + "." + name + " is not what " + request.method() + " takes.");
    }

    RefusedException invalid(String message) {
        return RefusedException.invalidParams(request.id(), message);
    }

    RefusedException refused(int code, String message) {
        return RefusedException.of(request.id(), code, message);
    }
}
