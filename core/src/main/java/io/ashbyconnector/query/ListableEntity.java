package io.ashbyconnector.query;

import io.ashbyconnector.execution.Page;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * An entity whose records can be listed. Immutable and thread-safe.
 *
 * @param <T> the record
 * @param <Q> its list query
 */
public sealed class ListableEntity<T, Q extends ListQuery<T, Q>> implements Iterable<T> permits GettableEntity {

    private final Q everything;

    /** Takes the query without any setting. */
    public ListableEntity(Q everything) {
        this.everything = everything;
    }

    /** The query to narrow down and run. */
    public final Q list() {
        return everything;
    }

    /** The first page, with the service's default settings. */
    public final Page<T> page() {
        return everything.page();
    }

    /** All records; pages are fetched as the stream is consumed, and a little ahead. */
    public final Stream<T> stream() {
        return everything.stream();
    }

    @Override
    public final Iterator<T> iterator() {
        return everything.iterator();
    }
}
