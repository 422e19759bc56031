package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.ParameterType;
import io.ashbyconnector.catalog.TimestampReader;
import io.ashbyconnector.error.InvalidParameterException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings a parameter's value into the type that it clearly stands for; anything else stays for the catalog to refuse. */
final class ParameterReading {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final TimestampReader TIMESTAMPS = new TimestampReader(Clock.systemUTC());

    private ParameterReading() {}

    /** The value to check and send; null when the one given stands for nothing. */
    static @Nullable Object of(Parameter parameter, JsonNode given, JsonMapper mapper) {
        JsonNode value = meant(parameter.type(), given, mapper);
        if (ArgumentJson.isNothing(value)) {
            return null;
        }
        Object plain = mapper.treeToValue(value, Object.class);
        return switch (parameter.type()) {
            case INTEGER -> whole(plain);
            case BOOLEAN -> flag(plain);
            case TIMESTAMP -> moment(plain);
            case STRING -> known(parameter, plain);
            case STRING_LIST -> known(parameter, list(plain, parameter));
            case OBJECT, LIST -> plain;
        };
    }

    /** The JSON in a text that holds an object or a list, without the parts of it that stand for nothing. */
    private static JsonNode meant(ParameterType type, JsonNode given, JsonMapper mapper) {
        boolean structured = type == ParameterType.OBJECT || type == ParameterType.LIST;
        JsonNode value = structured || type == ParameterType.STRING_LIST ? json(given, mapper) : given;
        if (value.isArray() && (structured || type == ParameterType.STRING_LIST)) {
            ArrayNode kept = mapper.createArrayNode();
            value.valueStream().filter(each -> !ArgumentJson.isNothing(each)).forEach(kept::add);
            return kept;
        }
        if (value.isObject() && structured) {
            ObjectNode kept = mapper.createObjectNode();
            value.forEachEntry((name, part) -> {
                JsonNode read = json(part, mapper);
                if (!ArgumentJson.isNothing(read)) {
                    kept.set(name, read);
                }
            });
            return kept;
        }
        return value;
    }

    private static Object whole(Object value) {
        if (value instanceof String text && WHOLE.matcher(text.strip()).matches()) {
            return Long.parseLong(text.strip());
        }
        if (value instanceof BigDecimal number) {
            return exact(number);
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static Object exact(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException fractionOrTooLarge) {
            return number;
        }
    }

    private static Object flag(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    /** As epoch milliseconds, so that an age such as {@code 7d} means the same on every page of a listing. */
    private static Object moment(Object value) {
        Object written = value instanceof String ? value : whole(value);
        try {
            return TIMESTAMPS.read(written).toEpochMilli();
        } catch (DateTimeException refused) {
            return written;
        }
    }

    /** A value of an enumeration in the enumeration's own spelling. */
    private static Object known(Parameter parameter, Object value) {
        if (value instanceof List<?> values) {
            return values.stream()
                    .map(each -> each == null ? "" : known(parameter, each))
                    .toList();
        }
        if (!(value instanceof String text)) {
            return value;
        }
        return parameter.allowed().stream()
                .filter(allowed -> allowed.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(text);
    }

    /** {@code Open, Closed} is a list where both are values that the parameter takes. */
    private static Object list(Object value, Parameter parameter) {
        if (!(value instanceof String text) || parameter.allowed().isEmpty()) {
            return value;
        }
        return Stream.of(text.split(",")).map(String::strip).toList();
    }

    /** The JSON in a text that holds an object or a list. */
    private static JsonNode json(JsonNode value, JsonMapper mapper) {
        String text = value.isString() ? value.stringValue().strip() : "";
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return value;
        }
        try {
            return ArgumentJson.read(text, "parameters", mapper);
        } catch (InvalidParameterException noJson) {
            return value;
        }
    }
}
