package io.ashbyconnector.query;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks the pages of a listing. Nothing is fetched before the first {@link #next()}; a {@code next()} that failed can be
 * called again and asks for the same page. A page that announces a successor which cannot be asked for is still returned;
 * the call after it fails. Not thread-safe.
 *
 * <p>A cursor that came before would make the walk endless. Brent's algorithm finds it in constant memory: each cursor is
 * compared with a mark, which moves on after 1, 2, 4, 8, ... pages.
 */
final class PageWalk<T> implements Iterator<Page<T>> {

    private final Function<ExecutionRequest, Page<T>> fetch;
    private final String operation;
    private ExecutionRequest request;
    private @Nullable PageMeta last;
    private @Nullable Object mark;
    private long pagesSinceMark;
    private long pagesUntilNextMark = 1;

    PageWalk(ExecutionRequest first, Function<ExecutionRequest, Page<T>> fetch) {
        this.operation = first.operation();
        this.request = first;
        this.fetch = fetch;
        this.mark = first.params().get("cursor");
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
        ExecutionRequest wanted = last == null ? request : request.at(successor(last));
        Page<T> page = fetch.apply(wanted);
        if (last != null) {
            moveMark(last.cursor());
        }
        request = wanted;
        last = page.meta();
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
        if (cursor.equals(mark)) {
            throw endless("The service gave a cursor that it gave before; following it would never end.");
        }
        return cursor;
    }

    private void moveMark(@Nullable String cursor) {
        if (++pagesSinceMark == pagesUntilNextMark) {
            mark = cursor;
            pagesSinceMark = 0;
            pagesUntilNextMark *= 2;
        }
    }

    private BadResponseException endless(String message) {
        return new BadResponseException(ErrorDetails.of(message)
                .in(operation)
                .hint("Start the listing again; if it happens again, report it to the service."));
    }
}
