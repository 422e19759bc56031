package io.ashbyconnector.adapter.duckdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Estimates how large the values and rows are that a statement makes out of those of the tables, and refuses what grows: DuckDB
 * holds a batch of 2048 values of every expression at once, and counts that against no limit. A column of a table is one unit. Text
 * that is put together is the sum of its parts, through WITH and subqueries too, so that doubling a text thirty times is seen.
 */
final class SqlGrowth {

    private static final double LARGEST_VALUE = 500;
    private static final double MOST_AT_ONCE = 2000;
    private static final double WIDEST_ROW = 4000;
    private static final double MOST_TABLES = 300;

    /** A whole record; the columns of a table; an aggregate of values of many rows, and of it in each row of a join. */
    private static final double RECORD = 10;

    private static final double COLUMNS = 40;
    private static final double COLLECTED = 50;
    private static final double REPEATED = 20;

    /** Characters of a unit. */
    private static final double UNIT = 200;

    private static final double TOO_LARGE = 1_000_000;
    private static final double PROBE = 1_000_000;

    private static final Set<String> JOINING = Set.of(
            "||",
            "concat",
            "concat_ws",
            "list_value",
            "list_pack",
            "list_concat",
            "list_cat",
            "list_append",
            "list_prepend",
            "struct_pack",
            "row",
            "map",
            "map_from_entries",
            "overlay",
            "printf",
            "format",
            "array_to_string",
            "array_to_string_comma_default",
            "list_string_agg");

    private static final Set<String> QUOTING = Set.of(
            "to_json",
            "json_object",
            "json_array",
            "json",
            "row_to_json",
            "array_to_json",
            "json_transform",
            "from_json");

    private static final Set<String> SPLITTING = Set.of(
            "string_split",
            "split",
            "str_split",
            "string_to_array",
            "string_split_regex",
            "str_split_regex",
            "regexp_split_to_array",
            "regexp_extract_all",
            "json_keys",
            "json_structure");

    private static final Set<String> COLLECTING = Set.of(
            "array_agg",
            "list",
            "listagg",
            "string_agg",
            "group_concat",
            "histogram",
            "json_group_array",
            "json_group_object",
            "approx_top_k");

    private static final Set<String> EXTRACTING = Set.of(
            "->",
            "->>",
            "json_extract",
            "json_extract_string",
            "json_extract_path",
            "json_extract_path_text",
            "json_value");

    private static final Set<String> PER_ELEMENT =
            Set.of("list_transform", "list_apply", "array_transform", "array_apply", "apply");

    /** Compared character by character: minutes for two long texts, that nobody can stop. */
    private static final Set<String> DISTANCES = Set.of(
            "levenshtein",
            "editdist3",
            "jaro_similarity",
            "jaro_winkler_similarity",
            "jaccard",
            "hamming",
            "mismatches");

    private static final Set<String> SMALL = Set.of(
            "count",
            "count_star",
            "count_if",
            "countif",
            "sum",
            "avg",
            "mean",
            "median",
            "len",
            "length",
            "strlen",
            "char_length",
            "array_length",
            "cardinality",
            "contains",
            "starts_with",
            "ends_with",
            "prefix",
            "suffix",
            "list_contains",
            "list_has",
            "list_has_any",
            "list_has_all",
            "array_contains",
            "list_position",
            "list_count",
            "list_sum",
            "list_avg",
            "json_array_length",
            "json_type",
            "json_valid",
            "json_exists",
            "json_contains",
            "regexp_matches",
            "regexp_full_match",
            "position",
            "strpos",
            "instr",
            "~~",
            "!~~",
            "~~*",
            "!~~*",
            "~~~",
            "^@",
            "approx_count_distinct",
            "md5",
            "sha1",
            "sha256",
            "hash",
            "date_part",
            "date_diff",
            "strptime",
            "try_strptime",
            "typeof",
            "unicode",
            "ascii",
            "ord");

    private static final int MOST_CHARACTERS_COMPARED = 2;

    /**
     * What a query gives.
     *
     * @param value the units of its largest value
     * @param columns how many there are, or may be
     * @param tables that it reads, each as often as it is named
     */
    private record Shape(double value, double columns, double tables) {

        Shape beside(Shape other) {
            return new Shape(Math.max(repeated(), other.repeated()), columns + other.columns, tables + other.tables);
        }

        private double repeated() {
            return value >= COLLECTED ? value * REPEATED : value;
        }
    }

