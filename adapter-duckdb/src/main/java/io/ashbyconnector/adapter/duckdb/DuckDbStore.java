package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** A copy of the records in DuckDB. */
final class DuckDbStore implements Replica {

    /** How long another process is waited for where it is enough to have some rows at hand. */
    private static final Duration TO_FIND = Duration.ofMillis(200);

    private final Database database;
    private final MemoryDatabase scratch;
    private final boolean configured;
    private final ReplicaSource source;
    private final Schemas schemas;
    private final Views views = new Views();
    private final Filler filler;
    private final Questions questions;
    private final DescribedViews describedViews;
    private final Clock clock;

    /**
     * Opens nothing yet.
     *
     * @param configured whether somebody asked for it, so that it may be filled with more than a question needs
     * @param statementTime how long a statement may run, where its call has no deadline
     */
    DuckDbStore(
            Database database,
            boolean configured,
            Duration maxAge,
            Duration statementTime,
            ReplicaSource source,
            Clock clock) {
        this.database = database;
        this.scratch = database instanceof MemoryDatabase memory ? memory : new MemoryDatabase();
        this.configured = configured;
        this.source = source;
        this.clock = clock;
        this.schemas = new Schemas(source.catalog());
        this.filler = new Filler(database, source, schemas, clock);
        Refresh refresh = new Refresh(filler, maxAge, clock);
        ViewColumns columns = new ViewColumns(schemas, views);
        this.questions = new Questions(database, scratch, schemas, views, columns, refresh, configured, statementTime);
        this.describedViews = new DescribedViews(views, columns, questions);
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        return questions.run(call, decoder);
    }

    @Override
    public List<Table> sync(Collection<String> tables, CallOptions options, Consumer<SyncProgress> listener) {
        if (!configured) {
            throw StoreFailure.configuration(
                    "There is no store to bring up to date.",
                    "Set " + ConfigKey.STORE + " (" + ConfigKey.STORE.environment() + ") to a file, or to 'memory'.");
        }
        Deadline deadline = Deadline.in(options.deadline());
        Instant now = clock.instant();
        List<TableSchema> wanted = tables.isEmpty()
                ? schemas.all(false)
                        .filter(schema -> source.offers(schema.listing()))
                        .toList()
                : tables.stream().flatMap(this::wanted).distinct().toList();
        List<Filling> fillings = new ArrayList<>();
        Map<String, Bookkeeping.Entry> entries =
                database.exists() ? database.read(Deadline.NEVER, Bookkeeping::entries) : Map.of();
        for (TableSchema schema : wanted) {
            fillings.add(filler.fill(schema, now, entries, listener));
        }
        for (Filling filling : fillings) {
            if (!filling.await(deadline)) {
                throw Refresh.unfinished(fillings);
            }
        }
        return outcome(fillings);
    }

    private List<Table> outcome(List<Filling> fillings) {
        Map<String, AshbyConnectorException> failures = new LinkedHashMap<>();
        for (Filling filling : fillings) {
            AshbyConnectorException failure = filling.failure();
            if (failure != null) {
                failures.put(filling.schema().name(), failure);
            }
        }
        if (!failures.isEmpty() && failures.size() == fillings.size()) {
            throw failures.values().iterator().next();
        }
        List<Table> tables = new ArrayList<>();
        for (Table table : described(fillings.stream().map(Filling::schema).toList())) {
            AshbyConnectorException failure = failures.get(table.name());
            tables.add(
                    failure == null
                            ? table
                            : new Table(
                                    table.name(), table.columns(), table.rows(), table.asOf(), failure.getMessage()));
        }
        return tables;
    }

    /** The table of a name, or those that a view of the name needs. */
    private Stream<TableSchema> wanted(String name) {
        return views.all().containsKey(name)
                ? questions.named(Set.of(name)).required().stream()
                : Stream.of(require(name));
    }

    private TableSchema require(String table) {
        return schemas.owner(table)
                .orElseThrow(() -> new InvalidParameterException(ErrorDetails.of("There is no table '" + table + "'.")
                        .hint(NearestName.hint(table, schemas.names()))));
    }

    @Override
    public List<Table> tables() {
        List<Table> all = new ArrayList<>(described(schemas.all(true).toList()));
        all.addAll(describedViews.of(all));
        return all;
    }

