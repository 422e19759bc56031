package io.ashbyconnector.internal.engine;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks the pages of a listing. Nothing is fetched before the first {@link #next()}; a {@code next()} that failed can be
 * called again and asks for the same page. A page whose successor cannot be asked for, or is one that came before as far as a
 * {@link CursorTrail} can tell, is still returned; the call after it fails. Not thread-safe.
 */
final class PageWalk<T> implements Iterator<Page<T>> {

    private static final String CURSOR = "cursor";

    private final Function<CheckedCall, Page<T>> fetch;
    private final String operation;
    private CheckedCall request;
    private CursorTrail trail;
    private @Nullable PageMeta last;
    private @Nullable ResponseInfo lastInfo;

    PageWalk(CheckedCall first, Function<CheckedCall, Page<T>> fetch) {
        this.operation = first.operation();
        this.request = first;
        this.fetch = fetch;
        this.trail = CursorTrail.from(first.params().get(CURSOR) instanceof String cursor ? cursor : null);
    }

    @Override
    public boolean hasNext() {
        return last == null || last.hasMore();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (last == null) {
            return fetched(request, trail);
        }
        String cursor = successor(last);
        return fetched(request.at(cursor), trail.follow(cursor));
    }

    private Page<T> fetched(CheckedCall wanted, CursorTrail followed) {
        Page<T> page = fetch.apply(wanted);
        request = wanted;
        trail = followed;
        last = page.meta();
        lastInfo = page.info();
        return page;
    }

    /** What messages call the listing. */
    String operation() {
        return operation;
    }

    private String successor(PageMeta meta) {
        String cursor = meta.cursor();
        if (cursor == null) {
            throw endless("The service says that more records follow, but gives no cursor to them.");
        }
        if (trail.leadsBack(cursor)) {
            throw endless("The service gave a cursor that it gave before; following it would never end.");
        }
        return cursor;
    }

    private BadResponseException endless(String message) {
        BadResponseException bad = new BadResponseException(ErrorDetails.of(message)
                .in(operation)
                .hint("Start the listing again; if it happens again, report it to the service."));
        bad.attach(lastInfo);
        return bad;
    }
}
