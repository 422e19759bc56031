package io.ashbyconnector.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON of our own into maps, lists, strings, whole numbers and booleans: without data binding, which takes longer to
 * load than our files take to read. Thread-safe.
 */
public final class JsonValues {

    private final JsonFactory json = new JsonFactory();

    /**
     * Reads a document, and closes it.
     *
     * @throws tools.jackson.core.JacksonException when it is no JSON
     */
    public @Nullable Object read(InputStream document) throws IOException {
        try (document;
                JsonParser parser = json.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        return token != null && token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getString();
    }
}
