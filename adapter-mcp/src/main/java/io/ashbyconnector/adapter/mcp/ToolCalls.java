package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import io.ashbyconnector.tool.ToolProgress;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Calls of the tool. Each blocks a thread of its own, which is interrupted when the call is cancelled. */
final class ToolCalls {

    private static final int SERVER_BUSY = -32_000;

    private final AshbyTool tool;
    private final Scheduler threads;

    ToolCalls(AshbyTool tool, ExecutorService threads) {
        this.tool = tool;
        this.threads = Schedulers.fromExecutorService(threads);
    }

    Mono<CallToolResult> call(McpAsyncServerExchange exchange, CallToolRequest request) {
        String arguments = request.arguments() == null ? "{}" : JsonRpc.write(request.arguments());
        return Mono.fromCallable(() -> answer(arguments, progress(exchange, request)))
                .subscribeOn(threads)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> McpError.builder(SERVER_BUSY)
                                .message("Too many calls are waiting; try again later.")
                                .build());
    }

    /** Throws no Error: Reactor passes these on to the thread, and the client would wait for ever. */
    private CallToolResult answer(String arguments, ToolProgress progress) {
        try {
            return result(tool.call(arguments, progress));
        } catch (Error broken) {
            throw new IllegalStateException("The answer could not be made", broken);
        }
    }

    private static CallToolResult result(ToolAnswer answer) {
        CallToolResult.Builder result =
                CallToolResult.builder().addTextContent(answer.text()).isError(answer.isError());
        JsonNode content = answer.content();
        return (content == null ? result : result.structuredContent(content)).build();
    }

    private static ToolProgress progress(McpAsyncServerExchange exchange, CallToolRequest request) {
        Map<String, Object> meta = request.meta();
        Object token = meta == null ? null : meta.get("progressToken");
        return token == null ? (records, wanted) -> {} : new Progress(exchange, token);
    }

    /** Tells a client how many records were fetched, and never the same number twice. */
    private static final class Progress implements ToolProgress {

        private final McpAsyncServerExchange exchange;
        private final Object token;
        private long told;

        Progress(McpAsyncServerExchange exchange, Object token) {
            this.exchange = exchange;
            this.token = token;
        }

        @Override
        public void fetched(long records, long wanted) {
            if (records <= told) {
                return;
            }
            told = records;
            ProgressNotification.Builder notification =
                    ProgressNotification.builder(token, (double) records).message(records + " records fetched");
            if (wanted > 0) {
                notification.total((double) wanted);
            }
            try {
                exchange.progressNotification(notification.build()).block();
            } catch (RuntimeException nobodyListens) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
