package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The credential is good, but lacks the permission that the message names. */
public final class PermissionException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public PermissionException(ErrorDetails details) {
        this(details, null);
    }

    public PermissionException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.PERMISSION, details, false, cause);
    }
}
