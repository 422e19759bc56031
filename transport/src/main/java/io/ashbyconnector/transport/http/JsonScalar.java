package io.ashbyconnector.transport.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a value that should be a scalar, from a parser that stands on it. */
public final class JsonScalar {

    private JsonScalar() {}

    /**
     * The text of one property of an object, from a parser that stands on its start; reads it to its end.
     *
     * @param parser stands on the start of the object
     * @param name the name of the property
     * @return null when the object has none of it, or {@link #text} is null
     */
    public static @Nullable String property(JsonParser parser, String name) {
        String text = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isWanted = name.equals(parser.currentName());
            parser.nextToken();
            if (isWanted) {
                text = text(parser);
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }

    /**
     * {@return the text of a scalar; null for null and, after skipping it, for anything with parts}
     *
     * @param parser stands on the value
     */
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
