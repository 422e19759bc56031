package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import io.ashbyconnector.tool.ToolProgress;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Calls of the tool. Each blocks a thread of its own, which is interrupted when the call is cancelled. */
final class ToolCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ToolCalls.class);

    private static final int SERVER_BUSY = -32_000;

    private final AshbyTool tool;
    private final Elicitation.Patience patience;
    private final Scheduler threads;

    ToolCalls(AshbyTool tool, Elicitation.Patience patience, ExecutorService threads) {
        this.tool = tool;
        this.patience = patience;
        this.threads = Schedulers.fromExecutorService(threads);
    }

    Mono<CallToolResult> call(McpAsyncServerExchange exchange, CallToolRequest request) {
        String arguments = request.arguments() == null ? "{}" : JsonRpc.write(request.arguments());
        return Mono.fromCallable(() -> answer(arguments, exchange, progressToken(request)))
                .subscribeOn(threads)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> McpError.builder(SERVER_BUSY)
                                .message("Too many calls are waiting; try again later.")
                                .build());
    }

    /** Throws no Error: Reactor passes these on to the thread, and the client would wait for ever. */
    private CallToolResult answer(String arguments, McpAsyncServerExchange exchange, @Nullable Object token) {
        try {
            if (token == null) {
                return result(call(arguments, (records, wanted) -> {}, exchange, () -> ping(exchange)));
            }
            Progress progress = new Progress(exchange, token);
            ToolAnswer answer = call(arguments, progress, exchange, progress::waiting);
            progress.end();
            return result(answer);
        } catch (Error broken) {
            throw new IllegalStateException("The answer could not be made", broken);
        }
    }

    /** Does not wait for the answer; a client that has gone cannot be written to, which cancels the call. */
    private static void ping(McpAsyncServerExchange exchange) {
        Thread caller = Thread.currentThread();
        exchange.ping().subscribe(alive -> {}, failure -> {
            if (failure instanceof UncheckedIOException) {
                caller.interrupt();
            }
        });
    }

    private ToolAnswer call(
            String arguments, ToolProgress progress, McpAsyncServerExchange exchange, Runnable signOfLife) {
        return Elicitation.isPossible(exchange)
                ? tool.call(arguments, progress, new Elicitation(exchange, signOfLife, patience))
                : tool.call(arguments, progress);
    }

    private static CallToolResult result(ToolAnswer answer) {
        CallToolResult.Builder result =
                CallToolResult.builder().addTextContent(answer.text()).isError(answer.isError());
        JsonNode content = answer.content();
        return (content == null ? result : result.structuredContent(content)).build();
    }

    private static @Nullable Object progressToken(CallToolRequest request) {
        Map<String, Object> meta = request.meta();
        return meta == null ? null : meta.get("progressToken");
    }

    /** Tells a client how many records were fetched, and never the same number twice. */
    private static final class Progress implements ToolProgress {

        private final McpAsyncServerExchange exchange;
        private final Object token;
        private final Map<String, Long> filled = new HashMap<>();
        private long told;
        private boolean ended;

        Progress(McpAsyncServerExchange exchange, Object token) {
            this.exchange = exchange;
            this.token = token;
        }

        @Override
        public void fetched(long records, long wanted) {
            ProgressNotification.Builder notification = fetchedSoFar(records, wanted);
            if (notification != null) {
                send(notification);
            }
        }

        private synchronized ProgressNotification.@Nullable Builder fetchedSoFar(long records, long wanted) {
            if (records <= told) {
                return null;
            }
            told = records;
            ProgressNotification.Builder notification =
                    ProgressNotification.builder(token, (double) records).message(records + " records fetched");
            if (wanted > 0) {
                notification.total((double) wanted);
            }
            return notification;
        }

        /**
         * Tells the sum over the tables. It comes from the threads that fill these, which wait for nobody, and go on after the
         * call.
         */
        @Override
        public synchronized void synced(SyncProgress step) {
            if (ended) {
                return;
            }
            filled.put(step.table(), step.records() + step.callsDone());
            long sum = filled.values().stream().mapToLong(Long::longValue).sum();
            told = Math.max(told + 1, sum);
            exchange.progressNotification(ProgressNotification.builder(token, (double) told)
                            .message(text(step))
                            .build())
                    .subscribe(
                            sent -> {}, nobodyListens -> LOG.debug("A client did not hear of progress", nobodyListens));
        }

        /** A client hears of no progress after the answer. */
        synchronized void end() {
            ended = true;
        }

        private static String text(SyncProgress step) {
            String far = step.callsPlanned() > 0
                    ? step.callsDone() + " of " + step.callsPlanned() + " calls"
                    : step.records() + " records";
            return step.table() + ": "
                    + switch (step.phase()) {
                        case STARTED -> "being brought up to date";
                        case RUNNING -> far;
                        case DONE -> far + ", up to date";
                        case FAILED -> "could not be read";
                    };
        }

        /** Tells that a person is being asked, before anything was fetched or sent. */
        void waiting() {
            send(ProgressNotification.builder(token, (double) next()).message("Waiting for a person to confirm"));
        }

        private synchronized long next() {
            return ++told;
        }

        private void send(ProgressNotification.Builder notification) {
            try {
                exchange.progressNotification(notification.build()).block();
            } catch (RuntimeException nobodyListens) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
