package io.ashbyconnector.adapter.duckdb;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Functions whose value is as long as an argument says: only where that is written down, and small, may they be called. */
final class SqlLengths {

    private static final int LONGEST_PADDING = 1000;
    private static final int LONGEST_RANGE = 10_000;

    /** Functions whose value is as long as one of their arguments says, and which argument that is. */
    private static final Map<String, Integer> LENGTHS = Map.of("lpad", 1, "rpad", 1, "repeat", 1, "bar", 3);

    /** A pattern of printf or format whose fields are at most 99 characters wide. */
    private static final Pattern NARROW = Pattern.compile("(?s)(?!.*\\d{3})(?!.*\\*)(?!.*\\{[^}]*\\{).*");

    private static final Set<String> FORMATS = Set.of("printf", "format");

    private static final Set<String> RANGES = Set.of("range", "generate_series");

    private SqlLengths() {}

    /** Checks a call; false when the function is none of these. */
    static boolean check(String name, JsonNode call) {
        if (LENGTHS.containsKey(name)) {
            requireLength(call, name, LENGTHS.get(name));
        } else if (FORMATS.contains(name)) {
            requireNarrow(call, name);
        } else if (RANGES.contains(name)) {
            requireShortRange(call, name);
        } else {
            return false;
        }
        return true;
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
        String pattern = SqlTree.constant(node.path("arguments").path(0).path("expression"), "STRING");
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

    private static @Nullable Long number(JsonNode argument) {
        JsonNode expression = argument.path("expression");
        boolean negative = "FUNCTION".equals(SqlTree.text(expression, "type"))
                && "-".equals(SqlTree.text(expression, "function_name"))
                && expression.path("arguments").size() == 1;
        String digits = SqlTree.constant(
                negative ? expression.path("arguments").path(0).path("expression") : expression, "INTEGER");
        return digits == null || digits.length() > 9 ? null : Long.valueOf((negative ? "-" : "") + digits);
    }
}
