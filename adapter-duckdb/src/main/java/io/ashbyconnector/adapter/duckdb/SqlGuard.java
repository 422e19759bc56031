package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.NearestName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides whether a statement that a model or a person wrote may be run. DuckDB parses it without running it, and its tree is held
 * against lists of what is known to only read the store's tables and to need no more memory than these: kinds of nodes, their
 * properties, functions, tables. What is on none of the lists is refused, so what a later DuckDB can do is too.
 *
 * <p>A read-only connection without access to files is needed all the same. It stops writing and files, and this stops what
 * it does not: settings and paths, several statements, and single functions that make gigabytes.
 */
final class SqlGuard {

    private static final int LONGEST = 20_000;
    private static final int DEEPEST_QUERY = 30;
    private static final int MOST_SOURCES = 60;
    private static final int LONGEST_PATH = 10;
    private static final int LONGEST_PADDING = 1000;
    private static final int LONGEST_RANGE = 10_000;

    private static final String PARSE = "SELECT json_serialize_sql(?::VARCHAR, skip_null := true, skip_empty := true)";
    private static final ObjectMapper JSON = JsonMapper.shared();

    /** Nodes that read nothing by themselves: what they hold is checked as everything else. */
    private static final Set<String> PLAIN = Set.of(
            "ARRAY_EXTRACT",
            "ARRAY_SLICE",
            "CASE_EXPR",
            "COLLATE",
            "COMPARE_BETWEEN",
            "COMPARE_DISTINCT_FROM",
            "COMPARE_EQUAL",
            "COMPARE_GREATERTHAN",
            "COMPARE_GREATERTHANOREQUALTO",
            "COMPARE_IN",
            "COMPARE_LESSTHAN",
            "COMPARE_LESSTHANOREQUALTO",
            "COMPARE_NOTEQUAL",
            "COMPARE_NOT_DISTINCT_FROM",
            "COMPARE_NOT_IN",
            "CONJUNCTION_AND",
            "CONJUNCTION_OR",
            "DISTINCT_MODIFIER",
            "EMPTY",
            "EXPRESSION_LIST",
            "GROUPING_FUNCTION",
            "JOIN",
            "LAMBDA",
            "LIMIT_MODIFIER",
            "LIMIT_PERCENT_MODIFIER",
            "OPERATOR_CAST",
            "OPERATOR_COALESCE",
            "OPERATOR_IS_NOT_NULL",
            "OPERATOR_IS_NULL",
            "OPERATOR_NOT",
            "OPERATOR_TRY",
            "OPERATOR_UNPACK",
            "ORDER_ASCENDING",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING",
            "ORDER_MODIFIER",
            "PIVOT",
            "POSITIONAL_REFERENCE",
            "STAR",
            "STRUCT_EXTRACT",
            "SUBQUERY",
            "VALUE_CONSTANT");

    private static final Set<String> SOURCES =
            Set.of("BASE_TABLE", "TABLE_FUNCTION", "SUBQUERY", "JOIN", "PIVOT", "EXPRESSION_LIST", "SHOW_REF");

    private static final Set<String> QUERIES = Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE");

    /** The properties that a node may have. */
    private static final Set<String> PROPERTIES = Set.of(
            "aggregate_handling",
            "aggregates",
            "alias",
            "aliases",
            "arguments",
            "case_checks",
            "child",
            "children",
            "class",
            "collation",
            "column",
            "column_name_alias",
            "column_names",
            "columns",
            "comparison_type",
            "condition",
            "cte_map",
            "cte_name",
            "delim_flipped",
            "distinct",
            "distinct_on_targets",
            "duplicate_eliminated_columns",
            "else_expr",
            "end",
            "end_expr",
            "entries",
            "exclude_clause",
            "exclude_list",
            "export_state",
            "expr",
            "expression",
            "filter",
            "from_table",
            "function",
            "function_name",
            "group_expressions",
            "group_sets",
            "groups",
            "having",
            "has_ignore_nulls",
            "id",
            "identifier",
            "ignore_nulls",
            "include_nulls",
            "index",
            "input",
            "is_implicit",
            "is_null",
            "is_operator",
            "is_percentage",
            "join_type",
            "key",
            "key_targets",
            "kind",
            "left",
            "lhs",
            "limit",
            "limit_type",
            "literal",
            "lower",
            "map",
            "materialized",
            "method",
            "modifiers",
            "name",
            "nearest_approx",
            "nearest_count",
            "nearest_order_type",
            "node",
            "null_order",
            "offset",
            "offset_expr",
            "default_expr",
            "order_bys",
            "orders",
            "arg_orders",
            "partitions",
            "path",
            "pivot_expressions",
            "pivots",
            "qualified_exclude_list",
            "qualified_name",
            "qualify",
            "query",
            "query_location",
            "query_location_length",
            "query_node",
            "ref_type",
            "relation_name",
            "rename_list",
            "repeatable",
            "replace_list",
            "right",
            "sample",
            "sample_rate",
            "sample_size",
            "schema_name",
            "seed",
            "select_list",
            "setop_all",
            "setop_type",
            "show_type",
            "source",
            "star_expr",
            "start",
            "start_expr",
            "subquery",
            "subquery_type",
            "syntax_type",
            "table",
            "table_name",
            "text",
            "then_expr",
            "try_cast",
            "type",
            "type_expr",
            "type_name",
            "union_all",
            "unpivot_names",
            "upper",
            "using_columns",
            "value",
            "values",
            "when_expr",
            "where_clause",
            "with_ordinality");

