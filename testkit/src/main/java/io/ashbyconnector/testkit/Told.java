package io.ashbyconnector.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells about a failure.
 *
 * @param code its error code, which the exception must carry; null when it gives none
 * @param requestId whether it gives an id of the request, which the exception must carry
 * @param retryAfter the wait that it asks for, which a rate limit's exception must carry; null when it names none
 */
public record Told(
        @Nullable String code, boolean requestId, @Nullable Duration retryAfter) {

    /** Nothing that a program could read. */
    public static final Told NOTHING = new Told(null, false, null);

    public static Told code(String code) {
        return new Told(code, false, null);
    }

    public Told withRequestId() {
        return new Told(code, true, retryAfter);
    }

    public Told retryAfter(Duration wait) {
        return new Told(code, requestId, wait);
    }
}
