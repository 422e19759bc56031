package io.ashbyconnector.error;

/** The action has no parameter of that name; the message lists those that it has. */
public final class UnknownParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public UnknownParameterException(ErrorDetails details) {
        super(details);
    }
}
