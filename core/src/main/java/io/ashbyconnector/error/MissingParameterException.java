package io.ashbyconnector.error;

import org.jspecify.annotations.Nullable;

/** A required parameter or argument is absent, or null. */
public final class MissingParameterException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    public MissingParameterException(ErrorDetails details) {
        super(details);
    }

    /**
     * The argument, if it is there.
     *
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
