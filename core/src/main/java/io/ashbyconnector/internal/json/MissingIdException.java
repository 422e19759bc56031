package io.ashbyconnector.internal.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A record of the model that has no id, or one that is not text. */
public final class MissingIdException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    MissingIdException(JsonParser parser, Class<?> type) {
        super(parser, type.getSimpleName() + " without id", type);
    }
}
