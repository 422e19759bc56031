package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A cursor or a sync token is no longer good, or never was: begin the listing anew without it. */
public final class ExpiredException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public ExpiredException(ErrorDetails details) {
        this(details, null);
    }

    public ExpiredException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.EXPIRED, details, false, cause);
    }
}
