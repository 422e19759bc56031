package io.ashbyconnector.transport.http;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Makes a call in a thread of its own. */
final class Caller implements AutoCloseable {

    private final FutureTask<String> task;
    private final Thread thread;
    private volatile boolean interruptedAfterwards;

    private Caller(Supplier<String> call) {
        this.task = new FutureTask<>(() -> {
            try {
                return call.get();
            } finally {
                interruptedAfterwards = Thread.currentThread().isInterrupted();
            }
        });
        this.thread = new Thread(task, "caller");
        thread.setDaemon(true);
    }

    static Caller of(Supplier<String> call) {
        Caller caller = new Caller(call);
        caller.thread.start();
        return caller;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits until the call waits for something without a socket: a connection of the pool, or the time of a retry. */
    void awaitWaiting() {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    String result() throws InterruptedException, TimeoutException, ExecutionException {
        return task.get(10, TimeUnit.SECONDS);
    }

    /** Waits for the call to fail. */
    Throwable failure() throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("did not fail: " + task.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }

    boolean interruptedAfterwards() {
        return interruptedAfterwards;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
