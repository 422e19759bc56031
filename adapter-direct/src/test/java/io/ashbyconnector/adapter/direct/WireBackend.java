package io.ashbyconnector.adapter.direct;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.testkit.Failure;
import io.ashbyconnector.testkit.FailureReport;
import io.ashbyconnector.testkit.ScriptedBackend;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ashby as a list of answers: two pages of one record for every entity, and a dialect for each failure. Each reset gives it
 * another base URL, so that a call from before is told from those that count.
 */
final class WireBackend implements ScriptedBackend {

    private final Catalog catalog = Catalog.ofAshby();
    private static final String KEY = "wire+key/5f0c2a=";
    private static final String REQUEST_ID = "01K3ZQ7V9M4T0C8R2Y5N6B1XWD";
    private static final String FIRST = "-1";
    private static final String SECOND = "-2";

    private final AtomicInteger resets = new AtomicInteger();
    private final FailingCalls failing = new FailingCalls();
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").extensions(failing));

    WireBackend() {
        server.start();
    }

    @Override
    public ConnectorConfig config() {
        return ConnectorConfig.fromMap(
                Map.of("ashby.api-key", KEY, "ashby.base-url", "http://127.0.0.1:" + server.port() + basePath()));
    }

    private String basePath() {
        return "/" + resets.get();
    }

    private MappingBuilder call(String operation) {
        return post(basePath() + "/" + operation);
    }

