package io.ashbyconnector.testkit;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.sandbox.AshbySandbox;
import io.ashbyconnector.sandbox.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox as backend, for adapters that speak the Ashby API. Closing it closes the sandbox. */
public final class SandboxBackend implements Backend {

    private static final Catalog CATALOG = Catalog.ofAshby();

    private final AshbySandbox sandbox;
    private final ConnectorConfig config;
    private final AtomicInteger questions = new AtomicInteger();
    private final List<String> operations;
    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    /**
     * Takes a running sandbox.
     *
     * @param sandbox the sandbox, which the backend closes
     * @param config connects the adapter under test to it, with {@link AshbySandbox#apiKey()}
     */
    public SandboxBackend(AshbySandbox sandbox, ConnectorConfig config) {
        this.sandbox = sandbox;
        this.config = config;
        this.operations = CATALOG.entities().stream()
                .flatMap(entity -> entity.actions().stream())
                .map(Action::operation)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public ConnectorConfig config() {
        return config;
    }

    @Override
    public List<String> secrets() {
        return List.of(sandbox.apiKey(), basic());
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((sandbox.apiKey() + ":").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> ids(String entity) {
        return ids.computeIfAbsent(
                entity,
                each -> readIds(String.valueOf(CATALOG.action(each, "list").operation())));
    }

    private List<String> readIds(String operation) {
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonNode page = post(operation, cursor == null ? "{}" : "{\"cursor\": \"" + cursor + "\"}");
            page.path("results")
                    .valueStream()
                    .map(each -> each.path("id").asString())
                    .forEach(found::add);
            cursor = page.path("moreDataAvailable").asBoolean(false)
                    ? page.path("nextCursor").asString()
                    : null;
        } while (cursor != null);
        return List.copyOf(found);
    }

    private JsonNode post(String operation, String body) {
        questions.incrementAndGet();
        try {
            HttpURLConnection call = (HttpURLConnection)
                    sandbox.baseUri().resolve("/" + operation).toURL().openConnection();
            call.setDoOutput(true);
            call.setRequestProperty("Authorization", "Basic " + basic());
            call.setRequestProperty("Content-Type", "application/json");
            call.setRequestProperty("Connection", "close");
            call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            return JsonMapper.shared().readTree(call.getInputStream());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    @Override
    public void fail(Failure failure, int calls) {
        sandbox.clearFaults();
        if (calls > 0) {
            sandbox.inject(fault(failure).times(calls));
        }
    }

    private Fault fault(Failure failure) {
        return switch (failure) {
            case REFUSED_CREDENTIAL -> Fault.status(403);
            case INTERNAL_ERROR -> Fault.status(500);
            case UNAVAILABLE -> Fault.status(503);
            case GATEWAY -> Fault.status(520);
            case REDIRECT -> Fault.status(302);
            case RATE_LIMITED -> Fault.rateLimited().retryAfter(Duration.ofSeconds(1));
            case WEB_PAGE -> Fault.html(200);
            case TRUNCATED -> Fault.truncatedBody();
            case RESET -> Fault.reset();
            case NO_ANSWER -> Fault.emptyReply();
            case SLOW -> Fault.delay(Duration.ofSeconds(2));
            case MISSING_PERMISSION, NOT_FOUND, INVALID_INPUT, EXPIRED_CURSOR, EXPIRED_SYNC_TOKEN, OTHER_ERROR ->
                Fault.errorEnvelope(String.valueOf(report(failure).code()), "The sandbox was told to say so.");
            case UNEXPLAINED, MALFORMED, HOLLOW ->
                throw new IllegalArgumentException("A sandbox cannot answer " + failure);
        };
    }

    /** All but answers that no HTTP server of Ashby's shape would give. */
    @Override
    public Set<Failure> failures() {
        return EnumSet.complementOf(EnumSet.of(Failure.UNEXPLAINED, Failure.MALFORMED, Failure.HOLLOW));
    }

    @Override
    public FailureReport report(Failure failure) {
        return switch (failure) {
            case MISSING_PERMISSION ->
                FailureReport.code("missing_endpoint_permission").withRequestId();
            case NOT_FOUND -> FailureReport.code("candidate_not_found").withRequestId();
            case INVALID_INPUT -> FailureReport.code("invalid_input").withRequestId();
            case EXPIRED_CURSOR -> FailureReport.code("next_cursor_expired").withRequestId();
            case EXPIRED_SYNC_TOKEN -> FailureReport.code("sync_token_expired").withRequestId();
            case OTHER_ERROR -> FailureReport.code("opening_in_use").withRequestId();
            case RATE_LIMITED ->
                FailureReport.code("rate_limit_exceeded").withRequestId().retryAfter(Duration.ofSeconds(1));
            case REFUSED_CREDENTIAL, INTERNAL_ERROR, UNAVAILABLE, GATEWAY -> FailureReport.NOTHING.withRequestId();
            default -> FailureReport.NOTHING;
        };
    }

    @Override
    public int calls() {
        return operations.stream().mapToInt(sandbox::requestCount).sum() - questions.get();
    }

    @Override
    public void reset() {
        sandbox.dropConnections();
        sandbox.clearFaults();
        sandbox.clearRequests();
        questions.set(0);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
