package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.EnvelopeDialect;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that the API refuses, in Ashby's words. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Map<String, String> meta;
    private final @Nullable String parameter;
    private final EnvelopeDialect dialect;
    private final transient @Nullable Duration retryAfter;

    private Problem(
            int status,
            String code,
            String message,
            Map<String, String> meta,
            @Nullable String parameter,
            EnvelopeDialect dialect) {
        this(status, code, message, meta, parameter, dialect, null);
    }

    private Problem(
            int status,
            String code,
            String message,
            Map<String, String> meta,
            @Nullable String parameter,
            EnvelopeDialect dialect,
            @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.retryAfter = retryAfter;
        this.status = status;
        this.code = code;
        this.meta = meta;
        this.parameter = parameter;
        this.dialect = dialect;
    }

    /** Most refusals: HTTP 200 with an envelope that names a code. */
    public static Problem refused(String code, String message) {
        return http(200, code, message);
    }

    static Problem invalid(String message) {
        return refused("invalid_input", message);
    }

    public static Problem http(int status, String code, String message) {
        return http(status, code, message, EnvelopeDialect.CODES);
    }

    public static Problem http(int status, String code, String message, EnvelopeDialect dialect) {
        return new Problem(status, code, message, Map.of(), null, dialect);
    }

    static Problem refused(String code, String message, Map<String, String> meta) {
        return new Problem(200, code, message, meta, null, EnvelopeDialect.CODES);
    }

    /** The refusal of a limit: 429, whose error is a sentence and not the code. */
    static Problem limited(String code, String message, Duration retryAfter) {
        return new Problem(429, code, message, Map.of(), null, EnvelopeDialect.CODES, retryAfter);
    }

    static Problem notFound(String thing, String parameter, String id) {
        String words = thing.replace('_', ' ');
        String message = Character.toUpperCase(words.charAt(0)) + words.substring(1) + " not found";
        return new Problem(200, thing + "_not_found", message, Map.of(parameter, id), null, EnvelopeDialect.CODES);
    }

    /** In the older dialect, whose objects have a sentence and no code when they name a parameter. */
    static Problem outOfRange(String parameter, String message) {
        return new Problem(200, "invalid_input", message, Map.of(), parameter, EnvelopeDialect.OBJECTS);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public Map<String, String> meta() {
        return meta;
    }

    public EnvelopeDialect dialect() {
        return dialect;
    }

    /** How long to wait before the next try; null if it is no limit that refuses. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public @Nullable String parameter() {
        return parameter;
    }
}