    private boolean counts(ServeEvent event) {
        return event.getRequest().getUrl().startsWith(basePath() + "/");
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY, Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<String> ids(String entity) {
        return List.of(id(entity + FIRST), id(entity + SECOND));
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void reset() {
        resets.incrementAndGet();
        server.resetAll();
        failing.next(Failure.NOT_FOUND, 0);
        failing.repeat(null);
        for (Entity entity : catalog.entities()) {
            String name = entity.name();
            if (entity.action("list").isEmpty()) {
                continue;
            }
            serve(
                    name,
                    List.of(
                            ScriptedPage.of(null, List.of(id(name + FIRST)), "second-page", true),
                            ScriptedPage.of("second-page", List.of(id(name + SECOND)), null, false)));
            entity.action("get").ifPresent(info -> ids(name).forEach(id -> answer(info, id)));
        }
        ids("candidates")
                .forEach(id -> server.stubFor(call("candidate.addTag")
                        .withRequestBody(matchingJsonPath("$.candidateId", equalTo(id)))
                        .willReturn(okJson("{\"success\": true, \"results\": " + json(id) + "}"))));
        server.stubFor(call("apiKey.info").willReturn(okJson("""
                {"success": true, "results": {"title": "Wire", "createdAt": "2026-01-15T15:00:00.000Z",
                 "scopes": ["candidates:read", "jobs:read"]}}""")));
        List.of("interviewPlan.list", "offer.list")
                .forEach(probe ->
                        server.stubFor(call(probe).willReturn(okJson("{\"success\": true, \"results\": []}"))));
    }

    @Override
    public void serve(String entity, List<ScriptedPage> pages) {
        String operation = Objects.requireNonNull(catalog.action(entity, "list").operation());
        for (ScriptedPage page : pages) {
            MappingBuilder call = call(operation).atPriority(page.startsAt() == null ? 2 : 1);
            if (page.startsAt() != null) {
                call.withRequestBody(matchingJsonPath("$.cursor", equalTo(page.startsAt())));
            }
            String records = "[" + String.join(", ", page.records()) + "]";
            String next = page.next() == null
                    ? ""
                    : ", \"nextCursor\": " + JsonMapper.shared().writeValueAsString(page.next());
            server.stubFor(call.willReturn(okJson("{\"success\": true, \"results\": " + records
                    + ", \"moreDataAvailable\": " + page.more() + next + "}")));
        }
    }

    @Override
    public void serveRecord(String entity, String json) {
        String operation = Objects.requireNonNull(catalog.action(entity, "get").operation());
        server.stubFor(
                call(operation).atPriority(1).willReturn(okJson("{\"success\": true, \"results\": " + json + "}")));
    }

    private void answer(Action info, String id) {
        server.stubFor(call(Objects.requireNonNull(info.operation()))
                .withRequestBody(containing("\"" + id + "\""))
                .willReturn(okJson("{\"success\": true, \"results\": " + json(id) + "}")));
    }

    private static String json(String id) {
        return "{\"id\": \"" + id + "\"}";
    }

    @Override
    public void fail(Failure failure, int calls) {
        failing.next(failure, calls);
    }

    @Override
    public void failWith(String words) {
        failing.repeat(words);
    }

    @Override
    public Set<Failure> failures() {
        return EnumSet.complementOf(EnumSet.of(Failure.TRUNCATED));
    }

    @Override
    public int calls() {
        return (int) server.getAllServeEvents().stream().filter(this::counts).count();
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public FailureReport report(Failure failure) {
        return switch (failure) {
            case MISSING_PERMISSION ->
                FailureReport.code("missing_endpoint_permission").withRequestId();
            case NOT_FOUND -> FailureReport.code("candidate_not_found").withRequestId();
            case INVALID_INPUT -> FailureReport.code("invalid_input").withRequestId();
            case EXPIRED_CURSOR -> FailureReport.code("invalid_next_cursor").withRequestId();
            case EXPIRED_SYNC_TOKEN ->
                FailureReport.code("incremental_sync_too_large").withRequestId();
            case OTHER_ERROR -> FailureReport.code("audit_logs_not_enabled").withRequestId();
            case RATE_LIMITED ->
                FailureReport.code("concurrent_limit_exceeded").withRequestId().retryAfter(Duration.ofSeconds(1));
            case REFUSED_CREDENTIAL, UNEXPLAINED, INTERNAL_ERROR, UNAVAILABLE, GATEWAY, HOLLOW ->
                FailureReport.NOTHING.withRequestId();
            default -> FailureReport.NOTHING;
        };
    }

    private static ResponseDefinitionBuilder response(Failure failure, ResponseDefinition truth) {
        return switch (failure) {
            case REFUSED_CREDENTIAL -> text(403, "Forbidden: the API key " + KEY + " is unknown.");
            case MISSING_PERMISSION -> aResponse().withStatus(403).withBody(envelope("missing_endpoint_permission"));
            case NOT_FOUND -> okJson(envelope("candidate_not_found"));
            case INVALID_INPUT ->
                okJson("{\"success\": false, \"errors\": [{\"message\": \"Expected a uuid\", \"parameter\": \"id\"}]}");
            case EXPIRED_CURSOR -> okJson(envelope("invalid_next_cursor"));
            case EXPIRED_SYNC_TOKEN -> okJson(envelope("incremental_sync_too_large"));
            case OTHER_ERROR -> okJson("{\"success\": false, \"errors\": [\"audit_logs_not_enabled\"]}");
            case UNEXPLAINED -> okJson("{\"success\": false, \"errors\": null, \"errorInfo\": null}");
            case INTERNAL_ERROR -> text(500, "Internal Server Error");
            case UNAVAILABLE -> text(503, "Service Unavailable");
            case GATEWAY -> text(524, "error code: 524");
            case RATE_LIMITED ->
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "1")
                        .withBody(envelope("concurrent_limit_exceeded"));
            case WEB_PAGE ->
                aResponse().withHeader("Content-Type", "text/html").withBody("<html><body>Sign in</body></html>");
            case MALFORMED -> okJson("{\"success\": true, \"results\": [{\"id\": \"a\"}, {\"id\":");
            case HOLLOW -> okJson("{\"success\": true}");
            case TRUNCATED -> throw new IllegalArgumentException("WireMock always ends what it began");
            case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case NO_ANSWER -> aResponse().withFault(Fault.EMPTY_RESPONSE);
            case REDIRECT -> aResponse().withStatus(307).withHeader("Location", "https://elsewhere.example/");
            case SLOW -> ResponseDefinitionBuilder.like(truth).withFixedDelay(2000);
        };
    }

    private static ResponseDefinitionBuilder text(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/plain")
                .withBody(body);
    }

    private static String envelope(String code) {
        return "{\"success\": false, \"errors\": [\"" + code + "\"], \"errorInfo\": {\"code\": \"" + code
                + "\", \"message\": \"In words: " + code + "\", \"requestId\": \"" + REQUEST_ID + "\"}}";
    }

    private static ResponseDefinitionBuilder repeating(String words) {
        String quoted = JsonMapper.shared().writeValueAsString(words);
        return aResponse()
                .withStatus(400)
                .withHeader("x-ashby-request-id", words)
                .withHeader("Content-Type", "application/json; " + words)
                .withHeader("Retry-After", words)
                .withHeader("Ashby-Version-Status", words)
                .withBody("{\"success\": false, \"errors\": [" + quoted + "], \"errorInfo\": {\"code\": " + quoted
                        + ", \"message\": " + quoted + ", \"requestId\": " + quoted + "}}");
    }

    /** Puts a failure in the place of the next answers. */
    private final class FailingCalls implements ResponseDefinitionTransformerV2 {

        private @Nullable Failure failure;
        private int left;
        private @Nullable String words;

        synchronized void repeat(@Nullable String repeated) {
            words = repeated;
        }

        synchronized void next(Failure next, int calls) {
            failure = next;
            left = calls;
        }

        @Override
        public synchronized ResponseDefinition transform(ServeEvent event) {
            ResponseDefinition truth = event.getResponseDefinition();
            if (!counts(event)) {
                return truth;
            }
            if (words != null) {
                return repeating(words).build();
            }
            if (failure == null || left == 0) {
                return truth;
            }
            left--;
            return response(failure, truth)
                    .withHeader("x-ashby-request-id", REQUEST_ID)
                    .build();
        }

        @Override
        public String getName() {
            return "failing-calls";
        }
    }
}
