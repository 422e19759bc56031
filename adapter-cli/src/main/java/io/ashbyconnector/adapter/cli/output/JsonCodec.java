package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as text, as bytes and as trees. Trees are read and written token by token: making a mapper for it would cost a third
 * of the time that a short command takes.
 */
public final class JsonCodec {

    private static final int USUAL_SIZE = 2048;
    private static final byte[] NOTHING = {};
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonFactory factory = new JsonFactory();
    private final JsonCopy copy = new JsonCopy();

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    JsonGenerator generator(ByteArrayOutputStream bytes) {
        return factory.createGenerator(ObjectWriteContext.empty(), bytes);
    }

    /** Keeps the records of one listing as the JSON text that they came as, on one line each. */
    public RecordDecoder<byte[]> bytes() {
        ByteArrayOutputStream scratch = new ByteArrayOutputStream(USUAL_SIZE);
        return parser -> {
            scratch.reset();
            return bytes(parser, scratch);
        };
    }

    private byte[] bytes(JsonParser parser, ByteArrayOutputStream scratch) {
        try (JsonGenerator generator = generator(scratch)) {
            copy.value(parser, generator);
        }
        return scratch.toByteArray();
    }

    /** Makes each object and list one line, and nothing of those that are empty. */
    RecordDecoder<byte[]> lines() {
        ByteArrayOutputStream scratch = new ByteArrayOutputStream(USUAL_SIZE);
        return parser -> {
            JsonToken start = parser.currentToken();
            JsonToken first = parser.nextToken();
            if (first.isStructEnd()) {
                return NOTHING;
            }
            scratch.reset();
            try (JsonGenerator generator = generator(scratch)) {
                copy.rest(start, parser, generator);
            }
            return scratch.toByteArray();
        };
    }

    public byte[] bytes(JsonNode node) {
        try (JsonParser parser = node.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return bytes(parser, new ByteArrayOutputStream(USUAL_SIZE));
        }
    }

    public JsonNode tree(byte[] json) {
        return decode(json, this::tree);
    }

    <T> T decode(byte[] json, RecordDecoder<T> decoder) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }

    /** The value that the parser stands on. */
    public JsonNode tree(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.set(name, tree(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(tree(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /** A number that would be written otherwise than it came, or is too large to be computed with, stays its text. */
    private static JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.toString().equals(text) ? NODES.numberNode(number) : NODES.pojoNode(text);
        } catch (NumberFormatException tooLarge) {
            return NODES.pojoNode(text);
        }
    }

    /** A document for a person to read: indented, and nothing in it that a terminal would obey. */
    public String pretty(byte[] json) {
        ByteArrayOutputStream indented = new ByteArrayOutputStream(2 * json.length);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = factory.createGenerator(new Indented(), indented)) {
            parser.nextToken();
            copy.value(parser, generator);
        }
        return forTerminal(text(indented.toByteArray())) + "\n";
    }

    /** The same JSON with every character escaped that a terminal would obey. */
    public static String forTerminal(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c == '\n' || TerminalText.isHarmless(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return safe.toString();
    }

    /** Makes a generator put every member and element on a line of its own. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
