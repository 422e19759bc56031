package io.ashbyconnector.sandbox;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that the sandbox received.
 *
 * @param method the HTTP method
 * @param path the path with its query, such as {@code /candidate.list}
 * @param headers the headers by name, upper and lower case being the same; the value of {@code Authorization} is
 *     replaced by its scheme and {@code [redacted]}
 * @param body the body as text; empty if there was none
 */
public record RecordedRequest(String method, String path, Map<String, String> headers, String body) {
    public RecordedRequest {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** The operation, such as {@code candidate.list}. */
    public String operation() {
        return operation(path);
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    static String operation(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
