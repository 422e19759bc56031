package io.ashbyconnector.internal.engine;

import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PageWalk} that fetches the next pages while its caller works on the one at hand. It begins with the second
 * page, because only then has the caller shown that it walks: whoever looks at one page, or finds what it wants there,
 * causes one call.
 *
 * <p>What goes wrong ahead is thrown where the page would have been, and asking again fetches that page. For one caller
 * at a time; {@link #close()} may come from any thread.
 */
final class ReadAheadWalk<T> implements Iterator<Page<T>> {

    private final PageWalk<T> walk; // belongs to the thread that fetches ahead, and to the caller while none does
    private final int depth;
    private final Executor threads;
    private final Runnable requireOpen;
    private final Queue<Page<T>> ahead = new ArrayDeque<>();
    private @Nullable FutureTask<?> fetching;
    private @Nullable Throwable failure;
    private boolean closed;
    private @Nullable PageMeta last;

    /**
     * Fetches nothing yet.
     *
     * @param depth how many pages may be fetched, or be under way, beyond the one that the caller has
     * @param threads may refuse work; the caller then fetches the page itself
     */
    ReadAheadWalk(PageWalk<T> walk, int depth, Executor threads, Runnable requireOpen) {
        this.walk = walk;
        this.depth = depth;
        this.threads = threads;
        this.requireOpen = requireOpen;
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
        requireOpen.run();
        Page<T> page = takeAhead();
        if (page == null) {
            page = walk.next();
        }
        boolean walking = last != null;
        last = page.meta();
        if (walking) {
            fetchAhead();
        }
        return page;
    }

    /** The page that was fetched ahead, or is about to be; null when nobody fetches it. */
    private synchronized @Nullable Page<T> takeAhead() {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (ahead.isEmpty() && fetching != null && !closed) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(walk.operation(), interrupted);
        }
        if (closed) {
            throw new IllegalStateException("The stream is closed.");
        }
        if (ahead.isEmpty() && failure != null) {
            requireOpen.run(); // closing the connector interrupts the thread that fetches ahead
            Throwable thrown = failure;
            failure = null;
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
        return ahead.poll();
    }

    private synchronized void fetchAhead() {
        if (fetching != null || failure != null || closed || !hasRoom()) {
            return;
        }
        FutureTask<?> task = new FutureTask<>(this::fetch, null);
        fetching = task;
        try {
            threads.execute(task);
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            fetching = null;
        }
    }

    private boolean hasRoom() {
        return ahead.size() < depth && walk.hasNext();
    }

    private void fetch() {
        try {
            boolean more = true;
            while (more) {
                more = keep(walk.next());
            }
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        }
    }

    private synchronized boolean keep(Page<T> page) {
        ahead.add(page);
        boolean more = !closed && hasRoom();
        if (!more) {
            fetching = null;
        }
        notifyAll();
        return more;
    }

    private synchronized void fail(Throwable thrown) {
        failure = thrown;
        fetching = null;
        notifyAll();
    }

    /** Ends the call that is under way, and forgets what was fetched ahead. */
    synchronized void close() {
        closed = true;
        ahead.clear();
        if (fetching != null) {
            fetching.cancel(true);
        }
        notifyAll();
    }
}
