package io.ashbyconnector.sandbox.agentapi;

import java.util.List;
import java.util.Locale;

/** The call that lists workspaces. */
final class Workspaces {
    private Workspaces() {}

    static AgentReply list(List<Workspace> all, Query query) {
        String part = query.text("name_contains");
        String status = query.text("status");
        if (status != null && !List.of("active", "inactive").contains(status)) {
            throw AgentProblem.invalid("status", "Input should be 'active' or 'inactive'", "enum");
        }
        int limit = query.number("limit", 1, 100, 20);
        int from = query.number("cursor", 0, Integer.MAX_VALUE, 0);
        List<JsonMap> found = all.stream()
                .filter(workspace -> part == null
                        || workspace.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .filter(workspace -> !"inactive".equals(status))
                .map(Workspaces::json)
                .toList();
        int start = Math.min(from, found.size());
        int end = Math.min(start + limit, found.size());
        return AgentReply.ok(new JsonMap()
                .with("data", found.subList(start, end))
                .with("next", end == found.size() ? null : "/api/v1/workspaces?limit=" + limit + "&cursor=" + end));
    }

    private static JsonMap json(Workspace workspace) {
        return new JsonMap()
                .with("id", workspace.id())
                .with("name", workspace.name())
                .with("organization_id", Organization.ID)
                .with("status", "active")
                .with("cache_enabled", null)
                .with("tombstone", false)
                .with("visibility", "shared")
                .with("color", null)
                .with("created_at", Times.ofAgentApi(workspace.createdAt()))
                .with("updated_at", Times.ofAgentApi(workspace.createdAt()));
    }
}
