package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.sync.SyncState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the store notes of its tables, in a schema of its own beside them. No file should be called like the schema, as DuckDB would not tell
 * the two apart.
 */
final class Bookkeeping {

    /** Of the tables of this class; those of records are compared column by column. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<SyncState>> STATES = new TypeReference<>() {};

    private Bookkeeping() {}

    /**
     * What is known of a table.
     *
     * @param asOf when the last whole pass over it began; null before the first
     * @param states one for each of the listing's passes; empty where the next ones list everything
     * @param absence why it could not be read the last time; null if it could
     */
    record Entry(
            @Nullable Instant asOf,
            List<SyncState> states,
            @Nullable String absence) {

        static final Entry NONE = new Entry(null, List.of(), null);

        /** Whether it was filled after a time. A time to come is one of another clock, and tells nothing. */
        boolean isFresh(Instant since, Instant now) {
            return asOf != null && !asOf.isBefore(since) && !asOf.isAfter(now);
        }
    }

    /** @param origin whose records it will hold */
    static void create(DuckDBConnection connection, String origin) throws SQLException {
        Statements.run(connection, "CREATE SCHEMA books_of_store");
        Statements.run(connection, "CREATE TABLE books_of_store.version (version INTEGER, origin VARCHAR)");
        Statements.run(connection, "INSERT INTO books_of_store.version VALUES (" + VERSION + ", ?)", origin);
        Statements.run(
                connection,
                "CREATE TABLE books_of_store.tables (name VARCHAR, as_of TIMESTAMP, states JSON, absence VARCHAR)");
        Statements.run(
                connection,
                "CREATE TABLE books_of_store.parents (table_name VARCHAR, parent_id VARCHAR, stamp VARCHAR, read_at TIMESTAMP)");
        Statements.run(connection, "CREATE TABLE books_of_store.views (name VARCHAR, definition VARCHAR)");
    }

    /** @throws ConfigurationException when the database is no store, that of a newer version of this library, or holds the records of another service */
    static void requireOurs(DuckDBConnection connection, String store, String origin) throws SQLException {
        long version;
        try {
            version = Statements.count(connection, "SELECT max(version) FROM books_of_store.version");
        } catch (SQLException missing) {
            throw StoreFailure.configuration(
                    store + " is a database of another program.", "Name another file, which need not exist.", missing);
        }
        if (version > VERSION) {
            throw StoreFailure.configuration(
                    store + " was written by a newer version.", "Update this program, or name another file.");
        }
        String held = Statements.list(
                        connection, row -> row.getString(1), "SELECT max(origin) FROM books_of_store.version")
                .get(0);
        if (!origin.equals(held)) {
            throw StoreFailure.configuration(
                    store + " holds the records of " + held + ", and this is " + origin + ".",
                    "Name another file: each account needs one of its own.");
        }
    }

    static Map<String, Entry> entries(DuckDBConnection connection) throws SQLException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Statements.list(
                connection,
                row -> entries.put(
                        row.getString(1),
                        new Entry(Statements.instant(row, 2), states(row.getString(3)), row.getString(4))),
                "SELECT name, epoch_us(as_of), states::VARCHAR, absence FROM books_of_store.tables");
        return entries;
    }

    static Entry entry(DuckDBConnection connection, String table) throws SQLException {
        return Optional.ofNullable(entries(connection).get(table)).orElse(Entry.NONE);
    }

    /** States that cannot be read make the next pass a full one, which is never wrong. */
    private static List<SyncState> states(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readValue(json, STATES);
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    static void put(DuckDBConnection connection, String table, Entry entry) throws SQLException {
        Statements.run(connection, "DELETE FROM books_of_store.tables WHERE name = ?", table);
        Statements.run(
                connection,
                "INSERT INTO books_of_store.tables VALUES (?, make_timestamp(?::BIGINT), ?, ?)",
                table,
                entry.asOf() == null ? null : Statements.micros(entry.asOf()),
                entry.states().isEmpty() ? null : JSON.writeValueAsString(new ArrayList<>(entry.states())),
                entry.absence());
    }
}
