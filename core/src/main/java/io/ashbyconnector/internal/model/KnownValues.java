package io.ashbyconnector.internal.model;

import io.ashbyconnector.model.OpenEnum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The constants of one {@link OpenEnum}, by their text. */
public final class KnownValues<T extends OpenEnum> {
    private final List<T> constants;
    private final Map<String, T> byText = new HashMap<>();
    private final Function<String, T> constructor;

    public KnownValues(Function<String, T> constructor, List<T> constants) {
        this.constructor = constructor;
        this.constants = constants;
        constants.forEach(constant -> byText.put(constant.value(), constant));
    }

    public T of(String text) {
        T known = byText.get(text);
        return known == null ? constructor.apply(text) : known;
    }

    public boolean contains(T value) {
        return byText.containsKey(value.value());
    }

    public List<T> list() {
        return constants;
    }
}
