package io.ashbyconnector.transport;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Cuts off calls that are past their deadline, or whose thread was interrupted: a blocking socket notices neither by
 * itself. One daemon thread, started by the first call, which sleeps while no call is under way and ends on close.
 */
final class Watchdog implements AutoCloseable {

    private static final long TICK_MILLIS = 20;

    /** Why a call was cut off. */
    enum Reason {
        DEADLINE,
        INTERRUPTED
    }

    private final Set<Watch> watches = new HashSet<>();
    private @Nullable Thread thread;
    private boolean closed;

    /** Watches one attempt of the calling thread until the returned watch is closed. */
    synchronized Watch watch(long deadlineNanos, Runnable cancel) {
        Watch watch = new Watch(Thread.currentThread(), deadlineNanos, cancel);
        watches.add(watch);
        if (thread == null && !closed) {
            Thread started = new Thread(this::run, "ashby-connector-watchdog");
            started.setDaemon(true);
            started.start();
            thread = started;
        } else if (watches.size() == 1) {
            notifyAll();
        }
        return watch;
    }

    private synchronized void run() {
        try {
            while (!closed) {
                if (watches.isEmpty()) {
                    wait();
                } else {
                    long now = System.nanoTime();
                    watches.forEach(watch -> watch.check(now));
                    wait(TICK_MILLIS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void remove(Watch watch) {
        watches.remove(watch);
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** One attempt under watch. */
    final class Watch implements AutoCloseable {

        private final Thread caller;
        private final long deadlineNanos;
        private final Runnable cancel;
        private final AtomicReference<@Nullable Reason> reason = new AtomicReference<>();

        private Watch(Thread caller, long deadlineNanos, Runnable cancel) {
            this.caller = caller;
            this.deadlineNanos = deadlineNanos;
            this.cancel = cancel;
        }

        private void check(long now) {
            Reason found =
                    caller.isInterrupted() ? Reason.INTERRUPTED : now - deadlineNanos > 0 ? Reason.DEADLINE : null;
            if (found != null && reason.compareAndSet(null, found)) {
                cancel.run();
            }
        }

        /** Why the attempt was cut off; null when it was not. */
        @Nullable
        Reason reason() {
            return reason.get();
        }

        @Override
        public void close() {
            remove(this);
        }
    }
}
