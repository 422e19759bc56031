package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The service does not accept the credential. */
public final class AuthenticationException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public AuthenticationException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public AuthenticationException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.AUTHENTICATION, details, false, cause);
    }
}
