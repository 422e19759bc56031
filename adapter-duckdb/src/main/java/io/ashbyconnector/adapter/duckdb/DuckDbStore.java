package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A copy of the records in DuckDB. */
final class DuckDbStore implements Replica {

    private static final Deadline NEVER = Deadline.in(null);

    private final Database database;
    private final MemoryDatabase scratch;
    private final boolean configured;
    private final Duration maxAge;
    private final Clock clock;
    private final Schemas schemas;
    private final Views views = new Views();
    private final Filler filler;

    /** @param configured whether somebody asked for it, so that it may be filled with more than a question needs */
    DuckDbStore(Database database, boolean configured, Duration maxAge, ReplicaSource source, Clock clock) {
        this.database = database;
        this.scratch = database instanceof MemoryDatabase memory ? memory : new MemoryDatabase();
        this.configured = configured;
        this.maxAge = maxAge;
        this.clock = clock;
        this.schemas = new Schemas(source.catalog());
        this.filler = new Filler(database, source, schemas, clock);
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        Deadline deadline = Deadline.in(call.options().deadline());
        String sql = String.valueOf(call.params().get("sql"));
        NamedTables named =
                scratch.read(deadline, parser -> NamedTables.of(NamedTables.read(sql, parser), schemas, views, parser));
        Freshness freshness = refresh(named, call, deadline);
        return reading(named, deadline, connection -> {
            List<T> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT to_json(q)::VARCHAR FROM (" + sql + ") q")) {
                while (result.next()) {
                    try (JsonParser parser =
                            new JsonFactory().createParser(ObjectReadContext.empty(), result.getString(1))) {
                        parser.nextToken();
                        rows.add(decoder.decode(parser));
                    }
                }
            }
            return Response.page(rows, new PageMeta(null, false, null, freshness.asOf(), freshness.notices()));
        });
    }

    /**
     * Of when the tables are that a statement names.
     *
     * @param asOf of the oldest; null where it names none
     */
    record Freshness(@Nullable Instant asOf, List<String> notices) {}

    /** Brings up to date what a statement names, as far as the time goes. */
    private Freshness refresh(NamedTables named, CheckedCall call, Deadline deadline) {
        Instant since = clock.instant().minus(maxAge);
        List<TableSchema> required = named.tables().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Bookkeeping.Entry> known = entries(deadline);
        List<Filling> fillings = new ArrayList<>();
        for (TableSchema schema : required) {
            Instant asOf = asOf(known, schema);
            if (asOf == null || asOf.isBefore(since) || asOf.isAfter(clock.instant())) {
                fillings.add(filler.fill(schema, since, listener(call.listeners())));
            }
        }
        List<String> notices = new ArrayList<>();
        for (Filling filling : fillings) {
            boolean over = filling.await(deadline);
            AshbyConnectorException failure = filling.failure();
            Instant asOf = asOf(known, filling.schema());
            if (over && failure == null) {
                continue;
            }
            if (failure != null && (asOf == null || failure instanceof PermissionException)) {
                throw failure;
            }
            if (asOf == null) {
                throw unfinished(fillings);
            }
            notices.add(
                    failure == null
                            ? "The table " + filling.schema().name() + " is of " + asOf
                                    + "; it is being brought up to date (" + filling + ")."
                            : "The table " + filling.schema().name() + " is of " + asOf
                                    + "; it could not be brought up to date: " + failure.getMessage());
        }
        if (!configured && !fillings.isEmpty()) {
            notices.add("No store is configured: " + names(fillings)
                    + " was read for this question, and is kept in memory only. Set ashby.store"
                    + " (ASHBY_STORE) to a file to keep it.");
        }
        Map<String, Bookkeeping.Entry> now = fillings.isEmpty() ? known : entries(deadline.orIn(Duration.ofSeconds(5)));
        Instant oldest = required.stream()
                .map(schema -> asOf(now, schema))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Freshness(oldest, notices);
    }

    private static String names(List<Filling> fillings) {
        return fillings.stream().map(filling -> filling.schema().name()).collect(Collectors.joining(", "));
    }

    private static RequestTimeoutException unfinished(List<Filling> fillings) {
        String far = fillings.stream()
                .filter(filling -> !filling.isOver())
                .map(Filling::toString)
                .collect(Collectors.joining("; "));
        return new RequestTimeoutException(
                ErrorDetails.of("The time was over before the tables were filled (" + far + ").")
                        .hint("The filling goes on as long as the connector is open: ask again, or allow more time."));
    }

    private static Consumer<SyncProgress> listener(List<CallListener> listeners) {
        return progress -> listeners.forEach(each -> each.onSync(progress));
    }

    private Map<String, Bookkeeping.Entry> entries(Deadline deadline) {
        return database.exists() ? database.read(deadline, Bookkeeping::entries) : Map.of();
    }

    private static @Nullable Instant asOf(Map<String, Bookkeeping.Entry> entries, TableSchema schema) {
        return entries.getOrDefault(schema.name(), Bookkeeping.Entry.NONE).asOf();
    }

    /** On a connection that has the views, and an empty table for each one that is not there. */
    private <T> T reading(NamedTables named, Deadline deadline, Database.Work<T> work) {
        Database from = database.exists() ? database : scratch;
        return from.read(deadline, connection -> {
            Set<String> there = tablesIn(connection);
            for (TableSchema schema : named.tables().keySet()) {
                for (Map.Entry<String, List<TableSchema.Column>> table :
                        schema.tables().entrySet()) {
                    if (!there.contains(table.getKey())) {
                        Statements.run(
                                connection,
                                "CREATE TEMP TABLE " + Names.quoted(table.getKey()) + " "
                                        + TableSchema.definition(table.getValue()));
                    }
                }
            }
            for (Views.View view : named.views()) {
                Statements.run(connection, "CREATE TEMP VIEW " + Names.quoted(view.name()) + " AS " + view.select());
            }
            return work.on(connection);
        });
    }

    private static Set<String> tablesIn(DuckDBConnection connection) throws SQLException {
        return new LinkedHashSet<>(Statements.list(
                connection,
                row -> row.getString(1),
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT temporary"));
    }

    @Override
    public List<Table> sync(Collection<String> tables, CallOptions options, Consumer<SyncProgress> listener) {
        if (!configured) {
            throw StoreFailure.configuration(
                    "No store is configured, so there is nothing to bring up to date.",
                    "Set " + ConfigKey.STORE + " (" + ConfigKey.STORE.environment() + ") to a file, or to memory.");
        }
        Deadline deadline = Deadline.in(options.deadline());
        Instant now = clock.instant();
        List<TableSchema> wanted = tables.isEmpty()
                ? schemas.all(false).toList()
                : tables.stream()
                        .flatMap(name -> wanted(name).stream())
                        .distinct()
                        .toList();
        List<Filling> fillings = new ArrayList<>();
        for (TableSchema schema : wanted) {
            fillings.add(filler.fill(schema, now, listener));
        }
        Map<String, String> failures = new LinkedHashMap<>();
        AshbyConnectorException first = null;
        for (Filling filling : fillings) {
            if (!filling.await(deadline)) {
                throw unfinished(fillings);
            }
            AshbyConnectorException failure = filling.failure();
            if (failure != null) {
                failures.put(filling.schema().name(), failure.getMessage());
                first = first == null ? failure : first;
            }
        }
        if (first != null && failures.size() == fillings.size()) {
            throw first;
        }
        Set<String> names = wanted.stream()
                .flatMap(schema -> schema.tables().keySet().stream())
                .collect(Collectors.toSet());
        return described(wanted).stream()
                .filter(table -> names.contains(table.name()))
                .map(table -> failures.containsKey(table.name())
                        ? new Table(
                                table.name(), table.columns(), table.rows(), table.asOf(), failures.get(table.name()))
                        : table)
                .toList();
    }

    /** Of a view, the tables that it needs. */
    private List<TableSchema> wanted(String name) {
        if (views.all().containsKey(name)) {
            return scratch
                    .read(NEVER, parser -> NamedTables.of(Set.of(name), schemas, views, parser))
                    .tables()
                    .entrySet()
                    .stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return List.of(require(name));
    }

    private TableSchema require(String name) {
        return schemas.owner(name)
                .orElseThrow(() -> new InvalidParameterException(ErrorDetails.of("There is no table '" + name + "'.")
                        .hint(NearestName.hint(name, schemas.names()))));
    }

    @Override
    public List<Table> tables() {
        return described(schemas.all(true).toList());
    }

    private List<Table> described(List<TableSchema> wanted) {
        if (!database.exists()) {
            return described(wanted, Map.of(), Map.of());
        }
        return database.read(NEVER, connection -> {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : tablesIn(connection)) {
                rows.put(table, Statements.count(connection, "SELECT count(*) FROM main." + Names.quoted(table)));
            }
            return described(wanted, Bookkeeping.entries(connection), rows);
        });
    }

    private static List<Table> described(
            List<TableSchema> wanted, Map<String, Bookkeeping.Entry> entries, Map<String, Long> rows) {
        List<Table> all = new ArrayList<>();
        for (TableSchema schema : wanted) {
            Bookkeeping.Entry entry = entries.getOrDefault(schema.name(), Bookkeeping.Entry.NONE);
            schema.tables()
                    .forEach((name, columns) -> all.add(new Table(
                            name,
                            columns.stream().map(TableSchema.Column::described).toList(),
                            entry.asOf() == null ? 0 : rows.getOrDefault(name, 0L),
                            entry.asOf(),
                            entry.absence())));
        }
        return all;
    }

    @Override
    public <T> void read(String table, RecordDecoder<T> decoder, Consumer<? super T> records) {
        throw new UnsupportedException(ErrorDetails.of("Not yet."));
    }

    @Override
    public void writeParquet(String table, Path file) {
        throw new UnsupportedException(ErrorDetails.of("Not yet."));
    }

    @Override
    public long forget(String candidateId) {
        throw new UnsupportedException(ErrorDetails.of("Not yet."));
    }

    @Override
    public void delete() {
        database.delete();
    }

    @Override
    public void close() {
        filler.close();
        database.close();
        scratch.close();
    }
}
