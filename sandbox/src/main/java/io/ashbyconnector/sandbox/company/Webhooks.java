package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The webhooks that were created. Thread-safe. */
public final class Webhooks {
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, WebhookRecord> byId = new ConcurrentSkipListMap<>();

    /** Adds what {@code maker} makes from its id, and returns it. */
    public WebhookRecord add(Function<String, WebhookRecord> maker) {
        WebhookRecord webhook = maker.apply(Ids.of("webhook", "added-" + made.incrementAndGet()));
        byId.put(webhook.id(), webhook);
        return webhook;
    }

    public @Nullable WebhookRecord find(String id) {
        return byId.get(id);
    }

    /** Changes the record with this id, if there is one. */
    public void update(String id, UnaryOperator<WebhookRecord> change) {
        byId.computeIfPresent(id, (same, webhook) -> change.apply(webhook));
    }

    public void remove(String id) {
        byId.remove(id);
    }

    public List<WebhookRecord> all() {
        return List.copyOf(byId.values());
    }

    void clear() {
        byId.clear();
    }
}
