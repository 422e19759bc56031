package io.ashbyconnector.error;

/** A required parameter is absent. */
public final class MissingParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public MissingParameterException(ErrorDetails details) {
        super(details);
    }
}
