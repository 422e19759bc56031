package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Which tables and views the database has; those that a statement names are there before it runs, if need be empty. */
final class Definitions {

    private Definitions() {}

    /** The tables of records, filled or not. */
    static Set<String> tables(DuckDBConnection connection) throws SQLException {
        return new LinkedHashSet<>(Statements.list(
                connection,
                row -> row.getString(1),
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
                        + " AND database_name = current_database() AND NOT starts_with(table_name, 'pass_')"));
    }

    /** Whether everything that is named is there as this version of the library has it. */
    static boolean areThere(DuckDBConnection connection, NamedTables named, Database database) throws SQLException {
        for (TableSchema schema : named.tables().keySet()) {
            if (!new Migration(database, schema).isDone(connection)) {
                return false;
            }
        }
        Map<String, String> views = views(connection);
        return named.views().stream().allMatch(view -> view.select().equals(views.get(view.name())));
    }

    private static Map<String, String> views(DuckDBConnection connection) throws SQLException {
        Map<String, String> views = new LinkedHashMap<>();
        Statements.list(
                connection,
                row -> views.put(row.getString(1), row.getString(2)),
                "SELECT name, definition FROM books_of_store.views");
        return views;
    }

    static void make(DuckDBConnection connection, NamedTables named, Database database) throws SQLException {
        for (TableSchema schema : named.tables().keySet()) {
            new Migration(database, schema).run(connection);
        }
        Map<String, String> views = views(connection);
        Statements.inTransaction(connection, inside -> {
            for (Views.View view : named.views()) {
                if (!view.select().equals(views.get(view.name()))) {
                    Statements.run(
                            inside,
                            "CREATE OR REPLACE VIEW main." + Names.quoted(view.name()) + " AS " + view.select());
                    Statements.run(inside, "DELETE FROM books_of_store.views WHERE name = ?", view.name());
                    Statements.run(
                            inside, "INSERT INTO books_of_store.views VALUES (?, ?)", view.name(), view.select());
                }
            }
        });
    }

    /** As one does not outlive a change of the columns that it reads, a view is made again when it is next named. */
    static void dropViews(DuckDBConnection connection) throws SQLException {
        for (String view : views(connection).keySet()) {
            Statements.run(connection, "DROP VIEW IF EXISTS main." + Names.quoted(view));
        }
        Statements.run(connection, "DELETE FROM books_of_store.views");
    }
}
