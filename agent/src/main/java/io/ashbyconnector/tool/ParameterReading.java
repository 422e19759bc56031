package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Effect;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.catalog.ValueReader;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.internal.json.JsonTrees;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a parameter's value as a model writes it: with parts that stand for nothing, or as JSON within text. */
final class ParameterReading {

    private ParameterReading() {}

    /**
     * The value to check and send; null when the one given stands for nothing. In a write an empty text, list or object is a
     * value like any other, which may empty a field: only null is nothing there.
     *
     * @param effect of the action
     */
    static @Nullable Object of(Parameter parameter, JsonNode given, Effect effect) {
        JsonNode value = effect.isWrite() ? given : meant(parameter.shape(), given);
        if (effect.isWrite() ? isNull(value) : ArgumentJson.isNothing(value)) {
            return null;
        }
        return new ValueReader(text -> JsonTrees.value(json(JsonNodeFactory.instance.stringNode(text))))
                .read(parameter.shape(), JsonTrees.value(value));
    }

    private static boolean isNull(JsonNode value) {
        return value.isNull() || value.asString("").equals("null");
    }

    /** What a text holds where an object or a list is to be, without the parts of it that stand for nothing. */
    private static JsonNode meant(Shape shape, JsonNode given) {
        boolean isList = shape instanceof ListShape;
        boolean isObject = shape instanceof ObjectShape || shape instanceof Shape.MapOf || shape instanceof Shape.Any;
        JsonNode value = isList || isObject ? json(given) : given;
        if (value.isArray() && (isList || isObject)) {
            ArrayNode kept = JsonTrees.array();
            value.valueStream().filter(each -> !ArgumentJson.isNothing(each)).forEach(kept::add);
            return kept;
        }
        if (value.isObject() && isObject) {
            ObjectNode kept = JsonTrees.object();
            value.forEachEntry((name, part) -> {
                JsonNode read = json(part);
                if (!ArgumentJson.isNothing(read)) {
                    kept.set(name, read);
                }
            });
            return kept;
        }
        return value;
    }

    /** The JSON in a text that holds an object or a list. */
    private static JsonNode json(JsonNode value) {
        String text = value.isString() ? value.stringValue().strip() : "";
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return value;
        }
        try {
            return ArgumentJson.read(text, "parameters");
        } catch (InvalidParameterException noJson) {
            return value;
        }
    }
}
