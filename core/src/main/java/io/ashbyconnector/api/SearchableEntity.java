package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;

/**
 * An entity that the context store keeps a searchable copy of, beside listing and reading it live.
 *
 * @param <T> the record
 * @param <Q> its list query
 * @param <R> a row of the searchable copy
 */
public abstract class SearchableEntity<T, Q extends ListQuery<T, Q>, R> extends GettableEntity<T, Q> {

    private final Class<R> rowType;

    SearchableEntity(Engine engine, String entity, Class<T> type, Class<R> rowType, ListQuery.Maker<T, Q> query) {
        super(engine, entity, type, query);
        this.rowType = rowType;
    }

    /**
     * A search of the replicated copy, which is hourly to daily behind. In a mode without a context store running it is an
     * {@link io.ashbyconnector.error.UnsupportedException}.
     *
     * @return the query, which sends nothing before it is run
     */
    public final SearchQuery<R> contextStoreSearch() {
        return new SearchQuery<>(target("context_store_search", rowType));
    }

    /**
     * The search for the rows that match a filter.
     *
     * @param filter the filter
     * @return the query, which sends nothing before it is run
     */
    public final SearchQuery<R> contextStoreSearch(Filter filter) {
        return contextStoreSearch().where(filter);
    }
}
