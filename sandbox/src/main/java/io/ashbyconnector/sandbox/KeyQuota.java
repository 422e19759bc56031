package io.ashbyconnector.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each API key in windows that begin with a request. Thread-safe. */
final class KeyQuota {
    private final SandboxOptions.RateLimit limit;
    private final Map<String, Window> windows = new HashMap<>();

    KeyQuota(SandboxOptions.RateLimit limit) {
        this.limit = limit;
    }

    /** Whether a request may pass, and if not, how long to pause. */
    record Verdict(boolean allowed, Duration pause) {}

    private record Window(long startedAt, int requests) {}

    synchronized Verdict count(String key) {
        long now = System.nanoTime();
        Window window = windows.get(key);
        long length = limit.window().toNanos();
        if (window == null || now - window.startedAt >= length) {
            window = new Window(now, 0);
        }
        windows.put(key, new Window(window.startedAt, window.requests + 1));
        boolean allowed = window.requests < limit.requests();
        return new Verdict(allowed, Duration.ofNanos(length - (now - window.startedAt)));
    }
}
