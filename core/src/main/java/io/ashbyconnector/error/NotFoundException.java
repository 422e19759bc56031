package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The record, connector or file does not exist, or the credential may not see it. */
public final class NotFoundException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public NotFoundException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public NotFoundException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.NOT_FOUND, details, false, cause);
    }
}
