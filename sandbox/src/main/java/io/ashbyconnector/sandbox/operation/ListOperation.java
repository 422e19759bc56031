package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import io.ashbyconnector.sandbox.table.View;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list operation: all records that the arguments do not filter out, in pages where Ashby has pages.
 *
 * @param creation reads the filters on the time of creation
 * @param filter reads the operation's own other arguments
 */
public record ListOperation<R extends Row>(
        String operation,
        String permission,
        Paging paging,
        LiveTable<R> table,
        Set<String> expansions,
        Function<Params, CreationFilter> creation,
        BiFunction<Params, ApiKey, Predicate<R>> filter,
        Changes changes,
        Tokens tokens)
        implements Operation {
    private static final Set<String> NOT_BINDING = Set.of("cursor", "limit");
    private static final Set<String> NOT_FILTERS = Set.of("cursor", "limit", "syncToken");
    private static final String POSTING_IDS = "includeUnpublishedJobPostingsIds";

    /** Which paging keys an operation has. */
    enum Paging {
        /** Pages and sync tokens. */
        SYNCED,
        /** One answer with everything, which says that there is no more. */
        MORE_FLAG_ONLY,
        /** One answer with everything. */
        NONE
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        int asOf = changes.latest();
        Predicate<R> wanted = filter.apply(params, key).and(row -> key.unrestricted() || !row.restricted());
        Set<String> expand = withPostingIds(params.someOf("expand", expansions), params);
        View view = new View(key.unrestricted(), expand, changes);
        return paging == Paging.SYNCED ? page(params, key, wanted, view, asOf) : everything(wanted, view);
    }

    /** What is listed for a key that sends no arguments. */
    public VisibleRows<R> visibleTo(ApiKey key) {
        return new VisibleRows<>(
                table, filter.apply(Params.none(), key).and(row -> key.unrestricted() || !row.restricted()));
    }

    /** Jobs treat a flag like an expansion: it widens what they write. */
    static Set<String> withPostingIds(Set<String> expand, Params params) {
        if (!params.flag(POSTING_IDS)) {
            return expand;
        }
        Set<String> wider = new HashSet<>(expand);
        wider.add("unpublishedJobPostingIds");
        return wider;
    }

    private Consumer<JsonWriter> everything(Predicate<R> wanted, View view) {
        RowWalk<R> walk = table.walk(RowPlace.START, wanted);
        return out -> {
            out.array("results");
            for (R row = walk.next(); row != null; row = walk.next()) {
                row.write(out, view);
            }
            out.endArray();
            if (paging == Paging.MORE_FLAG_ONLY) {
                out.flag("moreDataAvailable", false);
            }
        };
    }

    private Consumer<JsonWriter> page(Params params, ApiKey key, Predicate<R> wanted, View view, int asOf) {
        int limit = params.limit();
        CreationFilter created = creation.apply(params);
        int filters = (operation + params.except(NOT_FILTERS) + key.unrestricted()).hashCode();
        int arguments = (operation + params.except(NOT_BINDING) + key.unrestricted()).hashCode();
        Tokens.Progress progress = start(params, limit, filters, arguments, asOf);
        int from = created.from(table);
        RowPlace after =
                from > progress.position() ? table.place(from, 0) : table.place(progress.position(), progress.number());
        RowWalk<R> walk = table.walk(after, created.to(table), progress.since(), wanted.and(created::has));
        return out -> {
            out.array("results");
            R row = walk.next();
            for (int written = 0; row != null && written < limit; written++) {
                row.write(out, view);
                row = walk.next();
            }
            out.endArray().flag("moreDataAvailable", row != null);
            if (row != null) {
                RowPlace rest = walk.before();
                out.text(
                        "nextCursor",
                        tokens.cursor(
                                arguments,
                                new Tokens.Progress(
                                        rest.position(), rest.number(), progress.asOf(), progress.since())));
            } else {
                out.text("syncToken", tokens.syncToken(filters, progress.asOf()));
            }
        };
    }

    private Tokens.Progress start(Params params, int limit, int filters, int arguments, int asOf) {
        String cursor = params.token("cursor");
        if (cursor != null) {
            Tokens.Progress progress = tokens.openCursor(cursor, arguments);
            if (progress.since() >= 0 && changes.forgotSince(progress.since())) {
                throw Tokens.expiredCursor();
            }
            return progress;
        }
        String syncToken = params.token("syncToken");
        if (syncToken == null) {
            return new Tokens.Progress(0, 0, asOf, -1);
        }
        int since = tokens.openSyncToken(syncToken, filters);
        if (changes.forgotSince(since)) {
            throw Tokens.expiredSyncToken();
        }
        if (table.changedSince(since) > (long) limit * tokens.syncPageCap()) {
            throw Problem.refused(
                    "incremental_sync_too_large",
                    "Too much has changed since the sync token. Run a full sync and store the token it ends with.");
        }
        return new Tokens.Progress(0, 0, asOf, since);
    }
}
