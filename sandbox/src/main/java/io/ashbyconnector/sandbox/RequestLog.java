package io.ashbyconnector.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The latest requests, and how many there were of each operation. Thread-safe. */
final class RequestLog {
    private static final int KEPT = 1000;
    private static final int CHARACTERS_KEPT = 16 * 1024 * 1024;
    private static final int OPERATIONS_COUNTED = 1000;

    private final Deque<RecordedRequest> latest = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int characters;

    synchronized void add(RecordedRequest request) {
        latest.addLast(request);
        characters += request.body().length();
        while (latest.size() > KEPT || characters > CHARACTERS_KEPT) {
            characters -= latest.removeFirst().body().length();
        }
        String operation = request.operation();
        if (counts.size() < OPERATIONS_COUNTED || counts.containsKey(operation)) {
            counts.merge(operation, 1, Integer::sum);
        }
    }

    synchronized void clear() {
        latest.clear();
        counts.clear();
        characters = 0;
    }

    synchronized List<RecordedRequest> latest() {
        return List.copyOf(latest);
    }

    synchronized int count(String operation) {
        return counts.getOrDefault(operation, 0);
    }
}
