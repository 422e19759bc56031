package io.ashbyconnector.internal.engine;

import io.ashbyconnector.execution.Page;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The threads that fetch pages ahead, which all walks of a connector share: daemons, started when they are needed, that
 * end after a second without work. A walk that finds all of them busy fetches its next page when it is asked for.
 */
final class ReadAhead implements AutoCloseable {

    private static final int MAX_THREADS = 20;
    private static final String THREAD_NAME = "ashby-connector-read-ahead";

    private final int pages;
    private final ThreadPoolExecutor threads;

    /** Makes no thread. Zero pages turn fetching ahead off. */
    ReadAhead(int pages) {
        this.pages = pages;
        this.threads = new ThreadPoolExecutor(0, MAX_THREADS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(null, work, THREAD_NAME, 0, false);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The pages of a walk. Closing the stream ends the fetching ahead at once; a stream that is not closed ends it when
     * the last page that may be fetched ahead is there.
     *
     * @param requireOpen fails when the connector is closed, so that pages which were fetched before are not given out
     * @param handOver asked by the consumer's thread: what a thread of these does for the work that it is given
     */
    <T> Stream<Page<T>> pages(PageWalk<T> walk, Runnable requireOpen, UnaryOperator<Runnable> handOver) {
        ReadAheadWalk<T> ahead =
                new ReadAheadWalk<>(walk, pages, work -> threads.execute(handOver.apply(work)), requireOpen);
        Spliterator<Page<T>> spliterator =
                Spliterators.spliteratorUnknownSize(ahead, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(ahead::close);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
