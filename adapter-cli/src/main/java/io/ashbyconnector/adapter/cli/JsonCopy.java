package io.ashbyconnector.adapter.cli;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Copies JSON from a parser to a generator without changing it: every field, every digit of a number. */
final class JsonCopy {

    private JsonCopy() {}

    /** Copies the value that the parser stands on; an object or a list up to its end. */
    static void value(JsonParser parser, JsonGenerator generator) {
        int depth = 0;
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
    private static void copy(JsonToken token, JsonParser parser, JsonGenerator generator) {
        switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> generator.writeNumber(parser.getString());
            case VALUE_STRING -> writeString(parser.getString(), generator);
            default -> generator.copyCurrentEvent(parser);
        }
    }

    /** Half a surrogate pair can be written in JSON, but not in UTF-8; it stays the escape that it came as. */
    private static void writeString(String text, JsonGenerator generator) {
        boolean whole = text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (whole) {
            generator.writeString(text);
        } else {
            generator.writeRawValue(escaped(text));
        }
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
