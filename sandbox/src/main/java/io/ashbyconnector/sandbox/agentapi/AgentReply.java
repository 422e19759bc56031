package io.ashbyconnector.sandbox.agentapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the Agent API.
 *
 * @param body JSON, or null where there is no body
 * @param retryAfter the pause to ask for; {@link AgentApi#retryAfter(Duration)} says how
 */
public record AgentReply(
        int status, @Nullable String body, @Nullable Duration retryAfter) {
    static AgentReply ok(JsonMap body) {
        return new AgentReply(200, AgentJson.write(body), null);
    }
}
