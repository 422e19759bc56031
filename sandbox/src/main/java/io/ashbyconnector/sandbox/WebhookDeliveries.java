package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.agentapi.AgentJson;
import io.ashbyconnector.sandbox.company.Lazy;
import io.ashbyconnector.sandbox.company.WebhookRecord;
import io.ashbyconnector.sandbox.company.Webhooks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox sends to the webhooks that its clients created: signed as Ashby signs, on a thread of its own, at most ten
 * times, with longer and longer waits between. A status of 400 or more, or no answer, makes it try again, but for 401, 403,
 * 404, 405 and 410, which make it give up.
 *
 * <pre>{@code
 * ashby.deliveries().backoff(Duration.ofMillis(1));
 * ashby.fire("candidateDelete", Map.of("candidate", Map.of("id", candidateId)));
 * assertThat(ashby.deliveries().await(Duration.ofSeconds(10))).last().matches(WebhookDelivery::succeeded);
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class WebhookDeliveries {
    private static final int MOST_ATTEMPTS = 10;
    private static final int KEPT = 1000;
    private static final Set<Integer> FINAL = Set.of(401, 403, 404, 405, 410);

    private final Webhooks webhooks;
    private final Lazy<WebhookSender> sender = new Lazy<>(WebhookSender::new);
    private final Deque<WebhookDelivery> latest = new ArrayDeque<>();
    private final Set<Attempt> waiting = new HashSet<>();
    private @Nullable ScheduledThreadPoolExecutor threads;
    private Duration backoff = Duration.ofSeconds(10);
    private int sending;
    private boolean closed;

    WebhookDeliveries(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * Sets how long it waits before the second attempt; before the one after attempt n it waits 2ⁿ - 1 times as long. Ashby's
     * and the default is 10 seconds. Concerns attempts that fail from now on.
     *
     * @param wait the wait before the second attempt
     * @throws IllegalArgumentException if it is negative
     */
    public synchronized void backoff(Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("the wait must not be negative, was " + wait);
        }
        backoff = wait;
    }

    /** {@return the latest attempts, pings too, at most 1000, the newest last} */
    public synchronized List<WebhookDelivery> latest() {
        return List.copyOf(latest);
    }

    /** Forgets the attempts so far; what is still to be delivered is delivered. */
    public synchronized void clear() {
        latest.clear();
    }

    /**
     * Waits until nothing is left to deliver: every event was taken, or given up. What an API call fires is to be delivered
     * from before its answer.
     *
     * @param atMost how long to wait
     * @return the same as {@link #latest()}
     * @throws IllegalStateException if that takes longer than {@code atMost}, or the thread is interrupted
     */
    public synchronized List<WebhookDelivery> await(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (sending > 0 || waiting.stream().anyMatch(this::concernsSomebody)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("After " + atMost
                        + " there was still something to deliver; backoff(…) shortens the waits between attempts");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for deliveries", e);
            }
        }
        return latest();
    }

    /** Whether there are any webhooks. */
    boolean wanted() {
        return !webhooks.all().isEmpty();
    }

    /** Sends an event to all webhooks that want it, and returns its id. */
    String fire(String action, Map<String, ? extends @Nullable Object> data) {
        Event event = Event.of(action, data);
        for (WebhookRecord webhook : webhooks.all()) {
            if (webhook.enabled() && webhook.type().equals(action)) {
                schedule(new Attempt(event, webhook.id(), 1), Duration.ZERO);
            }
        }
        return event.id();
    }

    /** Sends a ping to a webhook, now, and disables the webhook if it is not taken. */
    void ping(String webhookId) {
        WebhookRecord webhook = webhooks.find(webhookId);
        if (webhook != null
                && !send(Event.of("ping", Map.of("webhookActionType", webhook.type())), webhook, 1)
                        .succeeded()) {
            webhooks.update(webhookId, same -> same.enabled(false));
        }
    }

    private record Event(String id, String action, String body) {
        static Event of(String action, Map<String, ? extends @Nullable Object> data) {
            String id = UUID.randomUUID().toString();
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("webhookActionId", id);
            body.put("action", action);
            body.put("data", data);
            return new Event(id, action, AgentJson.write(body));
        }
    }

    private record Attempt(Event event, String webhookId, int number) {}

    private synchronized void schedule(Attempt attempt, Duration wait) {
        if (closed) {
            return;
        }
        if (threads == null) {
            threads = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "ashby-sandbox-webhooks");
                thread.setDaemon(true);
                return thread;
            });
        }
        waiting.add(attempt);
        var unused = threads.schedule(() -> run(attempt), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean concernsSomebody(Attempt attempt) {
        WebhookRecord webhook = webhooks.find(attempt.webhookId);
        return webhook != null && webhook.enabled();
    }

    private void run(Attempt attempt) {
        begin(attempt);
        try {
            WebhookRecord webhook = webhooks.find(attempt.webhookId);
            if (webhook != null && webhook.enabled()) {
                WebhookDelivery delivery = send(attempt.event, webhook, attempt.number);
                if (!delivery.succeeded() && !FINAL.contains(delivery.status()) && attempt.number < MOST_ATTEMPTS) {
                    schedule(
                            new Attempt(attempt.event, attempt.webhookId, attempt.number + 1),
                            waitAfter(attempt.number));
                }
            }
        } finally {
            end();
        }
    }

    private synchronized void begin(Attempt attempt) {
        waiting.remove(attempt);
        sending++;
    }

    private synchronized void end() {
        sending--;
        notifyAll();
    }

    private synchronized Duration waitAfter(int attempt) {
        return backoff.multipliedBy((1L << attempt) - 1);
    }

    private WebhookDelivery send(Event event, WebhookRecord webhook, int number) {
        String signature = WebhookSender.sign(webhook.secretToken(), event.body);
        int status = sender.get().send(webhook.requestUrl(), signature, event.body);
        WebhookDelivery delivery = new WebhookDelivery(
                webhook.id(), event.id, event.action, webhook.requestUrl(), number, status, signature, event.body);
        synchronized (this) {
            latest.addLast(delivery);
            if (latest.size() > KEPT) {
                latest.removeFirst();
            }
        }
        return delivery;
    }

    /** Gives up what was not delivered, and waits for the thread to be gone. */
    void close() {
        ScheduledThreadPoolExecutor running;
        synchronized (this) {
            closed = true;
            running = threads;
            waiting.clear();
            notifyAll();
        }
        if (running != null) {
            running.shutdownNow();
            sender.get().close();
            try {
                running.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
