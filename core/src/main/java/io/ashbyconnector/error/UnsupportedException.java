package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** What was asked for exists, but not in the configured mode. */
public final class UnsupportedException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public UnsupportedException(ErrorDetails details) {
        this(details, null);
    }

    public UnsupportedException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.UNSUPPORTED, details, false, cause);
    }
}
