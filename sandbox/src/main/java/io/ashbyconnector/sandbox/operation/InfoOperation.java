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
 * An info operation: one record by its id. What an operation has beyond that is said by chained calls where it is made.
 */
final class InfoOperation<R extends Row> implements Operation {
    private final String permission;
    private final String thing;
    private final Finder<R> finder;
    private final Changes changes;
    private Set<String> expansions = Set.of();
    private BiPredicate<R, Params> visible = (row, params) -> true;

    /** @param thing the record's kind in snake case, as {@code <thing>_not_found} names it */
    InfoOperation(String permission, String thing, Finder<R> finder, Changes changes) {
        this.permission = permission;
        this.thing = thing;
        this.finder = finder;
        this.changes = changes;
    }

    /** Has an {@code expand} that accepts these relations. */
    InfoOperation<R> expand(Set<String> relations) {
        this.expansions = relations;
        return this;
    }

    /** Has other arguments that decide whether the record may be seen. */
    InfoOperation<R> visible(BiPredicate<R, Params> condition) {
        this.visible = condition;
        return this;
    }

    /** Finds the record that the arguments name. */
    interface Finder<R> {
        /** Which argument named the record, its value, and the record; null if it does not exist. */
        Found<R> find(Params params);
    }

    record Found<R>(String parameter, String id, @Nullable R row) {}

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        Set<String> expand = params.someOf("expand", expansions);
        Found<R> found = finder.find(params);
        R row = found.row;
        if (row == null || !key.sees(row) || !visible.test(row, params)) {
            throw Problem.notFound(thing, found.parameter, found.id);
        }
        View view = key.view(ListOperation.withFlags(expand, params), changes);
        return out -> row.writeDetail(out.name("results"), view);
    }
}
