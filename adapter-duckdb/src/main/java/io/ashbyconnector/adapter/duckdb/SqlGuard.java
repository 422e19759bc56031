package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.NearestName;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether a statement that a model or a person wrote may be run. DuckDB parses it without running it, and its tree is held
 * against lists of what is known to only read the store's tables and to need no more memory than these: kinds of nodes, their
 * properties, functions, tables. What is on none of the lists is refused, so what a later DuckDB can do is too.
 *
 * <p>A read-only connection without access to files is needed all the same. It stops writing and files, and this stops what
 * it does not: settings and paths, several statements, and single functions that make gigabytes.
 */
final class SqlGuard {

    private static final int DEEPEST_QUERY = 30;
    private static final int MOST_SOURCES = 60;
    private static final int LONGEST_PATH = 10;

    /** Names that DuckDB reads as a call where no column has them, and that would tell of the file. */
    private static final Set<String> TELLING = Set.of("current_catalog", "current_database", "current_schema");

    /** Aggregates whose value holds all rows: over a window, each row would hold all of them again. */
    private static final Set<String> COLLECTING = Set.of(
            "array_agg",
            "list",
            "listagg",
            "string_agg",
            "group_concat",
            "histogram",
            "json_group_array",
            "json_group_object");

    private final Map<String, String> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean qualifiable;
    private final Set<String> named = new LinkedHashSet<>();
    private int sources;
    private int depth;

    private SqlGuard(Collection<String> tables, boolean qualifiable) {
        tables.forEach(table -> this.tables.put(table, table));
        this.qualifiable = qualifiable;
    }

    /**
     * Checks a statement.
     *
     * @param tables the tables and views that may be named
     * @param qualifiable whether {@code main.candidates} may be written for {@code candidates}; not where the unqualified name means
     *     less, a view that hides columns
     * @throws io.ashbyconnector.error.InvalidInputException when it may not be run
     */
    static SqlStatement check(SqlTree tree, Collection<String> tables, boolean qualifiable) {
        SqlGuard guard = new SqlGuard(tables, qualifiable);
        JsonNode shown = shown(tree.query());
        if (shown != null && shown.has("table_name")) {
            return guard.shortForm(tree, shown);
        }
        guard.query(tree.query(), Set.of());
        SqlGrowth.check(tree.query());
        return new SqlStatement(tree, tree.text(), guard.named, shown != null);
    }

    /** What a statement that is only {@code DESCRIBE}, {@code SUMMARIZE} or {@code SHOW} shows; null for any other. */
    private static @Nullable JsonNode shown(JsonNode node) {
        JsonNode from = node.path("from_table");
        return "SHOW_REF".equals(SqlTree.text(from, "type")) && !node.has("modifiers") && !node.has("where_clause")
                ? from
                : null;
    }

    /** SHOW TABLES, which is answered with the tables that may be named, and SHOW with the name of one. */
    private SqlStatement shortForm(SqlTree tree, JsonNode shown) {
        String name = SqlTree.required(shown, "table_name").asString();
        String table = tables.get(name);
        if (shown.has("schema_name") || shown.has("catalog_name")) {
            throw noTables();
        }
        if ("SHOW".equals(SqlTree.text(shown, "show_type")) && table != null) {
            return new SqlStatement(tree, "DESCRIBE " + Names.quoted(table), Set.of(table), true);
        }
        if (SqlTree.fold(name).replace("\"", "").equals("tables")) {
            String names = tables.values().stream().map(Names::literal).collect(Collectors.joining(", "));
            return new SqlStatement(tree, "SELECT unnest([" + names + "]::VARCHAR[]) AS name", Set.of(), true);
        }
        throw noTables();
    }

    private static RuntimeException noTables() {
        return SqlRefusal.of("Only tables can be shown.", "Write SHOW TABLES, or DESCRIBE and the name of one.");
    }

