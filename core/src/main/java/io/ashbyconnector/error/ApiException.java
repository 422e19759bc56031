package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The service reports an error that has no class of its own; {@link #code()} holds its code. */
public final class ApiException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public ApiException(ErrorDetails details) {
        this(details, false, null);
    }

    public ApiException(ErrorDetails details, boolean retryable, @Nullable Throwable cause) {
        super(ErrorType.API_ERROR, details, retryable, cause);
    }
}
