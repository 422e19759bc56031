package io.ashbyconnector.adapter.duckdb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement must not see. Temporary views of one connection take the names of the tables, and leave the hidden columns out;
 * the store's own views are made anew over these, with null where they show what is hidden. The guard then refuses names that reach
 * past them, such as {@code main.candidates}.
 */
final class SqlMask {

    private final BiPredicate<String, String> hidden;

    /**
     * @param hidden whether a column of a table or view is. It is asked of every table and view: hiding {@code candidates.name} hides no
     *     {@code pipeline.candidate} (which then is null), and no child table
     */
    SqlMask(BiPredicate<String, String> hidden) {
        this.hidden = hidden;
    }

    boolean hides(String table, String column) {
        return hidden.test(table, column);
    }

    private record Relation(String name, @Nullable String view, Map<String, String> columns) {}

    /**
     * Puts the views into place, for this connection.
     *
     * @return the names that may not be used: of tables of which every column is hidden
     */
    Set<String> apply(Connection connection) throws SQLException {
        String database = database(connection);
        List<Relation> relations = relations(connection, database);
        Map<String, String> nulled = new LinkedHashMap<>();
        for (Relation table : relations) {
            if (table.view() == null
                    && !shown(table).equals(List.copyOf(table.columns().keySet()))) {
                nulled.put(table.name(), nulled(table, database));
            }
        }
        Set<String> gone = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement()) {
            for (Relation relation : relations) {
                List<String> shown = shown(relation);
                String source = relation.view() == null ? qualified(database, relation.name()) : view(relation, nulled);
                if (shown.isEmpty()) {
                    gone.add(relation.name());
                } else {
                    statement.execute("CREATE OR REPLACE TEMP VIEW " + id(relation.name()) + " AS SELECT "
                            + shown.stream().map(SqlMask::id).collect(Collectors.joining(", ")) + " FROM " + source);
                }
            }
        }
        return gone;
    }

    private List<String> shown(Relation relation) {
        return relation.columns().keySet().stream()
                .filter(column -> !isHidden(relation, column))
                .toList();
    }

    /** The whole record would show whatever else is hidden of it. */
    private boolean isHidden(Relation relation, String column) {
        return hidden.test(relation.name(), column)
                || (column.equals(TableSchema.RECORD)
                        && relation.columns().keySet().stream().anyMatch(other -> hidden.test(relation.name(), other)));
    }

    private String nulled(Relation table, String database) {
        String columns = table.columns().entrySet().stream()
                .map(column -> isHidden(table, column.getKey())
                        ? "NULL::" + column.getValue() + " AS " + id(column.getKey())
                        : id(column.getKey()))
                .collect(Collectors.joining(", "));
        return id(table.name()) + " AS (SELECT " + columns + " FROM " + qualified(database, table.name()) + ")";
    }

    /** The query of a view, which sees null for what is hidden; in it, a view that was made before is the masked one. */
    private static String view(Relation view, Map<String, String> nulled) {
        String sql = String.valueOf(view.view());
        String with = nulled.isEmpty() ? "" : "WITH " + String.join(", ", nulled.values()) + " ";
        return "(" + with + "SELECT * FROM (" + sql + "))";
    }

    private static List<Relation> relations(Connection connection, String database) throws SQLException {
        Map<String, @Nullable String> views = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal AND database_name = ? AND"
                                + " schema_name = 'main' ORDER BY view_oid");
                ResultSet rows = query(statement, database)) {
            while (rows.next()) {
                views.put(rows.getString(1), body(rows.getString(2)));
            }
        }
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal AND"
                                + " database_name = ? AND schema_name = 'main' ORDER BY table_oid, column_index");
                ResultSet rows = query(statement, database)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), name -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
        }
        List<Relation> relations = new ArrayList<>();
        columns.forEach((name, each) -> {
            if (!views.containsKey(name)) {
                relations.add(new Relation(name, null, each));
            }
        });
        views.forEach((name, sql) -> relations.add(new Relation(name, sql, columns.getOrDefault(name, Map.of()))));
        return relations;
    }

    private static ResultSet query(PreparedStatement statement, String database) throws SQLException {
        statement.setString(1, database);
        return statement.executeQuery();
    }

    /** What stands behind AS, without the semicolon. The store gives its views no list of columns. */
    private static String body(String create) {
        String body = create.substring(create.indexOf(" AS ") + 4).strip();
        return body.endsWith(";") ? body.substring(0, body.length() - 1) : body;
    }

    private static String database(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet name = statement.executeQuery("SELECT current_database()")) {
            name.next();
            return name.getString(1);
        }
    }

    private static String qualified(String database, String name) {
        return id(database) + ".main." + id(name);
    }

    private static String id(String name) {
        return Names.quoted(name);
    }
}
