package io.ashbyconnector.sandbox.table;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a table that somebody may see. */
public record VisibleRows<R extends Row>(LiveTable<R> table, Predicate<? super R> visible) {

    /** No rows at all. */
    public static final VisibleRows<Row> NONE = new VisibleRows<>(
            new LiveTable<>("row", () -> new FixedTable<>(List.of()), new Changes(0, InstantSource.system())),
            row -> false);

    /** Goes through all of them after a place that are wanted. */
    public RowWalk<R> walk(RowPlace after, Predicate<? super R> wanted) {
        return table.walk(after, row -> visible.test(row) && wanted.test(row));
    }

    /** The place of the seed row at this position. */
    public RowPlace place(int position) {
        return RowPlace.seed(position);
    }

    /** The place of an added row, as {@link LiveTable#place} has it. */
    public RowPlace place(int position, int number) {
        return table.place(position, number);
    }

    /** The row at a place, or null if there is none to see. */
    public @Nullable R at(RowPlace place) {
        R row = table.at(place);
        return row != null && visible.test(row) ? row : null;
    }
}
