package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.OfferRecord;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.LiveTable;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.RowWalk;
import io.ashbyconnector.sandbox.table.View;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list operation: all records that the arguments do not filter out, in pages where Ashby has pages. What an operation has
 * beyond that is said by chained calls where it is made.
 */
public final class ListOperation<R extends Row> implements Operation {
    private static final Set<String> NOT_BINDING = Set.of("cursor", "limit");
    private static final Set<String> NOT_FILTERS = Set.of("cursor", "limit", "syncToken");
    private static final int LARGEST_SEARCH = 100;
    private static final Map<String, String> FLAGS = Map.of(
            "includeUnpublishedJobPostingsIds",
            "unpublishedJobPostingIds",
            "includeUnpublishedJobPostings",
            "status",
            OfferRecord.WITHOUT_FORM,
            OfferRecord.WITHOUT_FORM);

    /** Which paging keys an operation has. */
    enum Paging {
        /** Pages and sync tokens. */
        SYNCED,
        /** Pages without sync tokens. */
        PAGED,
        /** One answer with everything, which says that there is no more. */
        MORE_FLAG_ONLY,
        /** One answer with everything. */
        NONE,
        /** One answer with the first hundred. */
        SEARCH
    }

    /** Finds the table that the arguments name. */
    interface Source<R extends Row> {
        /**
         * Reads the arguments that name it.
         *
         * @throws Problem if they name none
         */
        LiveTable<R> table(Params params, ApiKey key);
    }

    private final String name;
    private final String permission;
    private final Source<R> source;
    private final Changes changes;
    private final Tokens tokens;
    private Paging paging = Paging.SYNCED;
    private String invalidCursor = "invalid_next_cursor";
    private boolean perActor;
    private Set<String> expansions = Set.of();
    private Function<Params, CreationFilter> creation = CreationFilter::none;
    private Function<Params, @Nullable Positions> positions = params -> null;
    private BiFunction<Params, ApiKey, Predicate<R>> filter = (params, key) -> row -> true;

    ListOperation(String name, String permission, Source<R> source, Changes changes, Tokens tokens) {
        this.name = name;
        this.permission = permission;
        this.source = source;
        this.changes = changes;
        this.tokens = tokens;
    }

    ListOperation<R> paging(Paging keys) {
        this.paging = keys;
        return this;
    }

    /** Has another code for a cursor that cannot be read. */
    ListOperation<R> invalidCursor(String code) {
        this.invalidCursor = code;
        return this;
    }

    /** Depends on the user that a request is made for, so that tokens are good for the same user only. */
    ListOperation<R> perActor() {
        this.perActor = true;
        return this;
    }

    /** Has an {@code expand} that accepts these relations. */
    ListOperation<R> expand(Set<String> relations) {
        this.expansions = relations;
        return this;
    }

    /** Has filters on the time of creation. */
    ListOperation<R> created(Function<Params, CreationFilter> reader) {
        this.creation = reader;
        return this;
    }

    /** Has other arguments; {@code reader} checks them and says which rows they leave. */
    ListOperation<R> filter(BiFunction<Params, ApiKey, Predicate<R>> reader) {
        this.filter = reader;
        return this;
    }

    /** Has an argument that narrows the listing to some positions of the table, which need not be gone through then. */
    ListOperation<R> within(Function<Params, @Nullable Positions> reader) {
        this.positions = reader;
        return this;
    }

    /** From a seed row to the one behind the last, with rows that were added between them or right before the latter. */
    record Positions(int from, int to) {}

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public Consumer<JsonWriter> answer(Params params, ApiKey key) {
        int asOf = changes.latest();
        Predicate<R> wanted = filter.apply(params, key).and(key::sees);
        Set<String> expand = withFlags(params.someOf("expand", expansions), params);
        View view = key.view(expand, changes);
        return paging == Paging.SYNCED || paging == Paging.PAGED
                ? page(params, key, wanted, view, asOf)
                : everything(params, key, wanted, view);
    }

    /** What is listed for a key that sends no arguments. */
    public VisibleRows<R> visibleTo(ApiKey key) {
        return new VisibleRows<>(
                source.table(Params.none(), key),
                filter.apply(Params.none(), key).and(key::sees));
    }

    /** Some flags count as expansions: they say how much is written. */
    static Set<String> withFlags(Set<String> expand, Params params) {
        Set<String> wider = new HashSet<>(expand);
        FLAGS.forEach((flag, expansion) -> {
            if (params.flag(flag)) {
                wider.add(expansion);
            }
        });
        return wider;
    }

    private Consumer<JsonWriter> everything(Params params, ApiKey key, Predicate<R> wanted, View view) {
        RowWalk<R> walk = source.table(params, key).walk(RowPlace.START, wanted);
        return out -> {
            out.array("results");
            R row = walk.next();
            for (int written = 0; row != null && (paging != Paging.SEARCH || written < LARGEST_SEARCH); written++) {
                row.write(out, view);
                row = walk.next();
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
        String asker = key.visibility()
                + (perActor && key.actor() != null ? key.actor().id() : "");
        int filters = (name + params.except(NOT_FILTERS) + asker).hashCode();
        int arguments = (name + params.except(NOT_BINDING) + asker).hashCode();
        LiveTable<R> table = source.table(params, key);
        Tokens.Progress progress = start(table, params, limit, filters, arguments, asOf);
        Positions some = positions.apply(params);
        int from = Math.max(created.from(table), some == null ? 0 : some.from);
        int to = Math.min(created.to(table), some == null ? table.seedSize() : some.to);
        RowPlace after =
                from > progress.position() ? table.place(from, 0) : table.place(progress.position(), progress.number());
        RowWalk<R> walk = table.walk(after, to, progress.since(), wanted.and(created::has));
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
            } else if (paging == Paging.SYNCED) {
                out.text("syncToken", tokens.syncToken(filters, progress.asOf()));
            }
        };
    }

    private Tokens.Progress start(LiveTable<R> table, Params params, int limit, int filters, int arguments, int asOf) {
        String cursor = params.token("cursor");
        if (cursor != null) {
            Tokens.Progress progress = tokens.openCursor(cursor, arguments, invalidCursor);
            if (progress.since() >= 0 && !changes.knowsAllSince(progress.since())) {
                throw Tokens.expiredCursor();
            }
            return progress;
        }
        String syncToken = paging == Paging.SYNCED ? params.token("syncToken") : null;
        if (syncToken == null) {
            return new Tokens.Progress(0, 0, asOf, -1);
        }
        int since = tokens.openSyncToken(syncToken, filters);
        if (!changes.knowsAllSince(since)) {
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
