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

    /**
     * With the service's code for the error.
     *
     * @param code the service's code
     * @return a report with the code
     */
    public static FailureReport code(String code) {
        return new FailureReport(code, false, null);
    }

    /**
     * With the service's id of the request.
     *
     * @return a report with an id
     */
    public FailureReport withRequestId() {
        return new FailureReport(code, true, retryAfter);
    }

    /**
     * With the time after which the service wants to be asked again.
     *
     * @param wait how long the service wants to be left alone
     * @return a report with the wait
     */
    public FailureReport retryAfter(Duration wait) {
        return new FailureReport(code, requestId, wait);
    }
}
