package io.ashbyconnector.catalog;

import io.ashbyconnector.auth.Secret;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A value of one of several shapes, which differ in kind, or are objects that differ in their fields. */
public final class ChoiceShape extends Shape {

    private final List<Shape> options;

    /**
     * A value of any of these shapes.
     *
     * @param options the shapes
     */
    public ChoiceShape(List<Shape> options) {
        super("any", described(options));
        this.options = List.copyOf(options);
    }

    private static String described(List<Shape> options) {
        List<String> kinds = options.stream().map(Shape::description).distinct().toList();
        int last = kinds.size() - 1;
        return last < 1 ? String.join("", kinds) : String.join(", ", kinds.subList(0, last)) + " or " + kinds.get(last);
    }

    /**
     * In the order in which they are shown.
     *
     * @return the shapes
     */
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
        if (!(option instanceof ObjectShape fields) || !(value instanceof Map<?, ?> given)) {
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
