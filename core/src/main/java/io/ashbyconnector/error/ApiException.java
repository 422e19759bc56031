package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The service reports an error that has no class of its own; {@link #code()} holds its code. */
public final class ApiException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public ApiException(ErrorDetails details) {
        this(details, false, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param retryable whether the same call may succeed later
     * @param cause what went wrong below; may be null
     */
    public ApiException(ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(ErrorType.API_ERROR, details, retryable, cause);
    }
}
