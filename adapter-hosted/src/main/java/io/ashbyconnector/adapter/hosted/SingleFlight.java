package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.error.CallInterruptedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is fetched when there is none. However many threads want it then, one fetches and the others wait for the
 * outcome, a failure included. Thread-safe; waiting can be interrupted.
 *
 * @param <T> immutable
 */
final class SingleFlight<T> {

    private final String operation;
    private final Predicate<T> usable;
    private @Nullable T value;
    private @Nullable CompletableFuture<T> fetching;

    /**
     * Starts without a value.
     *
     * @param operation what messages call the fetching
     * @param usable whether a value that was fetched earlier is still good
     */
    SingleFlight(String operation, Predicate<T> usable) {
        this.operation = operation;
        this.usable = usable;
    }

    /** The value that was fetched last, if it is still good, or a new one. */
    T get(Supplier<T> fetch) {
        while (true) {
            CompletableFuture<T> others;
            CompletableFuture<T> mine = new CompletableFuture<>();
            synchronized (this) {
                if (value != null && usable.test(value)) {
                    return value;
                }
                others = fetching;
                if (others == null) {
                    fetching = mine;
                }
            }
            if (others == null) {
                return fetch(fetch, mine);
            }
            try {
                return others.get();
            } catch (CancellationException abandoned) {
                // What ended the fetching was the other thread's own affair, so this one tries in its place.
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CallInterruptedException(operation, interrupted);
            }
        }
    }

    private T fetch(Supplier<T> fetch, CompletableFuture<T> outcome) {
        try {
            T fetched = fetch.get();
            synchronized (this) {
                value = fetched;
                fetching = null;
            }
            outcome.complete(fetched);
            return fetched;
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                fetching = null;
            }
            if (failure instanceof CallInterruptedException || failure instanceof Error) {
                outcome.cancel(false);
            } else {
                outcome.completeExceptionally(failure);
            }
            throw failure;
        }
    }

    /** Forgets the value that fits; a newer one stays. */
    synchronized void forgetIf(Predicate<T> condition) {
        if (value != null && condition.test(value)) {
            value = null;
        }
    }
}
