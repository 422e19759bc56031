package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import io.ashbyconnector.sandbox.table.View;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An info operation: one record by its id.
 *
 * @param thing the record's kind in snake case, as {@code <thing>_not_found} names it
 * @param visible whether this request may see the record
 */
public record InfoOperation<R extends Row>(
        String permission,
        String thing,
        Supplier<? extends SeedTable<R>> table,
        Finder finder,
        Set<String> expansions,
        BiPredicate<R, Params> visible,
        Changes changes)
        implements Operation {

    /** Finds the position of the record that the arguments name. */
    interface Finder {
        /** Which argument named the record, its value, and where the record is; -1 if it does not exist. */
        Found find(Params params);
    }

    record Found(String parameter, String id, int position) {}

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        Set<String> expand = params.someOf("expand", expansions);
        Found found = finder.find(params);
        Problem missing = Problem.notFound(thing, found.parameter, found.id);
        if (found.position < 0) {
            throw missing;
        }
        R row = table.get().row(found.position);
        if ((row.restricted() && !key.unrestricted()) || !visible.test(row, params)) {
            throw missing;
        }
        View view = new View(key.unrestricted(), ListOperation.withPostingIds(expand, params), changes);
        return out -> row.writeDetail(out.name("results"), view);
    }
}
