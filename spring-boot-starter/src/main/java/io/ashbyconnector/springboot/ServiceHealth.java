package io.ashbyconnector.springboot;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.execution.ConnectorCheck;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the service can be reached, accepts the credential, and lets it read something. That it does holds for a minute, so that
 * health can be asked often; that it does not is looked at again each time. Thread-safe.
 */
final class ServiceHealth {

    static final Duration HOLDS_FOR = Duration.ofMinutes(1);

    private final AshbyConnector connector;
    private final LongSupplier nanoTime;
    private volatile @Nullable Good last;

    private record Good(Map<String, String> details, long since) {}

    ServiceHealth(AshbyConnector connector, LongSupplier nanoTime) {
        this.connector = connector;
        this.nanoTime = nanoTime;
    }

    /**
     * What is told of a service that is up.
     *
     * @throws RuntimeException when it is down
     */
    Map<String, String> details() {
        Good known = last;
        long now = nanoTime.getAsLong();
        if (known != null && now - known.since < HOLDS_FOR.toNanos()) {
            return known.details;
        }
        ConnectorCheck check = connector.check();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("mode", check.mode());
        details.put("service", check.service());
        last = new Good(details, now);
        return details;
    }
}
