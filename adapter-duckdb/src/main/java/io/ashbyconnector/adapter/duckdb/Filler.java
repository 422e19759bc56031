package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.port.ReplicaSource;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tables up to date, several at a time, on threads of its own that end when there is nothing to do. Each is filled once at a time,
 * whoever asks. Thread-safe.
 */
final class Filler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Filler.class);
    private static final int TABLES_AT_ONCE = 4;
    private static final int CALLS_AT_ONCE = 8;
    private static final int PARENTS_AT_ONCE = 500;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);
    private static final Duration HASHES_ARE_GOOD_FOR = Duration.ofDays(1);
    private static final Duration FOR_A_COMMIT = Duration.ofMinutes(1);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Database database;
    private final ReplicaSource source;
    private final Schemas schemas;
    private final Clock clock;
    private volatile ThreadPoolExecutor threads = newThreads();
    private final Semaphore tables = new Semaphore(TABLES_AT_ONCE);
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
    private final Map<String, Filling> underWay = new LinkedHashMap<>();

    Filler(Database database, ReplicaSource source, Schemas schemas, Clock clock) {
        this.database = database;
        this.source = source;
        this.schemas = schemas;
        this.clock = clock;
    }

    private static ThreadPoolExecutor newThreads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "ashby-store");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to fill a table, or joins in where that is under way.
     *
     * @param entries what is known of the tables; a table that is missing there counts as one that was never filled
     * @param since a parent's table that was filled after that is not filled again
     */
    Filling fill(
            TableSchema schema,
            Instant since,
            Map<String, Bookkeeping.Entry> entries,
            Consumer<SyncProgress> listener) {
        Filling filling;
        synchronized (underWay) {
            Filling joined = underWay.get(schema.name());
            if (joined != null) {
                filling = joined;
            } else {
                filling = new Filling(schema);
                underWay.put(schema.name(), filling);
                try {
                    execute(() -> run(filling, since, entries));
                } catch (RejectedExecutionException closed) {
                    underWay.remove(schema.name());
                    throw new IllegalStateException("The connector is closed; connect again.", closed);
                }
            }
        }
        filling.listen(listener);
        return filling;
    }

    private void execute(Runnable work) {
        threads.execute(source.handOver(work));
    }

    private void run(Filling filling, Instant since, Map<String, Bookkeeping.Entry> entries) {
        Bookkeeping.Entry before = entries.getOrDefault(filling.schema().name(), Bookkeeping.Entry.NONE);
        AshbyConnectorException failure = null;
        try {
            if (!source.offers(filling.schema().listing())) {
                throw new UnsupportedException(
                        ErrorDetails.of("The table '" + filling.schema().name() + "' cannot be read in this mode."));
            }
            if (filling.schema().hasParent()) {
                hanging(filling, since, entries, before);
            } else {
                tables.acquire();
                try {
                    listed(filling, before);
                } finally {
                    tables.release();
                }
            }
        } catch (AshbyConnectorException expected) {
            failure = expected;
        } catch (SQLException broken) {
            failure = StoreFailure.of(broken, database.toString());
        } catch (InterruptedException closing) {
            failure = StoreFailure.interrupted();
        } catch (RuntimeException | Error unexpected) {
            LOG.debug("A table could not be filled", unexpected);
            failure = StoreFailure.configuration(
                    "The table '" + filling.schema().name() + "' could not be filled: " + unexpected + ".",
                    "Try again; if it happens again, report it.",
                    unexpected);
        }
        if (failure instanceof PermissionException denied) {
            noteAbsence(filling.schema(), denied);
        }
        synchronized (underWay) {
            underWay.remove(filling.schema().name());
        }
        if (failure == null) {
            filling.done();
        } else {
            filling.failed(failure);
        }
    }

    private void noteAbsence(TableSchema schema, PermissionException denied) {
        try {
            database.change(
                    Deadline.NEVER,
                    connection -> Statements.inTransaction(connection, inside -> {
                        Bookkeeping.Entry before = Bookkeeping.entry(inside, schema.name());
                        Bookkeeping.put(
                                inside,
                                schema.name(),
                                new Bookkeeping.Entry(before.asOf(), before.states(), denied.getMessage()));
                    }));
        } catch (AshbyConnectorException unwritable) {
            LOG.debug("The store does not learn that a table may not be read", unwritable);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Fills a table from passes over a listing. */
    private void listed(Filling filling, Bookkeeping.Entry before) throws SQLException {
        TableSchema schema = filling.schema();
        Instant begin = now();
        database.requireWritable();
        int passes = schema.listing().passes().size();
        boolean knowsAll = before.states().size() == passes
                && before.states().stream().allMatch(state -> state.syncToken() != null);
        try (PassRows rows = new PassRows(database, schema)) {
            if (knowsAll) {
                Passed passed = pass(filling, rows, before.states());
                if (passed.isClear()) {
                    commit(filling, rows, passed, begin);
                    return;
                }
                rows.clear();
            }
            commit(filling, rows, pass(filling, rows, List.of()), begin);
        }
    }

    /** What all passes came to: how many of them listed everything. */
    private record Passed(List<SyncState> states, int full) {

        /** What a full pass among others does not list could be what another one lists, or be gone. */
        boolean isClear() {
            return full == 0 || states.size() == 1;
        }

        PassRows.Replaced replaced() {
            return full > 0 ? PassRows.Replaced.ALL : PassRows.Replaced.SAME;
        }
    }

    private Passed pass(Filling filling, PassRows rows, List<SyncState> from) throws SQLException {
        TableSchema schema = filling.schema();
        List<Map<String, Object>> all = schema.listing().passes();
        List<SyncState> reached = new ArrayList<>();
        int full = 0;
        long records = 0;
        for (int i = 0; i < all.size(); i++) {
            SyncState state = from.isEmpty() ? SyncState.none() : from.get(i);
            try (SyncPass<Row> pass = open(schema, all.get(i), state)) {
                ExpiredException restart = null;
                while (pass.hasNext()) {
                    ExpiredException now = pass.restart().orElse(null);
                    if (now != restart) {
                        restart = now;
                        filling.note("What was read before could not be gone on from; everything is read.");
                        if (all.size() == 1) {
                            rows.clear();
                            records = 0;
                        }
                    }
                    rows.add(pass.next());
                    filling.records(++records);
                    requireNotClosing();
                }
                if (pass.restart().isPresent() && restart == null) {
                    rows.clear();
                }
                reached.add(pass.state());
                full += pass.isFull() ? 1 : 0;
            }
        }
        return new Passed(reached, full);
    }

    /** A state of other filters, such as an earlier version noted, is none. */
    private SyncPass<Row> open(TableSchema schema, Map<String, Object> params, SyncState from) {
        RowDecoder decoder = new RowDecoder(schema);
        try {
            return source.pass(schema.listing(), params, from, decoder);
        } catch (InvalidParameterException other) {
            return source.pass(schema.listing(), params, SyncState.none(), decoder);
        }
    }

    private static void requireNotClosing() {
        if (Thread.currentThread().isInterrupted()) {
            throw StoreFailure.interrupted();
        }
    }

    private void commit(Filling filling, PassRows rows, Passed passed, Instant begin) throws SQLException {
        TableSchema schema = filling.schema();
        rows.finish();
        database.change(Deadline.in(FOR_A_COMMIT), connection -> {
            new Migration(database, schema).run(connection);
            Instant known = Bookkeeping.entry(connection, schema.name()).asOf();
            if (known != null && known.isAfter(begin) && !known.isAfter(now())) {
                return; // another process was faster
            }
            rows.commit(connection, passed.replaced(), before -> {}, after -> {
                Bookkeeping.put(after, schema.name(), new Bookkeeping.Entry(begin, passed.states(), null));
                if (passed.full() > 0) {
                    Orphans.remove(after, schema, schemas);
                }
            });
        });
    }

    /** Fills a table of which every record hangs on one of another table, from a pass for each of those that changed. */
    private void hanging(
            Filling filling, Instant since, Map<String, Bookkeeping.Entry> entries, Bookkeeping.Entry before)
            throws SQLException, InterruptedException {
        database.requireWritable();
        TableSchema schema = filling.schema();
        TableSchema parents = schemas.parent(schema.listing());
        Instant asOf = bringUpToDate(parents, since, entries);
        Parents plan = new Parents(parents, schema.name(), now().minus(HASHES_ARE_GOOD_FOR));
        Plan first = database.read(
                Deadline.NEVER, connection -> new Plan(plan.count(connection), plan.next(connection, PARENTS_AT_ONCE)));
        Progress progress = new Progress(filling, first.calls());
        progress.tell();
        List<Parents.Parent> next = first.next();
        while (!next.isEmpty()) {
            read(next, schema, progress);
            next = next.size() < PARENTS_AT_ONCE
                    ? List.of()
                    : database.read(Deadline.NEVER, connection -> plan.next(connection, PARENTS_AT_ONCE));
        }
        database.change(Deadline.in(FOR_A_COMMIT), connection -> {
            new Migration(database, schema).run(connection);
            Statements.inTransaction(connection, inside -> {
                Orphans.removeFrom(inside, schema, parents);
                Bookkeeping.put(inside, schema.name(), new Bookkeeping.Entry(asOf, before.states(), null));
            });
        });
    }

    /** How many parents there are to be read for, and the first of them. */
    private record Plan(long calls, List<Parents.Parent> next) {}

    /** When the parents' table was last filled. */
    private Instant bringUpToDate(TableSchema parents, Instant since, Map<String, Bookkeeping.Entry> entries) {
        Bookkeeping.Entry known = entry(parents);
        if (known.isFresh(since, now())) {
            return Objects.requireNonNull(known.asOf());
        }
        Filling filling = fill(parents, since, entries, progress -> {});
        filling.await(Deadline.NEVER);
        AshbyConnectorException failure = filling.failure();
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(entry(parents).asOf(), "as of");
    }

    private Bookkeeping.Entry entry(TableSchema schema) {
        return database.exists()
                ? database.read(Deadline.NEVER, connection -> Bookkeeping.entry(connection, schema.name()))
                : Bookkeeping.Entry.NONE;
    }

    private static final class Progress {

        private final Filling filling;
        private final long planned;
        private long records;
        private long done;

        Progress(Filling filling, long planned) {
            this.filling = filling;
            this.planned = planned;
        }

        void add(long more) {
            records += more;
            done++;
            tell();
        }

        void tell() {
            filling.calls(records, done, Math.max(planned, done));
        }
    }

    /** What a pass for one parent brought. */
    private record Read(Parents.Parent parent, List<Row> rows) {}

    /** Reads what hangs on some parents, several at once, and keeps what came, whatever happens then. */
    private void read(List<Parents.Parent> parents, TableSchema schema, Progress progress)
            throws SQLException, InterruptedException {
        CompletionService<Read> reading = new ExecutorCompletionService<>(this::execute);
        List<Future<Read>> asked = new ArrayList<>();
        List<Read> came = new ArrayList<>();
        Deadline commit = Deadline.in(BETWEEN_COMMITS);
        int taken = 0;
        try {
            for (Parents.Parent parent : parents) {
                if (asked.size() - taken == CALLS_AT_ONCE) {
                    take(reading, came, progress);
                    taken++;
                }
                if (commit.isOver()) {
                    keep(came, schema);
                    came.clear();
                    commit = Deadline.in(BETWEEN_COMMITS);
                }
                asked.add(reading.submit(() -> read(parent, schema)));
            }
            for (; taken < asked.size(); taken++) {
                take(reading, came, progress);
            }
        } finally {
            asked.forEach(each -> each.cancel(true));
            keep(came, schema);
        }
    }

    private static void take(CompletionService<Read> reading, List<Read> came, Progress progress)
            throws InterruptedException {
        try {
            Read read = reading.take().get();
            came.add(read);
            progress.add(read.rows().size());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private Read read(Parents.Parent parent, TableSchema schema) throws InterruptedException {
        calls.acquire();
        try {
            Map<String, Row> rows = new LinkedHashMap<>();
            for (Map<String, Object> each : schema.listing().passes()) {
                Map<String, Object> params = new LinkedHashMap<>(each);
                params.put(String.valueOf(schema.listing().parentParameter()), parent.id());
                try (SyncPass<Row> pass = open(schema, params, SyncState.none())) {
                    while (pass.hasNext()) {
                        Row row = pass.next();
                        row.values()[schema.parent()] = parent.id();
                        String key = schema.key(row);
                        rows.remove(key);
                        rows.put(key, row);
                    }
                }
            }
            return new Read(parent, List.copyOf(rows.values()));
        } catch (NotFoundException gone) {
            return new Read(parent, List.of());
        } finally {
            calls.release();
        }
    }

    private void keep(List<Read> came, TableSchema schema) throws SQLException {
        if (came.isEmpty()) {
            return;
        }
        Instant readAt = now();
        boolean interrupted = Thread.interrupted(); // what came is kept all the same
        try (PassRows rows = new PassRows(database, schema)) {
            for (Read each : came) {
                for (Row row : each.rows()) {
                    rows.add(row);
                }
            }
            rows.finish();
            database.change(Deadline.in(FOR_A_COMMIT), connection -> {
                new Migration(database, schema).run(connection);
                rows.commit(
                        connection,
                        PassRows.Replaced.OF_PARENTS,
                        before -> {
                            Parents.stage(
                                    before, came.stream().map(Read::parent).toList());
                        },
                        after -> {
                            Parents.note(after, schema.name(), readAt);
                        });
            });
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends what is under way; more may follow. */
    void stop() {
        ThreadPoolExecutor before = threads;
        threads = newThreads();
        end(before);
    }

    /** Ends what is under way, for good. */
    @Override
    public void close() {
        end(threads);
    }

    private static void end(ThreadPoolExecutor threads) {
        threads.shutdownNow();
        Deadline patience = Deadline.in(TO_END);
        boolean interrupted = false;
        while (!threads.isTerminated() && !patience.isOver()) {
            try {
                threads.awaitTermination(patience.nanosLeft(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        if (!threads.isTerminated()) {
            LOG.warn("The filling of a table does not end");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
