package io.ashbyconnector.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people, programs and models write into the value of a {@link Shape} that it clearly stands for: {@code "5"}
 * into 5, {@code "open"} into {@code "Open"}, text that holds JSON into what it holds. Anything else is left as it is, for
 * the check of the parameters to refuse. As thread-safe as the reader of JSON that it is given.
 */
public final class ValueReader {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    /** What looks like JSON that is not a bare word. */
    private static final Pattern JSON =
            Pattern.compile("true|false|-?\\d{1,18}(\\.\\d{1,18})?|\".*\"|\\[.*]|\\{.*}", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private final Function<String, @Nullable Object> json;

    /**
     * Reads JSON within text by a function of the caller's.
     *
     * @param json the value that a text holds, which may be null; when the text is not JSON it may throw, or return the text
     */
    public ValueReader(Function<String, @Nullable Object> json) {
        this.json = json;
    }

    /**
     * {@return the value that was meant, where that is clear: text, a number, a boolean, a list or a map}
     *
     * @param shape the shape that the value should have
     * @param given the value as it was given; may be null
     */
    public @Nullable Object read(Shape shape, @Nullable Object given) {
        if (shape instanceof Shape.Whole || shape instanceof Shape.Timestamp) {
            return whole(given, shape instanceof Shape.Whole);
        }
        if (shape instanceof Shape.Decimal) {
            return given instanceof String text && NUMBER.matcher(text.strip()).matches()
                    ? new BigDecimal(text.strip())
                    : given;
        }
        if (shape instanceof Shape.Flag) {
            return flag(given);
        }
        if (shape instanceof Shape.Text) {
            return known(shape, given);
        }
        if (shape instanceof ListShape list) {
            return list(list, given);
        }
        if (shape instanceof ChoiceShape choice) {
            return choice(choice, given);
        }
        Object value = given instanceof String text ? json.apply(text) : given;
        if (shape instanceof Shape.MapOf map && value instanceof Map<?, ?> values) {
            return each(values, name -> map.value());
        }
        if (shape instanceof ObjectShape fields && value instanceof Map<?, ?> values) {
            return each(values, name -> fields.field(name).map(Parameter::shape).orElseGet(Shape.Any::new));
        }
        return value;
    }

    private Map<String, @Nullable Object> each(Map<?, ?> values, Function<String, Shape> shapes) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String key = String.valueOf(name);
            Shape shape = shapes.apply(key);
            read.put(key, shape instanceof Shape.Any ? value : read(shape, value));
        });
        return read;
    }

    private @Nullable Object list(ListShape list, @Nullable Object given) {
        boolean ofTexts = list.element() instanceof Shape.Text;
        Object value = given;
        if (given instanceof String text && (!ofTexts || text.strip().startsWith("["))) {
            value = json.apply(text);
        }
        if (value instanceof String text && ofTexts && !list.allowed().isEmpty()) {
            value = Stream.of(text.split(",")).map(String::strip).toList();
        }
        if (!(value instanceof List<?> values)) {
            return value;
        }
        List<@Nullable Object> read = new ArrayList<>();
        values.forEach(each -> read.add(read(list.element(), each)));
        return read;
    }

    /** Text that holds JSON of another of the shapes is that; any other text is text where that is one of the shapes. */
    private @Nullable Object choice(ChoiceShape choice, @Nullable Object given) {
        Object value = given;
        if (given instanceof String text) {
            boolean takesText = choice.option(text).isPresent();
            if (!takesText || JSON.matcher(text.strip()).matches()) {
                Object held = json.apply(text);
                value = held != null && (!takesText || choice.option(held).isPresent()) ? held : given;
            }
        }
        Object meant = value;
        return meant == null
                ? null
                : choice.option(meant).map(shape -> read(shape, meant)).orElse(meant);
    }

    private static @Nullable Object whole(@Nullable Object value, boolean readText) {
        if (readText
                && value instanceof String text
                && WHOLE.matcher(text.strip()).matches()) {
            return Long.parseLong(text.strip());
        }
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            BigDecimal number = value instanceof BigInteger big ? new BigDecimal(big) : (BigDecimal) value;
            try {
                return number.longValueExact();
            } catch (ArithmeticException fractionOrTooLarge) {
                return value;
            }
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static @Nullable Object flag(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> value;
        };
    }

    /** A value of an enumeration in the enumeration's own spelling. */
    private static @Nullable Object known(Shape shape, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return shape.allowed().stream()
                .filter(allowed -> allowed.equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(text);
    }
}
