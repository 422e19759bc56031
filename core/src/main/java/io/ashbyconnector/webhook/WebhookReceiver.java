package io.ashbyconnector.webhook;

import io.ashbyconnector.error.InvalidWebhookException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands verified events to the code that wants them, each event once, and says what to answer to Ashby.
 *
 * <pre>{@code
 * WebhookReceiver receiver = WebhookReceiver.of(WebhookVerifier.of(secret))
 *         .on(WebhookEvent.CandidateHire.class, hire -> payroll.add(hire.application()))
 *         .on(WebhookEvent.CandidateStageChange.class, change -> board.move(change.application()));
 *
 * int status = receiver.receive(request.getHeader(WebhookVerifier.SIGNATURE), request.getInputStream()).httpStatus();
 * }</pre>
 *
 * <p>Immutable: each method gives a receiver that does more. Thread-safe if the handlers are.
 */
public final class WebhookReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);
    private static final int REMEMBERED = 10_000;

    private final WebhookVerifier verifier;
    private final SeenEvents seen;
    private final List<Registration<?>> registrations;
    private final Set<String> running;

    private WebhookReceiver(
            WebhookVerifier verifier, SeenEvents seen, List<Registration<?>> registrations, Set<String> running) {
        this.verifier = verifier;
        this.seen = seen;
        this.registrations = registrations;
        this.running = running;
    }

    /**
     * {@return a receiver without handlers, which remembers the latest 10 000 events in memory}
     *
     * @param verifier verifies the requests
     */
    public static WebhookReceiver of(WebhookVerifier verifier) {
        return new WebhookReceiver(verifier, SeenEvents.inMemory(REMEMBERED), List.of(), ConcurrentHashMap.newKeySet());
    }

    /**
     * Remembers events elsewhere, such as in a database.
     *
     * @param elsewhere where events are remembered
     * @return a receiver with this memory
     */
    public WebhookReceiver remember(SeenEvents elsewhere) {
        return new WebhookReceiver(verifier, elsewhere, registrations, running);
    }

    /**
     * Hands events of a type to a handler; with {@code WebhookEvent.class} all events. Where several handlers want an event,
     * each gets it, in the order in which they were added.
     *
     * @param <E> the type of the events
     * @param type the class of the events
     * @param handler what to do with each of them
     * @return a receiver with this handler
     */
    public <E extends WebhookEvent> WebhookReceiver on(Class<E> type, Handler<? super E> handler) {
        List<Registration<?>> more = new ArrayList<>(registrations);
        more.add(new Registration<>(type, handler));
        return new WebhookReceiver(verifier, seen, List.copyOf(more), running);
    }

    /**
     * Does something with an event, before Ashby gets its answer. What takes long is better put into a queue: Ashby sends an
     * event again when the answer takes too long.
     *
     * @param <E> the type of the events
     */
    @FunctionalInterface
    public interface Handler<E extends WebhookEvent> {
        /**
         * Handles the event. Whatever it throws makes Ashby send the event again, to all handlers.
         *
         * @param event the event
         * @throws Exception when the event could not be handled, so that Ashby sends it again
         */
        void handle(E event) throws Exception;
    }

    private record Registration<E extends WebhookEvent>(Class<E> type, Handler<? super E> handler) {
        boolean wants(WebhookEvent event) {
            return type.isInstance(event);
        }

        void handle(WebhookEvent event) throws Exception {
            handler.handle(type.cast(event));
        }
    }

    /**
     * Verifies a request and handles its event. Throws for nothing that is in the request, nor for what a handler throws: both
     * are in the answer, and in the log.
     *
     * @param signature the value of the header {@link WebhookVerifier#SIGNATURE}; null when it is missing
     * @param body read no further than the verifier's limit; closing it is left to the caller
     * @return what became of the request, and what to answer
     * @throws IOException if the body cannot be read
     */
    public Receipt receive(@Nullable String signature, InputStream body) throws IOException {
        WebhookEvent event;
        try {
            event = verifier.verify(signature, body);
        } catch (InvalidWebhookException refusal) {
            LOG.info("A webhook request was refused: {}", refusal.getMessage());
            return new Receipt(Receipt.Outcome.REFUSED, refusal.httpStatus(), null, refusal);
        }
        String id = event.id();
        if (!running.add(id)) {
            LOG.info("{} came again while it is being handled; Ashby is asked to try later", id);
            return new Receipt(Receipt.Outcome.IN_PROGRESS, 503, event, null);
        }
        try {
            return handle(event, id);
        } finally {
            running.remove(id);
        }
    }

    /**
     * The same for a body that was read already: the bytes as they came.
     *
     * @param signature the value of the header {@link WebhookVerifier#SIGNATURE}; null when it is missing
     * @param body the bytes as they came
     * @return what became of the request, and what to answer
     */
    public Receipt receive(@Nullable String signature, byte[] body) {
        try {
            return receive(signature, new ByteArrayInputStream(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Receipt handle(WebhookEvent event, String id) {
        boolean claimed = false;
        boolean handled = false;
        try {
            claimed = seen.firstTime(id);
            if (!claimed) {
                handled = true;
                LOG.debug("{} was handled before", id);
                return new Receipt(Receipt.Outcome.DUPLICATE, 200, event, null);
            }
            boolean wanted = false;
            for (Registration<?> registration : registrations) {
                if (registration.wants(event)) {
                    wanted = true;
                    registration.handle(event);
                }
            }
            handled = true;
            if (!wanted) {
                LOG.debug("No handler wants {}", id);
            }
            return new Receipt(wanted ? Receipt.Outcome.HANDLED : Receipt.Outcome.UNWANTED, 200, event, null);
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn("{} could not be handled; Ashby will send it again", id, failure);
            return new Receipt(Receipt.Outcome.FAILED, 500, event, failure);
        } finally {
            if (claimed && !handled) {
                forget(id);
            }
        }
    }

    private void forget(String id) {
        try {
            seen.forget(id);
        } catch (RuntimeException failure) {
            LOG.error("{} could not be handled, and is still remembered as handled: handle it by hand", id, failure);
        }
    }
}
