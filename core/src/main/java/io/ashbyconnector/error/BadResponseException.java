package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** What came back is not what the API promises: HTML, truncated or malformed JSON, a missing part, too many bytes, a cursor that repeats. */
public final class BadResponseException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public BadResponseException(ErrorDetails details) {
        this(details, false, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param retryable whether the same call may succeed later
     * @param cause what went wrong below; may be null
     */
    public BadResponseException(ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(ErrorType.BAD_RESPONSE, details, retryable, cause);
    }
}
