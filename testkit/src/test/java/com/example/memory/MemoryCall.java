package com.example.memory;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Response;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call under way: tells its listeners how it goes, and its caller how it went. */
final class MemoryCall {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryCall.class);

    private final CheckedCall call;
    private final CallListener.Call heard;
    private final long start = System.nanoTime();
    private final boolean tellsInfo;
    private int attempts;

    private MemoryCall(CheckedCall call, boolean tellsInfo) {
        this.call = call;
        this.tellsInfo = tellsInfo;
        this.heard = new CallListener.Call(call.action(), call.effect().isWrite());
    }

    /**
     * Begins.
     *
     * @param tellsInfo whether the caller, too, is told how the call went
     */
    static MemoryCall start(CheckedCall call, boolean tellsInfo) {
        MemoryCall started = new MemoryCall(call, tellsInfo);
        started.tell(listener -> listener.onStart(started.heard));
        return started;
    }

    CheckedCall call() {
        return call;
    }

    void attempt() {
        attempts++;
        tell(listener -> listener.onAttempt(heard, attempts));
    }

    void retry(AshbyConnectorException reason) {
        tell(listener -> listener.onRetry(heard, reason, Duration.ZERO));
    }

    <T> Response<T> succeed(Response<T> answer) {
        ResponseInfo info = info(null);
        tell(listener -> listener.onSuccess(heard, info));
        return new Response<>(answer.records(), answer.meta(), tellsInfo ? info : null);
    }

    /** The failure, which then tells how the call went. */
    <E extends Throwable> E fail(E failure) {
        ResponseInfo info = info(failure instanceof AshbyConnectorException known ? known.requestId() : null);
        if (failure instanceof AshbyConnectorException known) {
            known.attach(tellsInfo ? info : null);
        }
        tell(listener -> listener.onFailure(heard, failure, info));
        return failure;
    }

    /** No HTTP is spoken here, so that there is no status and no header. */
    private ResponseInfo info(@Nullable String requestId) {
        return new ResponseInfo(requestId, null, attempts, Duration.ofNanos(System.nanoTime() - start), Map.of());
    }

    private void tell(Consumer<CallListener> event) {
        for (CallListener listener : call.listeners()) {
            try {
                event.accept(listener);
            } catch (RuntimeException | Error broken) {
                LOG.warn("A listener failed.", broken);
            }
        }
    }
}
