package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.ReplicaSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the records of two accounts apart: a store notes whose it has. One that notes nothing yet becomes that of the account that
 * fills it next. Who fills it asks the service whose the credential is, once; who only reads it, or removes something from it, does
 * so if the credential is another one than that of the last who filled it. Thread-safe.
 */
final class StoreAccount {

    private final ReplicaSource source;
    private final String store;
    private volatile boolean confirmed;

    /** @param store what messages call it: its file */
    StoreAccount(ReplicaSource source, String store) {
        this.source = source;
        this.store = store;
    }

    /**
     * What a store notes.
     *
     * @param fingerprint of the credential that filled it last
     */
    record Noted(String name, String salt, String fingerprint) {}

    /** Null when it notes nothing. */
    static @Nullable Noted noted(DuckDBConnection connection) throws SQLException {
        if (!exists(connection)) {
            return null;
        }
        List<Noted> noted = Statements.list(
                connection,
                row -> new Noted(row.getString(1), row.getString(2), row.getString(3)),
                "SELECT name, salt, fingerprint FROM books_of_store.account");
        return noted.isEmpty() ? null : noted.get(0);
    }

    private static boolean exists(DuckDBConnection connection) throws SQLException {
        return Statements.count(
                        connection,
                        "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'books_of_store' AND table_name ="
                                + " 'account' AND database_name = current_database()")
                > 0;
    }

    /** @throws io.ashbyconnector.error.ConfigurationException when it holds the records of another account */
    void requireOurs(DuckDBConnection connection) throws SQLException {
        Noted noted = confirmed ? null : noted(connection);
        if (noted != null && !isOfCredential(noted)) {
            require(noted, connection);
        }
    }

    private boolean isOfCredential(Noted noted) {
        return noted.fingerprint().equals(source.fingerprint(noted.salt()));
    }

    /**
     * Before anything is fetched.
     *
     * @param database null for one that is still to be made
     * @throws io.ashbyconnector.error.ConfigurationException when it holds the records of another account
     */
    synchronized void requireWriter(@Nullable Database database) {
        if (confirmed) {
            return;
        }
        source.account().name(); // asks the service, before the file is open
        if (database != null) {
            Object unused = database.read(Deadline.NEVER, connection -> {
                Noted noted = noted(connection);
                if (noted != null) {
                    require(noted, connection);
                }
                return this;
            });
        }
        confirmed = true;
    }

    private void require(Noted noted, DuckDBConnection connection) {
        Account account = source.account();
        if (account.isOther(noted.name(), table -> held(table, connection))) {
            throw StoreFailure.configuration(
                    store + " holds the records of " + noted.name() + ", and these credentials belong to "
                            + account.name().orElse("another account") + ".",
                    "Use the credentials of that account, or name another file: each account needs one of its own.");
        }
        confirmed = true;
    }

    private Optional<String> held(String table, DuckDBConnection connection) {
        try {
            return Definitions.tables(connection).contains(table)
                    ? Statements.list(
                                    connection,
                                    row -> row.getString(1),
                                    "SELECT id FROM main." + Names.quoted(table) + " LIMIT 1")
                            .stream()
                            .findFirst()
                    : Optional.empty();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure, store);
        }
    }

    /** Notes whose records it has from now on, where that is known and was not, and who fills it. */
    void note(DuckDBConnection connection) throws SQLException {
        Optional<String> name = confirmed ? source.account().name() : Optional.empty();
        Noted noted = name.isEmpty() ? null : noted(connection);
        if (name.isEmpty() || (noted != null && isOfCredential(noted))) {
            return;
        }
        String salt = UUID.randomUUID().toString();
        Statements.inTransaction(connection, inside -> {
            if (!exists(inside)) {
                Statements.run(
                        inside,
                        "CREATE TABLE books_of_store.account (name VARCHAR, salt VARCHAR, fingerprint VARCHAR)");
            }
            Statements.run(inside, "DELETE FROM books_of_store.account");
            Statements.run(
                    inside,
                    "INSERT INTO books_of_store.account VALUES (?, ?, ?)",
                    noted == null ? name.get() : noted.name(),
                    salt,
                    source.fingerprint(salt));
        });
    }
}
