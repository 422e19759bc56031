package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownParameterException;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a parameter looks like, to its full depth. A shape accepts the types of Java that stand for its values in
 * one way only; whatever else is refused, rather than sent as its {@code toString}. Immutable.
 */
public abstract sealed class Shape {

    private static final int LONGEST_QUOTE = 200;

    private final String name;
    private final String description;

    private Shape(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** For programs: {@code string}, {@code integer}, {@code string_list}. */
    public final String name() {
        return name;
    }

    /** For people: {@code list of strings}. */
    public final String description() {
        return description;
    }

    /** The values of an enumeration, or of a list of them; empty when any value will do. */
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
    private boolean isOfKind(Object value) {
        if (this instanceof Any) {
            return true;
        }
        if (value instanceof Map<?, ?>) {
            return this instanceof Fields || this instanceof MapOf;
        }
        if (value instanceof Collection<?>) {
            return this instanceof ListOf;
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

    private static String described(Object value) {
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

    private static String quoted(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
        return "'" + (isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : text) + "'";
    }

    /** The name of a value in a map. */
    private static String key(@Nullable Object name, ValuePath path) {
        if (name instanceof String text) {
            return text;
        }
        throw path.invalid("must have strings as names, not " + (name == null ? "null" : described(name)) + ".", null);
    }

    private static Map<String, @Nullable Object> replaced(
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
            EMAIL("email address") {
                @Override
                boolean fits(String text) {
                    return text.matches("[^\\s@]+@[^\\s@]+");
                }
            },
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

        /** A text of a format, or null for any; and one of these values, or any if there are none. */
        public Text(@Nullable Format format, List<String> allowed) {
            this(format, allowed, false);
        }

        private Text(@Nullable Format format, List<String> allowed, boolean secret) {
            super("string", format == null ? "string" : format.description);
            this.format = format;
            this.allowed = List.copyOf(allowed);
            this.secret = secret;
        }

        /** A text that no message, log, plan or answer shows. May be given as a {@link Secret}, and is stripped like one. */
        public static Text secret() {
            return new Text(null, List.of(), true);
        }

        public boolean isSecret() {
            return secret;
        }

        /** Null when any will do. */
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

        private static @Nullable String text(Object value) {
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

        /** From one number to another, both included; null where there is no limit. */
        public Whole(@Nullable Long min, @Nullable Long max) {
            super("integer", "integer");
            this.min = min;
            this.max = max;
        }

        /** The smallest number; null for no limit. */
        public @Nullable Long min() {
            return min;
        }

        /** The largest number; null for no limit. */
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

        public Timestamp(Encoding encoding) {
            super("timestamp", "timestamp (a year, month or day, a time, an age such as 7d, or epoch milliseconds)");
            this.encoding = encoding;
        }

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
        private Instant moment(Object sent) {
            return encoding == Encoding.EPOCH ? Instant.ofEpochMilli((Long) sent) : Instant.parse((String) sent);
        }
    }

    /** Values of one shape, as a {@link Collection}. In place of a list of texts, one text may be given. */
    public static final class ListOf extends Shape {

        private final Shape element;
        private final int min;
        private final int max;
        private final List<String> neededBySeveral;

        /** Any number of values. */
        public ListOf(Shape element) {
            this(element, 0, Integer.MAX_VALUE, List.of());
        }

        /**
         * A limited number of values.
         *
         * @param min the smallest number of them
         * @param max the largest number of them
         * @param neededBySeveral fields that each of them must have when there is more than one
         */
        public ListOf(Shape element, int min, int max, List<String> neededBySeveral) {
            super(
                    element instanceof Any ? "list" : element.name() + "_list",
                    element instanceof Any ? "list" : "list of " + plural(element));
            this.element = element;
            this.min = min;
            this.max = max;
            this.neededBySeveral = List.copyOf(neededBySeveral);
        }

        private static String plural(Shape element) {
            String one = element.description();
            return one.endsWith("address") ? one + "es" : one + "s";
        }

        public Shape element() {
            return element;
        }

        /** The smallest number of values. */
        public int min() {
            return min;
        }

        /** The largest number of values. */
        public int max() {
            return max;
        }

        @Override
        public List<String> allowed() {
            return element.allowed();
        }

        @Override
        Object check(Object value, ValuePath path) {
            String text = element instanceof Text ? Text.text(value) : null;
            if (text != null && !text.isBlank()) {
                return List.of(element.check(value, path));
            }
            if (!(value instanceof Collection<?> values)) {
                throw mismatch(value, path);
            }
            if (values.size() < min) {
                throw path.invalid(min == 1 ? "is empty." : "must have " + min + " values or more.", null);
            }
            if (values.size() > max) {
                throw path.invalid("has " + values.size() + " values; at most " + max + " are possible.", null);
            }
            boolean isOneText = values.size() == 1 && element instanceof Text;
            List<Object> checked = new ArrayList<>();
            for (Object each : values) {
                ValuePath place = isOneText ? path : path.at(checked.size());
                if (each == null) {
                    throw place.invalid("is null.", "Leave it out.");
                }
                checked.add(element.check(each, place));
                if (values.size() > 1 && each instanceof Map<?, ?> fields) {
                    requireNeeded(fields, place);
                }
            }
            return List.copyOf(checked);
        }

        private void requireNeeded(Map<?, ?> fields, ValuePath path) {
            for (String name : neededBySeveral) {
                if (fields.get(name) == null) {
                    throw new MissingParameterException(ErrorDetails.of(
                                    path.at(name).subject() + " is missing; it is needed when there is more than one.")
                            .in(path.operation()));
                }
            }
        }

        @Override
        Effect effect(Object value) {
            Effect effect = Effect.READ;
            if (value instanceof Collection<?> values) {
                for (Object each : values) {
                    effect = each == null ? effect : effect.and(element.effect(each));
                }
            }
            return effect;
        }

        @Override
        Object withSecrets(Object value, Function<Secret, String> shown) {
            return value instanceof Collection<?> values
                    ? values.stream()
                            .filter(Objects::nonNull)
                            .map(each -> element.withSecrets(each, shown))
                            .toList()
                    : value;
        }

        @Override
        Stream<String> notices(Object value) {
            return value instanceof Collection<?> values
                    ? values.stream().filter(Objects::nonNull).flatMap(element::notices)
                    : Stream.empty();
        }
    }

    /** Values of one shape, under any names. A value that is null counts as not given. */
    public static final class MapOf extends Shape {

        private final Shape value;

        public MapOf(Shape value) {
            super("map", "object");
            this.value = value;
        }

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
     * Named fields, and what they owe to each other. A field whose value is null counts as not given, unless null is a value
     * of it.
     */
    public static final class Fields extends Shape {

        private static final String AFTER = "After";
        private static final String BEFORE = "Before";
        private static final Shape UNKNOWN = new Any();

        private final List<Parameter> fields;
        private final Rules rules;
        private final boolean open;

        /** Only these fields. */
        public Fields(List<Parameter> fields, Rules rules) {
            this(fields, rules, false);
        }

        /** @param open whether fields of other names pass as they are, because not all are known */
        public Fields(List<Parameter> fields, Rules rules, boolean open) {
            super("object", "object");
            this.fields = List.copyOf(fields);
            this.rules = rules;
            this.open = open;
        }

        /** In the order in which they are shown. */
        public List<Parameter> fields() {
            return fields;
        }

        public Rules rules() {
            return rules;
        }

        /** Whether fields of other names pass as they are, because not all are known. */
        public boolean isOpen() {
            return open;
        }

        public Optional<Parameter> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        /** Only these fields, with the rules that they can still keep. */
        Fields with(List<Parameter> kept) {
            return new Fields(
                    kept, rules.among(kept.stream().map(Parameter::name).toList()), open);
        }

        @Override
        Effect effect(Object value) {
            Effect effect = Effect.READ;
            if (value instanceof Map<?, ?> values) {
                for (Parameter field : fields) {
                    Object given = values.get(field.name());
                    if (given != null && !Boolean.FALSE.equals(given)) {
                        effect = effect.and(field.effect()).and(field.shape().effect(given));
                    }
                }
            }
            return effect;
        }

        @Override
        Object withSecrets(Object value, Function<Secret, String> shown) {
            return value instanceof Map<?, ?> values ? withSecrets(values, shown) : value;
        }

        Map<String, @Nullable Object> withSecrets(Map<?, ?> values, Function<Secret, String> shown) {
            return replaced(values, name -> field(name).map(Parameter::shape).orElse(UNKNOWN), shown);
        }

        @Override
        Stream<String> notices(Object value) {
            return value instanceof Map<?, ?> values
                    ? fields.stream().flatMap(field -> notices(field, values.get(field.name())))
                    : Stream.empty();
        }

        private static Stream<String> notices(Parameter field, @Nullable Object given) {
            Stream<String> own = Boolean.FALSE.equals(given) ? Stream.empty() : Stream.ofNullable(field.notice());
            return given == null ? own : Stream.concat(own, field.shape().notices(given));
        }

        @Override
        Map<String, @Nullable Object> check(Object value, ValuePath path) {
            if (!(value instanceof Map<?, ?> given)) {
                throw mismatch(value, path);
            }
            Map<String, @Nullable Object> checked = new LinkedHashMap<>();
            given.forEach((name, each) -> {
                String key = key(MissingParameterException.required(name, "name of a parameter"), path);
                Parameter field = field(key).orElse(null);
                if (field == null && !open) {
                    throw unknown(key, path);
                }
                if (each != null) {
                    checked.put(key, (field == null ? UNKNOWN : field.shape()).check(each, path.at(key)));
                } else if (field == null || field.nullable()) {
                    checked.put(key, null);
                }
            });
            refuseInvertedWindow(checked, path);
            for (Parameter field : fields) {
                if (field.required() && !checked.containsKey(field.name())) {
                    throw new MissingParameterException(
                            ErrorDetails.of(path.at(field.name()).subject() + " is missing.")
                                    .in(path.operation())
                                    .hint(field.description().isEmpty() ? null : field.description()));
                }
            }
            rules.check(checked, path);
            return checked;
        }

        private InvalidInputException unknown(String name, ValuePath path) {
            List<String> valid = fields.stream().map(Parameter::name).toList();
            if (path.path().isEmpty()) {
                return new UnknownParameterException(ErrorDetails.of("There is no parameter '" + name + "'.")
                        .in(path.operation())
                        .hint(NearestName.hint(name, valid)));
            }
            String nearest = NearestName.to(name, valid)
                    .map(near -> "Did you mean '" + near + "'? ")
                    .orElse("");
            return path.invalid("has no part '" + name + "'.", nearest + parts(valid));
        }

        private static String parts(List<String> names) {
            int last = names.size() - 1;
            return last == 0
                    ? "Its only part is " + names.get(0) + "."
                    : "Its parts are " + String.join(", ", names.subList(0, last)) + " and " + names.get(last) + ".";
        }

        /** {@code createdAfter} and {@code createdBefore} may be equal, as for the service. */
        private void refuseInvertedWindow(Map<String, @Nullable Object> checked, ValuePath path) {
            for (String end : checked.keySet()) {
                if (!end.endsWith(BEFORE)) {
                    continue;
                }
                String start = end.substring(0, end.length() - BEFORE.length()) + AFTER;
                Instant from = moment(start, checked);
                Instant until = moment(end, checked);
                if (from != null && until != null && until.isBefore(from)) {
                    throw path.at(end)
                            .invalid(
                                    "is earlier than '" + path.at(start) + "'.",
                                    "'" + path.at(start) + "' is the start of the period, '" + path.at(end)
                                            + "' its end.");
                }
            }
        }

        private @Nullable Instant moment(String name, Map<String, @Nullable Object> checked) {
            Object sent = checked.get(name);
            return sent != null && field(name).map(Parameter::shape).orElse(null) instanceof Timestamp timestamp
                    ? timestamp.moment(sent)
                    : null;
        }
    }

    /** A value of one of several shapes, which differ in kind, or are objects that differ in their fields. */
    public static final class Choice extends Shape {

        private final List<Shape> options;

        public Choice(List<Shape> options) {
            super("any", described(options));
            this.options = List.copyOf(options);
        }

        private static String described(List<Shape> options) {
            List<String> kinds =
                    options.stream().map(Shape::description).distinct().toList();
            int last = kinds.size() - 1;
            return last < 1
                    ? String.join("", kinds)
                    : String.join(", ", kinds.subList(0, last)) + " or " + kinds.get(last);
        }

        /** In the order in which they are shown. */
        public List<Shape> options() {
            return options;
        }

        @Override
        Object check(Object value, ValuePath path) {
            return option(value).orElseThrow(() -> mismatch(value, path)).check(value, path);
        }

        @Override
        Effect effect(Object value) {
            return option(value).map(option -> option.effect(value)).orElse(Effect.READ);
        }

        @Override
        Object withSecrets(Object value, Function<Secret, String> shown) {
            return option(value).map(option -> option.withSecrets(value, shown)).orElse(value);
        }

        @Override
        Stream<String> notices(Object value) {
            return option(value).stream().flatMap(option -> option.notices(value));
        }

        /** The shape that a value is meant to have: of its kind, and among objects the one with most of its fields. */
        Optional<Shape> option(Object value) {
            return options.stream()
                    .filter(option -> option.isOfKind(value))
                    .max(Comparator.comparingInt(option -> likeness(option, value)));
        }

        /** A wrong field counts for less than none, so that the reason for the refusal is about the nearest object. */
        private static int likeness(Shape option, Object value) {
            if (!(option instanceof Fields fields) || !(value instanceof Map<?, ?> given)) {
                return 0;
            }
            int likeness = 0;
            for (Parameter field : fields.fields()) {
                Object each = given.get(field.name());
                boolean named = field.shape().allowed().size() == 1;
                if (each != null) {
                    likeness += !named ? 1 : field.shape().allowed().contains(each) ? 100 : -1;
                } else if (field.required()) {
                    likeness--;
                }
            }
            return likeness;
        }
    }

    /**
     * Any JSON: texts, numbers, booleans, lists, objects and, within these, nulls. Text may also be blank, or any type of
     * {@code java.time}, which is sent as its ISO text.
     */
    public static final class Any extends Shape {

        private static final int MAX_DEPTH = 100;

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