    /** Checks a query, in which names of WITH around it are visible. */
    private void query(JsonNode node, Set<String> visible) {
        String type = SqlTree.text(node, "type");
        if (type == null || !SqlVocabulary.QUERIES.contains(type)) {
            throw SqlRefusal.of(
                    "The statement does more than read.",
                    "Only SELECT, WITH, DESCRIBE and SUMMARIZE are answered: the store is only read.");
        }
        if (++depth > DEEPEST_QUERY) {
            throw SqlTree.tooDeep();
        }
        Set<String> inside = new HashSet<>(visible);
        for (JsonNode named : node.path("cte_map").path("map")) {
            String name = SqlTree.fold(SqlTree.required(named, "key").asString());
            JsonNode value = SqlTree.required(named, "value");
            JsonNode body = SqlTree.required(value, "query_node");
            properties(named);
            properties(value);
            value.path("key_targets").forEach(each -> node(each, inside));
            query(body, inside);
            inside.add(name);
        }
        if (type.equals("RECURSIVE_CTE_NODE")) {
            recursion(node, inside);
        } else {
            rest(node, inside, "cte_map");
        }
        depth--;
    }

    /** The first part of a recursive query does not see the query itself, the second does. */
    private void recursion(JsonNode node, Set<String> visible) {
        query(SqlTree.required(node, "left"), visible);
        Set<String> inside = new HashSet<>(visible);
        inside.add(SqlTree.fold(SqlTree.required(node, "cte_name").asString()));
        query(SqlTree.required(node, "right"), inside);
        rest(node, inside, "left", "right", "cte_map");
    }

