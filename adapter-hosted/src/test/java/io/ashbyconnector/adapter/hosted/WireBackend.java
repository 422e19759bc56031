package io.ashbyconnector.adapter.hosted;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.testkit.Failure;
import io.ashbyconnector.testkit.FailureReport;
import io.ashbyconnector.testkit.ScriptedBackend;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Agent API as a list of answers: two pages of one record for every entity, and a dialect for each failure. Each reset
 * gives it another base URL, so that a call from before is told from those that count.
 */
final class WireBackend implements ScriptedBackend {

    private static final String SECRET = "wire+secret/8d41e7=";
    private static final String TOKEN = "wire+token/5f0c2a=";
    private static final String CONNECTORS = "/api/v1/integrations/connectors";
    private static final String EXECUTE = CONNECTORS + "/9d1f2a34-77aa-4f0e-9a55-3c1b2d4e5f60/execute";
    private static final String REQUEST_ID = "req-7c2f";
    private static final String FIRST = "-1";
    private static final String SECOND = "-2";

    private final Map<String, List<ScriptedPage>> pages = new ConcurrentHashMap<>();
    private final Map<String, String> records = new ConcurrentHashMap<>();
    private final AtomicInteger resets = new AtomicInteger();
    private final Executions executions = new Executions();
    private final WireMockServer server = new WireMockServer(options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .containerThreads(60)
            .extensions(executions));

    WireBackend() {
        server.start();
    }

    @Override
    public ConnectorConfig config() {
        return ConnectorConfig.fromMap(Map.of(
                "airbyte.client-id",
                "wire-client",
                "airbyte.client-secret",
                SECRET,
                "airbyte.base-url",
                "http://127.0.0.1:" + server.port() + basePath()));
    }

    private String basePath() {
        return "/" + resets.get();
    }

    @Override
    public List<String> secrets() {
        return List.of(SECRET, TOKEN);
    }

    @Override
    public List<String> ids(String entity) {
        return List.of(id(entity + FIRST), id(entity + SECOND));
    }

    @Override
    public void reset() {
        resets.incrementAndGet();
        server.resetAll();
        executions.fail(Failure.NOT_FOUND, 0);
        executions.repeat(null);
        records.clear();
        server.stubFor(
                post(basePath() + "/api/v1/account/applications/token").willReturn(okJson("""
                {"access_token": "%s", "token_type": "bearer", "expires_in": 900}""".formatted(TOKEN))));
        server.stubFor(get(anyUrl()).willReturn(okJson("""
                {"data": [{"id": "9d1f2a34-77aa-4f0e-9a55-3c1b2d4e5f60", "name": "Wire"}]}""")));
        server.stubFor(post(basePath() + EXECUTE).willReturn(okJson("{}")));
        for (Entity entity : Catalog.ofAshby().entities()) {
            String name = entity.name();
            serve(
                    name,
                    List.of(
                            ScriptedPage.of(null, List.of(id(name + FIRST)), "second-page", true),
                            ScriptedPage.of("second-page", List.of(id(name + SECOND)), null, false)));
        }
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void serve(String entity, List<ScriptedPage> listing) {
        pages.put(entity, listing);
    }

    @Override
    public void serveRecord(String entity, String json) {
        records.put(entity, json);
    }

    /** What a call of the execute endpoint is answered when nothing goes wrong. */
    private ResponseDefinitionBuilder truth(JsonNode call) {
        JsonNode params = call.path("params");
        return okJson(
                switch (call.path("action").asString()) {
                    case "list" ->
                        list(
                                call.path("entity").asString(),
                                params.path("cursor").asString(null));
                    case "get" ->
                        read(records.getOrDefault(
                                call.path("entity").asString(),
                                json(params.iterator().next().asString())));
                    case "add_tag", "mark", "invite", "erase" ->
                        read(json(params.path("candidateId").asString()));
                    default -> """
                    {"status": "success", "result": {"data": [], "meta": {"has_more": false, "cursor": null}}}""";
                });
    }

    private String list(String entity, @Nullable String cursor) {
        ScriptedPage page = pages.getOrDefault(entity, List.of()).stream()
                .filter(each -> Objects.equals(each.startsAt(), cursor))
                .findFirst()
                .orElseThrow();
        String records = "[" + String.join(", ", page.records()) + "]";
        String next = page.next() == null ? "null" : JsonMapper.shared().writeValueAsString(page.next());
        return "{\"status\": \"success\", \"result\": " + records + ", \"connector_metadata\": {\"cursor\": " + next
                + ", \"has_more\": " + page.more() + "}, \"execution_metadata\": {\"execution_time_ms\": 3}}";
    }

    private static String read(String record) {
        return "{\"status\": \"success\", \"result\": {\"success\": true, \"results\": " + record
                + "}, \"connector_metadata\": null, \"execution_metadata\": null}";
    }

    private static String json(String id) {
        return "{\"id\": \"" + id + "\"}";
    }

    @Override
    public void fail(Failure failure, int calls) {
        executions.fail(failure, calls);
    }

    @Override
    public void failWith(String words) {
        executions.repeat(words);
    }

    @Override
    public Set<Failure> failures() {
        return EnumSet.complementOf(EnumSet.of(Failure.TRUNCATED));
    }

    @Override
    public int calls() {
        return (int)
                server.getAllServeEvents().stream().filter(this::isExecution).count();
    }

    private boolean isExecution(ServeEvent event) {
        return event.getRequest().getUrl().equals(basePath() + EXECUTE);
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
            case INVALID_INPUT -> FailureReport.code("value_error").withRequestId();
            case EXPIRED_CURSOR -> FailureReport.code("invalid_next_cursor").withRequestId();
            case EXPIRED_SYNC_TOKEN ->
                FailureReport.code("incremental_sync_too_large").withRequestId();
            case OTHER_ERROR -> FailureReport.code("audit_logs_not_enabled").withRequestId();
            case RATE_LIMITED -> FailureReport.NOTHING.withRequestId().retryAfter(Duration.ofSeconds(1));
            case REFUSED_CREDENTIAL, UNEXPLAINED, INTERNAL_ERROR, UNAVAILABLE, GATEWAY, HOLLOW ->
                FailureReport.NOTHING.withRequestId();
            default -> FailureReport.NOTHING;
        };
    }

