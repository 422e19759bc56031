package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a pass brought so far: in memory, and, once there are many, in tables of their own. Of rows with the same id, the last one
 * counts. For one thread at a time.
 */
final class PassRows implements AutoCloseable {

    private static final int MOST_CHARS = 8_000_000;
    private static final int FLUSH_CHARS = 4_000_000;
    private static final String NUMBER = "row_no";
    /** Has the columns {@code parent_id} and {@code stamp}. */
    static final String PARENTS = "pass_parents";

    private final Database database;
    private final TableSchema schema;
    private final Map<String, Row> kept = new LinkedHashMap<>();
    private long chars;
    private long number;
    private Database.@Nullable Overflow overflow;
    private @Nullable Appenders appenders;

    PassRows(Database database, TableSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** What the table of a pass is called, beside the one that it goes into. */
    static String table(String name) {
        return Names.quoted("pass_" + name);
    }

    void add(Row row) throws SQLException {
        String key = schema.key(row);
        Row before = kept.remove(key);
        chars += size(row) - (before == null ? 0 : size(before));
        kept.put(key, row);
        if (chars > (overflow == null ? MOST_CHARS : FLUSH_CHARS)) {
            spill();
        }
    }

    private static long size(Row row) {
        return row.record().length();
    }

    /** Forgets them all. */
    void clear() {
        kept.clear();
        chars = 0;
        close();
    }

    private void spill() throws SQLException {
        Database.Overflow into = overflow;
        Appenders open = appenders;
        if (into == null || open == null) {
            into = database.overflow(schema);
            overflow = into;
            createTables(into.connection(), "");
            open = new Appenders(into.connection(), null);
            appenders = open;
        }
        append(open);
        kept.clear();
        chars = 0;
    }

    private void append(Appenders open) throws SQLException {
        for (Row row : kept.values()) {
            open.append(row, number++);
        }
        open.flush();
    }

    private void createTables(DuckDBConnection connection, String kind) throws SQLException {
        for (Map.Entry<String, List<TableSchema.Column>> each : schema.tables().entrySet()) {
            List<TableSchema.Column> columns = new ArrayList<>();
            columns.add(new TableSchema.Column(NUMBER, ColumnType.BIGINT, false, null));
            columns.addAll(each.getValue());
            Statements.run(
                    connection,
                    "CREATE " + kind + " TABLE " + table(each.getKey()) + " "
                            + TableSchema.definition(columns, TableSchema.Column::definition));
        }
    }

    /** To be called after the last row, by the thread that added them. */
    void finish() throws SQLException {
        if (overflow != null && appenders != null) {
            spill();
            appenders.close();
            appenders = null;
            keepLast(overflow.connection());
        }
    }

    /** Which rows go before those of a pass come. */
    enum Replaced {
        ALL,
        /** Those of the same ids. */
        SAME,
        /** Those of the parents in the temporary table {@link #PARENTS}. */
        OF_PARENTS
    }

    /**
     * Puts them into the tables once they are {@linkplain #finish() complete}, all in one transaction.
     *
     * @param before is done first
     * @param after is done last
     */
    void commit(DuckDBConnection writer, Replaced replaced, Database.Step before, Database.Step after)
            throws SQLException {
        Database.Overflow from = overflow;
        if (from == null) {
            Statements.inTransaction(writer, connection -> {
                createTables(connection, "TEMP");
                try (Appenders open = new Appenders(connection, "temp")) {
                    append(open);
                }
                before.on(connection);
                merge(connection, "temp.main.", replaced);
                for (String table : schema.tables().keySet()) {
                    Statements.run(connection, "DROP TABLE temp.main." + table(table));
                }
                after.on(connection);
            });
            return;
        }
        String prefix = from.attach(writer);
        try {
            Statements.inTransaction(writer, connection -> {
                before.on(connection);
                merge(connection, prefix, replaced);
                after.on(connection);
            });
        } finally {
            from.detach(writer);
        }
    }

    private void keepLast(DuckDBConnection connection) throws SQLException {
        if (schema.hasParent() || !schema.hasColumn(TableSchema.ID)) {
            return; // each parent was read once
        }
        String table = table(schema.name());
        long removed = Statements.run(
                connection,
                "DELETE FROM " + table + " USING (SELECT id AS last_id, max(row_no) AS last_no FROM " + table
                        + " GROUP BY id HAVING count(*) > 1) WHERE id = last_id AND row_no <> last_no");
        if (removed > 0) {
            for (TableSchema.Child child : schema.children()) {
                Statements.run(
                        connection,
                        "DELETE FROM " + table(child.name()) + " WHERE row_no NOT IN (SELECT row_no FROM " + table
                                + ")");
            }
        }
    }

    private void merge(DuckDBConnection connection, String prefix, Replaced replaced) throws SQLException {
        String keys = replaced == Replaced.SAME
                ? "(SELECT id FROM " + prefix + table(schema.name()) + ")"
                : "(SELECT parent_id FROM temp.main." + PARENTS + ")";
        for (String table : schema.tables().keySet()) {
            Statements.run(
                    connection,
                    "DELETE FROM " + Names.quoted(table)
                            + (replaced == Replaced.ALL
                                    ? ""
                                    : " WHERE " + Names.quoted(schema.replacedBy(table)) + " IN " + keys));
            Statements.run(
                    connection,
                    "INSERT INTO " + Names.quoted(table) + " BY NAME SELECT * EXCLUDE (" + NUMBER + ") FROM " + prefix
                            + table(table));
        }
    }

    @Override
    public void close() {
        if (appenders != null) {
            appenders.close();
            appenders = null;
        }
        if (overflow != null) {
            overflow.close();
            overflow = null;
        }
    }

    /** One for each table. */
    private final class Appenders implements AutoCloseable {

        private final List<DuckDBAppender> all = new ArrayList<>();

        Appenders(DuckDBConnection connection, @Nullable String catalog) throws SQLException {
            for (String name : schema.tables().keySet()) {
                String table = "pass_" + name;
                all.add(
                        catalog == null
                                ? connection.createAppender(table)
                                : connection.createAppender(catalog, "main", table));
            }
        }

        void append(Row row, long rowNumber) throws SQLException {
            append(all.get(0), rowNumber, schema.columns(), row.values());
            Object parent = schema.hasParent() ? row.values()[schema.parent()] : null;
            for (int i = 0; i < row.children().size(); i++) {
                for (@Nullable Object[] child : row.children().get(i)) {
                    child[0] = schema.id(row);
                    if (schema.hasParent()) {
                        child[2] = parent;
                    }
                    append(all.get(i + 1), rowNumber, schema.children().get(i).columns(), child);
                }
            }
        }

        private static void append(
                DuckDBAppender appender, long rowNumber, List<TableSchema.Column> columns, @Nullable Object[] values)
                throws SQLException {
            appender.beginRow();
            appender.append(rowNumber);
            for (int i = 0; i < values.length; i++) {
                ColumnType.append(appender, columns.get(i).type(), values[i]);
            }
            appender.endRow();
        }

        void flush() throws SQLException {
            for (DuckDBAppender appender : all) {
                appender.flush();
            }
        }

        @Override
        public void close() {
            for (DuckDBAppender appender : all) {
                try {
                    appender.close();
                } catch (SQLException lost) {
                    // what was not flushed is not wanted
                }
            }
        }
    }
}
