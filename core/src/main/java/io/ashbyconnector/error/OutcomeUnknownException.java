package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent, and no answer says whether it ran: the connection broke, the time was over, or what came back is
 * not the service's word. The message says how to look; {@link #getCause()} is what went wrong. Repeating the call may run
 * it twice.
 */
public final class OutcomeUnknownException extends AshbyConnectorException {

    private static final long serialVersionUID = 1L;

    /**
     * {@return the exception for the failure of a write that was sent, and may have run}
     *
     * @param failure what went wrong
     * @param operation what messages call the write, such as {@code candidates.create_note}
     * @param verification how people see whether it ran, a sentence
     */
    public static OutcomeUnknownException of(AshbyConnectorException failure, String operation, String verification) {
        ErrorDetails details = failure.details();
        OutcomeUnknownException unknown = new OutcomeUnknownException(
                new ErrorDetails(
                        "It is not known whether the call ran: " + details.message(),
                        details.quote(),
                        operation,
                        verification + " Repeat the call only if it did not run.",
                        details.code(),
                        details.requestId()),
                failure);
        unknown.attach(failure.responseInfo());
        return unknown;
    }

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public OutcomeUnknownException(ErrorDetails details) {
        this(details, null);
    }

    /**
     * Reports the failure.
     *
     * @param details what happened, and what to do about it
     * @param cause what went wrong below; may be null
     */
    public OutcomeUnknownException(ErrorDetails details, @Nullable Throwable cause) {
        super(ErrorType.OUTCOME_UNKNOWN, details, false, cause);
    }
}
