package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A writing action that {@code ashby.allow-writes} does not allow; nothing was sent. */
public final class WritesDisabledException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public WritesDisabledException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public WritesDisabledException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.WRITES_DISABLED, details, false, cause);
    }
}
