package io.ashbyconnector.sandbox.table;

import io.ashbyconnector.sandbox.seed.Ids;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The records of one entity as they are now: the seed rows, with those that were changed and those that were added laid
 * over them. Memory is taken by the latter two only. Thread-safe; reading waits for nothing.
 *
 * @param <R> the type of its rows, which are immutable
 */
public final class LiveTable<R extends Row> {
    private final String kind;
    private final Supplier<? extends SeedTable<R>> seed;
    private final Changes changes;
    private final ConcurrentNavigableMap<RowPlace, Entry<R>> entries = new ConcurrentSkipListMap<>();
    private final Map<String, RowPlace> addedById = new ConcurrentHashMap<>();
    private final Map<Integer, RowPlace> addedByNumber = new ConcurrentHashMap<>();
    private final Set<RowPlace> removedSeeds = ConcurrentHashMap.newKeySet();

    /**
     * What lies over a place.
     *
     * @param row null for the seed row as it is
     * @param number the number of the change
     * @param removed whether there is no row any more
     */
    record Entry<R>(@Nullable R row, int number, boolean removed) {
        static <R> Entry<R> of(@Nullable R row, int number) {
            return new Entry<>(row, number, false);
        }
    }

    /**
     * @param kind what ids of added rows are made of, such as {@code note}
     * @param seed asked when the rows are first needed, and again
     */
    public LiveTable(String kind, Supplier<? extends SeedTable<R>> seed, Changes changes) {
        this.kind = kind;
        this.seed = seed;
        this.changes = changes;
    }

    public int size() {
        return seed().size() - removedSeeds.size() + addedById.size();
    }

    /** Whether all records are what they are in the seed. */
    public boolean unchanged() {
        return entries.isEmpty();
    }

    /** The record with this id, or null. */
    public @Nullable R find(String id) {
        RowPlace place = placeOf(id);
        return place == null ? null : at(place);
    }

    /** A seed row as it is now, which is null if it was removed. */
    public @Nullable R current(R row) {
        if (entries.isEmpty()) {
            return row;
        }
        RowPlace place = placeOf(row.id());
        Entry<R> entry = place == null ? null : entries.get(place);
        return place == null || entry == null ? row : entry.row == null && !entry.removed ? row : entry.row;
    }

    /** The record with this id if it is not what it was in the seed, or was added; null otherwise. */
    public @Nullable R changed(String id) {
        RowPlace place = entries.isEmpty() ? null : placeOf(id);
        Entry<R> entry = place == null ? null : entries.get(place);
        return entry == null ? null : entry.row;
    }

    /** The row at a place, or null if there is none. */
    public @Nullable R at(RowPlace place) {
        Entry<R> entry = entries.get(place);
        return entry == null ? seedRow(place) : rowOf(place, entry);
    }

    /** The row at a place that something lies over, or null if it was removed. */
    @Nullable
    R rowOf(RowPlace place, Entry<R> entry) {
        return entry.removed || entry.row != null ? entry.row : seedRow(place);
    }

    private @Nullable R seedRow(RowPlace place) {
        SeedTable<R> rows = seed();
        return place.isSeed() && place.position() < rows.size() ? rows.row(place.position()) : null;
    }

    /** The place with this position and number, as {@link RowPlace} has them; the start of the gap if it is no more. */
    public RowPlace place(int position, int number) {
        RowPlace added = addedByNumber.get(number);
        return added == null ? RowPlace.gap(position) : added;
    }

    /** How many rows there are without those that were added. */
    public int seedSize() {
        return seed().size();
    }

    /** The position of the first seed row that was created after {@code epochMillis}. */
    public int firstAfter(long epochMillis) {
        return seed().firstAfter(epochMillis);
    }

    /** Whether seed rows are in the order in which they were created. */
    public boolean ordered() {
        return seed().ordered();
    }

    /** Goes through all rows after a place that are wanted. */
    public RowWalk<R> walk(RowPlace after, Predicate<? super R> wanted) {
        return new RowWalk<>(this, after, seed().size(), -1, wanted);
    }

    /** Goes through a range of the rows; {@link RowWalk} says which. */
    public RowWalk<R> walk(RowPlace after, int end, int since, Predicate<? super R> wanted) {
        return new RowWalk<>(this, after, end, since, wanted);
    }

    /** How many rows changed, or were added, after change number {@code since}. */
    public long changedSince(int since) {
        return entries.values().stream()
                .filter(entry -> entry.number > since && !entry.removed)
                .count();
    }

