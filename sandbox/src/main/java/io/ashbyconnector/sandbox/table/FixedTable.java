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
        this(rows, Comparator.comparingLong(Row::createdAt).thenComparing(Row::id));
    }

    private FixedTable(List<R> rows, Comparator<Row> order) {
        this.rows = rows.stream().sorted(order).toList();
        for (R row : this.rows) {
            positions.put(row.id(), positions.size());
        }
    }

    /** A table in which rows of the same moment stay in the order given. */
    public static <R extends Row> FixedTable<R> inSequence(List<R> rows) {
        return new FixedTable<>(rows, Comparator.comparingLong(Row::createdAt));
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
