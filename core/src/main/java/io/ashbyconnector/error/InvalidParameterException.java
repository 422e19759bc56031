package io.ashbyconnector.error;

/** A parameter has the wrong type or a value outside its range. */
public final class InvalidParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public InvalidParameterException(ErrorDetails details) {
        super(details);
    }
}
