package io.ashbyconnector.adapter.duckdb;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The store's own statements on a connection. */
final class Statements {

    private Statements() {}

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static long run(DuckDBConnection connection, String sql, @Nullable Object... values) throws SQLException {
        if (values.length == 0) {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql) ? 0 : statement.getUpdateCount();
            }
        }
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    static <T> List<T> list(DuckDBConnection connection, Reader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    /** Does something with each row of an answer as it comes. */
    @FunctionalInterface
    interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    static void each(DuckDBConnection connection, Visitor visitor, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    /** Writes what a SELECT gives into a new Parquet file. */
    static String parquet(String select, Path file) {
        return "COPY (" + select + ") TO " + Names.literal(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)";
    }

    static long count(DuckDBConnection connection, String sql, @Nullable Object... values) throws SQLException {
        return list(connection, row -> row.getLong(1), sql, values).get(0);
    }

    private static PreparedStatement prepared(DuckDBConnection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** All or nothing. */
    static void inTransaction(DuckDBConnection connection, Database.Step step) throws SQLException {
        Object unused = resultInTransaction(connection, inside -> {
            step.on(inside);
            return step;
        });
    }

    /** The same, with what comes of it. */
    static <T> T resultInTransaction(DuckDBConnection connection, Database.Work<T> work) throws SQLException {
        run(connection, "BEGIN TRANSACTION");
        boolean done = false;
        try {
            T result = work.on(connection);
            run(connection, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(DuckDBConnection connection) {
        try {
            run(connection, "ROLLBACK");
        } catch (SQLException ended) {
            // by the failure that is on its way
        }
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
