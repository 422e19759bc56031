package io.ashbyconnector.adapter.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/**
 * Where the tables are. Any number of readers at once, or one writer, which waits for them. Thread-safe. What DuckDB throws becomes an
 * {@link io.ashbyconnector.error.AshbyConnectorException}.
 */
interface Database extends AutoCloseable {

    /** Something done on a connection, which is closed after. */
    @FunctionalInterface
    interface Work<T> {
        T on(DuckDBConnection connection) throws SQLException;
    }

    /** The same without a result. */
    @FunctionalInterface
    interface Step {
        void on(DuckDBConnection connection) throws SQLException;
    }

    /** What messages call it. */
    @Override
    String toString();

    /** Fails early where {@link #write} would. */
    void requireWritable();

    /** Whether anything was ever written. */
    boolean exists();

    /** On a connection that can change nothing, and can reach nothing else: no file, no network, no setting. */
    <T> T read(Deadline deadline, Work<T> work);

    /** What is there for the first time is made for its owner's eyes only. */
    <T> T write(Deadline deadline, Work<T> work);

    default void change(Deadline deadline, Step step) {
        Object unused = write(deadline, connection -> {
            step.on(connection);
            return this;
        });
    }

    /**
     * On a connection that reads whole tables in order, row after row: what does not fit into memory goes into a folder beside the file
     * meanwhile. Nobody else reads or writes until then.
     */
    <T> T readSorted(Deadline deadline, Work<T> work);

    /** Writes what a SELECT gives into a new Parquet file, on a connection of {@link #readSorted}. */
    void writeParquet(DuckDBConnection connection, String select, Path file) throws SQLException;

    /** Takes the rows of a pass that are too many to be kept in memory. */
    Overflow overflow(TableSchema schema);

    /** Leaves nothing on the disk of what was removed from the tables. */
    void compact();

    /** Removes everything. */
    void delete();

    @Override
    void close();

    /** The tables of a schema, named by {@link PassRows#table} and with the number of each row in front, that nobody else sees. */
    interface Overflow extends AutoCloseable {

        /** Of the one that fills them. */
        DuckDBConnection connection();

        /**
         * Ends the filling, and lets a writing connection see them.
         *
         * @return what their names need before them there
         */
        String attach(DuckDBConnection writer) throws SQLException;

        void detach(DuckDBConnection writer) throws SQLException;

        @Override
        void close();
    }
}
