package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.tool.Confirmation;
import io.ashbyconnector.tool.ConfirmationHandler;
import io.ashbyconnector.tool.ConfirmationRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the person at the client by {@code elicitation/create}: accepting means yes, and there is nothing to fill in. While the
 * person thinks, the client hears of it now and then, so that one which waits is not told that time is up, and one which has
 * gone is noticed.
 */
final class Elicitation implements ConfirmationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Elicitation.class);

    /**
     * How long it waits.
     *
     * @param answer for the person's answer
     * @param sign from one sign of life to the next
     */
    record Patience(Duration answer, Duration sign) {

        static final Patience USUAL = new Patience(Duration.ofMinutes(10), Duration.ofSeconds(15));
    }

    private final Exchange exchange;
    private final Runnable signOfLife;
    private final Patience patience;

    /** @param signOfLife tells the client that the call still runs; interrupts the thread when the client has gone */
    Elicitation(Exchange exchange, Runnable signOfLife, Patience patience) {
        this.exchange = exchange;
        this.signOfLife = signOfLife;
        this.patience = patience;
    }

    /** Whether a client with these capabilities can show a form; one that names no kind of its questions shows forms. */
    static boolean isPossible(ObjectNode capabilities) {
        JsonNode elicitation = capabilities.path("elicitation");
        return elicitation.isObject() && (elicitation.hasNonNull("form") || !elicitation.hasNonNull("url"));
    }

    @Override
    public Confirmation ask(ConfirmationRequest request) {
        ObjectNode asked = JsonRpc.object().put("message", request.message());
        asked.putObject("requestedSchema").put("type", "object").putObject("properties");
        try (Session.Question question = exchange.ask("elicitation/create", asked)) {
            return meaning(await(question));
        } catch (TimeoutException impatient) {
            return Confirmation.UNANSWERED;
        } catch (UncheckedIOException gone) {
            LOG.debug("The client has gone, and nobody can be asked", gone);
            return Confirmation.UNAVAILABLE;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.plan().operation(), cancelled);
        }
    }

    private Message.Response await(Session.Question question) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + patience.answer().toNanos();
        while (true) {
            long left = end - System.nanoTime();
            try {
                return question.await(Math.min(left, patience.sign().toNanos()));
            } catch (TimeoutException stillThinking) {
                if (left <= patience.sign().toNanos()) {
                    throw stillThinking;
                }
                signOfLife.run();
            }
        }
    }

    private static Confirmation meaning(Message.Response answer) {
        if (answer.result() == null) {
            LOG.warn(
                    "The client could not ask a person: {}",
                    answer.error().path("message").asString(""));
            return Confirmation.UNAVAILABLE;
        }
        return switch (answer.result().path("action").asString("")) {
            case "accept" -> Confirmation.GIVEN;
            case "decline" -> Confirmation.DECLINED;
            default -> Confirmation.UNANSWERED;
        };
    }
}
