package io.ashbyconnector.sandbox.agentapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one organization of the sandbox: its workspaces and connectors. Ids and times are numbered through, so that the
 * same calls make the same records. Thread-safe.
 */
final class Organization {
    static final String ID = id("organization");

    private final Instant start;
    private final Duration deletionTime;
    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<String, Connector> connectors = new LinkedHashMap<>();
    private final Map<String, Deletion> deletions = new HashMap<>();
    private int changes;
    private int made;

    private record Deletion(String job, long due) {}

    Organization(Instant start, Duration deletionTime) {
        this.start = start;
        this.deletionTime = deletionTime;
    }

    /** A uuid that is always the same for a name. */
    static String id(String name) {
        return UUID.nameUUIDFromBytes(("agent-api/" + name).getBytes(UTF_8)).toString();
    }

    synchronized List<Workspace> workspaces() {
        return List.copyOf(workspaces.values());
    }

    synchronized @Nullable Workspace workspace(String name) {
        return workspaces.get(name);
    }

    synchronized Workspace workspaceOrNew(String name) {
        return workspaces.computeIfAbsent(name, missing -> new Workspace(id("workspace/" + missing), missing, now()));
    }

    synchronized Connector create(
            Workspace workspace, String name, String apiKey, String startDate, @Nullable List<?> entities) {
        Instant now = now();
        Connector connector =
                new Connector(id("connector/" + made++), workspace, name, apiKey, startDate, entities, now, now);
        connectors.put(connector.id(), connector);
        return connector;
    }

    /** All connectors, the oldest first. */
    synchronized List<Connector> connectors() {
        finishDeletions();
        return new ArrayList<>(connectors.values());
    }

    synchronized @Nullable Connector connector(String id) {
        finishDeletions();
        return connectors.get(id);
    }

    /** Replaces a connector, and returns the new state, or null if it is gone. */
    synchronized @Nullable Connector update(String id, UnaryOperator<Connector> change) {
        return connectors.computeIfPresent(id, (same, connector) -> change.apply(connector));
    }

    /** Marks a connector for deletion and returns the id of the job that does it. */
    synchronized String delete(String id) {
        String job = deletions
                .computeIfAbsent(
                        id, same -> new Deletion(id("deletion/" + same), System.nanoTime() + deletionTime.toNanos()))
                .job();
        finishDeletions();
        return job;
    }

    private void finishDeletions() {
        long now = System.nanoTime();
        deletions.entrySet().removeIf(each -> {
            boolean due = now - each.getValue().due() >= 0;
            if (due) {
                connectors.remove(each.getKey());
            }
            return due;
        });
    }

    /** A moment later than any before. */
    synchronized Instant now() {
        return start.plusSeconds(changes++);
    }
}
