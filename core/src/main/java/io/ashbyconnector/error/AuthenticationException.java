package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The service does not accept the credential. */
public final class AuthenticationException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public AuthenticationException(ErrorDetails details) {
        this(details, null);
    }

    public AuthenticationException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.AUTHENTICATION, details, false, cause);
    }
}
