package io.ashbyconnector.sandbox.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records that changed since the data set was made, numbered in the order they changed. Thread-safe. */
public final class Changes {
    private final long start;
    private final Map<String, LinkedHashMap<Integer, Long>> byTable = new HashMap<>();
    private final Map<String, Long> updatedAt = new HashMap<>();
    private volatile long count;

    public Changes(long start) {
        this.start = start;
    }

    /** Records that a row changed; its {@code updatedAt} becomes later than that of any earlier change. */
    public synchronized void add(String table, int position, String id) {
        count++;
        byTable.computeIfAbsent(table, name -> new LinkedHashMap<>()).put(position, count);
        updatedAt.put(id, start + count);
    }

    /** The number of the latest change. */
    public long latest() {
        return count;
    }

    /** The positions of the rows of a table that changed after change number {@code since}, in list order. */
    public synchronized List<Integer> since(String table, long since) {
        return byTable.getOrDefault(table, new LinkedHashMap<>()).entrySet().stream()
                .filter(change -> change.getValue() > since)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public long updatedAt(String id, long made) {
        return count == 0 ? made : latestOf(id, made);
    }

    private synchronized long latestOf(String id, long made) {
        return updatedAt.getOrDefault(id, made);
    }
}
