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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the records in DuckDB. */
final class DuckDbStore implements Replica {

    private static final int RECORDS_AT_ONCE = 5000;

    private final Database database;
    private final MemoryDatabase scratch;
    private final boolean configured;
    private final ReplicaSource source;
    private final Schemas schemas;
    private final Views views = new Views();
    private final Filler filler;
    private final Questions questions;
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
        this.questions = new Questions(database, scratch, schemas, views, refresh, configured, statementTime);
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
        return views.all().containsKey(name) ? named(name).required().stream() : Stream.of(require(name));
    }

    private NamedTables named(String view) {
        return scratch.read(Deadline.NEVER, parser -> NamedTables.of(Set.of(view), schemas, views, parser));
    }

    private TableSchema require(String table) {
        return schemas.owner(table)
                .orElseThrow(() -> new InvalidParameterException(ErrorDetails.of("There is no table '" + table + "'.")
                        .hint(NearestName.hint(table, schemas.names()))));
    }

    @Override
    public List<Table> tables() {
        List<Table> all = new ArrayList<>(described(schemas.all(true).toList()));
        all.addAll(describedViews(all));
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

    /** By way of a database that has them, and nothing in them. */
    private List<Table> describedViews(List<Table> tables) {
        Map<String, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        NamedTables all = scratch.read(
                Deadline.NEVER, parser -> NamedTables.of(views.all().keySet(), schemas, views, parser));
        try (MemoryDatabase blank = new MemoryDatabase()) {
            blank.change(Deadline.NEVER, connection -> {
                Definitions.make(connection, all, blank);
                Statements.list(
                        connection,
                        row -> columns.computeIfAbsent(row.getString(1), view -> new ArrayList<>())
                                .add(new Column(row.getString(2), row.getString(3), null)),
                        "SELECT c.table_name, c.column_name, c.data_type FROM duckdb_columns() c JOIN"
                                + " books_of_store.views v ON v.name = c.table_name WHERE c.schema_name = 'main' ORDER BY"
                                + " c.table_name, c.column_index");
            });
        }
        Map<Views.View, Instant> filled = new LinkedHashMap<>();
        List<Table> described = new ArrayList<>();
        for (Views.View view : views.all().values()) {
            NamedTables named = named(view.name());
            List<Table> needed = named.required().stream()
                    .filter(schema -> !named.optional().contains(schema)
                            || Objects.requireNonNull(byName.get(schema.name())).asOf() != null)
                    .map(schema -> Objects.requireNonNull(byName.get(schema.name())))
                    .toList();
            List<Column> own = columns.getOrDefault(view.name(), List.of());
            Optional<Table> absent =
                    needed.stream().filter(table -> table.asOf() == null).findFirst();
            if (absent.isPresent()) {
                described.add(new Table(view.name(), own, 0, null, absent.get().absence()));
            } else {
                needed.stream().map(Table::asOf).min(Instant::compareTo).ifPresent(asOf -> filled.put(view, asOf));
            }
        }
        Map<String, Long> rows = rows(filled.keySet());
        filled.forEach((view, asOf) -> described.add(new Table(
                view.name(),
                columns.getOrDefault(view.name(), List.of()),
                rows.getOrDefault(view.name(), 0L),
                asOf,
                null)));
        return described;
    }

    private Map<String, Long> rows(Set<Views.View> filled) {
        Map<String, Long> rows = new LinkedHashMap<>();
        if (!filled.isEmpty()) {
            Set<String> names = filled.stream().map(Views.View::name).collect(Collectors.toSet());
            NamedTables all = scratch.read(Deadline.NEVER, parser -> NamedTables.of(names, schemas, views, parser));
            questions.reading(all, Deadline.NEVER, connection -> {
                for (String name : names) {
                    rows.put(name, Statements.count(connection, "SELECT count(*) FROM main." + Names.quoted(name)));
                }
                return this;
            });
        }
        return rows;
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
        String id = schema.hasColumn(TableSchema.ID) ? TableSchema.ID : "md5(record::VARCHAR)";
        String parent = schema.hasParent() ? Names.quoted(schema.parentColumn()) : "''";
        String page = "SELECT " + id + ", " + parent + ", record::VARCHAR FROM main." + Names.quoted(table) + " WHERE ("
                + id + ", " + parent + ") > (?, ?) ORDER BY 1, 2 LIMIT " + RECORDS_AT_ONCE;
        database.read(Deadline.NEVER, connection -> {
            if (Definitions.tables(connection).contains(table)) {
                Place last = new Place("", "");
                List<Place> read;
                do {
                    read = Statements.list(
                            connection,
                            row -> {
                                records.accept(RowDecoder.ofText(row.getString(3), decoder));
                                return new Place(row.getString(1), row.getString(2));
                            },
                            page,
                            last.id(),
                            last.parent());
                    last = read.isEmpty() ? last : read.get(read.size() - 1);
                } while (read.size() == RECORDS_AT_ONCE);
            }
            return this;
        });
    }

    /** Where a reading stands. */
    private record Place(String id, String parent) {}

    @Override
    public void writeParquet(String table, Path file) {
        if (Files.exists(file)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The file " + file + " exists.").hint("Name a new one, or remove it."));
        }
        NamedTables named = views.all().containsKey(table) ? named(table) : NamedTables.of(require(table));
        questions.reading(named, Deadline.NEVER, connection -> this);
        database.writeParquet(
                Deadline.NEVER, "SELECT * FROM main." + Names.quoted(table) + " ORDER BY " + order(table), file);
    }

    /** The same rows are always in the same order. */
    private String order(String table) {
        return schemas.owner(table)
                .filter(schema -> schema.name().equals(table) && schema.hasColumn(TableSchema.ID))
                .map(schema -> TableSchema.ID + (schema.hasParent() ? ", " + Names.quoted(schema.parentColumn()) : ""))
                .orElse("ALL");
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
