package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a search may name.
 *
 * @param operation what messages call the search
 */
record SearchFields(String entity, String operation, Map<String, SearchColumn> known) {

    /** @param place the parameter that names it */
    SearchColumn require(String field, String place) {
        SearchColumn column = known.get(field);
        if (column == null) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The search of " + entity + " has no field '" + field + "' (in " + place + ").")
                            .in(operation)
                            .hint(NearestName.hint(field, known.keySet())));
        }
        return column;
    }

    InvalidParameterException invalid(String message, String hint) {
        return new InvalidParameterException(
                ErrorDetails.of(message).in(operation).hint(hint));
    }

    /** Reads a list of objects with one key each, such as {@code {"name": "asc"}}. */
    List<SearchStatement.Key> keys(@Nullable Object sort) {
        if (!(sort instanceof List<?> items)) {
            throw notAnOrder();
        }
        List<SearchStatement.Key> keys = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> one) || one.size() != 1) {
                throw notAnOrder();
            }
            Map.Entry<?, ?> entry = one.entrySet().iterator().next();
            if (!"asc".equals(entry.getValue()) && !"desc".equals(entry.getValue())) {
                throw notAnOrder();
            }
            keys.add(new SearchStatement.Key(
                    require(String.valueOf(entry.getKey()), "query.sort"), "desc".equals(entry.getValue())));
        }
        return keys;
    }

    private InvalidParameterException notAnOrder() {
        return invalid(
                "query.sort is no list of fields with a direction.",
                "Write [{\"createdAt\": \"desc\"}, {\"id\": \"asc\"}].");
    }

    /** Those that were asked for, each as a list of keys or as text; all by default. */
    Map<String, SearchColumn> shown(@Nullable Object asked) {
        if (!(asked instanceof List<?> items) || items.isEmpty()) {
            return known;
        }
        Map<String, SearchColumn> shown = new LinkedHashMap<>();
        for (Object item : items) {
            Object name = item instanceof List<?> keys && keys.size() == 1 ? keys.get(0) : item;
            if (!(name instanceof String field)) {
                throw invalid("fields is no list of fields.", "Write [[\"id\"], [\"name\"]].");
            }
            shown.put(field, require(field, "fields"));
        }
        return shown;
    }
}
