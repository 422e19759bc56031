package io.ashbyconnector.adapter.duckdb;

import java.util.Properties;

/** How DuckDB is opened. */
final class SqlConnections {

    private SqlConnections() {}

    /** For statements of the store's own, which reach other files; loads no extension. */
    static Properties own(String memory, int threads) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", String.valueOf(threads));
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        return properties;
    }

    /**
     * Opens nothing but the database itself: no other file, no network, no extension, no setting once it is open, nothing put onto the
     * disk that does not fit into memory. Holds from the first statement on, for all connections to the database.
     *
     * @param memory how much all statements together may take, such as {@code 512MB}
     * @param readOnly whether nothing can be written; only for a file that exists
     */
    static Properties locked(String memory, int threads, boolean readOnly) {
        Properties properties = own(memory, threads);
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("max_temp_directory_size", "0KB");
        if (readOnly) {
            properties.setProperty("duckdb.read_only", "true");
        }
        properties.setProperty("lock_configuration", "true");
        return properties;
    }
}
