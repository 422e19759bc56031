package io.ashbyconnector.query;

/**
 * An entity that Airbyte keeps a searchable copy of, beside listing and reading it live.
 *
 * @param <T> the record
 * @param <Q> its list query
 * @param <R> a row of the searchable copy
 */
public final class SearchableEntity<T, Q extends ListQuery<T, Q>, R> extends GettableEntity<T, Q> {

    private final SearchQuery<R> search;

    /** Takes what {@link GettableEntity} does, and the search without any setting. */
    public SearchableEntity(QueryTarget<T> target, String idParameter, Q everything, SearchQuery<R> search) {
        super(target, idParameter, everything);
        this.search = search;
    }

    /**
     * A search of Airbyte's replicated copy, which is hourly to daily behind. Hosted mode alone has it; elsewhere running
     * it is an {@link io.ashbyconnector.error.UnsupportedException}.
     */
    public SearchQuery<R> contextStoreSearch() {
        return search;
    }

    /** The search for the rows that match a filter. */
    public SearchQuery<R> contextStoreSearch(Filter filter) {
        return search.where(filter);
    }
}
