package io.ashbyconnector.query;

import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.SearchField;
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
 * A search of Airbyte's replicated copy. Immutable; fields are checked against the catalog as they are named. A row holds
 * the entity's searchable fields, or those asked for.
 *
 * @param <R> a row
 */
public final class SearchQuery<R> extends ListQuery<R, SearchQuery<R>> {

    private final Entity entity;
    private final Map<String, Object> query;

    public SearchQuery(QueryTarget<R> target, Entity entity) {
        this(target, entity, Map.of());
    }

    private SearchQuery(QueryTarget<R> target, Entity entity, Map<String, Object> params) {
        super(target, params);
        this.entity = entity;
        this.query = params.get("query") instanceof Map<?, ?> given ? copy(given) : Map.of();
    }

    private static Map<String, Object> copy(Map<?, ?> given) {
        Map<String, Object> copy = new LinkedHashMap<>();
        given.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    @Override
    SearchQuery<R> with(QueryTarget<R> target, Map<String, Object> params) {
        return new SearchQuery<>(target, entity, params);
    }

    /**
     * Only rows that match; a second filter narrows the first.
     *
     * @throws InvalidParameterException when the filter names a field that the entity's copy does not hold
     */
    public SearchQuery<R> where(Filter filter) {
        MissingParameterException.required(filter, "filter").fields().forEach(this::requireField);
        Object present = query.get("filter");
        return setQuery("filter", present == null ? filter.toMap() : Map.of("and", List.of(present, filter.toMap())));
    }

    /** Sorts by a field, smallest first; after the fields already sorted by. */
    public SearchQuery<R> ascending(String field) {
        return sortBy(field, "asc");
    }

    /** Sorts by a field, largest first; after the fields already sorted by. */
    public SearchQuery<R> descending(String field) {
        return sortBy(field, "desc");
    }

    private SearchQuery<R> sortBy(String field, String order) {
        requireField(field);
        List<Object> sort = query.get("sort") instanceof List<?> present ? new ArrayList<>(present) : new ArrayList<>();
        sort.add(Map.of(field, order));
        return setQuery("sort", List.copyOf(sort));
    }

    /** Returns only these fields. */
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
        List<String> known =
                entity.searchFields().stream().map(SearchField::name).toList();
        if (!known.contains(name)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The search of " + entity.name() + " has no field '" + name + "'.")
                            .in(entity.name() + ".context_store_search")
                            .hint(NearestName.hint(name, known)));
        }
    }
}
