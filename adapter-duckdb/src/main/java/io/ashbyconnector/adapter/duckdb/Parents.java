package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Which records of a table changed since what hangs on them was read. */
record Parents(TableSchema schema, String hanging, Instant hashesSince) {

    private static final String UPDATED_AT = "updated_at";

    /**
     * One of them.
     *
     * @param stamp changes when the record does
     */
    record Parent(String id, String stamp) {}

    /** Where nothing says when a record changed, its content tells; and then what hangs on it is read again now and then. */
    private String from() {
        boolean tells = schema.hasColumn(UPDATED_AT);
        String stamp = tells ? "coalesce(p.updated_at::VARCHAR, md5(p.record::VARCHAR))" : "md5(p.record::VARCHAR)";
        return " FROM (SELECT p.id, " + stamp + " AS stamp FROM " + Names.quoted(schema.name())
                + " p) p LEFT JOIN books_of_store.parents s ON s.table_name = " + Names.literal(hanging)
                + " AND s.parent_id = p.id WHERE s.parent_id IS NULL OR s.stamp <> p.stamp"
                + (tells ? "" : " OR s.read_at < make_timestamp(" + Statements.micros(hashesSince) + ")");
    }

    long count(DuckDBConnection connection) throws SQLException {
        return Statements.count(connection, "SELECT count(*)" + from());
    }

    List<Parent> next(DuckDBConnection connection, int most) throws SQLException {
        return Statements.list(
                connection,
                row -> new Parent(row.getString(1), row.getString(2)),
                "SELECT p.id, p.stamp" + from() + " ORDER BY p.id LIMIT " + most);
    }

    /** Puts them into a temporary table, for {@link PassRows.Replaced#OF_PARENTS}. */
    static void stage(DuckDBConnection connection, List<Parent> parents) throws SQLException {
        Statements.run(connection, "CREATE TEMP TABLE " + PassRows.PARENTS + " (parent_id VARCHAR, stamp VARCHAR)");
        try (DuckDBAppender appender = connection.createAppender("temp", "main", PassRows.PARENTS)) {
            for (Parent parent : parents) {
                appender.beginRow();
                appender.append(parent.id());
                appender.append(parent.stamp());
                appender.endRow();
            }
        }
    }

    /** Notes that what hangs on those of the temporary table was read, and drops it. */
    static void note(DuckDBConnection connection, String hanging, Instant readAt) throws SQLException {
        Statements.run(
                connection,
                "DELETE FROM books_of_store.parents WHERE table_name = ? AND parent_id IN (SELECT parent_id FROM temp.main."
                        + PassRows.PARENTS + ")",
                hanging);
        Statements.run(
                connection,
                "INSERT INTO books_of_store.parents SELECT ?, parent_id, stamp, make_timestamp(?::BIGINT) FROM temp.main."
                        + PassRows.PARENTS,
                hanging,
                Statements.micros(readAt));
        Statements.run(connection, "DROP TABLE temp.main." + PassRows.PARENTS);
    }
}
