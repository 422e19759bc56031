package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A required parameter or argument is absent, or null. */
public final class MissingParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports the failure, without a cause.
     *
     * @param details what happened, and what to do about it
     */
    public MissingParameterException(ErrorDetails details) {
        super(details);
    }

    /**
     * {@return the argument, if it is there}
     *
     * @param <T> the type of the argument
     * @param argument the argument; may be null
     * @param name what messages call it, such as {@code id}
     * @throws MissingParameterException when it is null
     */
    public static <T> T required(@Nullable T argument, String name) {
        if (argument == null) {
            throw new MissingParameterException(ErrorDetails.of("The argument '" + name + "' is null."));
        }
        return argument;
    }
}
