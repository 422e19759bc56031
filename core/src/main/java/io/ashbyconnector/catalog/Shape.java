package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownParameterException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a value of a parameter looks like, to its full depth. Immutable. */
public abstract sealed class Shape {

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

    /** The values of an enumeration, or of a list of them; empty when any will do. */
    public List<String> allowed() {
        return List.of();
    }

    /**
     * The value to send.
     *
     * @throws io.ashbyconnector.error.InvalidInputException when it is none; the message names the place
     */
    abstract Object check(Object value, ValuePath path);

    final InvalidParameterException mismatch(Object value, ValuePath path) {
        String article = "aeiou".indexOf(description.charAt(0)) < 0 ? "a " : "an ";
        return path.invalid("must be " + article + description + ", not " + described(value) + ".", null);
    }

    private static String described(Object value) {
        if (value instanceof CharSequence text) {
            return text.toString().isBlank() ? "blank" : "'" + text + "'";
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof TemporalAccessor) {
            return String.valueOf(value);
        }
        return value instanceof Iterable<?> ? "a list" : "an object";
    }

    /** Text that is not blank. */
    public static final class Text extends Shape {

        /** What a text has to be. */
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
            };

            private final String description;

            Format(String description) {
                this.description = description;
            }

            abstract boolean fits(String text);
        }

        private final @Nullable Format format;
        private final List<String> allowed;

        /** Takes null for text of any format, and an empty list for any value. */
        public Text(@Nullable Format format, List<String> allowed) {
            super("string", format == null ? "string" : format.description);
            this.format = format;
            this.allowed = List.copyOf(allowed);
        }

        /** Null for any. */
        public @Nullable Format format() {
            return format;
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }

        @Override
        Object check(Object value, ValuePath path) {
            Object given = value instanceof UUID || value instanceof LocalDate || value instanceof URI
                    ? value.toString()
                    : value;
            if (!(given instanceof CharSequence characters)
                    || characters.toString().isBlank()) {
                throw mismatch(value, path);
            }
            String text = characters.toString();
            if (format != null && !format.fits(text)) {
                throw mismatch(value, path);
            }
            if (!allowed.isEmpty() && !allowed.contains(text)) {
                throw path.invalid("does not take '" + text + "'.", NearestName.hint(text, allowed));
            }
            return text;
        }
    }

    /** A number without a fraction; checked into a {@link Long}. */
    public static final class Whole extends Shape {

        private final @Nullable Long min;
        private final @Nullable Long max;

        /** Takes null where there is no limit. */
        public Whole(@Nullable Long min, @Nullable Long max) {
            super("integer", "integer");
            this.min = min;
            this.max = max;
        }

        /** The smallest one; null for none. */
        public @Nullable Long min() {
            return min;
        }

        /** The largest one; null for none. */
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

    /** Any number; checked into a {@link BigDecimal} or a {@link Long}. */
    public static final class Decimal extends Shape {

        public Decimal() {
            super("number", "number");
        }

        @Override
        Object check(Object value, ValuePath path) {
            if (value instanceof BigDecimal || value instanceof BigInteger) {
                return value;
            }
            if (value instanceof Integer || value instanceof Long || value instanceof Short) {
                return ((Number) value).longValue();
            }
            if (value instanceof Double || value instanceof Float) {
                double number = ((Number) value).doubleValue();
                if (Double.isFinite(number)) {
                    return BigDecimal.valueOf(number);
                }
            }
            throw mismatch(value, path);
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

    /** A moment, as {@link TimestampReader} reads it. */
    public static final class Timestamp extends Shape {

        /** How an operation wants moments. */
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
    }

    /** Any number of values of one shape. One text stands for a list of one, where texts are listed. */
    public static final class ListOf extends Shape {

        private final Shape element;

        public ListOf(Shape element) {
            super(
                    element instanceof Any ? "list" : element.name() + "_list",
                    element instanceof Any ? "list" : "list of " + plural(element));
            this.element = element;
        }

        private static String plural(Shape element) {
            String one = element.description();
            return one.endsWith("address") ? one + "es" : one + "s";
        }

        public Shape element() {
            return element;
        }

        @Override
        public List<String> allowed() {
            return element.allowed();
        }

        @Override
        Object check(Object value, ValuePath path) {
            if (value instanceof CharSequence text && element instanceof Text) {
                if (text.toString().isBlank()) {
                    throw mismatch(value, path);
                }
                return List.of(element.check(text, path));
            }
            if (!(value instanceof Iterable<?> values)) {
                throw mismatch(value, path);
            }
            List<Object> given = new ArrayList<>();
            values.forEach(given::add);
            boolean standsForOne = given.size() == 1 && element instanceof Text;
            List<Object> checked = new ArrayList<>();
            for (Object each : given) {
                ValuePath place = standsForOne ? path : path.at(checked.size());
                if (each == null) {
                    throw place.invalid("is null.", "Leave it out.");
                }
                checked.add(element.check(each, place));
            }
            return List.copyOf(checked);
        }
    }

    /** Values of one shape under names of the caller's. */
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
                if (name != null && each != null) {
                    checked.put(String.valueOf(name), value.check(each, path.at(String.valueOf(name))));
                }
            });
            return checked;
        }
    }

    /** Named fields. A field whose value is null counts as not given. */
    public static final class Fields extends Shape {

        private final List<Parameter> fields;
        private final List<List<String>> oneOf;
        private final List<List<String>> together;

        /**
         * Takes the fields and their rules.
         *
         * @param oneOf groups of fields of which at least one must be given
         * @param together groups of fields that are all given, or none of them
         */
        public Fields(List<Parameter> fields, List<List<String>> oneOf, List<List<String>> together) {
            super("object", "object");
            this.fields = List.copyOf(fields);
            this.oneOf = oneOf.stream().map(List::copyOf).toList();
            this.together = together.stream().map(List::copyOf).toList();
        }

        /** In the order in which they are shown. */
        public List<Parameter> fields() {
            return fields;
        }

        /** Groups of fields of which at least one must be given. */
        public List<List<String>> oneOf() {
            return oneOf;
        }

        /** Groups of fields that are all given, or none of them. */
        public List<List<String>> together() {
            return together;
        }

        public Optional<Parameter> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        /** The same with these fields, and the rules about them that are left. */
        Fields with(List<Parameter> kept) {
            List<String> names = kept.stream().map(Parameter::name).toList();
            return new Fields(
                    kept,
                    oneOf.stream()
                            .map(group -> group.stream().filter(names::contains).toList())
                            .filter(group -> !group.isEmpty())
                            .toList(),
                    together.stream().filter(names::containsAll).toList());
        }

        /** What an action does that is given these values. */
        Effect effect(Map<?, ?> values) {
            Effect effect = Effect.READ;
            for (Parameter field : fields) {
                Object value = values.get(field.name());
                if (value != null && !Boolean.FALSE.equals(value)) {
                    effect = effect.and(field.effect());
                    if (field.shape() instanceof Fields inner && value instanceof Map<?, ?> given) {
                        effect = effect.and(inner.effect(given));
                    }
                }
            }
            return effect;
        }

        @Override
        Map<String, Object> check(Object value, ValuePath path) {
            if (!(value instanceof Map<?, ?> given)) {
                throw mismatch(value, path);
            }
            Map<String, Object> checked = new LinkedHashMap<>();
            given.forEach((name, each) -> {
                MissingParameterException.required(name, "name of a parameter");
                Parameter field = field(String.valueOf(name)).orElseThrow(() -> unknown(String.valueOf(name), path));
                if (each != null) {
                    checked.put(field.name(), field.shape().check(each, path.at(field.name())));
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
            for (List<String> group : oneOf) {
                if (group.stream().noneMatch(checked::containsKey)) {
                    throw new MissingParameterException(
                            ErrorDetails.of("One of the parameters " + places(group, path) + " must be given.")
                                    .in(path.operation()));
                }
            }
            for (List<String> group : together) {
                List<String> missing = group.stream()
                        .filter(name -> !checked.containsKey(name))
                        .toList();
                if (!missing.isEmpty() && missing.size() < group.size()) {
                    throw new MissingParameterException(
                            ErrorDetails.of("The parameters " + places(group, path) + " are given together or not at"
                                            + " all; " + places(missing, path) + " is missing.")
                                    .in(path.operation()));
                }
            }
            return checked;
        }

        private static String places(List<String> names, ValuePath path) {
            return String.join(
                    ", ", names.stream().map(name -> path.at(name).toString()).toList());
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
            return path.invalid(
                    "has no part '" + name + "'.", nearest + "Its parts are " + String.join(" and ", valid) + ".");
        }

        /** {@code createdAfter} and {@code createdBefore} may be equal, as for the service. */
        private static void refuseInvertedWindow(Map<String, Object> checked, ValuePath path) {
            checked.forEach((name, value) -> {
                String start = name.replaceFirst("Before$", "After");
                boolean inverted = !start.equals(name)
                        && value instanceof Long end
                        && checked.get(start) instanceof Long begin
                        && end < begin;
                if (inverted) {
                    throw path.at(name)
                            .invalid(
                                    "is earlier than '" + path.at(start) + "'.",
                                    "'" + path.at(start) + "' is the start of the period, '" + path.at(name)
                                            + "' its end.");
                }
            });
        }
    }

    /** Any JSON: texts, numbers, flags, lists and objects of these. */
    public static final class Any extends Shape {

        public Any() {
            super("any", "value");
        }

        @Override
        Object check(Object value, ValuePath path) {
            return value;
        }
    }
}
