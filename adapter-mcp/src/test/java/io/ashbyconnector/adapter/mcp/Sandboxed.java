package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** A sandbox of 120 candidates, and a connector to it that has one connection. */
record Sandboxed(AshbySandbox sandbox, AshbyConnector connector) implements AutoCloseable {

    static final int CANDIDATES = 120;
    static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    private static final SandboxOptions OPTIONS =
            SandboxOptions.defaults().today(TODAY).candidates(CANDIDATES);

    static Sandboxed direct() {
        AshbySandbox sandbox = AshbySandbox.start(OPTIONS);
        return new Sandboxed(
                sandbox,
                AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                        "ashby.mode",
                        "direct",
                        "ashby.base-url",
                        sandbox.baseUri().toString(),
                        "ashby.api-key",
                        sandbox.apiKey(),
                        "http.max-connections",
                        "1"))));
    }

    static Sandboxed hosted() {
        AshbySandbox sandbox = AshbySandbox.start(OPTIONS);
        return new Sandboxed(
                sandbox,
                AshbyConnector.connect(ConnectorConfig.fromMap(Map.of(
                        "ashby.mode", "hosted",
                        "airbyte.base-url", sandbox.baseUri().toString(),
                        "airbyte.client-id", sandbox.clientId(),
                        "airbyte.client-secret", sandbox.clientSecret(),
                        "airbyte.workspace-name", sandbox.workspaceName()))));
    }

    /** The next list of candidates gets no answer; it holds the only connection as long as it waits. */
    void hang() {
        sandbox.inject(Fault.delay(Duration.ofHours(1)).on("candidate.list"));
    }

    /** Waits until that list has been asked for. */
    void awaitHanging() {
        while (sandbox.requestCount("candidate.list") == 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        connector.close();
        sandbox.close();
    }
}
