package io.ashbyconnector.api;

import io.ashbyconnector.execution.Page;
import io.ashbyconnector.internal.engine.Engine;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entity whose records can be listed. Immutable and thread-safe.
 *
 * @param <T> the record
 * @param <Q> its list query
 */
public abstract class ListableEntity<T, Q extends ListQuery<T, Q>> extends EntityCalls implements Iterable<T> {

    private final Class<T> type;
    private final Q everything;

    ListableEntity(Engine engine, String entity, Class<T> type, ListQuery.Maker<T, Q> query) {
        super(engine, entity);
        this.type = type;
        this.everything = query.make(target("list"), Map.of());
    }

    final QueryTarget<T> target(String action) {
        return target(action, type);
    }

    /**
     * The query to narrow down and run.
     *
     * @return the query, which sends nothing before it is run
     */
    public final Q list() {
        return everything;
    }

    /**
     * The first page, with the service's default settings.
     *
     * @return the first page
     */
    public final Page<T> page() {
        return everything.page();
    }

    /**
     * All records; pages are fetched as the stream is consumed, and a little ahead.
     *
     * @return the records, in order
     */
    public final Stream<T> stream() {
        return everything.stream();
    }

    @Override
    public final Iterator<T> iterator() {
        return everything.iterator();
    }
}
