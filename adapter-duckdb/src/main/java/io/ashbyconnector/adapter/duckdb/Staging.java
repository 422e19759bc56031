package io.ashbyconnector.adapter.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The rows of passes that are too many to be kept in memory: each pass has a file of its own beside the store, and all of them share one
 * DuckDB, so that its limit of memory holds however many passes there are. It ends with the last pass. Thread-safe.
 */
final class Staging {

    private static final String MEMORY = "96MB";
    /** The largest: of small ones in a large file, the bookkeeping takes memory. */
    private static final String BLOCK_SIZE = "262144";
    /** For what is read once, and then goes. */
    private static final String COMPRESSION = "uncompressed";

    private final OwnFile file;
    private @Nullable Shared shared;

    Staging(OwnFile file) {
        this.file = file;
    }

    /** What the passes share; guarded by the staging. */
    private static final class Shared {

        private final Path folder;
        private final DuckDBConnection instance;
        private int passes;
        private int opened;

        Shared(Path folder) throws SQLException {
            this.folder = folder;
            Properties properties = SqlConnections.writing(folder, MEMORY);
            properties.setProperty("default_block_size", BLOCK_SIZE);
            properties.setProperty("force_compression", COMPRESSION);
            this.instance = SqlConnections.open("", properties);
        }
    }

    /** Makes a place for the rows of one pass. */
    synchronized Database.Overflow open() throws SQLException {
        Shared with = shared == null ? share() : shared;
        shared = with;
        with.passes++;
        try {
            return new Rows(with, with.instance.duplicate(), "rows_of_pass_" + with.opened++);
        } catch (SQLException failure) {
            leave(with);
            throw failure;
        }
    }

    private Shared share() throws SQLException {
        Path folder = file.newFolder();
        try {
            return new Shared(folder);
        } catch (SQLException failure) {
            OwnFile.remove(folder);
            throw failure;
        }
    }

    private synchronized void leave(Shared with) {
        with.passes--;
        if (with.passes == 0) {
            closeQuietly(with.instance);
            OwnFile.remove(with.folder);
            shared = null;
        }
    }

    private static void closeQuietly(DuckDBConnection connection) {
        try {
            connection.close();
        } catch (SQLException lost) {
            // with the folder
        }
    }

    /** Of one pass. */
    private final class Rows implements Database.Overflow {

        private final Shared with;
        private final DuckDBConnection connection;
        private final String name;
        private final Path path;
        private boolean filling;
        private boolean closed;

        Rows(Shared with, DuckDBConnection connection, String name) throws SQLException {
            this.with = with;
            this.connection = connection;
            this.name = name;
            this.path = with.folder.resolve(name);
            try {
                SqlConnections.attach(connection, path, name);
                Statements.run(connection, "USE " + name);
                connection.setAutoCommit(false); // one transaction writes full row groups at once, and past the log
            } catch (SQLException failure) {
                closeQuietly(connection);
                throw failure;
            }
            this.filling = true;
        }

        @Override
        public DuckDBConnection connection() {
            return connection;
        }

        @Override
        public String attach(DuckDBConnection writer) throws SQLException {
            connection.commit();
            letGo();
            Statements.run(writer, "ATTACH " + Names.literal(path.toString()) + " AS " + name + " (READ_ONLY)");
            return name + ".main.";
        }

        /** Two databases of one process cannot have the file open. */
        private void letGo() throws SQLException {
            filling = false;
            connection.setAutoCommit(true);
            Statements.run(connection, "USE memory");
            Statements.run(connection, "DETACH " + name);
            connection.close();
        }

        @Override
        public void detach(DuckDBConnection writer) throws SQLException {
            Statements.run(writer, "DETACH " + name);
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (filling) {
                    connection.rollback();
                    letGo();
                }
                Files.deleteIfExists(path);
            } catch (SQLException | IOException lost) {
                // with the folder
            }
            closeQuietly(connection);
            leave(with);
        }
    }
}
