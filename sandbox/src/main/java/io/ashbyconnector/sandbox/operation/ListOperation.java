package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.agentapi.AshbyAccount;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.SeedTable;
import io.ashbyconnector.sandbox.table.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        Supplier<? extends SeedTable<R>> table,
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
        Predicate<R> wanted = filter.apply(params, key).and(row -> key.unrestricted() || !row.restricted());
        Set<String> expand = withPostingIds(params.someOf("expand", expansions), params);
        View view = new View(key.unrestricted(), expand, changes);
        return paging == Paging.SYNCED ? page(params, key, wanted, view) : everything(wanted, view);
    }

    /** What is listed for a key that sends no arguments. */
    public AshbyAccount.Rows visibleTo(ApiKey key) {
        SeedTable<R> rows = table.get();
        Predicate<R> wanted = filter.apply(Params.none(), key).and(row -> key.unrestricted() || !row.restricted());
        return new AshbyAccount.Rows() {
            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public @Nullable Row at(int position) {
                R row = rows.row(position);
                return wanted.test(row) ? row : null;
            }
        };
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
        SeedTable<R> rows = table.get();
        return out -> {
            out.array("results");
            for (int position = 0; position < rows.size(); position++) {
                R row = rows.row(position);
                if (wanted.test(row)) {
                    row.write(out, view);
                }
            }
            out.endArray();
            if (paging == Paging.MORE_FLAG_ONLY) {
                out.flag("moreDataAvailable", false);
            }
        };
    }

    private Consumer<JsonWriter> page(Params params, ApiKey key, Predicate<R> wanted, View view) {
        int limit = params.limit();
        CreationFilter created = creation.apply(params);
        SeedTable<R> rows = table.get();
        int from = created.from(rows);
        int to = created.to(rows);
        int filters = (operation + params.except(NOT_FILTERS) + key.unrestricted()).hashCode();
        int arguments = (operation + params.except(NOT_BINDING) + key.unrestricted()).hashCode();
        Tokens.Place place = start(params, limit, filters, arguments);
        List<Integer> changed = place.since() < 0 ? null : changes.since(operation, place.since());
        Walk<R> walk = new Walk<>(rows, wanted, Math.max(from, place.position()), to, changed);
        return out -> {
            out.array("results");
            R row = walk.next();
            for (int written = 0; row != null && written < limit; written++) {
                row.write(out, view);
                row = walk.next();
            }
            out.endArray().flag("moreDataAvailable", row != null);
            if (row != null) {
                Tokens.Place rest = new Tokens.Place(walk.position(), place.asOf(), place.since());
                out.text("nextCursor", tokens.cursor(arguments, rest));
            } else {
                out.text("syncToken", tokens.syncToken(filters, place.asOf()));
            }
        };
    }

    private Tokens.Place start(Params params, int limit, int filters, int arguments) {
        String cursor = params.token("cursor");
        if (cursor != null) {
            return tokens.openCursor(cursor, arguments);
        }
        String syncToken = params.token("syncToken");
        if (syncToken == null) {
            return new Tokens.Place(0, changes.latest(), -1);
        }
        long since = tokens.openSyncToken(syncToken, filters);
        if (changes.since(operation, since).size() > (long) limit * tokens.syncPageCap()) {
            throw Problem.refused(
                    "incremental_sync_too_large",
                    "Too much has changed since the sync token. Run a full sync and store the token it ends with.");
        }
        return new Tokens.Place(0, changes.latest(), since);
    }
}
