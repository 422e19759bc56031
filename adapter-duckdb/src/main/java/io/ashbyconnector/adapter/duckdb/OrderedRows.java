package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * The rows of a table or view in an order that is always the same. Many rows are read in slices, by the column that the order begins
 * with: sorting whole records takes more memory the more there are.
 */
final class OrderedRows {

    private static final int SLICE = 40_000;
    private static final String SORTED = "temp.main.sorted_rows";

    private final DuckDBConnection connection;
    private final String table;
    private final String order;
    private final List<String> slices;

    /**
     * Looks where the slices begin.
     *
     * @param first a column that the order begins with, of which most values differ; empty where there is none, for few rows only
     * @param rest what else is in the order; may be empty
     */
    OrderedRows(DuckDBConnection connection, String table, String first, String rest) throws SQLException {
        this.connection = connection;
        this.table = "main." + Names.quoted(table);
        this.order = " ORDER BY " + (first.isEmpty() ? rest : rest.isEmpty() ? first : first + ", " + rest);
        this.slices = first.isEmpty() ? List.of("true") : slices(first);
    }

    private List<String> slices(String column) throws SQLException {
        List<String> begins = Statements.list(
                connection,
                row -> Names.literal(row.getString(1)),
                "SELECT " + column + " FROM (SELECT " + column + ", row_number() OVER (ORDER BY " + column
                        + ") AS n FROM " + table + " WHERE " + column + " IS NOT NULL) WHERE n > 1 AND n % " + SLICE
                        + " = 1 ORDER BY 1");
        if (begins.isEmpty()) {
            return List.of("true");
        }
        List<String> conditions = new ArrayList<>();
        conditions.add(column + " < " + begins.get(0));
        for (int i = 1; i < begins.size(); i++) {
            conditions.add(column + " >= " + begins.get(i - 1) + " AND " + column + " < " + begins.get(i));
        }
        String last = begins.get(begins.size() - 1);
        conditions.add(column + " >= " + last + " OR " + column + " IS NULL");
        return conditions;
    }

    /** Reads some columns of each row, as it comes. */
    void each(String columns, Statements.Visitor visitor) throws SQLException {
        for (String slice : slices) {
            Statements.each(connection, visitor, select(columns, slice));
        }
    }

    /** What gives them all: where they are many, from a temporary table of this connection. */
    String all() throws SQLException {
        if (slices.size() == 1) {
            return select("*", slices.get(0));
        }
        Statements.run(connection, "CREATE TEMP TABLE sorted_rows AS SELECT * FROM " + table + " LIMIT 0");
        for (String slice : slices) {
            Statements.run(connection, "INSERT INTO " + SORTED + " " + select("*", slice));
        }
        return "SELECT * FROM " + SORTED;
    }

    private String select(String columns, String slice) {
        return "SELECT " + columns + " FROM " + table + " WHERE " + slice + order;
    }
}
