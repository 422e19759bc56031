package io.ashbyconnector.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that the API refuses, in Ashby's words. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Map<String, String> meta;
    private final @Nullable String parameter;

    private Problem(int status, String code, String message, Map<String, String> meta, @Nullable String parameter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.meta = meta;
        this.parameter = parameter;
    }

    /** Most refusals: HTTP 200 with an envelope that names a code. */
    static Problem refused(String code, String message) {
        return new Problem(200, code, message, Map.of(), null);
    }

    static Problem invalid(String message) {
        return refused("invalid_input", message);
    }

    static Problem http(int status, String code, String message) {
        return new Problem(status, code, message, Map.of(), null);
    }

    static Problem notFound(String thing, String parameter, String id) {
        String words = thing.replace('_', ' ');
        String message = Character.toUpperCase(words.charAt(0)) + words.substring(1) + " not found";
        return new Problem(200, thing + "_not_found", message, Map.of(parameter, id), null);
    }

    /** The older dialect: an object per error, no code and no {@code errorInfo}. */
    static Problem outOfRange(String parameter, String message) {
        return new Problem(200, "invalid_input", message, Map.of(), parameter);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    Map<String, String> meta() {
        return meta;
    }

    @Nullable
    String parameter() {
        return parameter;
    }
}
