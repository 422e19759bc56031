package io.ashbyconnector.sandbox.agentapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of each record an execution shows.
 *
 * @param select dot paths to keep; if there are any, {@code exclude} does not count
 * @param exclude dot paths to leave out
 * @param truncated whether long text is cut
 */
record RecordShape(List<String> select, List<String> exclude, boolean truncated) {
    private static final int LONGEST = 200;
    private static final String CUT =
            "... [truncated \u2014 use `get` action with the record id to retrieve the full value]";

    /** Shapes the records of a result: those of {@code data}, of an array, or the one object. */
    @Nullable
    Object apply(@Nullable Object result) {
        if (select.isEmpty() && exclude.isEmpty() && !truncated) {
            return result;
        }
        if (result instanceof JsonMap object && object.get("data") instanceof List<?> records) {
            JsonMap copy = new JsonMap();
            copy.putAll(object);
            return copy.with("data", each(records));
        }
        return result instanceof List<?> records ? each(records) : one(result);
    }

    private List<@Nullable Object> each(List<?> records) {
        List<@Nullable Object> shaped = new ArrayList<>(records.size());
        for (Object each : records) {
            shaped.add(one(each));
        }
        return shaped;
    }

    private @Nullable Object one(@Nullable Object value) {
        if (!(value instanceof JsonMap found)) {
            return value;
        }
        JsonMap shaped = found;
        if (!select.isEmpty()) {
            shaped = new JsonMap();
            for (String path : select) {
                pick(found, path, shaped);
            }
        } else if (!exclude.isEmpty()) {
            shaped = found;
            for (String path : exclude) {
                shaped = without(shaped, path);
            }
        }
        return truncated ? cut(shaped) : shaped;
    }

    private static void pick(JsonMap from, String path, JsonMap into) {
        if (from.containsKey(path)) {
            into.put(path, from.get(path));
            return;
        }
        int dot = path.indexOf('.');
        if (dot > 0 && from.get(path.substring(0, dot)) instanceof JsonMap inner) {
            String name = path.substring(0, dot);
            JsonMap nested = into.get(name) instanceof JsonMap begun ? begun : new JsonMap();
            pick(inner, path.substring(dot + 1), nested);
            if (!nested.isEmpty()) {
                into.put(name, nested);
            }
        }
    }

    private static JsonMap without(JsonMap from, String path) {
        JsonMap copy = new JsonMap();
        copy.putAll(from);
        int dot = path.indexOf('.');
        if (copy.containsKey(path)) {
            copy.remove(path);
        } else if (dot > 0 && copy.get(path.substring(0, dot)) instanceof JsonMap inner) {
            copy.put(path.substring(0, dot), without(inner, path.substring(dot + 1)));
        }
        return copy;
    }

    private static @Nullable Object cut(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text;
        }
        if (value instanceof JsonMap object) {
            JsonMap copy = new JsonMap();
            for (Map.Entry<String, @Nullable Object> property : object.entrySet()) {
                copy.put(property.getKey(), cut(property.getValue()));
            }
            return copy;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copy = new ArrayList<>(items.size());
            for (Object item : items) {
                copy.add(cut(item));
            }
            return copy;
        }
        return value;
    }
}
