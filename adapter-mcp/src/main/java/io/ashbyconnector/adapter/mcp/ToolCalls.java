package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.ToolAnswer;
import io.ashbyconnector.tool.ToolProgress;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tool, and calls of it. A call blocks its thread, which is interrupted when the call is cancelled. */
final class ToolCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ToolCalls.class);

    private final AshbyTool tool;
    private final Elicitation.Patience patience;

    ToolCalls(AshbyTool tool, Elicitation.Patience patience) {
        this.tool = tool;
        this.patience = patience;
    }

    boolean isReadOnly() {
        return tool.isReadOnly();
    }

    /** As it is today: the description names the day. */
    ObjectNode described() {
        ObjectNode described =
                JsonRpc.object().put("name", tool.name()).put("title", "Ashby").put("description", tool.description());
        described.set("inputSchema", tool.inputSchema());
        described.set("outputSchema", tool.outputSchema());
        described
                .putObject("annotations")
                .put("readOnlyHint", tool.isReadOnly())
                .put("destructiveHint", tool.isDestructive())
                .put("idempotentHint", tool.isReadOnly())
                .put("openWorldHint", true);
        return described;
    }

    ObjectNode call(Exchange exchange) throws RefusedException {
        Params params = exchange.params();
        String name = params.text("name");
        String arguments = JsonRpc.write(params.object("arguments").members());
        if (!name.equals(tool.name())) {
            throw params.invalid("Unknown tool: '" + name + "'. The only one is " + tool.name() + ".");
        }
        JsonNode token = params.object("_meta").members().path("progressToken");
        if (token.isMissingNode() || token.isNull()) {
            return result(answer(arguments, (records, wanted) -> {}, exchange, () -> ping(exchange)));
        }
        Progress progress = new Progress(exchange, token);
        ToolAnswer answer = answer(arguments, progress, exchange, progress::waiting);
        progress.end();
        return result(answer);
    }

    private ToolAnswer answer(String arguments, ToolProgress progress, Exchange exchange, Runnable signOfLife) {
        return Elicitation.isPossible(exchange.session().capabilities())
                ? tool.call(arguments, progress, new Elicitation(exchange, signOfLife, patience))
                : tool.call(arguments, progress);
    }

    private static ObjectNode result(ToolAnswer answer) {
        ObjectNode result = JsonRpc.object();
        result.putArray("content").addObject().put("type", "text").put("text", answer.text());
        result.put("isError", answer.isError());
        JsonNode content = answer.content();
        if (content != null) {
            result.set("structuredContent", content);
        }
        return result;
    }

    /** Does not wait for the answer; a client that has gone cannot be written to, which cancels the call. */
    private static void ping(Exchange exchange) {
        try (Session.Question unheard = exchange.ask(Protocol.PING, JsonRpc.object())) {
            LOG.debug("The client is asked {} whether it is still there", unheard.id());
        } catch (UncheckedIOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells a client how many records were fetched, and never the same number twice. */
    private static final class Progress implements ToolProgress {

        private final Exchange exchange;
        private final JsonNode token;
        private final Map<String, Long> filled = new HashMap<>();
        private long told;
        private boolean ended;

        Progress(Exchange exchange, JsonNode token) {
            this.exchange = exchange;
            this.token = token;
        }

        @Override
        public synchronized void fetched(long records, long wanted) {
            if (records <= told) {
                return;
            }
            told = records;
            ObjectNode progress = progress(records + " records fetched");
            tell(wanted > 0 ? progress.put("total", wanted) : progress);
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
            try {
                exchange.tell("notifications/progress", progress(text(step)));
            } catch (UncheckedIOException nobodyListens) {
                LOG.debug("A client did not hear of progress", nobodyListens);
            }
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
        synchronized void waiting() {
            told++;
            tell(progress("Waiting for a person to confirm"));
        }

        private ObjectNode progress(String message) {
            ObjectNode progress = JsonRpc.object().put("progress", told).put("message", message);
            progress.set("progressToken", token);
            return progress;
        }

        /** A client that has gone cancels the call. */
        private void tell(ObjectNode progress) {
            try {
                exchange.tell("notifications/progress", progress);
            } catch (UncheckedIOException nobodyListens) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