    private List<Table> described(List<TableSchema> wanted) {
        if (!database.exists()) {
            return described(wanted, Map.of(), Map.of());
        }
        return database.read(Deadline.NEVER, connection -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            String counts = Definitions.tables(connection).stream()
                    .map(table -> "SELECT " + Names.literal(table) + ", count(*) FROM main." + Names.quoted(table))
                    .collect(Collectors.joining(" UNION ALL "));
            if (!counts.isEmpty()) {
                Statements.list(connection, row -> rows.put(row.getString(1), row.getLong(2)), counts);
            }
            return described(wanted, Bookkeeping.entries(connection), rows);
        });
    }

    private List<Table> described(
            List<TableSchema> wanted, Map<String, Bookkeeping.Entry> entries, Map<String, Long> rows) {
        List<Table> all = new ArrayList<>();
        for (TableSchema schema : wanted) {
            Bookkeeping.Entry entry = entries.getOrDefault(schema.name(), Bookkeeping.Entry.NONE);
            String absence = source.offers(schema.listing()) ? entry.absence() : "This mode cannot read it.";
            schema.tables()
                    .forEach((name, columns) -> all.add(new Table(
                            name,
                            columns.stream().map(TableSchema.Column::described).toList(),
                            entry.asOf() == null ? 0 : rows.getOrDefault(name, 0L),
                            entry.asOf(),
                            absence)));
        }
        return all;
    }

    @Override
    public <T> void read(String table, RecordDecoder<T> decoder, Consumer<? super T> records) {
        TableSchema schema = require(table);
        if (!schema.name().equals(table)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The table '" + table + "' holds parts of records, not records.")
                            .hint("Read '" + schema.name() + "', or ask for it in SQL."));
        }
        if (!database.exists()) {
            return;
        }
        database.readSorted(Deadline.NEVER, connection -> {
            if (Definitions.tables(connection).contains(table)) {
                ordered(connection, table)
                        .each("record::VARCHAR", row -> records.accept(RowDecoder.ofText(row.getString(1), decoder)));
            }
            return this;
        });
    }

    @Override
    public <T> Optional<Held<T>> find(
            String table, String column, Collection<String> values, RecordDecoder<T> decoder) {
        TableSchema schema = require(table);
        if (!schema.name().equals(table) || !schema.hasColumn(column)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The table '" + table + "' has no records to be found by '" + column + "'."));
        }
        if (!database.exists()) {
            return Optional.empty();
        }
        return database.read(Deadline.in(TO_FIND), connection -> {
            Instant asOf = Bookkeeping.entry(connection, table).asOf();
            if (asOf == null || !Definitions.tables(connection).contains(table)) {
                return Optional.empty();
            }
            Map<String, List<T>> rows = new LinkedHashMap<>();
            String key = Names.quoted(column);
            String sql = "SELECT " + key + ", record::VARCHAR FROM main." + Names.quoted(table) + " WHERE " + key
                    + " IN (" + values.stream().map(Names::literal).collect(Collectors.joining(", ")) + ")";
            if (!values.isEmpty()) {
                Statements.each(
                        connection,
                        row -> rows.computeIfAbsent(row.getString(1), each -> new ArrayList<>())
                                .add(RowDecoder.ofText(row.getString(2), decoder)),
                        sql);
            }
            return Optional.of(new Held<>(asOf, rows));
        });
    }

    private OrderedRows ordered(DuckDBConnection connection, String table) throws SQLException {
        Optional<TableSchema> schema =
                schemas.owner(table).filter(owner -> owner.name().equals(table));
        if (schema.isPresent() && schema.get().hasColumn(TableSchema.ID)) {
            String parent = schema.get().hasParent() ? Names.quoted(schema.get().parentColumn()) : "";
            return new OrderedRows(connection, table, TableSchema.ID, parent);
        }
        return new OrderedRows(connection, table, "", schema.isPresent() ? TableSchema.RECORD : "ALL");
    }

    @Override
    public void writeParquet(String table, Path file) {
        if (Files.exists(file)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The file " + file + " exists.").hint("Name a new one, or remove it."));
        }
        NamedTables named =
                views.all().containsKey(table) ? questions.named(Set.of(table)) : NamedTables.of(require(table));
        if (!wroteParquet(table, named, file)) {
            database.change(Deadline.NEVER, connection -> Definitions.make(connection, named, database));
            boolean unused = wroteParquet(table, named, file);
        }
    }

    /** False where something that is named is not there yet. */
    private boolean wroteParquet(String table, NamedTables named, Path file) {
        return database.exists()
                && database.readSorted(Deadline.NEVER, connection -> {
                    boolean isThere = Definitions.areThere(connection, named, database);
                    if (isThere) {
                        database.writeParquet(
                                connection, ordered(connection, table).all(), file);
                    }
                    return isThere;
                });
    }

    @Override
    public long forget(String candidateId) {
        if (!database.exists()) {
            return 0;
        }
        long removed = database.write(
                Deadline.NEVER,
                connection -> Statements.resultInTransaction(
                        connection, inside -> new Forgetting(inside, schemas).forget(candidateId)));
        if (removed > 0) {
            database.compact();
        }
        return removed;
    }

    @Override
    public void delete() {
        filler.stop();
        database.delete();
    }

    @Override
    public void close() {
        filler.close();
        database.close();
        scratch.close();
    }
}
