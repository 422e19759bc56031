package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.port.RecordDecoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Answers statements of anybody: checks each with the {@link SqlGuard}, and runs it within limits, in a transaction that cannot
 * write, on a connection of its own. Thread-safe.
 */
final class SqlRunner {

    /** How long a statement may take to notice that it was stopped, before its thread is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration NUDGE = Duration.ofMillis(50);

    private final DuckDBConnection database;

    /** @param database is duplicated for each statement; a statement is never run on it */
    SqlRunner(Connection database) {
        this.database = (DuckDBConnection) database;
    }

    /** Checks a statement, and tells what it names. */
    SqlStatement check(String sql, Collection<String> tables) {
        return check(sql, tables, true);
    }

    private SqlStatement check(String sql, Collection<String> tables, boolean qualifiable) {
        try (Connection parser = database.duplicate()) {
            return SqlGuard.check(parser, sql, tables, qualifiable);
        } catch (SQLException failed) {
            throw SqlErrors.of(failed);
        }
    }

    /**
     * Checks a statement, and runs it.
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
            String sql,
            Collection<String> tables,
            @Nullable SqlMask mask,
            SqlLimits limits,
            String operation,
            RecordDecoder<T> decoder) {
        Task<T> task = new Task<>(sql, tables, mask, limits, decoder);
        FutureTask<SqlRows<T>> run = new FutureTask<>(task::run);
        Thread thread = new Thread(run, "ashby-sql");
        thread.setDaemon(true);
        thread.start();
        try {
            return run.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.stop(run);
            throw new RequestTimeoutException(
                    ErrorDetails.of("The statement took longer than " + seconds(limits.time()) + ".")
                            .in(operation)
                            .hint("Narrow it with WHERE, aggregate before joining, or give it more time."));
        } catch (InterruptedException interrupted) {
            task.stop(run);
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(operation, interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AshbyConnectorException known) {
                throw known;
            }
            if (failed.getCause() instanceof SQLException said) {
                throw SqlErrors.of(String.valueOf(said.getMessage()), task.columns);
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " ms";
    }

    /** One run. */
    private final class Task<T> {
        private final String sql;
        private final Collection<String> tables;
        private final @Nullable SqlMask mask;
        private final SqlLimits limits;
        private final RecordDecoder<T> decoder;
        private volatile List<String> columns = List.of();
        private volatile @Nullable Statement running;
        private volatile boolean stopped;

        Task(
                String sql,
                Collection<String> tables,
                @Nullable SqlMask mask,
                SqlLimits limits,
                RecordDecoder<T> decoder) {
            this.sql = sql;
            this.tables = tables;
            this.mask = mask;
            this.limits = limits;
            this.decoder = decoder;
        }

        SqlRows<T> run() throws SQLException {
            try (Connection connection = database.duplicate()) {
                Collection<String> names = mask == null ? tables : visible(mask.apply(connection));
                SqlStatement statement = SqlGuard.check(connection, sql, names, mask == null);
                String text = bounded(connection, statement);
                try (Statement transaction = connection.createStatement()) {
                    transaction.execute("BEGIN TRANSACTION READ ONLY");
                }
                return rows(connection, statement, text);
            }
        }

        private Collection<String> visible(Set<String> unmasked) {
            return tables.stream().filter(unmasked::contains).toList();
        }

        private SqlRows<T> rows(Connection connection, SqlStatement statement, String text) throws SQLException {
            try (Statement run = connection.createStatement()) {
                running = run;
                if (stopped) {
                    throw new SQLException("stopped");
                }
                try (ResultSet answer = run.executeQuery(text)) {
                    return SqlRows.read(answer, limits, decoder);
                }
            } catch (SQLException failed) {
                columns = columns(statement.tables());
                throw failed;
            }
        }

        /** The same with no more rows than are answered, and one that tells that there are more. */
        private String bounded(Connection connection, SqlStatement statement) {
            if (statement.isBounded()) {
                return statement.text();
            }
            String limit = "\nLIMIT " + (limits.rows() + 1L);
            String text = statement.text().strip();
            while (text.endsWith(";")) {
                text = text.substring(0, text.length() - 1).strip();
            }
            JsonNode plain = SqlGuard.parse(connection, statement.text());
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
                return SqlGuard.parse(connection, text);
            } catch (AshbyConnectorException unreadable) {
                return null;
            }
        }

        private List<String> columns(Set<String> named) {
            List<String> found = new ArrayList<>();
            try (Connection connection = database.duplicate();
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT column_name FROM duckdb_columns() WHERE table_name = ? AND schema_name = 'main' ORDER BY column_index")) {
                for (String table : named) {
                    statement.setString(1, table);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                }
            } catch (SQLException unknown) {
                return List.of();
            }
            return found;
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
