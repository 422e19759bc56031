package io.ashbyconnector.adapter.cli.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that a person wrote, and accepts nothing doubtful. */
final class JsonInput {

    private static final int MOST_DIGITS_OF_A_LONG = 18;

    private JsonInput() {}

    /**
     * Reads one value.
     *
     * @return maps, lists, strings, numbers and booleans; null for {@code null}
     * @throws JacksonException when it is not one JSON value, or an object names a member twice
     */
    static @Nullable Object read(String text) {
        JsonFactory strict = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = strict.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "It is empty");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "Something follows the first value");
            }
            return value;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static Number number(JsonParser parser) {
        String text = parser.getString();
        try {
            BigDecimal number = new BigDecimal(text);
            boolean isLong = number.scale() == 0 && number.precision() <= MOST_DIGITS_OF_A_LONG;
            return isLong ? (Number) number.longValue() : number;
        } catch (NumberFormatException hugeExponent) {
            throw new StreamReadException(parser, "The number " + text + " is out of range");
        }
    }
}
