package io.ashbyconnector.transport.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts off calls that are past their deadline, whose thread was interrupted, or that are under way at the close: a
 * blocking socket notices none of this by itself. One daemon thread, which ends after a second without a call, and which
 * the next call starts again: so that none is left of a transport that nobody closed.
 */
final class Watchdog implements AutoCloseable {

    static final String THREAD_NAME = "ashby-connector-watchdog";

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long TICK_NANOS = Duration.ofMillis(20).toNanos();
    private static final long LINGER_NANOS = Duration.ofSeconds(1).toNanos();

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;
    private volatile boolean idle;
    private volatile boolean called;
    private volatile boolean closed;

    /**
     * Watches one attempt of the calling thread until the returned watch is closed.
     *
     * @param cancel is run at most once, by any thread; must not block
     */
    Watch watch(long deadlineNanos, Runnable cancel) {
        Watch watch = new Watch(Thread.currentThread(), deadlineNanos, cancel);
        called = true;
        watches.add(watch);
        if (closed) {
            watch.cutOff();
        } else if (thread == null) {
            try {
                start();
            } catch (OutOfMemoryError noThread) {
                watch.close();
                throw noThread;
            }
        } else if (idle) {
            LockSupport.unpark(thread);
        }
        return watch;
    }

    private synchronized void start() {
        if (thread == null && !closed) {
            Thread started = new Thread(null, this::run, THREAD_NAME, 0, false);
            started.setContextClassLoader(null);
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    private void run() {
        long quietSince = System.nanoTime();
        while (!closed) {
            idle = true;
            if (watches.isEmpty()) {
                LockSupport.parkNanos(this, LINGER_NANOS);
            }
            idle = false;
            LockSupport.parkNanos(this, TICK_NANOS);
            long now = System.nanoTime();
            watches.forEach(watch -> watch.check(now));
            if (called) {
                called = false;
                quietSince = now;
            } else if (now - quietSince >= LINGER_NANOS && retire()) {
                return;
            }
        }
    }

    /** Leaves the watch to the thread that the next call starts, unless there is something to watch. */
    private synchronized boolean retire() {
        thread = null; // first, so that a call which comes now either starts the next thread or is seen here
        if (watches.isEmpty()) {
            return true;
        }
        thread = Thread.currentThread();
        return false;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        LockSupport.unpark(thread);
        watches.forEach(Watch::cutOff);
    }

    /** One attempt under watch. */
    final class Watch {

        private final Thread caller;
        private final long deadlineNanos;
        private final Runnable cancel;
        private final AtomicBoolean cutOff = new AtomicBoolean();

        private Watch(Thread caller, long deadlineNanos, Runnable cancel) {
            this.caller = caller;
            this.deadlineNanos = deadlineNanos;
            this.cancel = cancel;
        }

        private void check(long now) {
            if (caller.isInterrupted() || now - deadlineNanos >= 0) {
                cutOff();
            }
        }

        private void cutOff() {
            if (cutOff.compareAndSet(false, true)) {
                try {
                    cancel.run();
                } catch (RuntimeException | Error failed) {
                    LOG.warn("A call could not be cut off.", failed);
                }
            }
        }

        /** Whether it was cancelled. */
        boolean isCutOff() {
            return cutOff.get();
        }

        void close() {
            watches.remove(this);
        }
    }
}
