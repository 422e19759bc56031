package io.ashbyconnector.internal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies for the records: null becomes empty, null elements of a list are dropped, order is kept. */
public final class Copies {
    private Copies() {}

    public static <T> List<T> of(@Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) { // without an iterator for each list of each record
            if (list.get(i) == null) {
                List<T> present = new ArrayList<>(list);
                present.removeIf(Objects::isNull);
                return List.copyOf(present);
            }
        }
        return List.copyOf(list);
    }

    public static <V> Map<String, V> of(@Nullable Map<String, V> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