    private static ResponseDefinitionBuilder response(Failure failure, ResponseDefinition truth) {
        return switch (failure) {
            case REFUSED_CREDENTIAL -> detail(403, "Forbidden: the token " + TOKEN + " is not for this connector");
            case MISSING_PERMISSION -> envelope(403, "missing_endpoint_permission");
            case NOT_FOUND -> swallowed("\"candidate_not_found\"");
            case INVALID_INPUT -> envelope(422, "value_error");
            case EXPIRED_CURSOR -> swallowed("\"invalid_next_cursor\"");
            case EXPIRED_SYNC_TOKEN -> swallowed("\"incremental_sync_too_large\"");
            case OTHER_ERROR -> swallowed("\"audit_logs_not_enabled\"");
            case UNEXPLAINED -> okJson("{\"status\": \"error\", \"result\": null, \"connector_metadata\": null}");
            case INTERNAL_ERROR -> aResponse().withStatus(500).withBody("Internal Server Error");
            case UNAVAILABLE -> aResponse().withStatus(503).withBody("<html>Service Unavailable</html>");
            case GATEWAY -> aResponse().withStatus(522).withBody("error code: 522");
            case RATE_LIMITED -> detail(429, "Too many requests").withHeader("Retry-After", "1");
            case WEB_PAGE ->
                aResponse().withHeader("Content-Type", "text/html").withBody("<html><body>Sign in</body></html>");
            case MALFORMED -> okJson("{\"status\": \"success\", \"result\": [{\"id\": \"a\"}, {\"id\":");
            case HOLLOW -> okJson("{\"status\": \"success\"}");
            case TRUNCATED -> throw new IllegalArgumentException("WireMock always ends what it began");
            case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case NO_ANSWER -> aResponse().withFault(Fault.EMPTY_RESPONSE);
            case REDIRECT -> aResponse().withStatus(307).withHeader("Location", "https://elsewhere.example/");
            case SLOW -> ResponseDefinitionBuilder.like(truth).withFixedDelay(2000);
        };
    }

    private static ResponseDefinitionBuilder detail(int status, String words) {
        return aResponse().withStatus(status).withBody("{\"detail\": \"" + words + "\"}");
    }

    private static ResponseDefinitionBuilder envelope(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"message\": \"In words\", \"errors\": [{\"field\": null, \"message\": \"In words: " + code
                        + "\", \"error_code\": \"" + code + "\", \"details\": null}]}");
    }

    private static ResponseDefinitionBuilder repeating(String words) {
        String quoted = JsonMapper.shared().writeValueAsString(words);
        return aResponse()
                .withStatus(422)
                .withHeader("x-request-id", words)
                .withHeader("Content-Type", "application/json; " + words)
                .withBody("{\"message\": " + quoted + ", \"errors\": [{\"field\": " + quoted + ", \"message\": "
                        + quoted + ", \"error_code\": " + quoted + "}]}");
    }

    /** Ashby's own failure, passed on as a result. */
    private static ResponseDefinitionBuilder swallowed(String errors) {
        return okJson("{\"status\": \"success\", \"result\": {\"success\": false, \"errors\": [" + errors
                + "]}, \"connector_metadata\": null}");
    }

    /** Answers executions: the next ones with a failure, the others truly. */
    private final class Executions implements ResponseDefinitionTransformerV2 {

        private @Nullable Failure failure;
        private int left;
        private @Nullable String words;

        synchronized void repeat(@Nullable String repeated) {
            words = repeated;
        }

        private synchronized @Nullable String words() {
            return words;
        }

        synchronized void fail(Failure next, int calls) {
            failure = next;
            left = calls;
        }

        private synchronized @Nullable Failure take() {
            if (left == 0) {
                return null;
            }
            left--;
            return failure;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            if (!isExecution(event)) {
                return event.getResponseDefinition();
            }
            String repeated = words();
            if (repeated != null) {
                return repeating(repeated).build();
            }
            ResponseDefinition truth = truth(
                            JsonMapper.shared().readTree(event.getRequest().getBodyAsString()))
                    .build();
            Failure next = take();
            return next == null
                    ? truth
                    : response(next, truth)
                            .withHeader("x-request-id", REQUEST_ID)
                            .build();
        }

        @Override
        public String getName() {
            return "executions";
        }
    }
}
