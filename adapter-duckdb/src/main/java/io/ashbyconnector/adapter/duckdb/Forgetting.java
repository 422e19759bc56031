package io.ashbyconnector.adapter.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Removes a candidate, and every row that hangs on it: by the names of the columns, whatever the tables. */
final class Forgetting {

    private static final String CANDIDATES = "candidates";
    private static final String APPLICATIONS = "applications";
    private static final String CANDIDATE_ID = "candidate_id";
    private static final String APPLICATION_ID = "application_id";

    private final DuckDBConnection connection;
    private final Schemas schemas;

    Forgetting(DuckDBConnection connection, Schemas schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /** Tells how many rows were removed. */
    long forget(String candidate) throws SQLException {
        Set<TableSchema> there = new LinkedHashSet<>();
        for (String table : Definitions.tables(connection)) {
            schemas.owner(table).ifPresent(there::add);
        }
        String applications = applications(candidate, there);
        long removed = 0;
        for (TableSchema schema : there) {
            for (Map.Entry<String, List<TableSchema.Column>> table :
                    schema.tables().entrySet()) {
                removed += remove(table.getKey(), table.getValue(), Names.literal(candidate), applications);
            }
        }
        for (TableSchema schema : there) {
            if (schema.hasParent()) {
                TableSchema parents = schemas.parent(schema.listing());
                removed += there.contains(parents) ? Orphans.removeFrom(connection, schema, parents) : 0;
            } else {
                removed += Orphans.removeChildren(connection, schema);
            }
        }
        return removed;
    }

    /** A list of their ids, or one of none. */
    private String applications(String candidate, Set<TableSchema> there) throws SQLException {
        if (there.stream().noneMatch(schema -> schema.name().equals(APPLICATIONS))) {
            return "('')";
        }
        List<String> ids = Statements.list(
                connection, row -> row.getString(1), "SELECT id FROM applications WHERE candidate_id = ?", candidate);
        return ids.isEmpty() ? "('')" : ids.stream().map(Names::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private long remove(String table, List<TableSchema.Column> columns, String candidate, String applications)
            throws SQLException {
        List<String> conditions = new ArrayList<>();
        if (table.equals(CANDIDATES)) {
            conditions.add("id = " + candidate);
        }
        for (TableSchema.Column column : columns) {
            if (column.name().equals(CANDIDATE_ID)) {
                conditions.add("candidate_id = " + candidate);
            } else if (column.name().equals(APPLICATION_ID)) {
                conditions.add("application_id IN " + applications);
            }
        }
        if (conditions.isEmpty()) {
            return 0;
        }
        return Statements.run(
                connection, "DELETE FROM " + Names.quoted(table) + " WHERE " + String.join(" OR ", conditions));
    }
}
