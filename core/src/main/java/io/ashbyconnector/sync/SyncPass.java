package io.ashbyconnector.sync;

import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.execution.Page;
import java.time.Clock;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole pass over a listing: everything, or what changed since an earlier pass. Records are handed out as they come; the
 * new {@link #state()} exists only once the last of them was taken, so that a pass that ends early is repeated, and loses
 * nothing. A record may come twice, by a pass that was repeated or {@linkplain #restart() begun anew}; its id tells.
 *
 * <p>Nothing is sent before the first record is asked for. Not thread-safe.
 */
public final class SyncPass<T> implements Iterator<T>, AutoCloseable {

    private static final String SYNC_TOKEN = "syncToken";
    private static final int MAX_RESTARTS = 3;

    private final String operation;
    private final Map<String, @Nullable Object> filters;
    private final Function<Map<String, @Nullable Object>, Stream<Page<T>>> listing;
    private @Nullable String startToken;
    private @Nullable Stream<Page<T>> stream;
    private @Nullable Iterator<Page<T>> pages;
    private Iterator<T> records = Collections.emptyIterator();
    private @Nullable SyncState reached;
    private @Nullable ExpiredException restart;
    private int restarts;

    /**
     * A pass from a state on.
     *
     * @param operation what messages call the listing
     * @param filters the same in every pass
     * @param listing walks the pages for given parameters: the filters, with a {@code syncToken} where there is one
     * @throws io.ashbyconnector.error.InvalidParameterException when the state belongs to another listing
     */
    public SyncPass(
            String operation,
            Map<String, @Nullable Object> filters,
            SyncState from,
            Function<Map<String, @Nullable Object>, Stream<Page<T>>> listing) {
        from.requireFor(operation, filters);
        this.operation = operation;
        this.filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        this.listing = listing;
        this.startToken = from.syncToken();
    }

    /**
     * Whether more records come; after false, {@link #state()} is the new state.
     *
     * @throws io.ashbyconnector.error.AshbyConnectorException as the listing does; asking again goes on where it failed
     */
    @Override
    public boolean hasNext() {
        while (!records.hasNext() && reached == null) {
            try {
                advance();
            } catch (ExpiredException expired) {
                beginAnew(expired);
            }
        }
        return records.hasNext();
    }

    private void advance() {
        Iterator<Page<T>> walk = pages;
        if (walk == null) {
            Map<String, @Nullable Object> params = new LinkedHashMap<>(filters);
            if (startToken != null) {
                params.put(SYNC_TOKEN, startToken);
            }
            stream = listing.apply(params);
            walk = stream.iterator();
            pages = walk;
        }
        Page<T> page = walk.next();
        records = page.iterator();
        if (!page.hasMore()) {
            reached = new SyncState(
                    operation, filters, page.syncToken(), Clock.systemUTC().instant());
        }
    }

    private void beginAnew(ExpiredException expired) {
        if (restarts == MAX_RESTARTS) {
            throw expired;
        }
        restarts++;
        restart = expired;
        startToken = null;
        close();
        pages = null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return records.next();
    }

    /** Whether it lists everything, so that what it does not list is gone. It may become so on the way. */
    public boolean isFull() {
        return startToken == null;
    }

    /** Why it began anew, as a full pass; empty if it did not. */
    public Optional<ExpiredException> restart() {
        return Optional.ofNullable(restart);
    }

    /**
     * What the next pass starts from.
     *
     * @throws IllegalStateException before the last record was taken
     */
    public SyncState state() {
        if (reached == null || records.hasNext()) {
            throw new IllegalStateException("The pass is not over: take every record first.");
        }
        return reached;
    }

    /** Ends a call that fetches ahead. A pass that was taken to its end needs no closing. */
    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