    /**
     * Changes a record. If {@code change} returns a row that equals the one it was given, nothing happens; one that was
     * created at another time moves to the place of that time.
     *
     * @return the record as it is now
     * @throws IllegalArgumentException if there is no such record
     */
    public R update(String id, UnaryOperator<R> change) {
        return changes.exclusively(() -> {
            RowPlace place = requirePlace(id);
            R old = present(id, place);
            R now = change.apply(old);
            if (!now.equals(old)) {
                changes.record(id, number -> put(place, old, now, number));
            }
            return now;
        });
    }

    private void put(RowPlace place, R old, R now, int number) {
        if (now.createdAt() == old.createdAt()) {
            entries.put(place, Entry.of(now, number));
        } else {
            takeAway(place, old.id(), number);
            insert(now, number);
        }
    }

    private void insert(R row, int number) {
        insert(firstAfter(row.createdAt()), row, number);
    }

    private void insert(int position, R row, int number) {
        RowPlace place = RowPlace.added(position, row.createdAt(), number);
        addedByNumber.put(number, place);
        addedById.put(row.id(), place);
        entries.put(place, Entry.of(row, number));
    }

    private void takeAway(RowPlace place, String id, int number) {
        entries.put(place, new Entry<>(null, number, true));
        if (place.isSeed()) {
            removedSeeds.add(place);
        } else {
            addedById.remove(id);
        }
    }

    /**
     * Adds a record, where its time of creation puts it.
     *
     * @param maker makes the record from its id
     * @return the record
     */
    public R add(Function<String, R> maker) {
        return add(maker, row -> firstAfter(row.createdAt()));
    }

    /**
     * Adds a record in front of the seed row at a position.
     *
     * @param maker makes the record from its id
     * @return the record
     */
    public R add(int position, Function<String, R> maker) {
        return add(maker, row -> position);
    }

    private R add(Function<String, R> maker, ToIntFunction<R> position) {
        return changes.exclusively(() -> {
            R row = maker.apply(Ids.of(kind, "added-" + (changes.latest() + 1)));
            changes.record(row.id(), number -> insert(position.applyAsInt(row), row, number));
            return row;
        });
    }

    /**
     * Makes a record count as changed, though it stays as it is.
     *
     * @throws IllegalArgumentException if there is no such record
     */
    public void touch(String id) {
        changes.exclusively(() -> {
            RowPlace place = requirePlace(id);
            present(id, place);
            changes.record(
                    id,
                    number ->
                            entries.merge(place, Entry.of(null, number), (old, touched) -> Entry.of(old.row, number)));
            return null;
        });
    }

    /**
     * Removes a record. Lists that go on behind it go on; no incremental sync tells of it, as none of Ashby's does.
     *
     * @throws IllegalArgumentException if there is no such record
     */
    public void remove(String id) {
        changes.exclusively(() -> {
            RowPlace place = requirePlace(id);
            present(id, place);
            changes.record(id, number -> takeAway(place, id, number));
            return null;
        });
    }

    /** Forgets what lies over the seed rows. */
    public void clear() {
        entries.clear();
        removedSeeds.clear();
        addedById.clear();
        addedByNumber.clear();
    }

    SeedTable<R> seed() {
        return seed.get();
    }

    /** The first entry after a place that is younger than change number {@code since}, or null. */
    Map.@Nullable Entry<RowPlace, Entry<R>> entryAfter(RowPlace place, int since) {
        if (entries.isEmpty()) {
            return null;
        }
        Map.Entry<RowPlace, Entry<R>> entry = entries.higherEntry(place);
        while (entry != null && entry.getValue().number <= since) {
            entry = entries.higherEntry(entry.getKey());
        }
        return entry;
    }

    private @Nullable RowPlace placeOf(String id) {
        RowPlace added = addedById.get(id);
        if (added != null) {
            return added;
        }
        int position = seed().position(id);
        return position < 0 ? null : RowPlace.seed(position);
    }

    private RowPlace requirePlace(String id) {
        RowPlace place = placeOf(id);
        if (place == null) {
            throw new IllegalArgumentException("No " + kind + " has the id " + id);
        }
        return place;
    }

    private R present(String id, RowPlace place) {
        R row = at(place);
        if (row == null) {
            throw new IllegalArgumentException("No " + kind + " has the id " + id);
        }
        return row;
    }
}
