package io.ashbyconnector.execution;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Hears of each call to a service, for metrics, traces and logs. Thread-safe: calls run on several threads at once.
 *
 * <p>What happens to one call is told in order, by the thread that makes it, with the same {@link Call} each time: the
 * start, each attempt, why it is tried again, and one of success and failure. A call that needs another one first, such as
 * one for a token, is told of around it. Calls that are refused before anything is sent are not told of.
 *
 * <p>A listener must not block, because the call waits for it. What it throws is logged, and changes nothing for the call
 * or for other listeners. It is given no secret and no record.
 */
public interface CallListener {

    /**
     * {@return what hears of the calls of a connector in this mode, such as {@code direct}: this listener, unless it
     * wants to tell modes apart} Asked before anything else.
     *
     * @param mode the execution mode, such as {@code direct}
     */
    default CallListener forMode(String mode) {
        return this;
    }

    /**
     * Takes along to another thread what belongs to the calling one, such as the span that it is in. Asked by the calling
     * thread, whenever a connector makes calls on threads of its own: to fetch pages ahead, to fill tables of its context
     * store, to put an overview of a candidate together, to check a credential.
     *
     * @param work what the other thread is to do
     * @return what it does instead: that work, in its context
     */
    default Runnable onHandOver(Runnable work) {
        return work;
    }

    /**
     * The work as another thread is to do it, for connectors that hand some over: with what each of the listeners takes along.
     * Whatever a listener makes of it, the work is done once.
     *
     * @param work what the other thread does
     * @param listeners of the call that it belongs to
     * @return what to run there instead
     */
    static Runnable handOver(Runnable work, List<CallListener> listeners) {
        if (listeners.isEmpty()) {
            return work;
        }
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                work.run();
            }
        };
        Runnable handed = once;
        for (CallListener listener : listeners) {
            try {
                handed = Objects.requireNonNull(listener.onHandOver(handed), "the work that a listener hands over");
            } catch (RuntimeException | Error broken) {
                LoggerFactory.getLogger(CallListener.class).warn("A listener of calls failed.", broken);
            }
        }
        Runnable taken = handed;
        return () -> {
            try {
                taken.run();
            } catch (RuntimeException | Error broken) {
                if (begun.get()) {
                    throw broken;
                }
                LoggerFactory.getLogger(CallListener.class).warn("A listener of calls failed.", broken);
            }
            once.run();
        };
    }

    /**
     * A call begins; an {@link #onSuccess} or an {@link #onFailure} follows.
     *
     * @param call the call
     */
    default void onStart(Call call) {}

    /**
     * The call is tried.
     *
     * @param call the call
     * @param attempt 1 for the first one
     */
    default void onAttempt(Call call, int attempt) {}

    /**
     * The last attempt failed, and another one follows.
     *
     * @param call the call
     * @param reason what it failed with
     * @param wait how long the call waits before the next one, for which it may have to wait for its turn, too
     */
    default void onRetry(Call call, AshbyConnectorException reason, Duration wait) {}

    /**
     * The call was answered.
     *
     * @param call the call
     * @param info how the exchange with the service went
     */
    default void onSuccess(Call call, ResponseInfo info) {}

    /**
     * The call ended without an answer that could be used.
     *
     * @param call the call
     * @param failure what the caller gets: mostly an {@link AshbyConnectorException}
     * @param info how the exchange with the service went
     */
    default void onFailure(Call call, Throwable failure, ResponseInfo info) {}

    /**
     * A table that the call needs is brought up to date first. Told by any thread, with no order between tables.
     *
     * @param progress how far the table is
     */
    default void onSync(SyncProgress progress) {}

    /** A call under way. Each one is another object; compare them by {@code ==}. */
    final class Call {

        private final String operation;
        private final @Nullable Action action;
        private final boolean write;

        /**
         * A call of an action.
         *
         * @param action the action
         * @param write whether it may change something
         */
        public Call(Action action, boolean write) {
            this(action.qualifiedName(), action, write);
        }

        /**
         * A call that belongs to no action.
         *
         * @param operation the operation
         * @param write whether it may change something
         */
        public Call(String operation, boolean write) {
            this(operation, null, write);
        }

        private Call(String operation, @Nullable Action action, boolean write) {
            this.operation = operation;
            this.action = action;
            this.write = write;
        }

        /** {@return what messages call it, such as {@code candidates.list}} */
        public String operation() {
            return operation;
        }

        /** {@return the action that it runs; null when it belongs to none} */
        public @Nullable Action action() {
            return action;
        }

        /** {@return whether it may change something} */
        public boolean isWrite() {
            return write;
        }

        @Override
        public String toString() {
            return operation;
        }
    }
}
