package io.ashbyconnector.internal.engine;

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

    private PageCall<T> call;
    private @Nullable PageMeta last;
    private @Nullable ResponseInfo lastInfo;

    PageWalk(CheckedCall first, Function<CheckedCall, Page<T>> fetch) {
        this.call = PageCall.first(first, fetch);
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
        PageCall<T> wanted = last == null ? call : call.after(last, lastInfo);
        Page<T> page = wanted.fetch();
        call = wanted;
        last = page.meta();
        lastInfo = page.info();
        return page;
    }

    /** What messages call the listing. */
    String operation() {
        return call.operation();
    }
}
