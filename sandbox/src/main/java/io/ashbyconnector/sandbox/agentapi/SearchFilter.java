package io.ashbyconnector.sandbox.agentapi;

import io.ashbyconnector.sandbox.company.StoredField;
import io.ashbyconnector.sandbox.company.StoredField.Kind;
import io.ashbyconnector.sandbox.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of a search. Where the operators' meaning is disputed: {@code neq} holds for null, an ordering
 * does not; {@code like} takes {@code %} for anything, or looks for a part of the text if there is none; {@code fuzzy}
 * wants all words in any order, each as a part of the text; {@code keyword} wants one of the words as a whole word. All
 * of them ignore case, as {@code contains}, {@code startswith} and {@code endswith} do.
 */
record SearchFilter(Map<String, StoredField> fields, Operators operators) {
    private static final String PLACE = "query.filter";
    private static final Set<String> COMMON =
            Set.of("eq", "neq", "gt", "gte", "lt", "lte", "in", "fuzzy", "keyword", "not", "and", "or", "any");

    /** The operators of a version of the service. */
    enum Operators {
        ALL,
        OLDER,
        NEWER;

        private Set<String> own() {
            return switch (this) {
                case ALL -> Set.of("like", "contains", "array_contains", "startswith", "endswith");
                case OLDER -> Set.of("like", "contains");
                case NEWER -> Set.of("contains", "array_contains", "startswith", "endswith");
            };
        }

        static Operators of(AgentApiOptions options) {
            if (options.has(AgentVariation.ONLY_OLDER_OPERATORS)) {
                return OLDER;
            }
            return options.has(AgentVariation.ONLY_NEWER_OPERATORS) ? NEWER : ALL;
        }

        private void check(String name) {
            if (!COMMON.contains(name) && !own().contains(name)) {
                Set<String> known = new TreeSet<>(COMMON);
                known.addAll(own());
                throw AgentProblem.invalid(
                        PLACE,
                        "Unknown operator '" + name + "'. Available operators: "
                                + AshbyEntity.quoted(List.copyOf(known)));
            }
        }
    }

    /** Reads an object of operators, all of which must hold. */
    Predicate<Row> read(@Nullable Object condition) {
        if (!(condition instanceof JsonMap object) || object.isEmpty()) {
            throw AgentProblem.invalid(PLACE, "A condition should be an object with an operator");
        }
        List<Predicate<Row>> parts = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> part : object.entrySet()) {
            operators.check(part.getKey());
            parts.add(operator(part.getKey(), part.getValue()));
        }
        return all(parts);
    }

    private Predicate<Row> operator(String name, @Nullable Object operand) {
        return switch (name) {
            case "not" -> read(operand).negate();
            case "and" -> all(conditions(name, operand));
            case "or" -> {
                List<Predicate<Row>> parts = conditions(name, operand);
                yield row -> parts.stream().anyMatch(part -> part.test(row));
            }
            default -> {
                if (!(operand instanceof JsonMap object) || object.isEmpty()) {
                    throw AgentProblem.invalid(PLACE, "'" + name + "' should have an object with a field");
                }
                List<Predicate<Row>> parts = new ArrayList<>();
                for (Map.Entry<String, @Nullable Object> part : object.entrySet()) {
                    StoredField field = StoreSearch.field(part.getKey(), fields, PLACE);
                    parts.add(comparison(name, field, part.getValue()));
                }
                yield all(parts);
            }
        };
    }

    private List<Predicate<Row>> conditions(String name, @Nullable Object operand) {
        if (!(operand instanceof List<?> items) || items.isEmpty()) {
            throw AgentProblem.invalid(PLACE, "'" + name + "' should have a list of conditions");
        }
        List<Predicate<Row>> parts = new ArrayList<>();
        for (Object item : items) {
            parts.add(read(item));
        }
        return parts;
    }

    private static Predicate<Row> all(List<Predicate<Row>> parts) {
        return parts.size() == 1 ? parts.get(0) : row -> parts.stream().allMatch(part -> part.test(row));
    }

    private Predicate<Row> comparison(String name, StoredField field, @Nullable Object operand) {
        return switch (name) {
            case "eq" -> equal(field, operand);
            case "neq" -> equal(field, operand).negate();
            case "in" -> {
                if (!(operand instanceof List<?> items)) {
                    throw AgentProblem.invalid(PLACE, "'in' should have a list of values");
                }
                List<Predicate<Row>> parts = new ArrayList<>();
                for (Object item : items) {
                    parts.add(equal(field, item));
                }
                yield row -> parts.stream().anyMatch(part -> part.test(row));
            }
            case "gt" -> ordered(name, field, operand, order -> order > 0);
            case "gte" -> ordered(name, field, operand, order -> order >= 0);
            case "lt" -> ordered(name, field, operand, order -> order < 0);
            case "lte" -> ordered(name, field, operand, order -> order <= 0);
            case "array_contains", "any" -> throw notAnArray(name, field);
            case "contains" -> {
                if (operators == Operators.OLDER) {
                    throw notAnArray(name, field);
                }
                yield text(name, field, operand);
            }
            default -> text(name, field, operand);
        };
    }

    private static AgentProblem notAnArray(String name, StoredField field) {
        return AgentProblem.invalid(PLACE, "'" + name + "' needs an array, and '" + field.name() + "' is none");
    }

    private static Predicate<Row> equal(StoredField field, @Nullable Object operand) {
        if (operand == null) {
            return row -> field.value().apply(row) == null;
        }
        Object wanted = operand(field, operand);
        return row -> wanted.equals(field.value().apply(row));
    }

    private static Predicate<Row> ordered(
            String name, StoredField field, @Nullable Object operand, IntPredicate holds) {
        if (operand == null || field.kind() == Kind.FLAG) {
            throw AgentProblem.invalid(PLACE, "'" + name + "' cannot order '" + field.name() + "' like this");
        }
        Object bound = operand(field, operand);
        return row -> {
            Object value = field.value().apply(row);
            return value != null && holds.test(SortOrder.compareValues(value, bound));
        };
    }

    private static Object operand(StoredField field, Object operand) {
        if (field.kind() == Kind.FLAG && operand instanceof Boolean) {
            return operand;
        }
        if (field.kind() == Kind.TEXT && operand instanceof String) {
            return operand;
        }
        Long time = field.kind() == Kind.TIME && operand instanceof String text ? Times.read(text) : null;
        if (time == null) {
            String expected = switch (field.kind()) {
                case TEXT -> "a string";
                case FLAG -> "a boolean";
                case TIME -> "a time such as 2026-03-01T00:00:00Z";
            };
            throw AgentProblem.invalid(PLACE, "'" + field.name() + "' should be compared with " + expected);
        }
        return time;
    }

    private static Predicate<Row> text(String name, StoredField field, @Nullable Object operand) {
        if (field.kind() != Kind.TEXT || !(operand instanceof String pattern)) {
            throw AgentProblem.invalid(
                    PLACE, "'" + name + "' needs a text field and a string, and '" + field.name() + "' has not both");
        }
        Predicate<String> matches = TextMatch.of(name, pattern);
        return row -> field.value().apply(row) instanceof String value && matches.test(value);
    }
}
