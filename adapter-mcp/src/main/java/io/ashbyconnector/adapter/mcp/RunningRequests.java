package io.ashbyconnector.adapter.mcp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The requests of one client that are being answered, so that they can be cancelled. Thread-safe. */
final class RunningRequests {

    private final Map<Object, Sinks.Empty<Void>> running = new ConcurrentHashMap<>();

    /** The same answer; when it is cancelled, its thread is interrupted and nothing is sent. */
    Mono<Void> cancellable(Object id, Mono<Void> answer) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> cancelled = Sinks.empty();
            running.put(id, cancelled);
            return answer.takeUntilOther(cancelled.asMono()).doFinally(end -> running.remove(id, cancelled));
        });
    }

    /** Does nothing when there is no such request any more. */
    void cancel(@Nullable Object id) {
        Sinks.Empty<Void> cancelled = id == null ? null : running.remove(id);
        if (cancelled != null) {
            cancelled.tryEmitEmpty();
        }
    }

    void cancelAll() {
        running.keySet().forEach(this::cancel);
    }
}
