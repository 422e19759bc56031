package io.ashbyconnector.transport;

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
 * blocking socket notices none of this by itself. One daemon thread, started by the first call, which sleeps while no
 * call is under way and ends on close.
 */
final class Watchdog implements AutoCloseable {

    static final String THREAD_NAME = "ashby-connector-watchdog";

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long TICK_NANOS = Duration.ofMillis(20).toNanos();

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;
    private volatile boolean idle;
    private volatile boolean closed;

    /**
     * Watches one attempt of the calling thread until the returned watch is closed.
     *
     * @param cancel is run at most once, by any thread; must not block
     */
    Watch watch(long deadlineNanos, Runnable cancel) {
        Watch watch = new Watch(Thread.currentThread(), deadlineNanos, cancel);
        watches.add(watch);
        if (closed) {
            watch.cutOff();
        } else if (thread == null) {
            start();
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
        while (!closed) {
            idle = true;
            if (watches.isEmpty()) {
                LockSupport.park(this);
            }
            idle = false;
            LockSupport.parkNanos(this, TICK_NANOS);
            long now = System.nanoTime();
            watches.forEach(watch -> watch.check(now));
        }
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
                } catch (RuntimeException failed) {
                    LOG.warn("A call could not be cut off.", failed);
                }
            }
        }

        void close() {
            watches.remove(this);
        }
    }
}
