package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A call that sends mail or destroys something, without a confirmation; nothing was sent. */
public final class ConfirmationRequiredException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public ConfirmationRequiredException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public ConfirmationRequiredException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.CONFIRMATION_REQUIRED, details, false, cause);
    }
}
