package io.ashbyconnector.api;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A search of the context store. Immutable; fields are checked against the catalog as they are named. A row holds
 * the entity's searchable fields, or those asked for.
 *
 * @param <R> a row
 */
public final class SearchQuery<R> extends ListQuery<R, SearchQuery<R>> {

    private final QueryTarget<R> target;
    private final Map<String, Object> query;

    SearchQuery(QueryTarget<R> target) {
        this(target, Map.of());
    }

    private SearchQuery(QueryTarget<R> target, Map<String, Object> params) {
        super(target, params);
        this.target = target;
        this.query = params.get("query") instanceof Map<?, ?> given ? copy(given) : Map.of();
    }

    private static Map<String, Object> copy(Map<?, ?> given) {
        Map<String, Object> copy = new LinkedHashMap<>();
        given.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    @Override
    SearchQuery<R> with(QueryTarget<R> target, Map<String, Object> params) {
        return new SearchQuery<>(target, params);
    }

    /**
     * Only rows that match; a second filter narrows the first.
     *
     * @param filter the filter
     * @return a query with this setting
     * @throws InvalidParameterException when the filter names a field that the copy does not hold
     */
    public SearchQuery<R> where(Filter filter) {
        MissingParameterException.required(filter, "filter").fields().forEach(this::requireField);
        Object present = query.get("filter");
        return setQuery("filter", present == null ? filter.toMap() : Map.of("and", List.of(present, filter.toMap())));
    }

    /**
     * Sorts by a field, smallest first; after the fields already sorted by.
     *
     * @param field the name of the field
     * @return a query with this setting
     */
    public SearchQuery<R> ascending(String field) {
        return sortBy(field, "asc");
    }

    /**
     * Sorts by a field, largest first; after the fields already sorted by.
     *
     * @param field the name of the field
     * @return a query with this setting
     */
    public SearchQuery<R> descending(String field) {
        return sortBy(field, "desc");
    }

    private SearchQuery<R> sortBy(String field, String order) {
        requireField(field);
        List<Object> sort = query.get("sort") instanceof List<?> present ? new ArrayList<>(present) : new ArrayList<>();
        sort.add(Map.of(field, order));
        return setQuery("sort", List.copyOf(sort));
    }

    /**
     * Returns only these fields.
     *
     * @param names the names of the fields
     * @return a query with this setting
     */
    public SearchQuery<R> fields(String... names) {
        Stream.of(MissingParameterException.required(names, "fields")).forEach(this::requireField);
        return set("fields", Stream.of(names).map(List::of).toList());
    }

    private SearchQuery<R> setQuery(String part, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(query);
        changed.put(part, value);
        return set("query", changed);
    }

    private void requireField(String name) {
        MissingParameterException.required(name, "field");
        Action search = target.described();
        List<String> known = RecordFields.of(search).known();
        if (!known.contains(name)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The search of " + search.entity() + " has no field '" + name + "'.")
                            .in(search.qualifiedName())
                            .hint(NearestName.hint(name, known)));
        }
    }
}