    private static final Shape TABLE = new Shape(1, COLUMNS, 1);
    private static final Shape NOTHING = new Shape(0, 0, 0);

    /** What names mean inside a query. */
    private record Scope(
            Map<String, Shape> with, Map<String, Double> aliases, Map<String, Double> elements, double largest) {

        Scope with(String name, Shape shape) {
            Map<String, Shape> more = new HashMap<>(with);
            more.put(name, shape);
            return new Scope(more, aliases, elements, largest);
        }

        Scope alias(@Nullable String name, double value) {
            if (name == null) {
                return new Scope(with, aliases, elements, Math.max(largest, value));
            }
            Map<String, Double> more = new HashMap<>(aliases);
            more.put(SqlTree.fold(name), value);
            return new Scope(with, more, elements, Math.max(largest, value));
        }

        Scope element(String name, double value) {
            Map<String, Double> more = new HashMap<>(elements);
            more.put(SqlTree.fold(name), value);
            return new Scope(with, aliases, more, largest);
        }
    }

    private double atOnce;
    private boolean probing;

    private SqlGrowth() {}

    /** @param query as the guard let it through */
    static void check(JsonNode query) {
        new SqlGrowth().query(query, new Scope(Map.of(), Map.of(), Map.of(), 0));
    }

    private Shape query(JsonNode node, Scope outer) {
        Scope scope = outer;
        for (JsonNode each : node.path("cte_map").path("map")) {
            scope = scope.with(
                    SqlTree.fold(each.path("key").asString("")),
                    query(each.path("value").path("query_node"), scope));
        }
        return limited(
                switch (node.path("type").asString("")) {
                    case "SET_OPERATION_NODE" -> union(node, scope);
                    case "RECURSIVE_CTE_NODE" -> recursion(node, scope);
                    default -> select(node, scope);
                });
    }

    private Shape limited(Shape shape) {
        if (!probing && (shape.columns() > WIDEST_ROW || shape.tables() > MOST_TABLES)) {
            throw SqlRefusal.of(
                    "The statement repeats its tables or columns too often.",
                    "Name the columns instead of *, and join each table once.");
        }
        return shape;
    }

    private Shape union(JsonNode node, Scope scope) {
        Shape whole = NOTHING;
        for (JsonNode child : node.path("children")) {
            Shape shape = query(child, scope);
            whole = new Shape(
                    Math.max(whole.value(), shape.value()),
                    Math.max(whole.columns(), shape.columns()),
                    whole.tables() + shape.tables());
        }
        expressions(node.path("modifiers"), scope);
        return whole;
    }

    /** Each round may add to a value, and must not multiply it. */
    private Shape recursion(JsonNode node, Scope scope) {
        String name = SqlTree.fold(node.path("cte_name").asString(""));
        Shape first = query(node.path("left"), scope);
        boolean outermost = !probing;
        probing = true;
        double none = query(node.path("right"), scope.with(name, new Shape(0, first.columns(), 1)))
                .value();
        double grown = query(node.path("right"), scope.with(name, new Shape(PROBE, first.columns(), 1)))
                .value();
        probing = !outermost;
        if ((grown - none) / PROBE > 1.01) {
            throw SqlRefusal.of(
                    "Each round of the recursion makes its text or lists larger by a multiple.",
                    "Add only columns of other tables to it, written with their table: path || ' > ' || d.name.");
        }
        Shape second = query(node.path("right"), scope.with(name, first));
        return new Shape(Math.max(first.value(), second.value()), first.columns(), first.tables() + second.tables());
    }

    private Shape select(JsonNode node, Scope outer) {
        Scope[] inside = {outer};
        Shape source = source(node.path("from_table"), outer, inside);
        double value = 0;
        double columns = 0;
        for (JsonNode item : node.path("select_list")) {
            boolean star = item.path("type").asString("").equals("STAR");
            value = Math.max(value, expression(item, inside[0]));
            columns += star ? Math.max(1, source.columns()) : 1;
        }
        node.forEachEntry((property, part) -> {
            if (!Set.of("cte_map", "from_table", "select_list", "sample").contains(property)) {
                expressions(part, inside[0]);
            }
        });
        return new Shape(value, columns, source.tables());
    }

