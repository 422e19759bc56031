package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** What was asked for exists, but not in the configured mode. */
public final class UnsupportedException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public UnsupportedException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public UnsupportedException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.UNSUPPORTED, details, false, cause);
    }
}
