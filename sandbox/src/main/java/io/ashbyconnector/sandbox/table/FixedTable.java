package io.ashbyconnector.sandbox.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table small enough to hold. */
public final class FixedTable<R extends Row> implements SeedTable<R> {
    private final List<R> rows;
    private final Map<String, Integer> positions = new HashMap<>();

    public FixedTable(List<R> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparingLong(Row::createdAt).thenComparing(Row::id))
                .toList();
        for (R row : this.rows) {
            positions.put(row.id(), positions.size());
        }
    }

    public List<R> rows() {
        return rows;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public R row(int position) {
        return rows.get(position);
    }

    @Override
    public int position(String id) {
        return positions.getOrDefault(id, -1);
    }
}
