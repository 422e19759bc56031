package io.ashbyconnector.adapter.mcp;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which requests are read and answered. Reading blocks, so that clients which send half a request could hold
 * all of them. A request has to arrive in time, and at once when others wait for a thread: the one that has been arriving
 * for the longest time is given up for them. Giving up interrupts its thread, which closes its connection. Thread-safe.
 */
final class RequestThreads implements Executor {

    private static final int MOST_REQUESTS = 256;
    private static final int MOST_WAITING = 1000;

    private final ThreadPoolExecutor threads = DaemonThreads.daemons("ashby-mcp-http", MOST_REQUESTS, MOST_WAITING);
    private final ScheduledThreadPoolExecutor timer = DaemonThreads.timer("ashby-mcp-http-timer");
    private final Map<Thread, Arrival> arriving = new LinkedHashMap<>(); // the oldest first
    private final Duration timeToArrive;

    RequestThreads(Duration timeToArrive) {
        this.timeToArrive = timeToArrive;
    }

    @Override
    public void execute(Runnable request) {
        threads.execute(() -> run(request));
        if (!threads.getQueue().isEmpty()) {
            giveUpOldest();
        }
    }

    private void run(Runnable request) {
        begin();
        try {
            request.run();
        } finally {
            arrived();
            Thread.interrupted();
        }
    }

    private synchronized void begin() {
        Arrival arrival = new Arrival(Thread.currentThread());
        arriving.put(arrival.reader, arrival);
        arrival.timeout = timer.schedule(() -> giveUp(arrival), timeToArrive.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** To be called on the thread of a request that was read: from now on it may take its time. */
    synchronized void arrived() {
        Arrival arrival = arriving.remove(Thread.currentThread());
        if (arrival != null && arrival.timeout != null) {
            arrival.timeout.cancel(false);
        }
    }

    private synchronized void giveUp(Arrival arrival) {
        if (arriving.remove(arrival.reader, arrival)) {
            arrival.reader.interrupt();
        }
    }

    private synchronized void giveUpOldest() {
        Iterator<Arrival> oldest = arriving.values().iterator();
        if (oldest.hasNext()) {
            giveUp(oldest.next());
        }
    }

    /** Interrupts all of them. */
    void shutdownNow() {
        timer.shutdownNow();
        threads.shutdownNow();
    }

    /** A request that is being read. */
    private static final class Arrival {

        private final Thread reader;
        private @Nullable ScheduledFuture<?> timeout;

        Arrival(Thread reader) {
            this.reader = reader;
        }
    }
}