    private static final Set<String> TYPES = Set.of(
            "array",
            "bigint",
            "bignum",
            "bit",
            "bool",
            "boolean",
            "bpchar",
            "char",
            "date",
            "datetime",
            "dec",
            "decimal",
            "double",
            "enum",
            "float",
            "float4",
            "float8",
            "hugeint",
            "int",
            "int1",
            "int2",
            "int4",
            "int8",
            "integer",
            "interval",
            "json",
            "list",
            "logical",
            "long",
            "map",
            "numeric",
            "real",
            "short",
            "signed",
            "smallint",
            "string",
            "struct",
            "text",
            "time",
            "time with time zone",
            "timestamp",
            "timestamp with time zone",
            "timestamp_ms",
            "timestamp_ns",
            "timestamp_s",
            "timestamptz",
            "timetz",
            "tinyint",
            "ubigint",
            "uhugeint",
            "uinteger",
            "usmallint",
            "utinyint",
            "uuid",
            "varchar");

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

    /** Functions whose value is as long as one of their arguments says, and which argument that is. */
    private static final Map<String, Integer> LENGTHS = Map.of("lpad", 1, "rpad", 1, "repeat", 1, "bar", 3);

    /** A pattern of printf or format whose fields are at most 99 characters wide. */
    private static final Pattern NARROW = Pattern.compile("(?s)(?!.*\\d{3})(?!.*\\*)(?!.*\\{[^}]*\\{).*");

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
     * Parses a statement, and checks it.
     *
     * @param connection parses it; nothing of it is run
     * @param tables the tables and views that may be named
     * @param qualifiable whether {@code main.candidates} may be written for {@code candidates}; not where the unqualified name means
     *     less, a view that hides columns
     * @throws io.ashbyconnector.error.InvalidInputException when it may not be run
     */
    static SqlStatement check(Connection connection, String sql, Collection<String> tables, boolean qualifiable) {
        if (sql.isBlank()) {
            throw empty();
        }
        if (sql.length() > LONGEST) {
            throw SqlRefusal.of(
                    "The statement has " + sql.length() + " characters, more than the limit of " + LONGEST + ".",
                    "Ask a narrower question, or several.");
        }
        if (sql.indexOf('\0') >= 0) {
            throw SqlRefusal.of("The statement has a NUL character in it.", "Leave it out.");
        }
        SqlGuard guard = new SqlGuard(tables, qualifiable);
        JsonNode node = parse(connection, sql);
        JsonNode shown = shown(node);
        if (shown != null && shown.has("table_name")) {
            return guard.shortForm(shown);
        }
        guard.query(node, Set.of());
        SqlGrowth.check(node);
        return new SqlStatement(sql, guard.named, shown != null);
    }

    /** The tree of the only query in a text. */
    static JsonNode parse(Connection connection, String sql) {
        JsonNode parsed;
        try (PreparedStatement parse = connection.prepareStatement(PARSE)) {
            parse.setString(1, sql);
            try (ResultSet answer = parse.executeQuery()) {
                answer.next();
                parsed = JSON.readTree(answer.getString(1));
            }
        } catch (SQLException failed) {
            throw SqlErrors.of(failed);
        } catch (JacksonException nested) {
            throw tooDeep();
        }
        if (parsed.path("error").asBoolean(true)) {
            throw unreadable(
                    parsed.path("error_type").asString(""),
                    parsed.path("error_message").asString(""),
                    sql);
        }
        JsonNode statements = parsed.path("statements");
        if (statements.isEmpty()) {
            throw empty();
        }
        if (statements.size() != 1) {
            throw SqlRefusal.of("These are " + statements.size() + " statements.", "Write one SELECT.");
        }
        JsonNode statement = statements.get(0);
        if (statement.has("named_param_map")) {
            throw SqlRefusal.of("The statement has a parameter in it.", "Write the value instead of ? or $1.");
        }
        return required(statement, "node");
    }

    private static RuntimeException empty() {
        return SqlRefusal.of("The statement is empty.", "Write one SELECT.");
    }

