package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A cursor or a sync token is no longer good, or never was: begin the listing anew without it. */
public final class ExpiredException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public ExpiredException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public ExpiredException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.EXPIRED, details, false, cause);
    }
}
