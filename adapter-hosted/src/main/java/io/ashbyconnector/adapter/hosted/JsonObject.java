package io.ashbyconnector.adapter.hosted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A small JSON object of the service's own, read whole; a part of an unexpected kind counts as absent. */
record JsonObject(Map<String, @Nullable Object> parts) {

    /** Reads the object that the parser stands on. */
    static JsonObject read(JsonParser parser) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            parts.put(name, value(parser));
        }
        return new JsonObject(parts);
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> read(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getString();
        };
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** What a value says to people: its message if it is an object that has one, else all of it. */
    static String words(Object value) {
        if (!(value instanceof JsonObject object)) {
            return String.valueOf(value);
        }
        String message = object.text("message");
        return message == null ? String.valueOf(object.parts) : message;
    }

    /** A string, or a number as it was written. */
    @Nullable
    String text(String name) {
        return parts.get(name) instanceof String text ? text : null;
    }

    @Nullable
    Boolean flag(String name) {
        return parts.get(name) instanceof Boolean flag ? flag : null;
    }

    @Nullable
    JsonObject object(String name) {
        return parts.get(name) instanceof JsonObject object ? object : null;
    }

    boolean has(String name) {
        return parts.get(name) != null;
    }

    boolean holdsList(String name) {
        return parts.get(name) instanceof List;
    }

    /** The elements of a list; none when there is no list. */
    List<?> list(String name) {
        return parts.get(name) instanceof List<?> list ? list : List.of();
    }

    /** The objects among the elements of a list. */
    List<JsonObject> objects(String name) {
        return list(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }
}
