package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A listing to be run. Immutable and thread-safe: every setting returns a new query. Nothing is sent before
 * {@link #page()} is called, or the first record of {@link #stream()} or {@link #iterator()} is asked for; each of them
 * fails with an {@link io.ashbyconnector.error.AshbyConnectorException}, before the network is touched when a setting is
 * outside its range or not available in the mode. A setting that is null fails at once.
 *
 * @param <T> the record
 * @param <Q> the query's own class
 */
public abstract class ListQuery<T, Q extends ListQuery<T, Q>> implements Iterable<T> {

    private final QueryTarget<T> target;
    private final Map<String, Object> params;

    ListQuery(QueryTarget<T> target, Map<String, Object> params) {
        this.target = target;
        this.params = params;
    }

    /** How a query of its own class is made. */
    interface Maker<T, Q> {
        Q make(QueryTarget<T> target, Map<String, Object> params);
    }

    abstract Q with(QueryTarget<T> target, Map<String, Object> params);

    final Q set(String parameter, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(params);
        changed.put(parameter, MissingParameterException.required(value, parameter));
        return with(target, changed);
    }

    /**
     * The largest number of records in a page, 1 to 100; the service's default is 100.
     *
     * @param records the number of records, 1 to 100
     * @return a query with this setting
     */
    public final Q limit(int records) {
        return set("limit", records);
    }

    /**
     * Starts at a cursor that an earlier page of the same query came with. Cursors expire.
     *
     * @param cursor the cursor
     * @return a query with this setting
     */
    public final Q cursor(String cursor) {
        return set("cursor", cursor);
    }

    /**
     * The page at the cursor, or the first one.
     *
     * @return the page, with the cursor of the next one
     */
    public final Page<T> page() {
        return target.page(params);
    }

    /**
     * All pages from the cursor on. The first two are fetched as they are asked for; from then on the next ones,
     * {@code http.read-ahead} of them, are fetched while the caller works on the one at hand. The stream needs no closing;
     * closing it ends a call that fetches ahead.
     *
     * @return the pages, in order
     */
    public final Stream<Page<T>> pages() {
        return target.pages(params);
    }

    /**
     * All records of {@link #pages()}, fetched as these are.
     *
     * @return the records, in order
     */
    public final Stream<T> stream() {
        return pages().flatMap(page -> page.records().stream());
    }

    /**
     * A whole pass: all records, or what changed since an earlier pass of the same query. The limit is the size of its
     * pages.
     *
     * @param state the {@link SyncPass#state() state} that the pass before reached; {@link SyncState#none()} for the first one
     * @return the pass, to be read once
     * @throws io.ashbyconnector.error.InvalidInputException when the state is one of another listing or of other filters, or
     *     when the query has a cursor or a sync token, or is no listing
     */
    public final SyncPass<T> sync(SyncState state) {
        return target.sync(params, MissingParameterException.required(state, "state"));
    }

    @Override
    public final Iterator<T> iterator() {
        return stream().iterator();
    }
}
