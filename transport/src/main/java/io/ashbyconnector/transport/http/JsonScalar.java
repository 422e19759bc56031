package io.ashbyconnector.transport.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a value that should be a scalar, from a parser that stands on it. */
public final class JsonScalar {

    private JsonScalar() {}

    /** The text of a scalar; null for null and, after skipping it, for anything with parts. */
    public static @Nullable String text(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken().isScalarValue()) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }
}
