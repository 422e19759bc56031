package io.ashbyconnector.sandbox.table;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of a table in order, as they are at each moment: all of a range, or those of it that changed. Of
 * one thread.
 */
public final class RowWalk<R extends Row> {
    private final LiveTable<R> table;
    private final SeedTable<R> seed;
    private final Predicate<? super R> wanted;
    private final int end;
    private final int since;
    private RowPlace next;
    private RowPlace before;
    private RowPlace latest;

    /**
     * @param after where to start
     * @param end the position of the first seed row that is out of range; rows added before it are in range
     * @param since the number of the change whose followers are wanted, or -1 for all rows
     */
    RowWalk(LiveTable<R> table, RowPlace after, int end, int since, Predicate<? super R> wanted) {
        this.table = table;
        this.seed = table.seed();
        this.wanted = wanted;
        this.end = end;
        this.since = since;
        this.next = after.following();
        this.before = next;
        this.latest = next;
    }

    /** The next wanted row, or null at the end. */
    public @Nullable R next() {
        R row = step();
        while (row != null && !wanted.test(row)) {
            row = step();
        }
        return row;
    }

    /** Where the latest row is. */
    public RowPlace place() {
        return latest;
    }

    /** Where a walk has to start to come to the latest row first. */
    public RowPlace before() {
        return before;
    }

    private @Nullable R step() {
        while (true) {
            boolean onSeed = since < 0 && next.position() < end;
            Map.Entry<RowPlace, LiveTable.Entry<R>> entry = entry(onSeed ? next.position() : end);
            if (entry == null && !onSeed) {
                return null;
            }
            RowPlace place = entry == null ? RowPlace.seed(next.position()) : entry.getKey();
            R row = entry == null ? seed.row(place.position()) : table.rowOf(place, entry.getValue());
            RowPlace start = next.position() == place.position() ? next : RowPlace.gap(place.position());
            next = place.following();
            if (row != null) {
                before = start;
                latest = place;
                return row;
            }
        }
    }

    /** What lies over the next place, which is not behind that of the seed row at {@code position} nor out of range. */
    private Map.@Nullable Entry<RowPlace, LiveTable.Entry<R>> entry(int position) {
        Map.Entry<RowPlace, LiveTable.Entry<R>> entry = table.entryAfter(next, since);
        return entry == null
                        || entry.getKey().position() > position
                        || !entry.getKey().isBefore(end)
                ? null
                : entry;
    }
}
