package io.ashbyconnector.sandbox.operation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The arguments of a request. Strings that spell a number or a boolean count as one; any other wrong type is refused.
 * Unknown keys are ignored.
 */
public final class Params {
    private static final int LARGEST_PAGE = 100;
    private static final String MOMENT = "a date and time such as 2026-09-30T12:00:00Z";
    static final Pattern URL = Pattern.compile("https?://[^\\s/][^\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** Stands for a JSON null. */
    private static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private final Map<String, Object> values;
    private final String prefix;

    private Params(Map<String, Object> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    static Params none() {
        return new Params(Map.of(), "");
    }

    /** Arguments that came one by one, as texts; those that have a structure are JSON. */
    public static Params of(JsonFactory json, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            boolean structured = text.startsWith("{") || text.startsWith("[");
            values.putAll(structured ? parse(json, "{\"value\":" + text + "}").as(name) : Map.of(name, text));
        });
        return new Params(values, "");
    }

    private Map<String, Object> as(String name) {
        Object value = values.get("value");
        return value == null ? Map.of() : Map.of(name, value);
    }

    /** Reads a body; an empty one has no arguments. */
    public static Params parse(JsonFactory json, String body) {
        if (body.isBlank()) {
            return none();
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problem.invalid("Expected the request body to be a JSON object");
            }
            Map<String, Object> values = object(parser);
            if (parser.nextToken() != null) {
                throw Problem.invalid("Expected nothing after the JSON object in the request body");
            }
            return new Params(values, "");
        } catch (JacksonException malformed) {
            TokenStreamLocation where = malformed.getLocation();
            String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw Problem.invalid("The request body is not valid JSON" + place);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser));
        }
        return values;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            default -> parser.getString();
        };
    }

    /** A string that is null if it is null or missing. */
    @Nullable
    String nullableText(String name) {
        return isNull(name) ? null : text(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** All arguments but these, in an order that does not depend on how they were sent. */
    String except(Set<String> names) {
        Map<String, Object> rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return rest.toString();
    }

    /** A page cursor or sync token, which may be null as well as missing. */
    @Nullable
    String token(String name) {
        return values.get(name) == NULL ? null : text(name);
    }

    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "a string");
    }

    boolean isText(String name) {
        return values.get(name) instanceof String;
    }

    boolean isObject(String name) {
        return values.get(name) instanceof Map;
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    boolean isNull(String name) {
        return values.get(name) == NULL;
    }

    /** The arguments within an argument. */
    Params requiredObject(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw missing(name);
        }
        return within(name, value);
    }

    /** The arguments within an argument that may be missing. */
    @Nullable
    Params object(String name) {
        Object value = values.get(name);
        return value == null ? null : within(name, value);
    }

    private Params within(String name, Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            throw wrong(name, "an object");
        }
        Map<String, Object> within = new LinkedHashMap<>();
        object.forEach((inner, each) -> within.put(inner.toString(), each));
        return new Params(within, prefix + name + ".");
    }

    /** The arguments within each object of an array. */
    List<Params> requiredObjects(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(name, "an array of objects");
        }
        List<Params> objects = new ArrayList<>(items.size());
        for (Object item : items) {
            objects.add(within(name + "[" + objects.size() + "]", item));
        }
        return objects;
    }

    /** An array of strings; empty if it is missing. */
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items) || !items.stream().allMatch(String.class::isInstance)) {
            throw wrong(name, "an array of strings");
        }
        return items.stream().map(String.class::cast).toList();
    }

    /** Any JSON, as {@link io.ashbyconnector.sandbox.table.JsonWriter#any} takes it. */
    @Nullable
    Object any(String name) {
        return plain(values.get(name));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> within = new LinkedHashMap<>();
            object.forEach((inner, each) -> within.put(inner.toString(), plain(each)));
            return within;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> within = new ArrayList<>();
            items.forEach(item -> within.add(plain(item)));
            return within;
        }
        return value == NULL ? null : value;
    }

    /** The names of all arguments. */
    Set<String> names() {
        return values.keySet();
    }

    /** A moment such as {@code 2026-09-30T12:00:00Z}, in epoch milliseconds. */
    @Nullable
    Long instant(String name) {
        String text = text(name);
        try {
            if (text == null) {
                return null;
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 1900 && moment.getYear() < 10_000) {
                return moment.toInstant().toEpochMilli();
            }
        } catch (DateTimeException notAMoment) {
            throw wrong(name, MOMENT);
        }
        throw wrong(name, MOMENT);
    }

    /** A moment that may lack a zone, which is UTC then. */
    @Nullable
    Long instantOrUtc(String name) {
        String text = text(name);
        try {
            return text == null
                    ? null
                    : (Long) LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException zoned) {
            return instant(name);
        }
    }

    long requiredInstant(String name) {
        Long moment = instant(name);
        if (moment == null) {
            throw missing(name);
        }
        return moment;
    }

    long requiredNumber(String name) {
        Long number = number(name);
        if (number == null) {
            throw missing(name);
        }
        return number;
    }

    /** An email address. */
    @Nullable
    String email(String name) {
        String text = text(name);
        if (text != null && !EMAIL.matcher(text).matches()) {
            throw wrong(name, "an email address");
        }
        return text;
    }

    /** An address that begins with http or https. */
    @Nullable
    String url(String name) {
        String text = text(name);
        if (text != null && !URL.matcher(text).matches()) {
            throw wrong(name, "a URL");
        }
        return text;
    }

    /** A string with something in it. */
    @Nullable
    String filledText(String name) {
        String text = text(name);
        if (text != null && text.isBlank()) {
            throw wrong(name, "a string that is not empty");
        }
        return text;
    }

    String requiredFilledText(String name) {
        String text = filledText(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    String requiredOneOf(String name, Set<String> allowed) {
        String value = oneOf(name, allowed);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    String requiredId(String name) {
        String id = id(name);
        if (id == null) {
            throw missing(name);
        }
        return id;
    }

    @Nullable
    String id(String name) {
        String id = text(name);
        if (id != null && !UUID.matcher(id).matches()) {
            throw wrong(name, "a UUID");
        }
        return id;
    }

    boolean flag(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw wrong(name, "a boolean");
    }

    @Nullable
    Long number(String name) {
        Object value = values.get(name);
        try {
            if (value == null) {
                return null;
            }
            if (value instanceof BigDecimal number) {
                return number.longValueExact();
            }
            if (value instanceof String text) {
                return new BigDecimal(text).longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw wrong(name, "a whole number");
        }
        throw wrong(name, "a number");
    }

    /** The page size asked for, by default the largest one. */
    int limit() {
        Long limit = number("limit");
        if (limit == null) {
            return LARGEST_PAGE;
        }
        if (limit > LARGEST_PAGE) {
            throw Problem.outOfRange("limit", "Expected a number no greater than " + LARGEST_PAGE);
        }
        if (limit < 1) {
            throw Problem.outOfRange("limit", "Expected a number no less than 1");
        }
        return limit.intValue();
    }

    @Nullable
    String oneOf(String name, Set<String> allowed) {
        String value = text(name);
        if (value != null && !allowed.contains(value)) {
            throw wrong(name, "one of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return value;
    }

    /** One of these words, or an array of them; empty if it is missing. */
    Set<String> oneOrSomeOf(String name, Set<String> allowed) {
        return values.get(name) instanceof String ? Set.of(requiredOneOf(name, allowed)) : someOf(name, allowed);
    }

    /** An array of these words; empty if it is missing. */
    Set<String> someOf(String name, Set<String> allowed) {
        Object value = values.get(name);
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(name, "an array of strings");
        }
        for (Object item : items) {
            if (!(item instanceof String text) || !allowed.contains(text)) {
                throw wrong(name, "an array of " + String.join(", ", new TreeSet<>(allowed)));
            }
        }
        return items.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** A flag that may be missing. */
    @Nullable
    Boolean optionalFlag(String name) {
        return has(name) ? (Boolean) flag(name) : null;
    }

    /** A number, whole or not. */
    @Nullable
    BigDecimal decimal(String name) {
        Object value = values.get(name);
        try {
            if (value == null || value instanceof BigDecimal) {
                return (BigDecimal) value;
            }
            if (value instanceof String text) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, "a number");
        }
        throw wrong(name, "a number");
    }

    /** A day such as {@code 2026-09-30}. */
    @Nullable
    String day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeException notADay) {
            throw wrong(name, "a date such as 2026-09-30");
        }
    }

    /** The UUIDs of an array; null if it is missing. */
    @Nullable
    List<String> ids(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            throw wrong(name, "an array of UUIDs");
        }
        List<String> ids = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String id) || !UUID.matcher(id).matches()) {
                throw wrong(name, "an array of UUIDs");
            }
            ids.add(id);
        }
        return ids;
    }

    /** An object of strings; null if it is missing. */
    @Nullable
    Map<String, String> textsByName(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> object)) {
            throw wrong(name, "an object of strings");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach((key, each) -> {
            if (!(each instanceof String text)) {
                throw wrong(name, "an object of strings");
            }
            texts.put(key.toString(), text);
        });
        return Collections.unmodifiableMap(texts);
    }

    /** An object of strings, in the order in which it was sent. */
    Map<String, String> requiredTextsByName(String name) {
        Map<String, String> texts = textsByName(name);
        if (texts == null) {
            throw missing(name);
        }
        return texts;
    }

    Problem missing(String name) {
        return Problem.invalid("Expected '" + prefix + name + "'");
    }

    Problem wrong(String name, String expected) {
        return Problem.invalid("Expected '" + prefix + name + "' to be " + expected);
    }
}
