package io.ashbyconnector.adapter.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** In memory, and nowhere else: it reaches no file, and puts nothing aside on a disk. */
final class MemoryDatabase implements Database {

    private static final String NAME = "The store in memory";

    private final ReentrantLock writing = new ReentrantLock(true);
    private @Nullable DuckDBConnection instance;
    private boolean closed;

    private synchronized DuckDBConnection connection() throws SQLException {
        if (closed) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        if (instance == null) {
            DuckDBConnection made = SqlConnections.open("", SqlConnections.locked("60%", false));
            Bookkeeping.create(made, "this program");
            instance = made;
        }
        return instance.duplicate();
    }

    @Override
    public String toString() {
        return NAME;
    }

    @Override
    public void requireWritable() {
        // always
    }

    @Override
    public synchronized boolean exists() {
        return instance != null;
    }

    @Override
    public <T> T read(Deadline deadline, Work<T> work) {
        try (DuckDBConnection connection = connection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, NAME);
        }
    }

    @Override
    public <T> T write(Deadline deadline, Work<T> work) {
        writing.lock();
        try {
            return read(deadline, work);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T> T readSorted(Deadline deadline, Work<T> work) {
        return read(deadline, work);
    }

    /** By way of another database in memory, as this one writes no file. */
    @Override
    public void writeParquet(DuckDBConnection connection, String select, Path file) throws SQLException {
        try (DuckDBConnection to = SqlConnections.open("", new Properties())) {
            copy(connection, select, to);
            Statements.run(to, Statements.parquet("SELECT * FROM typed", file));
        }
    }

    /** As text, which every type reads again. */
    private static void copy(DuckDBConnection from, String select, DuckDBConnection to) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        Statements.list(
                from,
                row -> {
                    String name = Names.quoted(row.getString(1));
                    typed.add(name + "::" + row.getString(2) + " AS " + name);
                    return columns.add(name + " VARCHAR");
                },
                "DESCRIBE " + select);
        Statements.run(to, "CREATE TABLE texts (" + String.join(", ", columns) + ")");
        Statements.run(to, "CREATE VIEW typed AS SELECT " + String.join(", ", typed) + " FROM texts");
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COLUMNS(*)::VARCHAR FROM (" + select + ")");
                DuckDBAppender appender = to.createAppender("texts")) {
            while (rows.next()) {
                appender.beginRow();
                for (int i = 1; i <= columns.size(); i++) {
                    String text = rows.getString(i);
                    if (text == null) {
                        appender.appendNull();
                    } else {
                        appender.append(text);
                    }
                }
                appender.endRow();
            }
        }
    }

    @Override
    public Overflow overflow(TableSchema schema) {
        try {
            return new MemoryOverflow(connection(), schema);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, NAME);
        }
    }

    private record MemoryOverflow(DuckDBConnection connection, TableSchema schema) implements Overflow {

        @Override
        public String attach(DuckDBConnection writer) {
            return "";
        }

        @Override
        public void detach(DuckDBConnection writer) {
            // the writer sees them all the time
        }

        @Override
        public void close() {
            try (connection) {
                for (String table : schema.tables().keySet()) {
                    Statements.run(connection, "DROP TABLE IF EXISTS " + PassRows.table(table));
                }
            } catch (SQLException closed) {
                // with the store
            }
        }
    }

    @Override
    public void compact() {
        // nothing is on a disk
    }

    @Override
    public void delete() {
        writing.lock();
        try {
            drop();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        drop();
    }

    private synchronized void drop() {
        if (instance != null) {
            try {
                instance.close();
            } catch (SQLException closed) {
                // already
            }
            instance = null;
        }
    }
}
