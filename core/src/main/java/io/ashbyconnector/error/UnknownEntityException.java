package io.ashbyconnector.error;

/** No entity has that name; the message lists those that exist. */
public final class UnknownEntityException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public UnknownEntityException(ErrorDetails details) {
        super(details);
    }
}
