package io.ashbyconnector.sandbox.agentapi;

import org.jspecify.annotations.Nullable;

/**
 * A request to the Agent API.
 *
 * @param path the path with its query
 * @param organization the value of {@code X-Organization-Id}
 */
public record AgentRequest(
        String method,
        String path,
        @Nullable String authorization,
        @Nullable String organization,
        @Nullable String contentType,
        String body) {
    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
