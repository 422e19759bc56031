package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Rows that hang on what is gone. */
final class Orphans {

    private Orphans() {}

    /** From every table whose records hang on those of a table. */
    static void remove(DuckDBConnection connection, TableSchema parents, Schemas schemas) throws SQLException {
        List<String> hanging = Statements.list(
                connection, row -> row.getString(1), "SELECT DISTINCT table_name FROM books_of_store.parents");
        for (String table : hanging) {
            TableSchema schema = schemas.listing(table).orElse(null);
            if (schema != null
                    && schema.hasParent()
                    && parents.name().equals(schema.listing().parent())) {
                removeFrom(connection, schema, parents);
            }
        }
    }

    /** From the tables of the lists within records. */
    static long removeChildren(DuckDBConnection connection, TableSchema schema) throws SQLException {
        long removed = 0;
        for (TableSchema.Child child : schema.children()) {
            removed += Statements.run(
                    connection,
                    "DELETE FROM " + Names.quoted(child.name()) + " WHERE " + Names.quoted(child.owner())
                            + " NOT IN (SELECT id FROM " + Names.quoted(schema.name()) + ")");
        }
        return removed;
    }

    /**
     * From one table.
     *
     * @return how many rows were removed
     */
    static long removeFrom(DuckDBConnection connection, TableSchema schema, TableSchema parents) throws SQLException {
        String living = "(SELECT id FROM " + Names.quoted(parents.name()) + ")";
        long removed = 0;
        for (String table : schema.tables().keySet()) {
            removed += Statements.run(
                    connection,
                    "DELETE FROM " + Names.quoted(table) + " WHERE " + Names.quoted(schema.parentColumn()) + " NOT IN "
                            + living);
        }
        Statements.run(
                connection,
                "DELETE FROM books_of_store.parents WHERE table_name = ? AND parent_id NOT IN " + living,
                schema.name());
        return removed;
    }
}
