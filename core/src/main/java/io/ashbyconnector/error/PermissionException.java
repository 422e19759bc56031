package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The credential is good, but lacks the permission that the message names. */
public final class PermissionException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public PermissionException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public PermissionException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.PERMISSION, details, false, cause);
    }
}
