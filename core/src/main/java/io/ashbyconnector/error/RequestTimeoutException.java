package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A connect, response or overall deadline passed. */
public final class RequestTimeoutException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public RequestTimeoutException(ErrorDetails details) {
        this(details, null);
    }

    public RequestTimeoutException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.TIMEOUT, details, true, cause);
    }
}
