package io.ashbyconnector.sandbox.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A table whose rows other reference data names by short keys. */
public final class Keyed<R extends Row> {
    private final FixedTable<R> table;
    private final Map<String, R> rows = new HashMap<>();

    public Keyed(FixedTable<R> table, Function<R, String> key) {
        this.table = table;
        table.rows().forEach(row -> rows.put(key.apply(row), row));
    }

    public FixedTable<R> table() {
        return table;
    }

    public R get(String key) {
        R row = rows.get(key);
        if (row == null) {
            throw new IllegalArgumentException("No row has the key " + key);
        }
        return row;
    }
}
