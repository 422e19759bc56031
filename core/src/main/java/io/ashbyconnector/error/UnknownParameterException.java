package io.ashbyconnector.error;

/** The action has no parameter of that name; the message lists those that it has. */
public final class UnknownParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public UnknownParameterException(ErrorDetails details) {
        super(details);
    }
}
