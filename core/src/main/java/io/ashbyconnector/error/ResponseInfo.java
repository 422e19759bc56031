package io.ashbyconnector.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one call of a service went, whether it came to an answer or to an exception.
 *
 * @param requestId the service's id of the last request, for its support; null when it gave none
 * @param status the HTTP status of the last answer; null when none came to the last request, or the mode speaks no HTTP
 * @param attempts how often the call was tried
 * @param elapsed from the beginning of the call to its end, with all waits
 * @param headers of the last answer, without what they repeat of a credential, whatever the case of a name; empty unless
 *     {@code CallOptions.headers()} asks for them
 */
public record ResponseInfo(
        @Nullable String requestId,
        @Nullable Integer status,
        int attempts,
        Duration elapsed,
        Map<String, String> headers)
        implements Serializable {

    /**
     * Takes a copy of the headers, in which names are the same in any case.
     *
     * @param requestId the service's id of the last request, for its support; null when it gave none
     * @param status the HTTP status of the last answer; null when none came to the last request, or the mode speaks no
     *     HTTP
     * @param attempts how often the call was tried
     * @param elapsed from the beginning of the call to its end, with all waits
     * @param headers of the last answer, without what they repeat of a credential, whatever the case of a name; empty
     *     unless {@code CallOptions.headers()} asks for them
     */
    public ResponseInfo {
        headers = headers.isEmpty() ? Map.of() : caseInsensitive(headers);
    }

    private static Map<String, String> caseInsensitive(Map<String, String> headers) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return Collections.unmodifiableMap(sorted);
    }
}
