package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.MissingParameterException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values of one shape, as a {@link Collection}. In place of a list of texts, one text may be given. */
public final class ListShape extends Shape {

    private final Shape element;
    private final int min;
    private final int max;
    private final List<String> neededBySeveral;

    /**
     * Any number of values.
     *
     * @param element the shape of each element
     */
    public ListShape(Shape element) {
        this(element, 0, Integer.MAX_VALUE, List.of());
    }

    /**
     * A limited number of values.
     *
     * @param element the shape of each element
     * @param min the smallest number of them
     * @param max the largest number of them
     * @param neededBySeveral fields that each of them must have when there is more than one
     */
    public ListShape(Shape element, int min, int max, List<String> neededBySeveral) {
        super(
                element instanceof Shape.Any ? "list" : element.name() + "_list",
                element instanceof Shape.Any ? "list" : "list of " + plural(element));
        this.element = element;
        this.min = min;
        this.max = max;
        this.neededBySeveral = List.copyOf(neededBySeveral);
    }

    private static String plural(Shape element) {
        String one = element.description();
        return one.endsWith("address") ? one + "es" : one + "s";
    }

    /** {@return the shape of each element} */
    public Shape element() {
        return element;
    }

    /** {@return the smallest number of values} */
    public int min() {
        return min;
    }

    /** {@return the largest number of values} */
    public int max() {
        return max;
    }

    @Override
    public List<String> allowed() {
        return element.allowed();
    }

    @Override
    Object check(Object value, ValuePath path) {
        String text = element instanceof Shape.Text ? Shape.Text.text(value) : null;
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
        boolean isOneText = values.size() == 1 && element instanceof Shape.Text;
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
