package io.ashbyconnector.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The service refused the call for its rate limit, after all retries. */
public final class RateLimitedException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Reports the failure, with the wait that the service asked for.
     *
     * @param details what happened, and what to do about it
     * @param retryAfter the wait that the service asked for; null when it named none
     */
    public RateLimitedException(ErrorDetails details, @Nullable Duration retryAfter) {
        super(ErrorType.RATE_LIMITED, details, true, null);
        this.retryAfter = retryAfter;
    }

    /** {@return the wait that the service asked for; null when it named none} */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
