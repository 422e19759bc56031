package io.ashbyconnector.adapter.cli.output;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * Copies JSON from a parser to a generator without changing it: every field, every digit of a number. Remembers how names are
 * encoded, which are much of what a record consists of. Thread-safe.
 */
final class JsonCopy {

    private static final int MOST_NAMES = 1000;

    private final Map<String, SerializedString> names = new ConcurrentHashMap<>();

    /** Copies the value that the parser stands on; an object or a list up to its end. */
    void value(JsonParser parser, JsonGenerator generator) {
        value(0, parser, generator);
    }

    /** The same of an object or a list from whose start the parser has gone on to what follows. */
    void rest(JsonToken start, JsonParser parser, JsonGenerator generator) {
        copy(start, parser, generator);
        value(1, parser, generator);
    }

    private void value(int outer, JsonParser parser, JsonGenerator generator) {
        int depth = outer;
        JsonToken token = parser.currentToken();
        while (true) {
            copy(token, parser, generator);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    /** Numbers are copied as text: through a double they would lose digits. */
    private void copy(JsonToken token, JsonParser parser, JsonGenerator generator) {
        switch (token) {
            case PROPERTY_NAME -> generator.writeName(encoded(parser.currentName()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getString());
            case VALUE_EMBEDDED_OBJECT -> generator.writeNumber(String.valueOf(parser.getEmbeddedObject()));
            case VALUE_STRING -> copyString(parser, generator);
            case START_OBJECT -> generator.writeStartObject();
            case START_ARRAY -> generator.writeStartArray();
            default -> generator.copyCurrentEvent(parser);
        }
    }

    private SerializedString encoded(String name) {
        SerializedString known = names.get(name);
        if (known == null) {
            known = new SerializedString(name);
            if (names.size() < MOST_NAMES) {
                names.put(name, known);
            }
        }
        return known;
    }

    /** Half a surrogate pair can be written in JSON, but not in UTF-8; it stays the escape that it came as. */
    private static void copyString(JsonParser parser, JsonGenerator generator) {
        char[] text = parser.getStringCharacters();
        int start = parser.getStringOffset();
        int length = parser.getStringLength();
        if (isWhole(text, start, start + length)) {
            generator.writeString(text, start, length);
        } else {
            generator.writeRawValue(escaped(new String(text, start, length)));
        }
    }

    private static boolean isWhole(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] >= Character.MIN_SURROGATE && text[i] <= Character.MAX_SURROGATE) {
                boolean pair = i + 1 < end && Character.isSurrogatePair(text[i], text[i + 1]);
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
            json.append(plain ? Character.toString(c) : String.format("\\u%04x", c));
        });
        return json.append('"').toString();
    }
}
