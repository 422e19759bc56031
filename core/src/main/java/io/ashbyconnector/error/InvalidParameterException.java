package io.ashbyconnector.error;

/** A parameter has the wrong type or a value outside its range. */
public final class InvalidParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public InvalidParameterException(ErrorDetails details) {
        super(details);
    }
}
