package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.execution.CallListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs a few independent calls at once. */
public final class ParallelCalls {

    private ParallelCalls() {}

    /**
     * Runs the calls, each on a thread of its own that ends with it, and returns their results in order. Interrupting the
     * caller interrupts them.
     *
     * @param <T> the type of a result
     * @param operation names their threads
     * @param listeners of the calls, which may take something along to these threads
     * @param calls what to run
     * @return their results
     * @throws RuntimeException the first call's, in order, that failed
     */
    public static <T> List<T> run(String operation, List<CallListener> listeners, List<Callable<T>> calls) {
        int all = calls.size();
        ExecutorService threads = new ThreadPoolExecutor(all, all, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            public void execute(Runnable work) {
                super.execute(CallListener.handOver(work, listeners));
            }
        };
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(operation, interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
