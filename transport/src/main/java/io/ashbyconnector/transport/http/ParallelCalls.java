package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.CallInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a few independent calls at once. */
public final class ParallelCalls {

    private ParallelCalls() {}

    /**
     * Runs the calls, each on a thread of its own that ends with it, and returns their results in order. Interrupting the
     * caller interrupts them.
     *
     * @param <T> the type of the results
     * @param operation the operation
     * @param calls the calls
     * @return the results, in the order of the calls
     * @throws RuntimeException the first call's, in order, that failed
     */
    public static <T> List<T> run(String operation, List<Callable<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
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
