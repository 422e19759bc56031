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
    private @Nullable R found;

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
        while (step()) {
            R row = found;
            if (row != null && wanted.test(row)) {
                return row;
            }
        }
        return null;
    }

    /** Where the latest row is. */
    public RowPlace place() {
        return latest;
    }

    /** Where a walk has to start to come to the latest row first. */
    public RowPlace before() {
        return before;
    }

    /** Goes to the next place, which may turn out to be empty. Returns whether there is one. */
    private boolean step() {
        Map.Entry<RowPlace, LiveTable.Entry<R>> entry = table.entryAfter(next, since);
        boolean onSeed = since < 0 && next.position() < end;
        if (entry == null
                || !entry.getKey().isBefore(end)
                || (onSeed && entry.getKey().position() > next.position())) {
            if (onSeed) {
                moveTo(RowPlace.seed(next.position()), null);
            }
            return onSeed;
        }
        moveTo(entry.getKey(), entry.getValue());
        return true;
    }

    private void moveTo(RowPlace place, LiveTable.@Nullable Entry<R> entry) {
        before = next.position() == place.position() ? next : RowPlace.gap(place.position());
        latest = place;
        next = place.following();
        R changed = entry == null ? null : entry.row();
        found = changed == null ? seed.row(place.position()) : changed;
    }
}
