package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An info operation: one record by its id.
 *
 * @param thing the record's kind in snake case, as {@code <thing>_not_found} names it
 * @param visible whether this request may see the record
 */
public record InfoOperation<R extends Row>(
        String permission,
        String thing,
        Finder<R> finder,
        Set<String> expansions,
        BiPredicate<R, Params> visible,
        Changes changes)
        implements Operation {

    /** Finds the record that the arguments name. */
    interface Finder<R> {
        /** Which argument named the record, its value, and the record; null if it does not exist. */
        Found<R> find(Params params);
    }

    record Found<R>(String parameter, String id, @Nullable R row) {}

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        Set<String> expand = params.someOf("expand", expansions);
        Found<R> found = finder.find(params);
        R row = found.row;
        if (row == null || (row.restricted() && !key.unrestricted()) || !visible.test(row, params)) {
            throw Problem.notFound(thing, found.parameter, found.id);
        }
        View view = new View(key.unrestricted(), ListOperation.withPostingIds(expand, params), changes);
        return out -> row.writeDetail(out.name("results"), view);
    }
}
