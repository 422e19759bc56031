package io.ashbyconnector.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How all records of a kind are read: the passes of one action that, taken together, list every one of them, archived, deactivated and
 * draft ones too.
 *
 * @param table what a copy of them is called: {@code candidates}; for those that hang on one record each,
 *     {@code application_history}
 * @param action the action
 * @param parent the entity whose records each need a pass of their own; null where the passes need no record
 * @param parentParameter the parameter that takes the id of the parent; null where {@code parent} is
 * @param passes the parameters of each pass, without the parent's
 */
public record Listing(
        String table,
        Action action,
        @Nullable String parent,
        @Nullable String parentParameter,
        List<Map<String, Object>> passes) {

    private static final String LIST = "list";

    /**
     * Takes a copy of the list.
     *
     * @param table what a copy of them is called: {@code candidates}; for those that hang on one record each,
     *     {@code application_history}
     * @param action the action
     * @param parent the entity whose records each need a pass of their own; null where the passes need no record
     * @param parentParameter the parameter that takes the id of the parent; null where {@code parent} is
     * @param passes the parameters of each pass, without the parent's
     */
    public Listing {
        passes = List.copyOf(passes);
    }

    /** Whether an action of this name may list records, as far as its name tells. */
    static boolean isNamed(String action) {
        return action.equals(LIST) || action.startsWith(LIST + "_");
    }

    /** The table of an action of this name. */
    static String table(String entity, String action) {
        return action.equals(LIST) ? entity : singular(entity) + action.substring(LIST.length());
    }

    private static String singular(String entity) {
        return entity.endsWith("ies")
                ? entity.substring(0, entity.length() - 3) + "y"
                : entity.endsWith("s") ? entity.substring(0, entity.length() - 1) : entity;
    }

    /** The listing of an action; empty for one that lists no records, or none that are known. */
    static Stream<Listing> of(Action action) {
        if (!action.isListing() || action.record() == null) {
            return Stream.empty();
        }
        String parentParameter = action.parent() == null
                ? null
                : action.parameters().stream()
                        .filter(parameter -> parameter.required() && isFree(parameter))
                        .map(Parameter::name)
                        .findFirst()
                        .orElseThrow();
        List<Map<String, Object>> passes = List.of(action.everything());
        for (Parameter parameter : action.parameters()) {
            if (parameter.required() && !parameter.shape().allowed().isEmpty()) {
                passes = each(passes, parameter.name(), parameter.shape().allowed());
            }
        }
        return Stream.of(
                new Listing(table(action.entity(), action.name()), action, action.parent(), parentParameter, passes));
    }

    private static boolean isFree(Parameter parameter) {
        return parameter.shape().allowed().isEmpty();
    }

    private static List<Map<String, Object>> each(List<Map<String, Object>> passes, String name, List<String> values) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> pass : passes) {
            for (String value : values) {
                Map<String, Object> with = new LinkedHashMap<>(pass);
                with.put(name, value);
                all.add(with);
            }
        }
        return all;
    }

    /** {@return the records that it lists} */
    public RecordType record() {
        return Objects.requireNonNull(action.record(), "record");
    }

    /** {@return whether a later pass can be asked for what changed since} */
    public boolean isIncremental() {
        return action.parameter("syncToken").isPresent();
    }

    @Override
    public String toString() {
        return table;
    }
}