    /** @param scope gets the names that the source brings */
    private Shape source(JsonNode node, Scope outer, Scope[] scope) {
        String alias = SqlTree.text(node, "alias");
        switch (node.path("type").asString("")) {
            case "BASE_TABLE" -> {
                String name = node.path("table_name").asString("");
                Shape shape = node.has("schema_name") ? TABLE : outer.with().getOrDefault(SqlTree.fold(name), TABLE);
                scope[0] = scope[0].alias(alias == null ? name : alias, shape.value());
                return shape;
            }
            case "SUBQUERY" -> {
                Shape shape = query(node.path("subquery").path("node"), scope[0]);
                scope[0] = scope[0].alias(alias, shape.value());
                return shape;
            }
            case "JOIN" -> {
                Shape left = source(node.path("left"), outer, scope);
                Shape right = source(node.path("right"), outer, scope);
                Shape both = left.beside(right);
                Map<String, Double> aliases = new HashMap<>(scope[0].aliases());
                aliases.replaceAll(
                        (name, value) -> value >= COLLECTED && value < COLLECTED * REPEATED ? value * REPEATED : value);
                scope[0] = new Scope(
                        scope[0].with(), aliases, scope[0].elements(), Math.max(scope[0].largest(), both.value()));
                expressions(node.path("condition"), scope[0]);
                return both;
            }
            case "TABLE_FUNCTION" -> {
                double value = 1;
                for (JsonNode argument : node.path("function").path("arguments")) {
                    value = Math.max(value, expression(argument.path("expression"), scope[0]));
                }
                scope[0] = scope[0].alias(alias, value);
                return new Shape(value, COLUMNS / 4, 1);
            }
            case "PIVOT" -> {
                Shape shape = source(node.path("source"), outer, scope);
                double value = expressions(node.path("aggregates"), scope[0]);
                int entries = 1;
                for (JsonNode pivot : node.path("pivots")) {
                    entries *= Math.max(1, pivot.path("entries").size());
                }
                double columns = shape.columns()
                        + (double) entries * Math.max(1, node.path("aggregates").size());
                return new Shape(Math.max(shape.value(), value), columns, shape.tables());
            }
            case "SHOW_REF" -> {
                query(node.path("query"), outer);
                return new Shape(1, COLUMNS / 4, 1);
            }
            case "EXPRESSION_LIST" -> {
                double value = expressions(node.path("values"), outer);
                scope[0] = scope[0].alias(alias, value);
                return new Shape(value, node.path("values").path(0).size(), 1);
            }
            default -> {
                return NOTHING;
            }
        }
    }

    private double expressions(JsonNode nodes, Scope scope) {
        double largest = 0;
        for (JsonNode each : nodes) {
            largest = Math.max(largest, expression(each, scope));
        }
        return Math.max(largest, nodes.isObject() && nodes.has("class") ? expression(nodes, scope) : 0);
    }

    private double expression(JsonNode node, Scope scope) {
        if (!node.isContainer()) {
            return 0;
        }
        String type = node.path("type").asString("");
        switch (type) {
            case "COLUMN_REF" -> {
                return column(node.path("column_names"), scope);
            }
            case "STAR" -> {
                children(node, scope);
                return Math.max(1, scope.largest());
            }
            case "VALUE_CONSTANT" -> {
                return node.path("literal").path("text").asString("").length() / UNIT;
            }
            case "SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE" -> {
                return query(node, scope).value();
            }
            case "FUNCTION" -> {
                return counted(function(node, scope));
            }
            case "LAMBDA" -> {
                return node.path("syntax_type").asString("").equals("SINGLE_ARROW")
                        ? extracted(children(node, scope))
                        : children(node, scope);
            }
            default -> {
                double value = children(node, scope);
                return type.startsWith("COMPARE_") || type.startsWith("CONJUNCTION_") ? Math.min(1, value) : value;
            }
        }
    }

    private static double column(JsonNode path, Scope scope) {
        String first = SqlTree.fold(path.path(0).asString(""));
        String last = SqlTree.fold(path.path(path.size() - 1).asString(""));
        Double element = scope.elements().get(first);
        if (element != null) {
            return element;
        }
        Double source = scope.aliases().get(first);
        if (source != null && path.size() == 1) {
            return Math.max(1, source) * 2 * RECORD; // the whole row
        }
        double value = Math.max(1, source == null ? scope.largest() : source);
        return last.equals(TableSchema.RECORD) ? value * RECORD : value;
    }

    private double children(JsonNode node, Scope scope) {
        double[] largest = {0};
        node.forEach(child -> {
            if (child.isContainer()) {
                largest[0] = Math.max(largest[0], expression(child, scope));
            }
        });
        return largest[0];
    }

