package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.port.RecordDecoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers statements of anybody: runs those that the {@link SqlGuard} let through, within limits, in a transaction that cannot
 * write, on a connection of its own. Thread-safe.
 */
final class SqlRunner {

    /** How long a statement may take to notice that it was stopped, before its thread is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration NUDGE = Duration.ofMillis(50);

    private final DuckDBConnection database;
    private final Function<String, List<String>> having;

    /** @param database is duplicated for each statement; a statement is never run on it */
    SqlRunner(Connection database) {
        this(database, column -> List.of());
    }

    /** @param having tells which tables and views have a column, for messages about one that those of a statement have not */
    SqlRunner(Connection database, Function<String, List<String>> having) {
        this.database = (DuckDBConnection) database;
        this.having = having;
    }

    /**
     * Runs a statement. Where something of the tables is hidden from it, it is checked once more, without those that are gone.
     *
     * @param tables the tables and views that may be named
     * @param mask what must not be seen; null for nothing
     * @param operation what messages call it
     * @param decoder of each row
     * @throws io.ashbyconnector.error.InvalidInputException when it is refused, or fails, or needs too much memory
     * @throws RequestTimeoutException when it takes too long
     * @throws CallInterruptedException when the thread is interrupted
     */
    <T> SqlRows<T> run(
            SqlStatement statement,
            Collection<String> tables,
            @Nullable SqlMask mask,
            SqlLimits limits,
            String operation,
            RecordDecoder<T> decoder) {
        return run(limits, operation, run -> {
            Connection connection = run.connection();
            SqlStatement runs = mask == null ? statement : masked(statement, tables, mask, connection);
            run.named(runs.tables(), mask);
            return run.rows(SqlText.of(bounded(connection, runs, limits)), limits, decoder);
        });
    }

    private static SqlStatement masked(
            SqlStatement statement, Collection<String> tables, SqlMask mask, Connection connection)
            throws SQLException {
        Set<String> gone = mask.apply(connection);
        return SqlGuard.check(
                statement.tree(),
                tables.stream().filter(name -> !gone.contains(name)).toList(),
                false);
    }

    /** Runs a search, which needs no check. */
    <T> Response<T> search(SearchStatement search, SqlLimits limits, String operation, RecordDecoder<T> decoder) {
        return run(limits, operation, run -> {
            SqlRows<T> rows =
                    run.rows(search.rows(), new SqlLimits(limits.time(), search.limit(), limits.bytes()), decoder);
            if (!rows.more()) {
                return Response.page(rows.rows(), new PageMeta(null, false, null));
            }
            List<@Nullable String> keys = run.texts(search.keysOf(rows.rows().size() - 1));
            return Response.page(rows.rows(), new PageMeta(search.cursor().at(keys), true, null));
        });
    }

    /** What is made of an answer. */
    @FunctionalInterface
    private interface Reading<R> {
        R of(ResultSet answer) throws SQLException;
    }

    /** What is done on a connection of its own. */
    @FunctionalInterface
    private interface Work<R> {
        R on(Run run) throws SQLException;
    }

