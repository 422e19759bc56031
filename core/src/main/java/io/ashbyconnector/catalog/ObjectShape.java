package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnknownParameterException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Named fields, and what they owe to each other. A field whose value is null counts as not given, unless null is a value
 * of it.
 */
public final class ObjectShape extends Shape {

    private static final String AFTER = "After";
    private static final String BEFORE = "Before";
    private static final Shape UNKNOWN = new Shape.Any();

    private final List<Parameter> fields;
    private final Rules rules;
    private final boolean open;

    /**
     * Only these fields.
     *
     * @param fields the fields
     * @param rules the rules between the fields
     */
    public ObjectShape(List<Parameter> fields, Rules rules) {
        this(fields, rules, false);
    }

    /**
     * An object with these fields.
     *
     * @param fields the fields
     * @param rules the rules between the fields
     * @param open whether fields of other names pass as they are, because not all are known
     */
    public ObjectShape(List<Parameter> fields, Rules rules, boolean open) {
        super("object", "object");
        this.fields = List.copyOf(fields);
        this.rules = rules;
        this.open = open;
    }

    /**
     * In the order in which they are shown.
     *
     * @return the fields
     */
    public List<Parameter> fields() {
        return fields;
    }

    /** {@return which fields need or exclude each other} */
    public Rules rules() {
        return rules;
    }

    /** {@return whether fields of other names pass as they are, because not all are known} */
    public boolean isOpen() {
        return open;
    }

    /**
     * {@return the field of a name; empty when there is none of it}
     *
     * @param name the name
     */
    public Optional<Parameter> field(String name) {
        for (Parameter field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Only these fields, with the rules that they can still keep. */
    ObjectShape with(List<Parameter> kept) {
        return new ObjectShape(
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
                                "'" + path.at(start) + "' is the start of the period, '" + path.at(end) + "' its end.");
            }
        }
    }

    private @Nullable Instant moment(String name, Map<String, @Nullable Object> checked) {
        Object sent = checked.get(name);
        return sent != null && field(name).map(Parameter::shape).orElse(null) instanceof Shape.Timestamp timestamp
                ? timestamp.moment(sent)
                : null;
    }
}
