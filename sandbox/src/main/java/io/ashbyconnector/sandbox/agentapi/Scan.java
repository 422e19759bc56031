package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.agentapi.SortOrder.Placed;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through the rows that a key may see and keeps no more than the page that was asked for. */
record Scan(VisibleRows<?> rows, Predicate<Row> wanted, SortOrder order) {

    /**
     * Adds the next rows in order.
     *
     * @param after the place of the last row before them, or null
     * @return the place of the last row added if more follow, otherwise null
     */
    @Nullable
    RowPlace collect(@Nullable RowPlace after, int limit, List<Row> page) {
        List<Placed> found = order.isPosition() ? following(after, limit) : smallest(after, limit);
        boolean more = found.size() > limit;
        List<Placed> kept = more ? found.subList(0, limit) : found;
        for (Placed each : kept) {
            Row row = rows.at(each.place());
            if (row != null) {
                page.add(row);
            }
        }
        return more ? kept.get(limit - 1).place() : null;
    }

    /** At most one row more than {@code limit}. */
    private List<Placed> following(@Nullable RowPlace after, int limit) {
        List<Placed> found = new ArrayList<>();
        RowWalk<?> walk = rows.walk(after == null ? RowPlace.START : after, wanted);
        for (Row row = walk.next(); row != null; row = walk.next()) {
            found.add(order.place(walk.place(), row));
            if (found.size() > limit) {
                break;
            }
        }
        return found;
    }

    private List<Placed> smallest(@Nullable RowPlace after, int limit) {
        Placed start = after == null ? null : order.place(after, last(after));
        PriorityQueue<Placed> kept = new PriorityQueue<>(order.reversed());
        RowWalk<?> walk = rows.walk(RowPlace.START, wanted);
        for (Row row = walk.next(); row != null; row = walk.next()) {
            Placed placed = order.place(walk.place(), row);
            if (start == null || order.compare(placed, start) > 0) {
                kept.add(placed);
                if (kept.size() > limit + 1) {
                    kept.remove();
                }
            }
        }
        List<Placed> found = new ArrayList<>(kept);
        found.sort(order);
        return found;
    }

    private Row last(RowPlace after) {
        Row row = rows.at(after);
        if (row == null) {
            throw AgentProblem.invalid("cursor", "The record that the cursor stands at is no more");
        }
        return row;
    }
}
