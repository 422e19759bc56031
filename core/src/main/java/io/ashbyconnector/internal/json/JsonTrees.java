package io.ashbyconnector.internal.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as trees and as text, token by token. A mapper does all of this, and takes longer to make than an agent's first call
 * takes to answer. Whole numbers are of the smallest type that holds them, others {@link BigDecimal}s. Thread-safe.
 */
public final class JsonTrees {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /**
     * The tree of a text; of a name that an object has twice, the last value. A missing node when there is nothing in the text.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON; a {@link MismatchedInputException} when it is more than
     *     one value
     * @throws NumberFormatException when it has a number that no {@link BigDecimal} holds
     */
    public static JsonNode read(String json) {
        return read(json, false);
    }

    /** The same of a text in which no object may have a name twice: that, too, is a {@link MismatchedInputException}. */
    public static JsonNode readDistinct(String json) {
        return read(json, true);
    }

    private static JsonNode read(String json, boolean distinct) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                return NODES.missingNode();
            }
            JsonNode value = value(parser, NODES, distinct);
            if (parser.nextToken() != null) {
                throw MismatchedInputException.from(parser, JsonNode.class, "Something follows the value");
            }
            return value;
        }
    }

    /** The tree of the value that a parser stands on. The parser stands on its last token then. */
    static JsonNode read(JsonParser parser, JsonNodeFactory nodes) {
        return value(parser, nodes, false);
    }

    private static JsonNode value(JsonParser parser, JsonNodeFactory nodes, boolean distinct) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, nodes, distinct);
            case START_ARRAY -> {
                ArrayNode array = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, nodes, distinct));
                }
                yield array;
            }
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> nodes.numberNode(parser.getIntValue());
                    case LONG -> nodes.numberNode(parser.getLongValue());
                    default -> nodes.numberNode(parser.getBigIntegerValue());
                };
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> throw new StreamReadException(parser, "There is no value here");
        };
    }

    private static ObjectNode object(JsonParser parser, JsonNodeFactory nodes, boolean distinct) {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(parser, nodes, distinct);
            if (object.replace(name, value) != null && distinct) {
                throw MismatchedInputException.from(parser, JsonNode.class, "An object has a name twice");
            }
        }
        return object;
    }

    /** The text of a tree. */
    public static String write(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonParser values = tree.traverse(ObjectReadContext.empty());
                JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            values.nextToken();
            generator.copyCurrentStructure(values);
        }
        return text.toString();
    }

    /** A tree as maps, lists, strings, booleans, numbers and nulls. */
    public static @Nullable Object value(JsonNode tree) {
        return switch (tree.getNodeType()) {
            case OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                tree.forEachEntry((name, value) -> object.put(name, value(value)));
                yield object;
            }
            case ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>(tree.size());
                tree.forEach(element -> array.add(value(element)));
                yield array;
            }
            case STRING -> tree.stringValue();
            case NUMBER -> tree.numberValue();
            case BOOLEAN -> tree.booleanValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> throw new IllegalArgumentException("A tree of JSON has no " + tree.getNodeType());
        };
    }

    /** The tree of such a value. */
    public static JsonNode of(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            ObjectNode object = object();
            members.forEach((name, member) -> object.set(String.valueOf(name), of(member)));
            return object;
        }
        if (value instanceof Iterable<?> elements) {
            ArrayNode array = array();
            elements.forEach(element -> array.add(of(element)));
            return array;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value == null) {
            return NODES.nullNode();
        }
        return value instanceof Boolean flag ? NODES.booleanNode(flag) : NODES.stringNode(String.valueOf(value));
    }

    private static JsonNode number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return NODES.numberNode(number.intValue());
        }
        if (number instanceof Long) {
            return NODES.numberNode(number.longValue());
        }
        return number instanceof BigInteger large
                ? NODES.numberNode(large)
                : NODES.numberNode(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
    }
}
