package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.tool.Confirmation;
import io.ashbyconnector.tool.ConfirmationHandler;
import io.ashbyconnector.tool.ConfirmationRequest;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the person at the client by {@code elicitation/create}: accepting means yes, and there is nothing to fill in. While the
 * person thinks, the client hears of it now and then, so that one which waits is not told that time is up, and one which has
 * gone is noticed.
 */
final class Elicitation implements ConfirmationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Elicitation.class);
    private static final Map<String, Object> NOTHING_TO_FILL_IN = Map.of("type", "object", "properties", Map.of());

    /**
     * How long it waits.
     *
     * @param answer for the person's answer
     * @param sign from one sign of life to the next
     */
    record Patience(Duration answer, Duration sign) {

        static final Patience USUAL = new Patience(Duration.ofMinutes(10), Duration.ofSeconds(15));
    }

    private final McpAsyncServerExchange exchange;
    private final Runnable signOfLife;
    private final Patience patience;

    /** @param signOfLife tells the client that the call still runs; throws when the client has gone */
    Elicitation(McpAsyncServerExchange exchange, Runnable signOfLife, Patience patience) {
        this.exchange = exchange;
        this.signOfLife = signOfLife;
        this.patience = patience;
    }

    /** Whether the client can show a form; one that names no kind of its questions shows forms. */
    static boolean isPossible(McpAsyncServerExchange exchange) {
        ClientCapabilities client = exchange.getClientCapabilities();
        ClientCapabilities.Elicitation elicitation = client == null ? null : client.elicitation();
        return elicitation != null && (elicitation.form() != null || elicitation.url() == null);
    }

    @Override
    public Confirmation ask(ConfirmationRequest request) {
        CompletableFuture<ElicitResult> answer = exchange.createElicitation(
                        ElicitFormRequest.builder(request.message(), NOTHING_TO_FILL_IN)
                                .build())
                .timeout(patience.answer())
                .toFuture();
        try {
            return await(answer);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.plan().operation(), cancelled);
        } finally {
            answer.cancel(true);
        }
    }

    private Confirmation await(CompletableFuture<ElicitResult> answer) throws InterruptedException {
        while (true) {
            try {
                return meaning(answer.get(patience.sign().toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException stillThinking) {
                signOfLife.run();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof TimeoutException) {
                    return Confirmation.UNANSWERED;
                }
                LOG.warn("The client could not ask a person: {}", failed.getMessage());
                return Confirmation.UNAVAILABLE;
            }
        }
    }

    private static Confirmation meaning(@Nullable ElicitResult answer) {
        if (answer == null || answer.action() == null) {
            return Confirmation.UNANSWERED;
        }
        return switch (answer.action()) {
            case ACCEPT -> Confirmation.GIVEN;
            case DECLINE -> Confirmation.DECLINED;
            case CANCEL -> Confirmation.UNANSWERED;
        };
    }
}
