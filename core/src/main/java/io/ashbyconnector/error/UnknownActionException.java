package io.ashbyconnector.error;

/** The entity has no action of that name; the message lists those that it has. */
public final class UnknownActionException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public UnknownActionException(ErrorDetails details) {
        super(details);
    }
}
