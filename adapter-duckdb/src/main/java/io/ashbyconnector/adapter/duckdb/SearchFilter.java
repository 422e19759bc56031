package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.adapter.duckdb.SearchColumn.Kind;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the condition of a search into SQL that is true or false, never null. {@code neq} holds for null, an ordering does not;
 * {@code like} takes {@code %} for anything, or looks for a part of the text if there is none; {@code fuzzy} wants all words in any
 * order, each as a part of the text; {@code keyword} wants one of the words as a whole word. All of them ignore case, as
 * {@code contains}, {@code startswith} and {@code endswith} do.
 */
record SearchFilter(SearchFields fields) {

    private static final int DEEPEST = 50;
    private static final Set<String> ARRAYS = Set.of("array_contains", "any");
    private static final Set<String> OPERATORS = new TreeSet<>(Set.of(
            "eq",
            "neq",
            "gt",
            "gte",
            "lt",
            "lte",
            "in",
            "fuzzy",
            "keyword",
            "not",
            "and",
            "or",
            "like",
            "contains",
            "startswith",
            "endswith",
            "array_contains",
            "any"));
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String WORDS = "(' ' || regexp_replace(lower(%s), '[^\\p{L}\\p{N}]+', ' ', 'g') || ' ')";

    /** Reads an object of operators, all of which must hold. */
    SqlText read(@Nullable Object condition) {
        return read(condition, 0);
    }

    private SqlText read(@Nullable Object condition, int depth) {
        if (!(condition instanceof Map<?, ?> object) || object.isEmpty()) {
            throw invalid("A condition of query.filter is no object with an operator.");
        }
        if (depth > DEEPEST) {
            throw invalid("query.filter is nested too deeply.");
        }
        List<SqlText> parts = new ArrayList<>();
        object.forEach((name, operand) -> parts.add(operator(String.valueOf(name), operand, depth)));
        return SqlText.join(parts, " AND ");
    }

    private SqlText operator(String name, @Nullable Object operand, int depth) {
        if (!OPERATORS.contains(name)) {
            throw fields.invalid("query.filter has no operator '" + name + "'.", NearestName.hint(name, OPERATORS));
        }
        return switch (name) {
            case "not" -> read(operand, depth + 1).negated();
            case "and" -> SqlText.join(conditions(name, operand, depth), " AND ");
            case "or" -> SqlText.join(conditions(name, operand, depth), " OR ");
            default -> {
                if (!(operand instanceof Map<?, ?> object) || object.isEmpty()) {
                    throw invalid("'" + name + "' in query.filter has no object with a field.");
                }
                List<SqlText> parts = new ArrayList<>();
                object.forEach((field, value) ->
                        parts.add(comparison(name, fields.require(String.valueOf(field), "query.filter"), value)));
                yield SqlText.join(parts, " AND ");
            }
        };
    }

    private List<SqlText> conditions(String name, @Nullable Object operand, int depth) {
        if (!(operand instanceof List<?> items) || items.isEmpty()) {
            throw invalid("'" + name + "' in query.filter has no list of conditions.");
        }
        List<SqlText> parts = new ArrayList<>();
        for (Object item : items) {
            parts.add(read(item, depth + 1));
        }
        return parts;
    }

    private SqlText comparison(String name, SearchColumn column, @Nullable Object operand) {
        if (ARRAYS.contains(name)) {
            throw invalid("'" + name + "' needs a list, and '" + column.field() + "' is none.");
        }
        return switch (name) {
            case "eq" -> equal(column, operand);
            case "neq" -> equal(column, operand).negated();
            case "in" -> {
                if (!(operand instanceof List<?> items)) {
                    throw invalid("'in' in query.filter has no list of values.");
                }
                List<SqlText> parts = new ArrayList<>();
                parts.add(SqlText.of("false"));
                for (Object item : items) {
                    parts.add(equal(column, item));
                }
                yield SqlText.join(parts, " OR ");
            }
            case "gt" -> ordered(name, " > ", column, operand);
            case "gte" -> ordered(name, " >= ", column, operand);
            case "lt" -> ordered(name, " < ", column, operand);
            case "lte" -> ordered(name, " <= ", column, operand);
            default -> text(name, column, operand);
        };
    }

    private SqlText equal(SearchColumn column, @Nullable Object operand) {
        return operand == null
                ? SqlText.of(column.sql() + " IS NULL")
                : decided(column.sql() + " = " + column.parameter(), operand(column, operand));
    }

    private SqlText ordered(String name, String operator, SearchColumn column, @Nullable Object operand) {
        if (operand == null || column.kind() == Kind.FLAG) {
            throw invalid("'" + name + "' cannot order '" + column.field() + "' like this.");
        }
        return decided(column.sql() + operator + column.parameter(), operand(column, operand));
    }

    private static SqlText decided(String condition, String... parameters) {
        return new SqlText("coalesce(" + condition + ", false)", List.of(parameters));
    }

    private String operand(SearchColumn column, Object operand) {
        String read = switch (column.kind()) {
            case TEXT -> operand instanceof String text ? text : null;
            case FLAG -> operand instanceof Boolean flag ? flag.toString() : null;
            case TIME -> operand instanceof String text ? time(text) : null;
        };
        if (read == null) {
            String expected = switch (column.kind()) {
                case TEXT -> "text";
                case FLAG -> "true or false";
                case TIME -> "a time such as 2026-03-01T00:00:00Z";
            };
            throw invalid("'" + column.field() + "' is compared with something else than " + expected + ".");
        }
        return read;
    }

    /** In UTC, of a time with any offset or of a day, to the millisecond; null if the text is neither. */
    private static @Nullable String time(String text) {
        try {
            LocalDateTime time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime();
            return time.truncatedTo(java.time.temporal.ChronoUnit.MILLIS).toString();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private SqlText text(String name, SearchColumn column, @Nullable Object operand) {
        if (column.kind() != Kind.TEXT || !(operand instanceof String wanted)) {
            throw invalid(
                    "'" + name + "' needs a field of text and a text, and '" + column.field() + "' has not both.");
        }
        String lower = "lower(" + column.sql() + ")";
        return switch (name) {
            case "startswith" -> decided("starts_with(" + lower + ", lower(?))", wanted);
            case "endswith" -> decided("ends_with(" + lower + ", lower(?))", wanted);
            case "like" ->
                wanted.contains("%")
                        ? decided(lower + " LIKE lower(?) ESCAPE '\\'", pattern(wanted))
                        : decided("contains(" + lower + ", lower(?))", wanted);
            case "fuzzy" -> words(column, wanted, "", " AND ");
            case "keyword" -> words(column, wanted, " ", " OR ");
            default -> decided("contains(" + lower + ", lower(?))", wanted);
        };
    }

    private static String pattern(String like) {
        return like.replace("\\", "\\\\").replace("_", "\\_");
    }

    private static SqlText words(SearchColumn column, String wanted, String around, String between) {
        List<SqlText> parts = Arrays.stream(GAPS.split(wanted))
                .filter(word -> !word.isEmpty())
                .map(word ->
                        decided("contains(" + WORDS.formatted(column.sql()) + ", lower(?))", around + word + around))
                .toList();
        return parts.isEmpty() ? SqlText.of("false") : SqlText.join(parts, between);
    }

    private InvalidParameterException invalid(String message) {
        return fields.invalid(
                message,
                "Write {\"eq\": {\"status\": \"Active\"}}, {\"in\": {\"status\": [\"Active\", \"Hired\"]}}, {\"fuzzy\": {\"name\": \"ada\"}},"
                        + " or {\"and\": [CONDITION, CONDITION]}.");
    }
}
