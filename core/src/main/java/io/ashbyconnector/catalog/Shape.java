package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.model.OpenEnum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a parameter looks like, to its full depth. A shape accepts the types of Java that stand for its values in
 * one way only; whatever else is refused, rather than sent as its {@code toString}. Immutable.
 */
public abstract sealed class Shape
        permits ObjectShape,
                ListShape,
                ChoiceShape,
                Shape.Text,
                Shape.Whole,
                Shape.Decimal,
                Shape.Flag,
                Shape.Timestamp,
                Shape.MapOf,
                Shape.Any {

    private static final int LONGEST_QUOTE = 200;

    private final String name;
    private final String description;

    Shape(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /**
     * For programs: {@code string}, {@code integer}, {@code string_list}.
     *
     * @return the name
     */
    public final String name() {
        return name;
    }

    /**
     * For people: {@code list of strings}.
     *
     * @return the description
     */
    public final String description() {
        return description;
    }

    /** {@return the values of an enumeration, or of a list of them; empty when any value will do} */
    public List<String> allowed() {
        return List.of();
    }

    /**
     * The value to send.
     *
     * @throws io.ashbyconnector.error.InvalidInputException when it does not fit; the message names its path
     */
    abstract Object check(Object value, ValuePath path);

    /** What an action does at least that is given this value. */
    Effect effect(Object value) {
        return Effect.READ;
    }

    /** A value that was checked, with what a function makes of each secret in its place. */
    Object withSecrets(Object value, Function<Secret, String> shown) {
        return value;
    }

    /** Whether a value is of the kind that this shape is for, though it may not fit. */
    final boolean isOfKind(Object value) {
        if (this instanceof Any) {
            return true;
        }
        if (value instanceof Map<?, ?>) {
            return this instanceof ObjectShape || this instanceof MapOf;
        }
        if (value instanceof Collection<?>) {
            return this instanceof ListShape;
        }
        if (value instanceof Boolean) {
            return this instanceof Flag;
        }
        if (value instanceof Number) {
            return this instanceof Whole || this instanceof Decimal || this instanceof Timestamp;
        }
        return this instanceof Text || (this instanceof Timestamp && !(value instanceof CharSequence));
    }

    /** Whom an action tells that is given this value, because of what the value leaves out or asks for. */
    Stream<String> notices(Object value) {
        return Stream.empty();
    }

    final InvalidParameterException mismatch(Object value, ValuePath path) {
        String article = "aeiou".indexOf(description.charAt(0)) < 0 ? "a " : "an ";
        return path.invalid("must be " + article + description + ", not " + described(value) + ".", null);
    }

    static String described(Object value) {
        if (value instanceof CharSequence text) {
            return text.toString().isBlank() ? "blank" : quoted(text.toString());
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof TemporalAccessor) {
            return String.valueOf(value);
        }
        if (value instanceof Collection<?>) {
            return "a list";
        }
        return value instanceof Map<?, ?>
                ? "an object"
                : "a Java " + value.getClass().getSimpleName();
    }

    static String quoted(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
        return "'" + (isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : text) + "'";
    }

    /** The name of a value in a map. */
    static String key(@Nullable Object name, ValuePath path) {
        if (name instanceof String text) {
            return text;
        }
        throw path.invalid("must have strings as names, not " + (name == null ? "null" : described(name)) + ".", null);
    }

    static Map<String, @Nullable Object> replaced(
            Map<?, ?> values, Function<String, Shape> shapes, Function<Secret, String> shown) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String key = String.valueOf(name);
            replaced.put(key, value == null ? null : shapes.apply(key).withSecrets(value, shown));
        });
        return replaced;
    }

    /**
     * Text that is not blank: a {@link CharSequence}, or a {@link UUID}, {@link LocalDate}, {@link URI} or {@link OpenEnum},
     * each of which is written in one way.
     */
    public static final class Text extends Shape {

        /** What the text must be. */
        public enum Format {
            /** A UUID, in its canonical form. */
            UUID("UUID") {
                @Override
                boolean fits(String text) {
                    try {
                        return java.util.UUID.fromString(text).toString().equalsIgnoreCase(text);
                    } catch (IllegalArgumentException malformed) {
                        return false;
                    }
                }
            },
            /** An email address. */
            EMAIL("email address") {
                @Override
                boolean fits(String text) {
                    return text.matches("[^\\s@]+@[^\\s@]+");
                }
            },
            /** An absolute URI. */
            URI("URL") {
                @Override
                boolean fits(String text) {
                    try {
                        return new URI(text).isAbsolute();
                    } catch (URISyntaxException malformed) {
                        return false;
                    }
                }
            },
            /** A date without a time, ISO 8601: {@code 2026-05-28}. */
            DATE("date such as 2026-01-31") {
                @Override
                boolean fits(String text) {
                    try {
                        return LocalDate.parse(text).toString().equals(text);
                    } catch (DateTimeException malformed) {
                        return false;
                    }
                }
            },
            /** A name of 1 to 128 lower-case letters, digits and {@code _} that begins with a letter. */
            IDENTIFIER("name of lower-case letters, digits and _ that begins with a letter") {
                @Override
                boolean fits(String text) {
                    return text.matches("[a-z][a-z0-9_]{0,127}");
                }
            };

            private final String description;

            Format(String description) {
                this.description = description;
            }

            abstract boolean fits(String text);
        }

        private final @Nullable Format format;
        private final List<String> allowed;
        private final boolean secret;

        /**
         * A text of a format, or null for any; and one of these values, or any if there are none.
         *
         * @param format the format, or null for any text
         * @param allowed the values that are allowed; any when there are none
         */
        public Text(@Nullable Format format, List<String> allowed) {
            this(format, allowed, false);
        }

        private Text(@Nullable Format format, List<String> allowed, boolean secret) {
            super("string", format == null ? "string" : format.description);
            this.format = format;
            this.allowed = List.copyOf(allowed);
            this.secret = secret;
        }

        /**
         * {@return a text that no message, log, plan or answer shows} May be given as a {@link Secret}, and is stripped
         * like one.
         */
        public static Text secret() {
            return new Text(null, List.of(), true);
        }

        /** {@return whether the value is one that nobody is to see, in messages, logs or plans} */
        public boolean isSecret() {
            return secret;
        }

        /**
         * Null when any will do.
         *
         * @return the format
         */
        public @Nullable Format format() {
            return format;
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }

        @Override
        Object check(Object value, ValuePath path) {
            if (secret) {
                return checkSecret(value, path);
            }
            String text = text(value);
            if (text != null && allowed.contains(text)) {
                return text;
            }
            if (text == null || text.isBlank() || (format != null && !format.fits(text))) {
                throw mismatch(value, path);
            }
            if (!allowed.isEmpty()) {
                throw path.invalid("does not take " + quoted(text) + ".", NearestName.hint(text, allowed));
            }
            return text;
        }

        private static String checkSecret(Object value, ValuePath path) {
            String text = text(value);
            try {
                Secret given = value instanceof Secret known ? known : Secret.of(text == null ? "" : text);
                return given.reveal();
            } catch (IllegalArgumentException malformed) { // of which no message shows the value
                throw path.invalid("must be a string, not blank and without control characters.", null);
            }
        }

        @Override
        Object withSecrets(Object value, Function<Secret, String> shown) {
            return secret && value instanceof String text ? shown.apply(Secret.of(text)) : value;
        }

        static @Nullable String text(Object value) {
            if (value instanceof OpenEnum constant) {
                return constant.value();
            }
            boolean isText = value instanceof CharSequence
                    || value instanceof UUID
                    || value instanceof LocalDate
                    || value instanceof URI;
            return isText ? value.toString() : null;
        }
    }

    /** A whole number: an {@link Integer}, {@link Long} or {@link Short}. Sent as a {@link Long}. */
    public static final class Whole extends Shape {

        private final @Nullable Long min;
        private final @Nullable Long max;

        /**
         * From one number to another, both included; null where there is no limit.
         *
         * @param min the smallest number, or null
         * @param max the largest number, or null
         */
        public Whole(@Nullable Long min, @Nullable Long max) {
            super("integer", "integer");
            this.min = min;
            this.max = max;
        }

        /** {@return the smallest number; null for no limit} */
        public @Nullable Long min() {
            return min;
        }

        /** {@return the largest number; null for no limit} */
        public @Nullable Long max() {
            return max;
        }

        @Override
        Object check(Object value, ValuePath path) {
            boolean whole = value instanceof Integer || value instanceof Long || value instanceof Short;
            if (!whole) {
                throw mismatch(value, path);
            }
            long number = ((Number) value).longValue();
            if ((min != null && number < min) || (max != null && number > max)) {
                throw path.invalid("must be " + range() + ", not " + number + ".", null);
            }
            return number;
        }

        private String range() {
            if (min == null) {
                return max + " or less";
            }
            return max == null ? min + " or more" : "from " + min + " to " + max;
        }
    }

    /** Any finite number. Sent as a {@link BigDecimal}, a {@link BigInteger} or a {@link Long}. */
    public static final class Decimal extends Shape {

        /** Any number. */
        public Decimal() {
            super("number", "number");
        }

        @Override
        Object check(Object value, ValuePath path) {
            Number number = number(value);
            if (number == null) {
                throw mismatch(value, path);
            }
            return number;
        }

        /** Null for what is none, as JSON can write it. */
        private static @Nullable Number number(Object value) {
            if (value instanceof BigDecimal || value instanceof BigInteger) {
                return (Number) value;
            }
            if (value instanceof Integer || value instanceof Long || value instanceof Short) {
                return ((Number) value).longValue();
            }
            boolean isFinite = (value instanceof Double || value instanceof Float)
                    && Double.isFinite(((Number) value).doubleValue());
            return isFinite ? new BigDecimal(value.toString()) : null;
        }
    }

    /** {@code true} or {@code false}. */
    public static final class Flag extends Shape {

        /** True or false. */
        public Flag() {
            super("boolean", "boolean");
        }

        @Override
        Object check(Object value, ValuePath path) {
            if (!(value instanceof Boolean)) {
                throw mismatch(value, path);
            }
            return value;
        }
    }

    /** A moment, in any form that {@link TimestampReader} reads. */
    public static final class Timestamp extends Shape {

        /** How the operation wants it. */
        public enum Encoding {
            /** Milliseconds since 1970-01-01T00:00:00Z. */
            EPOCH,
            /** ISO 8601 in UTC, such as {@code 2026-01-31T10:00:00Z}. */
            ISO
        }

        private final Encoding encoding;

        /**
         * A moment.
         *
         * @param encoding the form in which it is sent
         */
        public Timestamp(Encoding encoding) {
            super("timestamp", "timestamp (a year, month or day, a time, an age such as 7d, or epoch milliseconds)");
            this.encoding = encoding;
        }

        /** {@return the form in which it is sent} */
        public Encoding encoding() {
            return encoding;
        }

        @Override
        Object check(Object value, ValuePath path) {
            Instant moment;
            try {
                moment = path.timestamps().read(value);
            } catch (DateTimeException none) {
                throw path.invalid("cannot be " + described(value) + ": " + none.getMessage() + ".", null);
            }
            return encoding == Encoding.EPOCH ? (Object) moment.toEpochMilli() : moment.toString();
        }

        /** The moment of a value that was checked. */
        Instant moment(Object sent) {
            return encoding == Encoding.EPOCH ? Instant.ofEpochMilli((Long) sent) : Instant.parse((String) sent);
        }
    }

    /** Values of one shape, under any names. A value that is null counts as not given. */
    public static final class MapOf extends Shape {

        private final Shape value;

        /**
         * A map from texts to values of one shape.
         *
         * @param value the shape of every value
         */
        public MapOf(Shape value) {
            super("map", "object");
            this.value = value;
        }

        /** {@return the shape of every value in the map} */
        public Shape value() {
            return value;
        }

        @Override
        Object check(Object given, ValuePath path) {
            if (!(given instanceof Map<?, ?> values)) {
                throw mismatch(given, path);
            }
            Map<String, Object> checked = new LinkedHashMap<>();
            values.forEach((name, each) -> {
                String key = key(name, path);
                if (each != null) {
                    checked.put(key, value.check(each, path.at(key)));
                }
            });
            return checked;
        }

        @Override
        Effect effect(Object given) {
            Effect effect = Effect.READ;
            if (given instanceof Map<?, ?> values) {
                for (Object each : values.values()) {
                    effect = each == null ? effect : effect.and(value.effect(each));
                }
            }
            return effect;
        }

        @Override
        Object withSecrets(Object given, Function<Secret, String> shown) {
            return given instanceof Map<?, ?> values ? replaced(values, name -> value, shown) : given;
        }

        @Override
        Stream<String> notices(Object given) {
            return given instanceof Map<?, ?> values
                    ? values.values().stream().filter(Objects::nonNull).flatMap(value::notices)
                    : Stream.empty();
        }
    }

    /**
     * Any JSON: texts, numbers, booleans, lists, objects and, within these, nulls. Text may also be blank, or any type of
     * {@code java.time}, which is sent as its ISO text.
     */
    public static final class Any extends Shape {

        private static final int MAX_DEPTH = 100;

        /** Any value. */
        public Any() {
            super("any", "value");
        }

        @Override
        Object check(Object value, ValuePath path) {
            return check(value, path, MAX_DEPTH);
        }

        private static Object check(Object value, ValuePath path, int depth) {
            if (value instanceof Boolean) {
                return value;
            }
            String text = value instanceof TemporalAccessor ? value.toString() : Text.text(value);
            if (text != null) {
                return text;
            }
            Number number = Decimal.number(value);
            if (number != null) {
                return number;
            }
            if (depth == 0) {
                throw path.invalid("is nested more than " + MAX_DEPTH + " levels deep.", null);
            }
            if (value instanceof Collection<?> values) {
                List<@Nullable Object> checked = new ArrayList<>();
                for (Object each : values) {
                    checked.add(each == null ? null : check(each, path.at(checked.size()), depth - 1));
                }
                return Collections.unmodifiableList(checked);
            }
            if (value instanceof Map<?, ?> values) {
                return object(values, path, depth);
            }
            throw path.invalid(
                    "must be text, a number, true or false, a list or an object, not " + described(value) + ".", null);
        }

        /** An object of any content, nulls included. */
        @SuppressWarnings("NullAway") // of which the shapes of known parameters have none
        static Map<String, @Nullable Object> object(Map<?, ?> values, ValuePath path) {
            return object(values, path, MAX_DEPTH);
        }

        private static Map<String, @Nullable Object> object(Map<?, ?> values, ValuePath path, int depth) {
            Map<String, @Nullable Object> checked = new LinkedHashMap<>();
            values.forEach((name, each) -> {
                String key = key(name, path);
                checked.put(key, each == null ? null : check(each, path.at(key), depth - 1));
            });
            return Collections.unmodifiableMap(checked);
        }
    }
}
