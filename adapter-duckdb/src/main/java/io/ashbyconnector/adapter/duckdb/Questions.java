package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.port.RecordDecoder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Answers statements and searches, from tables that are brought up to date first where they need it. Thread-safe. */
final class Questions {

    private static final String SEARCH = "context_store_search";
    private static final Duration TO_READ = Duration.ofSeconds(5);

    private final Database database;
    private final MemoryDatabase scratch;
    private final Schemas schemas;
    private final Views views;
    private final ViewColumns viewColumns;
    private final Refresh refresh;
    private final boolean configured;
    private final Duration statementTime;

    /**
     * Opens nothing yet.
     *
     * @param scratch parses statements, and runs those that read no table
     * @param configured whether the store is one that somebody asked for; of another, every answer tells
     * @param statementTime how long a statement may run, where its call has no deadline
     */
    Questions(
            Database database,
            MemoryDatabase scratch,
            Schemas schemas,
            Views views,
            ViewColumns viewColumns,
            Refresh refresh,
            boolean configured,
            Duration statementTime) {
        this.database = database;
        this.scratch = scratch;
        this.schemas = schemas;
        this.views = views;
        this.viewColumns = viewColumns;
        this.refresh = refresh;
        this.configured = configured;
        this.statementTime = statementTime;
    }

    /** Answers on a connection, from tables as of a time. */
    @FunctionalInterface
    private interface Answer<T> {
        Response<T> on(DuckDBConnection connection, @Nullable Instant asOf, List<String> notices) throws SQLException;
    }

    <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        return call.action().name().equals(SEARCH) ? search(call, decoder) : sql(call, decoder);
    }

    private <T> Response<T> sql(CheckedCall call, RecordDecoder<T> decoder) {
        Deadline deadline = Deadline.in(call.options().deadline());
        String sql = String.valueOf(call.params().get("sql"));
        SqlTree tree = scratch.read(Deadline.NEVER, parser -> SqlTree.parse(parser, sql));
        Collection<String> allowed = allowed(tree);
        SqlStatement statement = SqlGuard.check(tree, allowed, true);
        NamedTables named = named(statement.tables());
        return answer(call, named, deadline, (connection, asOf, notices) -> {
            SqlRows<T> rows = new SqlRunner(connection, this::having)
                    .run(
                            statement,
                            allowed,
                            HiddenColumns.mask(call.options(), schemas),
                            limits(call, deadline),
                            call.operation(),
                            decoder);
            List<String> all = new ArrayList<>(notices);
            all.addAll(rows.notices());
            return Response.page(rows.rows(), new PageMeta(null, rows.more(), null, asOf, all, rows.columns()));
        });
    }

    /** What is read for some tables and views. */
    NamedTables named(Set<String> names) {
        return scratch.read(Deadline.NEVER, parser -> NamedTables.of(names, schemas, views, parser));
    }

    /** The views and tables that have a column. */
    private List<String> having(String column) {
        Stream<String> inViews = viewColumns.all().entrySet().stream()
                .filter(view ->
                        view.getValue().stream().anyMatch(each -> each.name().equals(column)))
                .map(Map.Entry::getKey);
        Stream<String> inTables = schemas.all(true)
                .flatMap(schema -> schema.tables().entrySet().stream())
                .filter(table ->
                        table.getValue().stream().anyMatch(each -> each.name().equals(column)))
                .map(Map.Entry::getKey);
        return Stream.concat(inViews, inTables).toList();
    }

    private <T> Response<T> search(CheckedCall call, RecordDecoder<T> decoder) {
        Deadline deadline = Deadline.in(call.options().deadline());
        TableSchema schema = schemas.listing(call.entity()).orElseThrow();
        SearchStatement search = SearchStatement.of(
                call,
                schema.columns().stream().map(TableSchema.Column::described).toList());
        NamedTables named = NamedTables.of(schema);
        return answer(call, named, deadline, (connection, asOf, notices) -> {
            Response<T> page =
                    new SqlRunner(connection).search(search, limits(call, deadline), call.operation(), decoder);
            PageMeta meta = Objects.requireNonNull(page.meta());
            return Response.page(page.records(), new PageMeta(meta.cursor(), meta.hasMore(), null, asOf, notices));
        });
    }

    private SqlLimits limits(CheckedCall call, Deadline deadline) {
        int rows = call.params().get("limit") instanceof Number limit ? limit.intValue() : SqlLimits.ROWS;
        Duration time = call.options().deadline() == null ? statementTime : deadline.atLeast(TO_READ);
        return new SqlLimits(time, rows, SqlLimits.BYTES);
    }

    /**
     * What a statement may name: what it does, where all of that is known, so that no more need be worked out; else everything, as for
     * SHOW TABLES, and for the message about a name that nobody knows.
     */
    private Collection<String> allowed(SqlTree tree) {
        Set<String> named = tree.sources();
        if (!named.isEmpty()
                && named.stream()
                        .allMatch(name -> views.all().containsKey(name)
                                || schemas.owner(name).isPresent())) {
            return named;
        }
        List<String> all = new ArrayList<>(schemas.names());
        all.addAll(views.all().keySet());
        return all;
    }

    /** What a first look found: the answer, if all that it needs is there, and fresh. */
    private record Look<T>(
            Map<String, Bookkeeping.Entry> entries,
            @Nullable Response<T> answer) {}

    private <T> Response<T> answer(CheckedCall call, NamedTables named, Deadline deadline, Answer<T> answer) {
        if (named.tables().isEmpty()) {
            return scratch.read(Deadline.NEVER, connection -> answer.on(connection, null, List.of()));
        }
        List<TableSchema> required = named.required();
        Look<T> look = look(named, required, deadline, answer);
        if (look.answer() != null) {
            return look.answer();
        }
        Consumer<SyncProgress> listener = progress -> call.listeners().forEach(each -> each.onSync(progress));
        List<String> notices = new ArrayList<>();
        List<String> filled = refresh.run(named, look.entries(), deadline, listener, notices);
        if (!configured && !filled.isEmpty()) {
            notices.add("There is no store: " + String.join(", ", filled) + (filled.size() == 1 ? " was" : " were")
                    + " read for this question, into memory. Set " + ConfigKey.STORE + " ("
                    + ConfigKey.STORE.environment() + ") to a file to keep a copy.");
        }
        return reading(named, deadline.atLeastIn(TO_READ), connection -> {
            Instant asOf = Refresh.oldest(required, Bookkeeping.entries(connection));
            return answer.on(connection, asOf, notices);
        });
    }

    private <T> Look<T> look(NamedTables named, List<TableSchema> required, Deadline deadline, Answer<T> answer) {
        if (!database.exists()) {
            return new Look<>(Map.of(), null);
        }
        return database.read(deadline.atLeastIn(TO_READ), connection -> {
            Map<String, Bookkeeping.Entry> entries = Bookkeeping.entries(connection);
            boolean isReady = refresh.areFresh(required, entries) && Definitions.areThere(connection, named, database);
            return new Look<>(
                    entries, isReady ? answer.on(connection, Refresh.oldest(required, entries), List.of()) : null);
        });
    }

    /** Where everything that is named is there, if need be empty. */
    <T> T reading(NamedTables named, Deadline deadline, Database.Work<T> work) {
        if (!database.exists()
                || !database.read(deadline, connection -> Definitions.areThere(connection, named, database))) {
            database.change(deadline, connection -> Definitions.make(connection, named, database));
        }
        return database.read(deadline, work);
    }
}
