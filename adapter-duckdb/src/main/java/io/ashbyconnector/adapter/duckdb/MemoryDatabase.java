package io.ashbyconnector.adapter.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** In memory, and nowhere else: it reaches no file, and puts nothing aside on a disk. */
final class MemoryDatabase implements Database {

    private static final String NAME = "The store in memory";

    private final ReentrantLock writing = new ReentrantLock(true);
    private @Nullable DuckDBConnection instance;

    private synchronized DuckDBConnection connection() throws SQLException {
        if (instance == null) {
            Properties properties = new Properties();
            properties.setProperty("threads", "2");
            properties.setProperty("allow_community_extensions", "false");
            properties.setProperty("autoload_known_extensions", "false");
            properties.setProperty("autoinstall_known_extensions", "false");
            properties.setProperty("enable_external_access", "false");
            properties.setProperty("max_temp_directory_size", "0KB");
            properties.setProperty("lock_configuration", "true");
            DuckDBConnection made = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
            Bookkeeping.create(made);
            instance = made;
        }
        return instance.duplicate();
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

    /** By way of another database in memory, as this one writes no file. */
    @Override
    public void writeParquet(Deadline deadline, String select, Path file) {
        throw new UnsupportedOperationException("later");
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
    public void delete() {
        close();
    }

    @Override
    public synchronized void close() {
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
