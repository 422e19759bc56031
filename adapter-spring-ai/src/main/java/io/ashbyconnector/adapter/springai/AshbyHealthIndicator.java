package io.ashbyconnector.adapter.springai;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.execution.ConnectorCheck;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while the service can be reached, accepts the credential, and lets it read something. */
final class AshbyHealthIndicator extends AbstractHealthIndicator {

    private final AshbyConnector connector;

    AshbyHealthIndicator(AshbyConnector connector) {
        super("The Ashby health check failed");
        this.connector = connector;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        ConnectorCheck check = connector.check();
        health.up().withDetail("mode", check.mode()).withDetail("service", check.service());
    }
}
