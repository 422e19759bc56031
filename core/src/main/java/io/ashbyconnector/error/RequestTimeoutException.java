package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A connect, response or overall deadline passed. */
public final class RequestTimeoutException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public RequestTimeoutException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public RequestTimeoutException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.TIMEOUT, details, true, cause);
    }
}
