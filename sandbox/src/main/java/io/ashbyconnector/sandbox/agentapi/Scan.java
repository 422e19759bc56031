package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.agentapi.SortOrder.Placed;
import io.ashbyconnector.sandbox.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Goes through an account's rows and keeps no more than the page that was asked for. */
record Scan(AshbyAccount.Rows rows, Predicate<Row> wanted, SortOrder order) {

    /**
     * Adds the next rows in order.
     *
     * @param after the position of the last row before them, or -1
     * @return the position of the last row added if more follow, otherwise -1
     */
    int collect(int after, int limit, List<Row> page) {
        List<Placed> found = order.isPosition() ? following(after, limit) : smallest(after, limit);
        boolean more = found.size() > limit;
        List<Placed> kept = more ? found.subList(0, limit) : found;
        for (Placed each : kept) {
            Row row = rows.at(each.position());
            if (row != null) {
                page.add(row);
            }
        }
        return more ? kept.get(limit - 1).position() : -1;
    }

    /** At most one row more than {@code limit}. */
    private List<Placed> following(int after, int limit) {
        List<Placed> found = new ArrayList<>();
        for (int position = after + 1; position < rows.size() && found.size() <= limit; position++) {
            Row row = rows.at(position);
            if (row != null && wanted.test(row)) {
                found.add(order.place(position, row));
            }
        }
        return found;
    }

    private List<Placed> smallest(int after, int limit) {
        Row last = after < 0 || after >= rows.size() ? null : rows.at(after);
        Placed start = last == null ? null : order.place(after, last);
        PriorityQueue<Placed> kept = new PriorityQueue<>(order.reversed());
        for (int position = 0; position < rows.size(); position++) {
            Row row = rows.at(position);
            if (row == null || !wanted.test(row)) {
                continue;
            }
            Placed placed = order.place(position, row);
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
}
