package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a table that a listing wants: all of a range, or those of the range that changed. */
public final class Walk<R extends Row> {
    private final SeedTable<R> rows;
    private final Predicate<R> wanted;
    private final int to;
    private final @Nullable List<Integer> changed;
    private int following;
    private int position;

    /**
     * Starts before position {@code from}.
     *
     * @param changed the positions that changed, ascending, or null for all
     */
    Walk(SeedTable<R> rows, Predicate<R> wanted, int from, int to, @Nullable List<Integer> changed) {
        this.rows = rows;
        this.wanted = wanted;
        this.to = to;
        this.changed = changed;
        this.following = changed == null ? from : firstAtLeast(changed, from);
    }

    /** The next wanted row, or null at the end. */
    @Nullable
    R next() {
        while (following < (changed == null ? to : changed.size())) {
            position = changed == null ? following : changed.get(following);
            following++;
            if (position >= to) {
                return null;
            }
            R row = rows.row(position);
            if (wanted.test(row)) {
                return row;
            }
        }
        return null;
    }

    /** Where the latest row is. */
    int position() {
        return position;
    }

    private static int firstAtLeast(List<Integer> ascending, int from) {
        int index = 0;
        while (index < ascending.size() && ascending.get(index) < from) {
            index++;
        }
        return index;
    }
}
