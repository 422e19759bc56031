package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A writing action that {@code ashby.allow-writes} does not allow; nothing was sent. */
public final class WritesDisabledException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public WritesDisabledException(ErrorDetails details) {
        this(details, null);
    }

    public WritesDisabledException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.WRITES_DISABLED, details, false, cause);
    }
}
