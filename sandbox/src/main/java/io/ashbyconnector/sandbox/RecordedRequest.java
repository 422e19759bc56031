package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.agentapi.AgentApi;
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
 * @param body the body as text; empty if there was none. Secrets in the body of a call of the Agent API, and those of webhooks, are replaced by
 *     {@code [redacted]}
 */
public record RecordedRequest(String method, String path, Map<String, String> headers, String body) {
    /**
     * Takes a copy of the headers, in which names are the same in any case.
     *
     * @param method the HTTP method
     * @param path the path with its query, such as {@code /candidate.list}
     * @param headers the headers by name, upper and lower case being the same; the value of {@code Authorization} is
     *     replaced by its scheme and {@code [redacted]}
     * @param body the body as text; empty if there was none. Secrets in the body of a call of the Agent API, and those of
     *     webhooks, are replaced by {@code [redacted]}
     */
    public RecordedRequest {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** {@return the operation, such as {@code candidate.list} or {@code airbyte.execute}; for an unknown one the path} */
    public String operation() {
        String call = path.startsWith(AgentApi.PATHS) ? AgentApi.operation(method, path) : null;
        if (call != null) {
            return call;
        }
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /**
     * {@return the value of a header, whatever its case; null when there was none}
     *
     * @param name the name of the header
     */
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