    private void node(JsonNode node, Set<String> visible) {
        if (node.isArray()) {
            node.forEach(each -> node(each, visible));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        String type = SqlTree.text(node, "type");
        if (type == null) {
            rest(node, visible); // a part of a node, such as an argument
            return;
        }
        if (SqlVocabulary.QUERIES.contains(type)) {
            query(node, visible);
            return;
        }
        if (SqlVocabulary.SOURCES.contains(type) && !node.has("class") && ++sources > MOST_SOURCES) {
            throw SqlRefusal.of(
                    "The statement reads from more than " + MOST_SOURCES + " sources.",
                    "Ask several narrower questions.");
        }
        switch (type) {
            case "BASE_TABLE" -> table(node, visible);
            case "TABLE_FUNCTION" -> tableFunction(node, visible);
            case "SHOW_REF" -> show(node, visible);
            case "FUNCTION" -> function(node, visible);
            case "COLUMN_REF" -> column(node);
            case "TYPE" -> type(node, visible);
            case "VALUE_PARAMETER" ->
                throw SqlRefusal.of("The statement has a parameter in it.", "Write the value instead of ? or $1.");
            default -> {
                if (type.startsWith("WINDOW_")) {
                    window(node, visible);
                } else if (SqlVocabulary.PLAIN.contains(type)) {
                    rest(node, visible);
                } else {
                    throw SqlTree.unknown(type);
                }
            }
        }
    }

    /** Checks whatever a node holds, but for what is named. */
    private void rest(JsonNode node, Set<String> visible, String... but) {
        properties(node);
        Set<String> done = Set.of(but);
        node.forEachEntry((property, value) -> {
            if (!done.contains(property) && !property.equals("qualified_name")) {
                node(value, visible);
            }
        });
    }

    private static void properties(JsonNode node) {
        node.propertyNames().forEach(property -> {
            if (!SqlVocabulary.PROPERTIES.contains(property)) {
                throw SqlTree.unknown(property);
            }
        });
    }

    private void table(JsonNode node, Set<String> visible) {
        if (node.has("at_clause")) {
            throw SqlRefusal.of("A table has no earlier versions.", "Leave AT (…) out.");
        }
        String name = SqlTree.required(node, "table_name").asString();
        String schema = SqlTree.text(node, "schema_name");
        boolean qualified = schema != null
                || node.has("catalog_name")
                || node.path("qualified_name").path("path").size() > 1;
        String table = tables.get(name);
        if (qualified) {
            boolean main = !node.has("catalog_name") && "main".equalsIgnoreCase(schema) && table != null;
            if (!main || !qualifiable) {
                throw noTable(
                        schema == null ? name : schema + "." + name,
                        table == null ? known() : "Write " + table + " without what stands before it.");
            }
        }
        rest(node, visible, "table_name", "schema_name");
        if (!qualified && visible.contains(SqlTree.fold(name))) {
            return;
        }
        if (table == null) {
            throw noTable(
                    name,
                    SqlErrors.nearest(name, tables.keySet())
                            .map(meant -> "Did you mean '" + meant + "'?")
                            .orElse(known()));
        }
        named.add(table);
    }

    private static RuntimeException noTable(String name, String hint) {
        String shown = shorten(name);
        return SqlRefusal.quoting("There is no table '" + shown + "'.", shown, hint);
    }

    private String known() {
        return tables.isEmpty()
                ? "What the statement names is hidden here."
                : "Tables: " + String.join(", ", tables.values()) + ".";
    }

    private void tableFunction(JsonNode node, Set<String> visible) {
        JsonNode function = SqlTree.required(node, "function");
        String name = SqlTree.fold(SqlTree.required(function, "function_name").asString());
        if (!SqlFunctions.TABLE.contains(name) || isQualified(function)) {
            throw SqlRefusal.quoting(
                    "'" + shorten(name) + "' cannot be read from.",
                    shorten(name),
                    known() + " Besides them there are unnest(list), range(n) and generate_series(first, last, step).");
        }
        rest(function, visible, "function_name");
        rest(node, visible, "function");
    }

    private void show(JsonNode node, Set<String> visible) {
        String type = SqlTree.required(node, "show_type").asString();
        JsonNode query = node.path("query");
        if (!Set.of("DESCRIBE", "SUMMARY").contains(type) || query.isMissingNode()) {
            throw noTables();
        }
        rest(node, visible);
    }

    private void function(JsonNode node, Set<String> visible) {
        String name = SqlTree.fold(SqlTree.required(node, "function_name").asString());
        if (isQualified(node)) {
            throw SqlRefusal.quoting(
                    "The function '" + shorten(name) + "' has something before its name.",
                    shorten(name),
                    "Write " + shorten(name) + "(x, …) instead of x." + shorten(name) + "(…).");
        }
        if (!SqlLengths.check(name, node) && !SqlFunctions.SCALAR.contains(name)) {
            throw noFunction(name);
        }
        rest(node, visible, "function_name");
    }

    private static boolean isQualified(JsonNode function) {
        return function.has("schema")
                || function.has("catalog")
                || function.path("qualified_name").path("path").size() > 1;
    }

    private static RuntimeException noFunction(String name) {
        String shown = shorten(name);
        if (SqlFunctions.TABLE.contains(name)) {
            return SqlRefusal.of("'" + shown + "' is no value.", "Write it in FROM: FROM " + shown + "(…).");
        }
        return SqlRefusal.quoting(
                "There is no function '" + shown + "' here.",
                shown,
                NearestName.to(name, SqlFunctions.SCALAR)
                                .map(meant -> "Did you mean '" + meant + "'? ")
                                .orElse("")
                        + "Functions that only compute from columns can be used, and those that aggregate; none that read files or settings, or"
                        + " make text of any length.");
    }

    private void window(JsonNode node, Set<String> visible) {
        String name = SqlTree.fold(SqlTree.required(node, "function_name").asString());
        if (!SqlFunctions.SCALAR.contains(name)) {
            throw noFunction(name);
        }
        if (isQualified(node)) {
            throw SqlTree.unknown("schema");
        }
        if (COLLECTING.contains(name)) {
            throw SqlRefusal.of(
                    "'" + name + "' over a window would repeat all rows in each row.",
                    "Use it with GROUP BY, and join its result.");
        }
        rest(node, visible, "function_name");
    }

    private static void column(JsonNode node) {
        JsonNode path = SqlTree.required(node, "column_names");
        properties(node);
        if (path.size() > LONGEST_PATH) {
            throw SqlTree.tooDeep();
        }
        String first = SqlTree.fold(path.path(0).asString(""));
        if (path.size() == 1 && TELLING.contains(first)) {
            throw noFunction(first);
        }
    }

    private void type(JsonNode node, Set<String> visible) {
        String name = SqlTree.fold(SqlTree.required(node, "type_name").asString());
        if (!SqlVocabulary.TYPES.contains(name) || node.has("schema") || node.has("catalog")) {
            String shown = shorten(name);
            throw SqlRefusal.quoting(
                    "There is no type '" + shown + "' here.",
                    shown,
                    NearestName.hint(shown, new TreeSet<>(SqlVocabulary.TYPES)));
        }
        rest(node, visible, "type_name");
    }

    private static String shorten(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
