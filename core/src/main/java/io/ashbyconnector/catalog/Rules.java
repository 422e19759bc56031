package io.ashbyconnector.catalog;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of an object owe to each other.
 *
 * @param oneOf groups of fields of which at least one must be given
 * @param exclusive groups of fields of which at most one may be given
 * @param together groups of fields that are all given, or none of them
 * @param conditions fields that others ask for
 */
public record Rules(
        List<List<String>> oneOf,
        List<List<String>> exclusive,
        List<List<String>> together,
        List<Condition> conditions) {

    /** No rule at all. */
    public static final Rules NONE = new Rules(List.of(), List.of(), List.of(), List.of());

    /**
     * Takes copies of the lists.
     *
     * @param oneOf groups of fields of which at least one must be given
     * @param exclusive groups of fields of which at most one may be given
     * @param together groups of fields that are all given, or none of them
     * @param conditions fields that others ask for
     */
    public Rules {
        oneOf = copy(oneOf);
        exclusive = copy(exclusive);
        together = copy(together);
        conditions = List.copyOf(conditions);
    }

    private static List<List<String>> copy(List<List<String>> groups) {
        List<List<String>> copies = new ArrayList<>(groups.size());
        for (List<String> group : groups) {
            copies.add(List.copyOf(group));
        }
        return List.copyOf(copies);
    }

    /**
     * Fields that must be given when another one is, or is not.
     *
     * @param when the other field
     * @param is the values of it that ask for them; empty for any
     * @param absent whether they are asked for when it is not given
     * @param required the fields that must be given then
     */
    public record Condition(String when, List<String> is, boolean absent, List<String> required) {
        /**
         * Takes copies of the lists.
         *
         * @param when the other field
         * @param is the values of it that ask for them; empty for any
         * @param absent whether they are asked for when it is not given
         * @param required the fields that must be given then
         */
        public Condition {
            is = List.copyOf(is);
            required = List.copyOf(required);
        }

        boolean applies(Map<String, ? extends @Nullable Object> values) {
            Object value = values.get(when);
            return absent ? value == null : value != null && (is.isEmpty() || is.contains(value));
        }

        private String told(ValuePath path) {
            String field = "'" + path.at(when) + "'";
            return absent
                    ? "without " + field
                    : is.isEmpty() ? "with " + field : "when " + field + " is " + String.join(" or ", is);
        }
    }

    /** The fields that it names. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (List<List<String>> groups : List.of(oneOf, exclusive, together)) {
            for (List<String> group : groups) {
                names.addAll(group);
            }
        }
        for (Condition condition : conditions) {
            names.add(condition.when());
            names.addAll(condition.required());
        }
        return names;
    }

    /** Those that can be kept when only these fields remain. */
    Rules among(Collection<String> names) {
        Function<List<List<String>>, List<List<String>>> narrowed = groups -> groups.stream()
                .map(group -> group.stream().filter(names::contains).toList())
                .filter(group -> !group.isEmpty())
                .toList();
        Predicate<Condition> possible = each -> names.contains(each.when()) && names.containsAll(each.required());
        return new Rules(
                narrowed.apply(oneOf),
                narrowed.apply(exclusive),
                together.stream().filter(names::containsAll).toList(),
                conditions.stream().filter(possible).toList());
    }

    void check(Map<String, ? extends @Nullable Object> values, ValuePath path) {
        for (List<String> group : oneOf) {
            if (group.stream().noneMatch(values::containsKey)) {
                throw missing("One of the parameters " + places(group, path) + " must be given.", path);
            }
        }
        for (List<String> group : exclusive) {
            List<String> given = group.stream().filter(values::containsKey).toList();
            if (given.size() > 1) {
                throw new InvalidParameterException(
                        ErrorDetails.of("Only one of the parameters " + places(group, path) + " may be given.")
                                .in(path.operation())
                                .hint("Leave out all but one of " + places(given, path) + "."));
            }
        }
        for (List<String> group : together) {
            List<String> missing =
                    group.stream().filter(name -> !values.containsKey(name)).toList();
            if (!missing.isEmpty() && missing.size() < group.size()) {
                throw missing(
                        "The parameters " + places(group, path) + " are given together or not at all; "
                                + places(missing, path) + " is missing.",
                        path);
            }
        }
        for (Condition condition : conditions) {
            if (condition.applies(values)) {
                for (String name : condition.required()) {
                    if (!values.containsKey(name)) {
                        throw missing(
                                path.at(name).subject() + " is missing; it is needed " + condition.told(path) + ".",
                                path);
                    }
                }
            }
        }
    }

    private static MissingParameterException missing(String message, ValuePath path) {
        return new MissingParameterException(ErrorDetails.of(message).in(path.operation()));
    }

    private static String places(List<String> names, ValuePath path) {
        return String.join(
                ", ", names.stream().map(name -> path.at(name).toString()).toList());
    }
}
