package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Makes the tables of a schema, and makes those anew, from their records, whose columns are those of another version. */
final class Migration {

    private static final long ROWS_AT_ONCE = 2000;

    private final Database database;
    private final TableSchema schema;

    Migration(Database database, TableSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Whether the tables are there as they should be. */
    boolean isDone(DuckDBConnection connection) throws SQLException {
        return columns(connection).equals(expected());
    }

    void run(DuckDBConnection connection) throws SQLException {
        Map<String, List<String>> there = columns(connection);
        if (there.equals(expected())) {
            return;
        }
        try (PassRows rows = new PassRows(database, schema)) {
            List<String> old = there.getOrDefault(schema.name(), List.of());
            boolean keeps = old.contains(described(TableSchema.RECORD, ColumnType.JSON.name()))
                    && (!schema.hasParent() || old.contains(described(schema.parentColumn(), "VARCHAR")));
            if (keeps) {
                read(connection, rows);
            }
            rows.finish();
            rows.commit(connection, PassRows.Replaced.ALL, before -> make(before, there.isEmpty(), keeps), after -> {});
        }
    }

    private void read(DuckDBConnection connection, PassRows rows) throws SQLException {
        RowDecoder decoder = new RowDecoder(schema);
        String parent = schema.hasParent() ? Names.quoted(schema.parentColumn()) : "NULL";
        String table = Names.quoted(schema.name());
        long end = Statements.count(connection, "SELECT coalesce(max(rowid) + 1, 0) FROM " + table);
        for (long from = 0; from < end; from += ROWS_AT_ONCE) {
            List<Row> some = Statements.list(
                    connection,
                    row -> row(decoder, row.getString(1), row.getString(2)),
                    "SELECT record::VARCHAR, " + parent + " FROM " + table
                            + " WHERE rowid >= ? AND rowid < ? ORDER BY rowid",
                    from,
                    from + ROWS_AT_ONCE);
            for (Row row : some) {
                rows.add(row);
            }
        }
    }

    private Row row(RowDecoder decoder, String record, String parent) {
        Row row = RowDecoder.ofText(record, decoder);
        if (schema.hasParent()) {
            row.values()[schema.parent()] = parent;
        }
        return row;
    }

    private void make(DuckDBConnection connection, boolean isNew, boolean keeps) throws SQLException {
        if (!isNew) {
            Definitions.dropViews(connection);
        }
        for (Map.Entry<String, List<TableSchema.Column>> table : schema.tables().entrySet()) {
            String name = Names.quoted(table.getKey());
            Statements.run(connection, "DROP TABLE IF EXISTS main." + name);
            Statements.run(
                    connection,
                    "CREATE TABLE main." + name + " "
                            + TableSchema.definition(table.getValue(), TableSchema.Column::compressed));
        }
        if (!keeps) {
            Statements.run(connection, "DELETE FROM books_of_store.tables WHERE name = ?", schema.name());
            Statements.run(connection, "DELETE FROM books_of_store.parents WHERE table_name = ?", schema.name());
        }
    }

    private Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        schema.tables()
                .forEach((table, columns) -> expected.put(
                        table,
                        columns.stream()
                                .map(column -> described(column.name(), column.sqlType()))
                                .toList()));
        return expected;
    }

    /** Of each table by itself: duckdb_columns() goes through those of every view, too. */
    private Map<String, List<String>> columns(DuckDBConnection connection) throws SQLException {
        Map<String, List<String>> there = new LinkedHashMap<>();
        Set<String> tables = Definitions.tables(connection);
        String each = schema.tables().keySet().stream()
                .filter(tables::contains)
                .map(Names::literal)
                .map(table -> "SELECT " + table + " AS table_name, * FROM pragma_table_info(" + table + ")")
                .collect(Collectors.joining(" UNION ALL "));
        if (!each.isEmpty()) {
            Statements.list(
                    connection,
                    row -> there.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(described(row.getString(2), row.getString(3))),
                    "SELECT table_name, name, type FROM (" + each + ") ORDER BY table_name, cid");
        }
        return there;
    }

    private static String described(String name, String type) {
        return name + " " + type;
    }
}