    private <R> R run(SqlLimits limits, String operation, Work<R> work) {
        Run run = new Run();
        FutureTask<R> task = new FutureTask<>(() -> run.start(work));
        Thread thread = new Thread(task, "ashby-sql");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            run.stop(task);
            throw new RequestTimeoutException(
                    ErrorDetails.of("The statement took longer than " + seconds(limits.time()) + ".")
                            .in(operation)
                            .hint(
                                    "Narrow it with WHERE, aggregate before joining, or give it more time with a deadline of the call"
                                            + " or " + ConfigKey.HTTP_DEADLINE + " ("
                                            + ConfigKey.HTTP_DEADLINE.environment() + ")."));
        } catch (InterruptedException interrupted) {
            run.stop(task);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(operation, interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SQLException said) {
                throw SqlErrors.of(
                        String.valueOf(said.getMessage()),
                        columns(run.named, run.mask),
                        column -> having(column, run.named, run.mask));
            }
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** The same with no more rows than are answered, and one that tells that there are more. */
    private static String bounded(Connection connection, SqlStatement statement, SqlLimits limits) {
        if (statement.isBounded()) {
            return statement.text();
        }
        String limit = "\nLIMIT " + (limits.rows() + 1L);
        String text = statement.text().strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        JsonNode plain = statement.tree().query();
        if (!SqlLimited.has(plain) && SqlLimited.isOnly(plain, parsed(connection, text + limit))) {
            return text + limit;
        }
        String wrapped = "SELECT * FROM (\n" + text + "\n) AS answer" + limit;
        if (parsed(connection, wrapped) == null) {
            throw SqlRefusal.of(
                    "Something stands behind the statement.", "Leave out the semicolon, and what follows it.");
        }
        return wrapped;
    }

    private static @Nullable JsonNode parsed(Connection connection, String text) {
        try {
            return SqlTree.parse(connection, text).query();
        } catch (AshbyConnectorException unreadable) {
            return null;
        }
    }

    private List<String> columns(Set<String> tables, @Nullable SqlMask mask) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.duplicate();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT column_name FROM duckdb_columns() WHERE table_name = ? AND schema_name = 'main' ORDER BY column_index")) {
            for (String table : tables) {
                statement.setString(1, table);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (mask == null || !mask.hides(table, rows.getString(1))) {
                            found.add(rows.getString(1));
                        }
                    }
                }
            }
        } catch (SQLException unknown) {
            return List.of();
        }
        return found;
    }

    /** Those first whose names begin like that of a table of the statement. */
    private List<String> having(String column, Set<String> tables, @Nullable SqlMask mask) {
        List<String> beginnings = tables.stream().map(Names::singular).toList();
        return having.apply(column).stream()
                .filter(name -> mask == null || !mask.hides(name, column))
                .sorted(Comparator.comparing(
                        name -> beginnings.stream().noneMatch(beginning -> name.startsWith(beginning))))
                .toList();
    }

    private static String seconds(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + " ms";
        }
        return time.toSeconds() == 1 ? "1 second" : time.toSeconds() + " seconds";
    }

    /** One run, on a thread of its own, that others can stop. */
    private final class Run {
        private volatile Set<String> named = Set.of();
        private volatile @Nullable SqlMask mask;
        private volatile @Nullable Statement running;
        private volatile boolean stopped;
        private @Nullable Connection open;

        <R> R start(Work<R> work) throws SQLException {
            try (Connection connection = database.duplicate()) {
                open = connection;
                return work.on(this);
            }
        }

        Connection connection() {
            return Objects.requireNonNull(open);
        }

        /** Tells which tables the statement names, and what of them it must not see, for messages about it. */
        void named(Set<String> tables, @Nullable SqlMask hiding) {
            named = tables;
            mask = hiding;
        }

        <T> SqlRows<T> rows(SqlText text, SqlLimits limits, RecordDecoder<T> decoder) throws SQLException {
            return read(text, answer -> SqlRows.read(answer, limits, decoder));
        }

        /** The first row, as text. */
        List<@Nullable String> texts(SqlText text) throws SQLException {
            return read(text, answer -> {
                List<@Nullable String> values = new ArrayList<>();
                answer.next();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    values.add(answer.getString(i));
                }
                return values;
            });
        }

        private <R> R read(SqlText text, Reading<R> reading) throws SQLException {
            try (Statement transaction = connection().createStatement()) {
                transaction.execute("BEGIN TRANSACTION READ ONLY");
            }
            try (PreparedStatement statement = connection().prepareStatement(text.sql())) {
                for (int i = 0; i < text.parameters().size(); i++) {
                    statement.setString(i + 1, text.parameters().get(i));
                }
                running = statement;
                if (stopped) {
                    throw new SQLException("stopped");
                }
                try (ResultSet answer = statement.executeQuery()) {
                    return reading.of(answer);
                }
            } finally {
                running = null;
                try (Statement transaction = connection().createStatement()) {
                    transaction.execute("ROLLBACK");
                }
            }
        }

        /** Cancels until it ends: what is between two steps does not hear of it. */
        void stop(FutureTask<?> run) {
            stopped = true;
            long end = System.nanoTime() + GRACE.toNanos();
            boolean interrupted = false;
            while (!run.isDone() && System.nanoTime() < end) {
                cancel();
                interrupted |= ended(run);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Waits a little; tells whether it was interrupted meanwhile. */
        private static boolean ended(FutureTask<?> run) {
            try {
                run.get(NUDGE.toNanos(), TimeUnit.NANOSECONDS);
                return false;
            } catch (TimeoutException | ExecutionException expected) {
                return false;
            } catch (InterruptedException again) {
                return true;
            }
        }

        private void cancel() {
            Statement statement = running;
            try {
                if (statement != null) {
                    statement.cancel();
                }
            } catch (SQLException ended) {
                running = null;
            }
        }
    }
}
