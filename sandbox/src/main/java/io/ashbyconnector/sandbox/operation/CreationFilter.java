package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The part of a table that the filters on the time of creation leave. Both are in epoch milliseconds and null where they
 * are not given.
 *
 * @param after excludes this moment itself
 * @param before includes this moment itself
 */
public record CreationFilter(@Nullable Long after, @Nullable Long before) {

    /** Of an operation that has none of the filters, and so ignores them. */
    static CreationFilter none(Params params) {
        return new CreationFilter(null, null);
    }

    /** The records that belong to one application, in a table that is in the order of the applications. */
    static CreationFilter of(ApplicationRecord application) {
        return new CreationFilter(application.madeAt() - 1, application.madeAt());
    }

    /** Of an operation that has {@code createdAfter} only. */
    static CreationFilter after(Params params) {
        return new CreationFilter(params.number("createdAfter"), null);
    }

    /** Of an operation that has both, and then checks that they make sense. */
    static CreationFilter between(Params params, InstantSource clock) {
        CreationFilter filter = new CreationFilter(params.number("createdAfter"), params.number("createdBefore"));
        requirePast("createdAfter", filter.after, clock);
        requirePast("createdBefore", filter.before, clock);
        if (filter.after != null && filter.before != null && filter.after > filter.before) {
            throw Problem.invalid("Expected 'createdAfter' to be no later than 'createdBefore'");
        }
        return filter;
    }

    private static void requirePast(String name, @Nullable Long moment, InstantSource clock) {
        if (moment != null && moment > clock.millis()) {
            throw Problem.invalid("Expected '" + name + "' not to be in the future");
        }
    }

    /** The position of the first seed row in range. */
    int from(LiveTable<?> rows) {
        return after == null || !rows.ordered() ? 0 : rows.firstAfter(after);
    }

    /** The position of the first seed row behind the range. */
    int to(LiveTable<?> rows) {
        return before == null || !rows.ordered() ? rows.seedSize() : rows.firstAfter(before);
    }

    boolean has(Row row) {
        return (after == null || row.createdAt() > after) && (before == null || row.createdAt() <= before);
    }
}
