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
public record FailureReport(
        @Nullable String code, boolean requestId, @Nullable Duration retryAfter) {

    /** Nothing that a program could read. */
    public static final FailureReport NOTHING = new FailureReport(null, false, null);

    /** With the service's code for the error. */
    public static FailureReport code(String code) {
        return new FailureReport(code, false, null);
    }

    /** With the service's id of the request. */
    public FailureReport withRequestId() {
        return new FailureReport(code, true, retryAfter);
    }

    /** With the time after which the service wants to be asked again. */
    public FailureReport retryAfter(Duration wait) {
        return new FailureReport(code, requestId, wait);
    }
}