    private double counted(double value) {
        if (probing) {
            return value;
        }
        atOnce += value;
        if (value > LARGEST_VALUE || atOnce > MOST_AT_ONCE) {
            throw SqlRefusal.of(
                    "The statement puts too much text together.",
                    "Put together fewer columns, aggregate after joining, and cut long text with left(x, 1000).");
        }
        return value;
    }

    private double function(JsonNode node, Scope scope) {
        String name = SqlTree.fold(node.path("function_name").asString(""));
        List<Double> sizes = new ArrayList<>();
        List<JsonNode> arguments = new ArrayList<>();
        for (JsonNode argument : node.path("arguments")) {
            JsonNode expression = argument.path("expression");
            arguments.add(expression);
            sizes.add(
                    PER_ELEMENT.contains(name) && !sizes.isEmpty()
                            ? element(expression, sizes.get(0), scope)
                            : expression(expression, scope));
        }
        expressions(node.path("order_bys").path("orders"), scope);
        expression(node.path("filter"), scope);
        double largest = sizes.stream().mapToDouble(size -> size).max().orElse(0);
        double sum = sizes.stream().mapToDouble(size -> size).sum();
        if (DISTANCES.contains(name) && largest > MOST_CHARACTERS_COMPARED && !probing) {
            throw SqlRefusal.of(
                    "'" + name + "' compares long text.", "Give it columns that are short, or left(x, 100).");
        }
        if (SMALL.contains(name)) {
            return Math.min(1, largest);
        }
        if (JOINING.contains(name)) {
            return sum;
        }
        if (QUOTING.contains(name)) {
            return 2 * sum;
        }
        if (SPLITTING.contains(name)) {
            return 8 * largest;
        }
        if (COLLECTING.contains(name)) {
            return COLLECTED * Math.max(1, largest);
        }
        if (EXTRACTING.contains(name)) {
            return extracted(largest);
        }
        if (PER_ELEMENT.contains(name)) {
            return sizes.isEmpty()
                    ? 0
                    : sizes.get(0) * Math.max(1, sizes.get(sizes.size() - 1) / elementOf(sizes.get(0)));
        }
        return switch (name) {
            case "left", "right" -> arguments.size() > 1 && isShort(arguments.get(1)) ? 1 : largest;
            case "replace" ->
                arguments.size() < 3 ? sum : replaced(sizes, arguments, ratio(arguments.get(1), arguments.get(2)));
            case "regexp_replace" ->
                arguments.size() < 3 ? sum : replaced(sizes, arguments, 1 + length(arguments.get(2)));
            case "repeat" -> sizes.isEmpty() ? 0 : Math.max(sizes.get(0), 0.01) * repetitions(arguments);
            case "lpad", "rpad", "bar" -> largest + 1000 / UNIT;
            case "range", "generate_series" -> 100;
            default -> largest;
        };
    }

    /** What a lambda makes of an element. */
    private double element(JsonNode lambda, double list, Scope scope) {
        JsonNode names = lambda.path("lhs");
        String name = names.path("column_names").path(0).asString("");
        Scope inside = scope.element(name, elementOf(list));
        return expression(lambda.path("expr"), inside);
    }

    private static double elementOf(double list) {
        return list >= COLLECTED ? Math.max(1, list / COLLECTED) : Math.max(1, list);
    }

    private static double extracted(double json) {
        return Math.max(1, json / RECORD);
    }

    private static double replaced(List<Double> sizes, List<JsonNode> arguments, double ratio) {
        return SqlTree.constant(arguments.get(2), "STRING") == null ? TOO_LARGE : sizes.get(0) * ratio;
    }

    private static double ratio(JsonNode from, JsonNode to) {
        return Math.max(1, (double) length(to) / Math.max(1, length(from)));
    }

    private static int length(JsonNode constant) {
        String text = SqlTree.constant(constant, "STRING");
        return text == null ? 0 : text.length();
    }

    private static boolean isShort(JsonNode count) {
        String digits = SqlTree.constant(count, "INTEGER");
        return digits != null && digits.length() <= 3;
    }

    private static double repetitions(List<JsonNode> arguments) {
        String count = arguments.size() < 2 ? null : SqlTree.constant(arguments.get(1), "INTEGER");
        return count == null ? TOO_LARGE : Double.parseDouble(count);
    }
}
