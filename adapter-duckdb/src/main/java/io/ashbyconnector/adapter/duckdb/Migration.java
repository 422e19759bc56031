package io.ashbyconnector.adapter.duckdb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Makes the tables of a schema, and makes those anew, from their records, whose columns are those of another version. */
final class Migration {

    private static final JsonFactory JSON = new JsonFactory();

    private final Database database;
    private final TableSchema schema;

    Migration(Database database, TableSchema schema) {
        this.database = database;
        this.schema = schema;
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
            rows.commit(connection, PassRows.Replaced.ALL, before -> make(before, keeps), after -> {});
        }
    }

    private void read(DuckDBConnection connection, PassRows rows) throws SQLException {
        RowDecoder decoder = new RowDecoder(schema);
        String parent = schema.hasParent() ? Names.quoted(schema.parentColumn()) : "NULL";
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT record::VARCHAR, " + parent + " FROM " + Names.quoted(schema.name()));
                ResultSet all = statement.executeQuery()) {
            while (all.next()) {
                try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), all.getString(1))) {
                    parser.nextToken();
                    Row row = decoder.decode(parser);
                    if (schema.hasParent()) {
                        row.values()[schema.parent()] = all.getString(2);
                    }
                    rows.add(row);
                }
            }
        }
    }

    private void make(DuckDBConnection connection, boolean keeps) throws SQLException {
        for (Map.Entry<String, List<TableSchema.Column>> table : schema.tables().entrySet()) {
            String name = Names.quoted(table.getKey());
            Statements.run(connection, "DROP TABLE IF EXISTS main." + name);
            Statements.run(connection, "CREATE TABLE main." + name + " " + TableSchema.definition(table.getValue()));
        }
        if (!keeps) {
            Statements.run(connection, "DELETE FROM store.tables WHERE name = ?", schema.name());
            Statements.run(connection, "DELETE FROM store.parents WHERE table_name = ?", schema.name());
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

    private Map<String, List<String>> columns(DuckDBConnection connection) throws SQLException {
        Map<String, List<String>> there = new LinkedHashMap<>();
        for (String table : schema.tables().keySet()) {
            List<String> columns = Statements.list(
                    connection,
                    row -> described(row.getString(1), row.getString(2)),
                    "SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'main'"
                            + " AND database_name = current_database() AND table_name = ? ORDER BY column_index",
                    table);
            if (!columns.isEmpty()) {
                there.put(table, columns);
            }
        }
        return there;
    }

    private static String described(String name, String type) {
        return name + " " + type;
    }
}
