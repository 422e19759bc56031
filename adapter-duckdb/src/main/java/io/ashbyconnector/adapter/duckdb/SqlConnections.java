package io.ashbyconnector.adapter.duckdb;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** How DuckDB is opened. */
final class SqlConnections {

    private static final int THREADS = 2;
    /** The smallest: most of the tables are, and each column takes a block of its own. */
    private static final String BLOCK_SIZE = "16384";
    /** A group that is being filled is in memory as a whole, for each thread, and records can be large. */
    private static final String ROW_GROUP_SIZE = "8192";

    private SqlConnections() {}

    /**
     * Opens a database.
     *
     * @param path of the database; empty for one in memory
     * @throws io.ashbyconnector.error.ConfigurationException when DuckDB itself cannot be loaded
     */
    static DuckDBConnection open(String path, Properties properties) throws SQLException {
        try {
            return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + path, properties);
        } catch (LinkageError unloaded) {
            throw StoreFailure.ofLibrary(unloaded);
        }
    }

    static void attach(DuckDBConnection connection, Path path, String name) throws SQLException {
        Statements.run(
                connection,
                "ATTACH " + Names.literal(path.toString()) + " AS " + name + " (ROW_GROUP_SIZE " + ROW_GROUP_SIZE
                        + ")");
    }

    /** For statements of the store's own, which reach other files; one thread, as each needs memory. Loads no extension. */
    static Properties own(String memory) {
        return own(memory, 1);
    }

    private static Properties own(String memory, int threads) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", String.valueOf(threads));
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        return properties;
    }

    /**
     * The same for a file that is written. What does not fit into memory goes into a folder meanwhile. The log is never begun anew while the
     * file is open, so that it keeps the permissions that it was made with.
     */
    static Properties writing(Path folder, String memory) {
        Properties properties = own(memory);
        properties.setProperty("checkpoint_threshold", "1TB");
        properties.setProperty("default_block_size", BLOCK_SIZE);
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("write_buffer_row_group_count", "1");
        properties.setProperty("temp_directory", folder.resolve("spill").toString());
        return properties;
    }

    /**
     * Opens nothing but the database itself: no other file, no network, no extension, no setting once it is open, nothing put onto the
     * disk that does not fit into memory. Holds from the first statement on, for all connections to the database.
     *
     * @param memory how much all statements together may take, such as {@code 512MB}
     * @param readOnly whether nothing can be written; only for a file that exists
     */
    static Properties locked(String memory, boolean readOnly) {
        Properties properties = own(memory, THREADS);
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("max_temp_directory_size", "0KB");
        if (readOnly) {
            properties.setProperty("duckdb.read_only", "true");
        }
        properties.setProperty("lock_configuration", "true");
        return properties;
    }
}
