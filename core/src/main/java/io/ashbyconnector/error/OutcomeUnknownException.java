package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent, and no answer says whether it ran: the connection broke, the time was over, or what came back is
 * not the service's word. The message says how to look; {@link #getCause()} is what went wrong. Repeating the call may run
 * it twice.
 */
public final class OutcomeUnknownException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(ErrorDetails details) {
        this(details, null);
    }

    public OutcomeUnknownException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.OUTCOME_UNKNOWN, details, false, cause);
    }
}
