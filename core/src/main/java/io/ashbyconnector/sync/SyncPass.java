package io.ashbyconnector.sync;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ExpiredException;
import io.ashbyconnector.execution.Page;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
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
 *
 * @param <T> the type of the record
 */
public final class SyncPass<T> implements Iterator<T>, AutoCloseable {

    private static final String SYNC_TOKEN = "syncToken";
    private static final int MAX_RESTARTS = 3;

    private final String operation;
    private final Map<String, @Nullable Object> filters;
    private final boolean isIncremental;
    private final Function<Map<String, @Nullable Object>, Stream<Page<T>>> listing;
    private @Nullable String startToken;
    private @Nullable Stream<Page<T>> stream;
    private @Nullable Iterator<Page<T>> pages;
    private List<T> page = List.of();
    private int taken;
    private @Nullable SyncState reached;
    private @Nullable ExpiredException restart;
    private int restarts;
    private boolean closed;

    /**
     * A pass from a state on.
     *
     * @param operation what messages call the listing
     * @param filters the same in every pass
     * @param from the state to begin with
     * @param isIncremental whether the listing takes a {@code syncToken}; of one that does not, every pass is a full one
     * @param listing walks the pages for given parameters: the filters, with a {@code syncToken} where there is one
     * @throws io.ashbyconnector.error.InvalidParameterException when the state belongs to another listing
     */
    public SyncPass(
            String operation,
            Map<String, @Nullable Object> filters,
            SyncState from,
            boolean isIncremental,
            Function<Map<String, @Nullable Object>, Stream<Page<T>>> listing) {
        from.requireFor(operation, filters);
        this.operation = operation;
        this.filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        this.isIncremental = isIncremental;
        this.listing = listing;
        if (isIncremental) {
            this.startToken = from.syncToken();
        } else if (from.syncToken() != null) {
            this.restart = new ExpiredException(
                    ErrorDetails.of("The state has a sync token, which the listing does not take in this mode.")
                            .in(operation));
        }
    }

    /**
     * Whether more records come; after false, {@link #state()} is the new state.
     *
     * @throws io.ashbyconnector.error.AshbyConnectorException as the listing does; asking again goes on where it failed
     * @throws IllegalStateException once the pass was closed before its end
     */
    @Override
    public boolean hasNext() {
        while (taken == page.size() && reached == null) {
            try {
                advance();
            } catch (ExpiredException expired) {
                beginAnew(expired);
            }
        }
        return taken < page.size();
    }

    private void advance() {
        if (closed) {
            throw new IllegalStateException("The pass is closed.");
        }
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
        Page<T> next = walk.next();
        page = next.records();
        taken = 0;
        if (!next.hasMore()) {
            reached = new SyncState(
                    operation,
                    filters,
                    isIncremental ? next.syncToken() : null,
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private void beginAnew(ExpiredException expired) {
        if (restarts == MAX_RESTARTS) {
            throw expired;
        }
        restarts++;
        restart = expired;
        startToken = null;
        endStream();
        stream = null;
        pages = null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(taken++);
    }

    /**
     * {@return the records of the page at hand that were not taken yet, or those of the next page: what {@link #next()}
     * would give one by one} Never empty.
     *
     * @throws NoSuchElementException when there are no more
     */
    public List<T> nextPage() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<T> rest = page.subList(taken, page.size());
        taken = page.size();
        return rest;
    }

    /**
     * {@return whether it lists everything, so that what it does not list is gone} It may become so on the way, by a
     * {@linkplain #restart() restart}; of the records that came before, those that do not come again are gone too.
     */
    public boolean isFull() {
        return startToken == null;
    }

    /**
     * {@return why everything is listed although the state has a token, or why the pass began anew: the token or a cursor was no longer good}
     * All records then come (again). Empty if nothing of that happened.
     */
    public Optional<ExpiredException> restart() {
        return Optional.ofNullable(restart);
    }

    /**
     * {@return what the next pass starts from}
     *
     * @throws IllegalStateException before the last record was taken
     */
    public SyncState state() {
        if (reached == null || taken < page.size()) {
            throw new IllegalStateException("The pass is not over: take every record first.");
        }
        return reached;
    }

    /** Ends a call that fetches ahead. A pass that was taken to its end needs no closing. */
    @Override
    public void close() {
        closed = true;
        endStream();
    }

    private void endStream() {
        if (stream != null) {
            stream.close();
        }
    }
}