    private static RuntimeException unreadable(String type, String message, String sql) {
        if (type.equals("not implemented")) {
            boolean pivot = sql.toLowerCase(Locale.ROOT).contains("pivot");
            return SqlRefusal.of(
                    "The statement is no SELECT.",
                    pivot
                            ? "In PIVOT, list the values: PIVOT t ON status IN ('Active', 'Hired') USING count(*)."
                            : "Only SELECT, WITH, DESCRIBE and SUMMARIZE are answered: the store is only read.");
        }
        if (message.contains("expression depth")) {
            return tooDeep();
        }
        return SqlErrors.ofMessage(message);
    }

    private static RuntimeException tooDeep() {
        return SqlRefusal.of(
                "The statement is nested too deeply.", "Name the inner queries with WITH, or ask a simpler question.");
    }

    /** What a statement that is only {@code DESCRIBE}, {@code SUMMARIZE} or {@code SHOW} shows; null for any other. */
    private static @Nullable JsonNode shown(JsonNode node) {
        JsonNode from = node.path("from_table");
        return "SHOW_REF".equals(text(from, "type")) && !node.has("modifiers") && !node.has("where_clause")
                ? from
                : null;
    }

    /** SHOW TABLES, which is answered with the tables that may be named, and SHOW with the name of one. */
    private SqlStatement shortForm(JsonNode shown) {
        String name = required(shown, "table_name").asString();
        String table = tables.get(name);
        if (shown.has("schema_name") || shown.has("catalog_name")) {
            throw noTables();
        }
        if ("SHOW".equals(text(shown, "show_type")) && table != null) {
            return new SqlStatement("DESCRIBE " + quoted(table, '"'), Set.of(table), true);
        }
        if (fold(name).replace("\"", "").equals("tables")) {
            String names =
                    tables.values().stream().map(each -> quoted(each, '\'')).collect(Collectors.joining(", "));
            return new SqlStatement("SELECT unnest([" + names + "]::VARCHAR[]) AS name", Set.of(), true);
        }
        throw noTables();
    }

    private static RuntimeException noTables() {
        return SqlRefusal.of("Only tables can be shown.", "Write SHOW TABLES, or DESCRIBE and the name of one.");
    }

    static String quoted(String name, char quote) {
        return quote + name.replace("" + quote, "" + quote + quote) + quote;
    }

