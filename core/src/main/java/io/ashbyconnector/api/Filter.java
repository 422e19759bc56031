package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a context store search. Immutable; it can only say what the service's grammar allows.
 *
 * <p>The operators are those that every known version of the service takes, but for {@link #like}, which newer ones
 * dropped. {@code contains}, {@code startswith} and {@code endswith} exist in newer versions alone, and {@code contains}
 * changed its meaning between them: to use those, pass the query as JSON to {@code execute}.
 */
public final class Filter {

    private final Map<String, Object> condition;
    private final Set<String> fields;

    private Filter(Map<String, Object> condition, Set<String> fields) {
        this.condition = condition;
        this.fields = Set.copyOf(fields);
    }

    private static Filter compare(String operator, String field, @Nullable Object value) {
        Map<String, @Nullable Object> operand = new LinkedHashMap<>();
        operand.put(MissingParameterException.required(field, "field"), value);
        return new Filter(Map.of(operator, operand), Set.of(field));
    }

    /**
     * The field has this value; null means that it has none.
     *
     * @param field the name of the field
     * @param value the value: text, a number or a boolean, or null
     * @return the filter
     */
    public static Filter eq(String field, @Nullable Object value) {
        return compare("eq", field, value);
    }

    /**
     * The field has another value than this; null means that it has any.
     *
     * @param field the name of the field
     * @param value the value: text, a number or a boolean, or null
     * @return the filter
     */
    public static Filter neq(String field, @Nullable Object value) {
        return compare("neq", field, value);
    }

    /**
     * The field is greater than the value, or later.
     *
     * @param field the name of the field
     * @param value the value: text or a number
     * @return the filter
     */
    public static Filter gt(String field, Object value) {
        return compare("gt", field, value);
    }

    /**
     * The field is the value, or greater or later.
     *
     * @param field the name of the field
     * @param value the value: text or a number
     * @return the filter
     */
    public static Filter gte(String field, Object value) {
        return compare("gte", field, value);
    }

    /**
     * The field is less than the value, or earlier.
     *
     * @param field the name of the field
     * @param value the value: text or a number
     * @return the filter
     */
    public static Filter lt(String field, Object value) {
        return compare("lt", field, value);
    }

    /**
     * The field is the value, or less or earlier.
     *
     * @param field the name of the field
     * @param value the value: text or a number
     * @return the filter
     */
    public static Filter lte(String field, Object value) {
        return compare("lte", field, value);
    }

    /**
     * The field has one of these values.
     *
     * @param field the name of the field
     * @param values the values: text, numbers or booleans
     * @return the filter
     */
    public static Filter in(String field, Object... values) {
        List<Object> each = Stream.of(MissingParameterException.required(values, "values"))
                .map(value -> MissingParameterException.required(value, "value"))
                .toList();
        return compare("in", field, each);
    }

    /**
     * The text holds all of these words, in whatever case.
     *
     * @param field the name of the field
     * @param words the words, separated by blanks
     * @return the filter
     */
    public static Filter fuzzy(String field, String words) {
        return compare("fuzzy", field, words);
    }

    /**
     * The text holds at least one of these words.
     *
     * @param field the name of the field
     * @param words the words, separated by blanks
     * @return the filter
     */
    public static Filter keyword(String field, String words) {
        return compare("keyword", field, words);
    }

    /**
     * The text matches a pattern in which {@code %} stands for anything. Newer versions of the service refuse it;
     * {@link #fuzzy} works in all.
     *
     * @param field the name of the field
     * @param pattern the pattern
     * @return the filter
     */
    public static Filter like(String field, String pattern) {
        return compare("like", field, pattern);
    }

    /**
     * Rows that the filter leaves out.
     *
     * @param filter the filter to turn around
     * @return the opposite filter
     */
    public static Filter not(Filter filter) {
        Filter negated = MissingParameterException.required(filter, "filter");
        return new Filter(Map.of("not", negated.condition), negated.fields);
    }

    /**
     * This and all of the others hold.
     *
     * @param others the other filters
     * @return the filter that all of them make
     */
    public Filter and(Filter... others) {
        return join("and", others);
    }

    /**
     * This or one of the others holds.
     *
     * @param others the other filters
     * @return the filter that all of them make
     */
    public Filter or(Filter... others) {
        return join("or", others);
    }

    private Filter join(String operator, Filter... others) {
        List<Filter> all = Stream.concat(
                        Stream.of(this), Stream.of(MissingParameterException.required(others, "filters")))
                .map(filter -> MissingParameterException.required(filter, "filter"))
                .toList();
        Set<String> named = new LinkedHashSet<>();
        all.forEach(filter -> named.addAll(filter.fields));
        return new Filter(Map.of(operator, all.stream().map(Filter::toMap).toList()), named);
    }

    /** The fields that the condition looks at. */
    Set<String> fields() {
        return fields;
    }

    /** The condition as the service takes it. */
    Map<String, Object> toMap() {
        return condition;
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
