package io.ashbyconnector.tool;

import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.TimestampReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings a parameter's value into the type that it clearly stands for; anything else stays for the catalog to refuse. */
final class ParameterReading {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final TimestampReader TIMESTAMPS = new TimestampReader(Clock.systemUTC());

    private ParameterReading() {}

    static Object of(Parameter parameter, Object value, JsonMapper mapper) {
        return switch (parameter.type()) {
            case INTEGER -> whole(value);
            case BOOLEAN -> flag(value);
            case TIMESTAMP -> moment(value);
            case STRING -> known(parameter, value);
            case STRING_LIST -> known(parameter, list(json(value, mapper), parameter));
            case OBJECT, LIST -> json(value, mapper);
        };
    }

    private static Object whole(Object value) {
        if (value instanceof String text && WHOLE.matcher(text.strip()).matches()) {
            return Long.parseLong(text.strip());
        }
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0) {
            return exact(number.toBigInteger());
        }
        if (value instanceof BigInteger number) {
            return exact(number);
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static Object exact(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number.toString();
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
    private static Object json(Object value, JsonMapper mapper) {
        if (!(value instanceof String text)
                || !(text.strip().startsWith("{") || text.strip().startsWith("["))) {
            return value;
        }
        try {
            return mapper.readValue(text, Object.class);
        } catch (JacksonException noJson) {
            return value;
        }
    }
}
