package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** The request is wrong: found before it was sent (the subclasses say how), or by the service. */
public sealed class InvalidInputException extends AshbyConnectorException
        permits InvalidParameterException,
                InvalidWebhookException,
                MissingParameterException,
                UnknownActionException,
                UnknownEntityException,
                UnknownParameterException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public InvalidInputException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public InvalidInputException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.INVALID_INPUT, details, false, cause);
    }
}
