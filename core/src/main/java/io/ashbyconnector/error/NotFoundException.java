package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The record, connector or file does not exist, or the credential may not see it. */
public final class NotFoundException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ErrorDetails details) {
        this(details, null);
    }

    public NotFoundException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.NOT_FOUND, details, false, cause);
    }
}
