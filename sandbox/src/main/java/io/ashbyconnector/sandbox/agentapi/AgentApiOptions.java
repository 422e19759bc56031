package io.ashbyconnector.sandbox.agentapi;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the Agent API behaves. Immutable: start from {@link #defaults()} and change what matters.
 *
 * @param tokenLifetime how long an application token is good for; a scoped token lasts a third longer. Zero makes every
 *     token expired
 * @param deletionTime how long a connector stays after its deletion was accepted
 * @param errors the shape of error bodies
 * @param storeNotReady the status with which searches fail because the context store is not filled, or null if it is
 * @param variations in what the API differs from its documentation
 */
public record AgentApiOptions(
        Duration tokenLifetime,
        Duration deletionTime,
        ErrorDialect errors,
        @Nullable Integer storeNotReady,
        Set<AgentVariation> variations) {
    public AgentApiOptions {
        require(!tokenLifetime.isNegative(), "tokenLifetime must not be negative, was " + tokenLifetime);
        require(!deletionTime.isNegative(), "deletionTime must not be negative, was " + deletionTime);
        require(
                storeNotReady == null || (storeNotReady >= 400 && storeNotReady <= 599),
                "storeNotReady must be 400 to 599, was " + storeNotReady);
        variations = variations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(variations));
    }

    /** Tokens for a quarter of an hour, deleted connectors gone at once, the usual errors, a filled store, no variations. */
    public static AgentApiOptions defaults() {
        return new AgentApiOptions(Duration.ofMinutes(15), Duration.ZERO, ErrorDialect.MIXED, null, Set.of());
    }

    public AgentApiOptions tokenLifetime(Duration value) {
        return new AgentApiOptions(value, deletionTime, errors, storeNotReady, variations);
    }

    public AgentApiOptions deletionTime(Duration value) {
        return new AgentApiOptions(tokenLifetime, value, errors, storeNotReady, variations);
    }

    public AgentApiOptions errors(ErrorDialect value) {
        return new AgentApiOptions(tokenLifetime, deletionTime, value, storeNotReady, variations);
    }

    /** Makes searches fail with this status, 400 to 599. */
    public AgentApiOptions storeNotReady(int status) {
        return new AgentApiOptions(tokenLifetime, deletionTime, errors, status, variations);
    }

    /** Adds variations to those there are. */
    public AgentApiOptions with(AgentVariation... more) {
        EnumSet<AgentVariation> all = EnumSet.noneOf(AgentVariation.class);
        all.addAll(variations);
        all.addAll(List.of(more));
        return new AgentApiOptions(tokenLifetime, deletionTime, errors, storeNotReady, all);
    }

    boolean has(AgentVariation variation) {
        return variations.contains(variation);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
