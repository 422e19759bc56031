package io.ashbyconnector.transport.http;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallListener;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call under way: its deadline, and what became of it so far, which its listeners are told. For the thread that makes it. */
final class CallProgress {

    private static final Logger LOG = LoggerFactory.getLogger(CallProgress.class);

    private final HttpCall call;
    private final CallListener.Call told;
    private final Duration limit;
    private final long start = System.nanoTime();
    private int attempts;
    private int toldAttempts;
    private @Nullable Integer status;
    private @Nullable String requestId;
    private Map<String, String> headers = Map.of();

    private CallProgress(HttpCall call, Duration limit) {
        this.call = call;
        this.limit = limit;
        Action action = call.action();
        this.told = action == null
                ? new CallListener.Call(call.operation(), call.isWrite())
                : new CallListener.Call(action, call.isWrite());
    }

    /**
     * Begins.
     *
     * @param usualLimit the time for the call, unless it has its own
     */
    static CallProgress start(HttpCall call, Duration usualLimit) {
        CallProgress progress =
                new CallProgress(call, Objects.requireNonNullElse(call.options().deadline(), usualLimit));
        progress.tell(listener -> listener.onStart(progress.told));
        return progress;
    }

    HttpCall call() {
        return call;
    }

    /** As {@link System#nanoTime()}. */
    long deadline() {
        return start + limit.toNanos();
    }

    long remainingNanos() {
        return deadline() - System.nanoTime();
    }

    RequestTimeoutException pastDeadline(@Nullable Exception cause) {
        return HttpFailures.deadline(call, limit, cause);
    }

    void attempt() {
        attempts++;
        status = null;
        requestId = null;
        headers = Map.of();
        if (attempts > toldAttempts) {
            toldAttempts = attempts;
            tell(listener -> listener.onAttempt(told, attempts));
        }
    }

    /** The last attempt was none: it waits for its turn again. */
    void takeBack() {
        attempts--;
    }

    void answered(int answer, @Nullable String id, Map<String, String> kept) {
        status = answer;
        requestId = id;
        headers = kept;
    }

    void retry(AshbyConnectorException reason, Duration wait) {
        tell(listener -> listener.onRetry(told, reason, wait));
    }

    <T> HttpResult<T> succeed(T value) {
        ResponseInfo info = info(requestId);
        tell(listener -> listener.onSuccess(told, info));
        return new HttpResult<>(value, info);
    }

    void fail(Throwable failure) {
        ResponseInfo info = info(requestId);
        if (failure instanceof AshbyConnectorException reported) {
            info = info(reported.requestId() == null ? requestId : reported.requestId());
            reported.attach(attempts == 0 ? null : info);
        }
        ResponseInfo last = info;
        tell(listener -> listener.onFailure(told, failure, last));
    }

    private ResponseInfo info(@Nullable String id) {
        return new ResponseInfo(id, status, attempts, Duration.ofNanos(System.nanoTime() - start), headers);
    }

    private void tell(Consumer<CallListener> event) {
        for (CallListener listener : call.listeners()) {
            try {
                event.accept(listener);
            } catch (RuntimeException | Error broken) {
                LOG.warn("{}: a listener of calls failed.", call.operation(), broken);
            }
        }
    }
}
