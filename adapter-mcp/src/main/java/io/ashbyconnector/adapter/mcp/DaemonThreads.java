package io.ashbyconnector.adapter.mcp;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no process alive and leave when there is nothing to do. */
final class DaemonThreads {

    private static final int IDLE_SECONDS = 10;

    private DaemonThreads() {}

    /** @param waiting how many tasks may wait for one of the threads before more are rejected */
    static ThreadPoolExecutor daemons(String name, int most, int waiting) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(waiting),
                task -> daemon(task, name + "-" + number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Does nothing any more once it is shut down. */
    static ScheduledThreadPoolExecutor timer(String name) {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, task -> daemon(task, name), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
