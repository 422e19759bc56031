package io.ashbyconnector.sandbox.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The tables of one kind of record that each belong to a record of another kind, such as the notes of each candidate. Only
 * those that something was added to are kept. Thread-safe.
 */
public final class ChildTables<R extends Row> {
    private final String kind;
    private final Function<String, ? extends SeedTable<R>> seed;
    private final Changes changes;
    private final Map<String, LiveTable<R>> changed = new ConcurrentHashMap<>();

    /**
     * @param kind what ids of added rows are made of, such as {@code note}
     * @param seed makes the seed rows that belong to the record with an id
     */
    public ChildTables(String kind, Function<String, ? extends SeedTable<R>> seed, Changes changes) {
        this.kind = kind;
        this.seed = seed;
        this.changes = changes;
    }

    /** The table to read what belongs to a record. */
    public LiveTable<R> of(String parent) {
        LiveTable<R> table = changed.get(parent);
        return table == null ? make(parent) : table;
    }

    /** The table to change what belongs to a record. */
    public LiveTable<R> toChange(String parent) {
        return changed.computeIfAbsent(parent, this::make);
    }

    /** Forgets what was changed and added. */
    public void clear() {
        changed.clear();
    }

    private LiveTable<R> make(String parent) {
        SeedTable<R> rows = seed.apply(parent);
        return new LiveTable<>(kind, () -> rows, changes);
    }
}