    /** Checks a query, in which names of WITH around it are visible. */
    private void query(JsonNode node, Set<String> visible) {
        String type = text(node, "type");
        if (type == null || !QUERIES.contains(type)) {
            throw SqlRefusal.of(
                    "The statement does more than read.",
                    "Only SELECT, WITH, DESCRIBE and SUMMARIZE are answered: the store is only read.");
        }
        if (++depth > DEEPEST_QUERY) {
            throw tooDeep();
        }
        Set<String> inside = new HashSet<>(visible);
        for (JsonNode named : node.path("cte_map").path("map")) {
            String name = fold(required(named, "key").asString());
            JsonNode value = required(named, "value");
            JsonNode body = required(value, "query_node");
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
        query(required(node, "left"), visible);
        Set<String> inside = new HashSet<>(visible);
        inside.add(fold(required(node, "cte_name").asString()));
        query(required(node, "right"), inside);
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
        String type = text(node, "type");
        if (type == null) {
            rest(node, visible); // a part of a node, such as an argument
            return;
        }
        if (QUERIES.contains(type)) {
            query(node, visible);
            return;
        }
        if (SOURCES.contains(type) && !node.has("class") && ++sources > MOST_SOURCES) {
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
                } else if (PLAIN.contains(type)) {
                    rest(node, visible);
                } else {
                    throw unknown(type);
                }
            }
        }
    }

    private static RuntimeException unknown(String what) {
        return SqlRefusal.of(
                "The statement has something in it that is not known to be harmless: "
                        + what.toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                "Write it as a plain SELECT.");
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
            if (!PROPERTIES.contains(property)) {
                throw unknown(property);
            }
        });
    }

    private void table(JsonNode node, Set<String> visible) {
        if (node.has("at_clause")) {
            throw SqlRefusal.of("A table has no earlier versions.", "Leave AT (…) out.");
        }
        String name = required(node, "table_name").asString();
        String schema = text(node, "schema_name");
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
        if (!qualified && visible.contains(fold(name))) {
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
        JsonNode function = required(node, "function");
        String name = fold(required(function, "function_name").asString());
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
        String type = required(node, "show_type").asString();
        JsonNode query = node.path("query");
        if (!Set.of("DESCRIBE", "SUMMARY").contains(type) || query.isMissingNode()) {
            throw noTables();
        }
        rest(node, visible);
    }

    private void function(JsonNode node, Set<String> visible) {
        String name = fold(required(node, "function_name").asString());
        if (isQualified(node)) {
            throw SqlRefusal.quoting(
                    "The function '" + shorten(name) + "' has something before its name.",
                    shorten(name),
                    "Write " + shorten(name) + "(x, …) instead of x." + shorten(name) + "(…).");
        }
        if (LENGTHS.containsKey(name)) {
            requireLength(node, name, LENGTHS.get(name));
        } else if (name.equals("printf") || name.equals("format")) {
            requireNarrow(node, name);
        } else if (name.equals("range") || name.equals("generate_series")) {
            requireShortRange(node, name);
        } else if (!SqlFunctions.SCALAR.contains(name)) {
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

    private static void requireLength(JsonNode node, String name, int position) {
        JsonNode arguments = node.path("arguments");
        Long length = arguments.size() <= position ? null : number(arguments.get(position));
        boolean absent = name.equals("bar") && arguments.size() <= position;
        if (!absent && (length == null || length > LONGEST_PADDING)) {
            throw SqlRefusal.of(
                    "The length in '" + name + "' is no number up to " + LONGEST_PADDING + ".",
                    "Write the number itself, or leave '" + name + "' out.");
        }
    }

    private static void requireNarrow(JsonNode node, String name) {
        String pattern = constant(node.path("arguments").path(0).path("expression"), "STRING");
        if (pattern == null || !NARROW.matcher(pattern).matches()) {
            throw SqlRefusal.of(
                    "The pattern of '" + name + "' is no text with fields of at most 99 characters.",
                    "Write the pattern itself, or use round(x, 1) and ||.");
        }
    }

    private static void requireShortRange(JsonNode node, String name) {
        JsonNode arguments = node.path("arguments");
        Long first = arguments.size() > 1 ? number(arguments.get(0)) : Long.valueOf(0);
        Long last = arguments.isEmpty() ? null : number(arguments.get(Math.min(1, arguments.size() - 1)));
        Long step = arguments.size() > 2 ? number(arguments.get(2)) : Long.valueOf(1);
        if (first == null
                || last == null
                || step == null
                || Math.abs(first) > LONGEST_RANGE
                || Math.abs(last) > LONGEST_RANGE) {
            throw SqlRefusal.of(
                    "'" + name + "' as a value needs whole numbers up to " + LONGEST_RANGE + ".",
                    "Write it in FROM: FROM " + name + "(…) AS each(x).");
        }
    }

    private void window(JsonNode node, Set<String> visible) {
        String name = fold(required(node, "function_name").asString());
        if (!SqlFunctions.SCALAR.contains(name)) {
            throw noFunction(name);
        }
        if (isQualified(node)) {
            throw unknown("schema");
        }
        if (COLLECTING.contains(name)) {
            throw SqlRefusal.of(
                    "'" + name + "' over a window would repeat all rows in each row.",
                    "Use it with GROUP BY, and join its result.");
        }
        rest(node, visible, "function_name");
    }

    private static void column(JsonNode node) {
        JsonNode path = required(node, "column_names");
        properties(node);
        if (path.size() > LONGEST_PATH) {
            throw tooDeep();
        }
        String first = fold(path.path(0).asString(""));
        if (path.size() == 1 && TELLING.contains(first)) {
            throw noFunction(first);
        }
    }

    private void type(JsonNode node, Set<String> visible) {
        String name = fold(required(node, "type_name").asString());
        if (!TYPES.contains(name) || node.has("schema") || node.has("catalog")) {
            String shown = shorten(name);
            throw SqlRefusal.quoting(
                    "There is no type '" + shown + "' here.", shown, NearestName.hint(shown, new TreeSet<>(TYPES)));
        }
        rest(node, visible, "type_name");
    }

    private static @Nullable Long number(JsonNode argument) {
        JsonNode expression = argument.path("expression");
        boolean negative = "FUNCTION".equals(text(expression, "type"))
                && "-".equals(text(expression, "function_name"))
                && expression.path("arguments").size() == 1;
        String digits =
                constant(negative ? expression.path("arguments").path(0).path("expression") : expression, "INTEGER");
        return digits == null || digits.length() > 9 ? null : Long.valueOf((negative ? "-" : "") + digits);
    }

    static @Nullable String constant(JsonNode expression, String kind) {
        JsonNode literal = expression.path("literal");
        return "VALUE_CONSTANT".equals(text(expression, "type")) && kind.equals(text(literal, "kind"))
                ? literal.path("text").asString("")
                : null;
    }

    static @Nullable String text(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isString() ? value.asString() : null;
    }

    private static JsonNode required(JsonNode node, String property) {
        JsonNode value = node.path(property);
        if (value.isMissingNode()) {
            throw unknown("no " + property);
        }
        return value;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String shorten(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
