package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import io.ashbyconnector.sandbox.SandboxOptions;
import io.ashbyconnector.testkit.Backend;
import io.ashbyconnector.testkit.Failure;
import io.ashbyconnector.testkit.FailureReport;
import io.ashbyconnector.testkit.SandboxBackend;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sandbox's Agent API as backend: what goes wrong does so at the execute endpoint. */
final class AgentSandboxBackend implements Backend {

    private static final String EXECUTE = "airbyte.execute";

    private final AshbySandbox sandbox;
    private final SandboxBackend ashby;

    AgentSandboxBackend() {
        sandbox = AshbySandbox.start(
                SandboxOptions.defaults().today(LocalDate.of(2026, 9, 30)).candidates(130));
        ashby = new SandboxBackend(sandbox, config());
    }

    AshbySandbox sandbox() {
        return sandbox;
    }

    @Override
    public ConnectorConfig config() {
        return config(sandbox);
    }

    /** Client credentials, the organization, and the workspace that the sandbox holds ready. */
    static ConnectorConfig config(AshbySandbox sandbox) {
        return ConnectorConfig.fromMap(Map.of(
                "airbyte.client-id",
                sandbox.clientId(),
                "airbyte.client-secret",
                sandbox.clientSecret(),
                "airbyte.workspace-name",
                sandbox.workspaceName(),
                "airbyte.organization-id",
                sandbox.organizationId(),
                "airbyte.base-url",
                sandbox.baseUri().toString()));
    }

    /** The direct way to the same data. */
    ConnectorConfig directConfig() {
        return ConnectorConfig.fromMap(Map.of(
                "ashby.api-key",
                sandbox.apiKey(),
                "ashby.base-url",
                sandbox.baseUri().toString()));
    }

    @Override
    public List<String> secrets() {
        return List.of(sandbox.clientSecret(), sandbox.apiKey());
    }

    @Override
    public List<String> ids(String entity) {
        return ashby.ids(entity);
    }

    /** The Agent API offers no write of Ashby's. */
    @Override
    public boolean carriesOutWrites() {
        return false;
    }

    @Override
    public void fail(Failure failure, int calls) {
        sandbox.clearFaults();
        if (calls > 0) {
            sandbox.inject(fault(failure).times(calls));
        }
    }

    private static Fault fault(Failure failure) {
        return switch (failure) {
            case REFUSED_CREDENTIAL -> Fault.status(403).on(EXECUTE);
            case INVALID_INPUT -> Fault.status(422).on(EXECUTE);
            case OTHER_ERROR -> Fault.status(409).on(EXECUTE);
            case INTERNAL_ERROR -> Fault.status(500).on(EXECUTE);
            case UNAVAILABLE -> Fault.status(503).on(EXECUTE);
            case GATEWAY -> Fault.status(527).on(EXECUTE);
            case REDIRECT -> Fault.status(302).on(EXECUTE);
            case RATE_LIMITED ->
                Fault.rateLimited().retryAfter(Duration.ofSeconds(1)).on(EXECUTE);
            case WEB_PAGE -> Fault.html(200).on(EXECUTE);
            case TRUNCATED -> Fault.truncatedBody().on(EXECUTE);
            case RESET -> Fault.reset().on(EXECUTE);
            case NO_ANSWER -> Fault.emptyReply().on(EXECUTE);
            case SLOW -> Fault.delay(Duration.ofSeconds(2)).on(EXECUTE);
            // A list of Ashby's that fails with success: false reaches the caller without its code.
            case MISSING_PERMISSION ->
                Fault.errorEnvelope("missing_endpoint_permission", "").on("job.list");
            case NOT_FOUND, UNEXPLAINED, EXPIRED_CURSOR, EXPIRED_SYNC_TOKEN, MALFORMED, HOLLOW ->
                throw new IllegalArgumentException("The Agent API does not report " + failure);
        };
    }

    /** All but those that the Agent API has no status for, and answers that it would not give. */
    @Override
    public Set<Failure> failures() {
        return EnumSet.complementOf(EnumSet.of(
                Failure.MISSING_PERMISSION,
                Failure.NOT_FOUND,
                Failure.UNEXPLAINED,
                Failure.EXPIRED_CURSOR,
                Failure.EXPIRED_SYNC_TOKEN,
                Failure.MALFORMED,
                Failure.HOLLOW));
    }

    @Override
    public FailureReport report(Failure failure) {
        return failure == Failure.RATE_LIMITED
                ? FailureReport.NOTHING.retryAfter(Duration.ofSeconds(1))
                : FailureReport.NOTHING;
    }

    @Override
    public int calls() {
        return sandbox.requestCount(EXECUTE);
    }

    @Override
    public void reset() {
        ashby.reset();
    }

    @Override
    public void close() {
        ashby.close();
    }
}
