package io.ashbyconnector.tool;

import io.ashbyconnector.execution.Page;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The pages that answers stopped within, kept for the calls that go on, so that these neither fetch a page again nor see
 * another state of it. A few of them, for five minutes after the last call, and while
 * there is memory: a page that is gone is fetched again. Thread-safe.
 */
final class UnfinishedPages {

    private static final int MOST_PAGES = 16;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<Key, Kept> pages = new LinkedHashMap<>();

    UnfinishedPages(InstantSource clock) {
        this.clock = clock;
    }

    synchronized @Nullable Page<JsonNode> find(Continuation place) {
        forgetOld();
        Kept kept = pages.get(Key.of(place));
        return kept == null ? null : kept.page().get();
    }

    synchronized void keep(Continuation place, Page<JsonNode> page) {
        forgetOld();
        Key key = Key.of(place);
        pages.remove(key);
        pages.put(key, new Kept(new SoftReference<>(page), clock.instant()));
        if (pages.size() > MOST_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
    }

    /** What was read before a write may no longer be so. */
    synchronized void forget() {
        pages.clear();
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        pages.values().removeIf(kept -> kept.since().isBefore(oldest));
    }

    private record Kept(SoftReference<Page<JsonNode>> page, Instant since) {}

    private record Key(
            String entity,
            String action,
            Map<String, @Nullable Object> params,
            int pageSize,
            @Nullable String cursor) {

        static Key of(Continuation place) {
            return new Key(place.entity(), place.action(), place.params(), place.pageSize(), place.cursor());
        }
    }
}
