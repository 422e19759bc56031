package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.transport.http.HttpAnswer;
import io.ashbyconnector.transport.http.HttpCall;
import io.ashbyconnector.transport.http.HttpResult;
import io.ashbyconnector.transport.http.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Manages Ashby connectors through {@code /integrations/connectors}. */
final class AirbyteConnectors implements ConnectorAdministration {

    static final String LIST = "connectors.list";

    private static final String PATH = "/api/v1/integrations/connectors";
    private static final String ASHBY_DEFINITION = "4e8c9fa0-3634-499b-b948-11581b5c3efa";
    private static final Set<String> BAD_VERDICTS = Set.of("failed", "cancelled");

    private final AirbyteApi api;
    private final Scope scope;

    AirbyteConnectors(AirbyteApi api, Scope scope) {
        this.api = api;
        this.scope = scope;
    }

    @Override
    public StoredConnector create(NewConnector connector) {
        MissingParameterException.required(connector, "connector");
        HttpCall call = HttpCall.write(
                        "connectors.create", "POST", PATH, "'ashby connectors list' shows whether it was created.")
                .withJson(body(connector))
                .withSecret(connector.apiKey());
        return inWorkspace(() -> api.exchange(call, reader(call)).value());
    }

    /** Makes a call about the workspace; the service makes an unknown one when a token for it is asked for. */
    private <T> T inWorkspace(Supplier<T> call) {
        try {
            return call.get();
        } catch (NotFoundException unknownWorkspace) {
            scopedToken();
            return call.get();
        }
    }

    @Override
    public Verdict check(NewConnector connector) {
        MissingParameterException.required(connector, "connector");
        HttpCall call = HttpCall.read("connectors.check", "POST", PATH + "/check")
                .withJson(body(connector))
                .withSecret(connector.apiKey());
        return inWorkspace(() -> api.exchange(call, (parser, http) -> {
                    JsonObject answer = JsonObject.read(parser);
                    String status = answer.text("status");
                    JsonObject failure = answer.object("failure_reason");
                    String reason = answer.text("error_message");
                    if (reason == null && failure != null) {
                        reason = failure.text("external_message");
                    }
                    return new Verdict(
                            status == null || !BAD_VERDICTS.contains(status),
                            status == null ? "unknown" : http.quote(status),
                            reason == null ? null : http.quote(reason));
                })
                .value());
    }

    private String body(NewConnector connector) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(scope.workspaceParameter(), scope.workspace());
        body.put("connector_type", "Ashby");
        if (connector.name() != null) {
            body.put("name", connector.name());
        }
        body.put("credentials", Map.of("api_key", connector.apiKey().reveal()));
        body.put("replication_config", replicationConfig(connector.startDate()));
        return JsonText.of(body);
    }

    private static Map<String, String> replicationConfig(LocalDate startDate) {
        return Map.of("start_date", startDate + "T00:00:00Z");
    }

    @Override
    public List<StoredConnector> list() {
        return listing().value();
    }

    /** The same, with how the call went. */
    HttpResult<List<StoredConnector>> listing() {
        String query = "?" + scope.workspaceParameter() + "=" + encode(scope.workspace()) + "&definition_id="
                + ASHBY_DEFINITION;
        return api.exchange(read(LIST, PATH + query), (parser, http) -> {
            JsonObject answer = JsonObject.read(parser);
            if (!answer.holdsList("data")) {
                throw new BadResponseException(ErrorDetails.of("The answer holds no list of connectors.")
                        .in(LIST));
            }
            return answer.objects("data").stream()
                    .map(item -> connector(LIST, item, http))
                    .toList();
        });
    }

    @Override
    public StoredConnector get(String id) {
        HttpCall call = read("connectors.get", pathOf(id));
        return api.exchange(call, reader(call)).value();
    }

    @Override
    public Inspection inspect(String id) {
        return api.exchange(read("connectors.inspect", pathOf(id) + "/inspect"), (parser, http) -> {
                    JsonObject answer = JsonObject.read(parser);
                    JsonObject readiness = answer.object("context_store_readiness");
                    return new Inspection(
                            id,
                            withoutSecrets(answer.text("name"), http),
                            answer.text("workspace_id"),
                            answer.text("organization_id"),
                            readiness == null
                                    ? List.of()
                                    : readiness.objects("configured_cache_entities").stream()
                                            .map(AirbyteConnectors::readiness)
                                            .toList(),
                            answer.list("warnings").stream()
                                    .map(warning -> http.withoutSecrets(JsonObject.words(warning)))
                                    .toList());
                })
                .value();
    }

    private static Readiness readiness(JsonObject entity) {
        String name = entity.text("entity");
        String count = entity.text("entity_count");
        return new Readiness(
                name == null ? "unknown" : name,
                entity.text("status"),
                Boolean.TRUE.equals(entity.flag("ready_for_search")),
                count == null || !count.matches("\\d{1,18}") ? null : Long.valueOf(count));
    }

    @Override
    public StoredConnector update(String id, @Nullable String name, @Nullable LocalDate startDate) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (name != null) {
            body.put("name", name);
        }
        if (startDate != null) {
            body.put("replication_config", replicationConfig(startDate));
        }
        HttpCall call = HttpCall.write(
                        "connectors.update",
                        "PUT",
                        pathOf(id),
                        "'ashby connectors get " + id + "' shows whether it was changed.")
                .withJson(JsonText.of(body));
        return api.exchange(call, reader(call)).value();
    }

    @Override
    public void delete(String id) {
        api.acknowledge(HttpCall.write(
                "connectors.delete", "DELETE", pathOf(id), "'ashby connectors list' shows whether it is still there."));
    }

    @Override
    public Secret scopedToken() {
        String body = JsonText.of(Map.of("workspace_name", scope.workspace()));
        String operation = "airbyte.scoped-token";
        // Makes the workspace where there is none, once; a second token does no harm.
        HttpCall call = HttpCall.read(operation, "POST", "/api/v1/account/applications/scoped-token")
                .withJson(body);
        return api.call(call, parser -> {
            JsonObject answer = JsonObject.read(parser);
            return AirbyteApi.secret(
                    operation, answer.text("token") == null ? answer.text("access_token") : answer.text("token"));
        });
    }

    private static HttpCall read(String operation, String path) {
        return HttpCall.read(operation, "GET", path);
    }

    private static String pathOf(String id) {
        if (!Scope.isId(MissingParameterException.required(id, "id"))) {
            throw new InvalidParameterException(ErrorDetails.of("'" + id + "' is not a connector id.")
                    .hint("'ashby connectors list' shows the ids."));
        }
        return PATH + "/" + id;
    }

    private static String encode(String queryValue) {
        return URLEncoder.encode(queryValue, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String withoutSecrets(@Nullable String text, HttpAnswer http) {
        return text == null ? null : http.withoutSecrets(text);
    }

    private static BiFunction<JsonParser, HttpAnswer, StoredConnector> reader(HttpCall call) {
        return (parser, http) -> connector(call.operation(), JsonObject.read(parser), http);
    }

    private static StoredConnector connector(String operation, JsonObject item, HttpAnswer http) {
        String id = item.text("id");
        if (id == null || !Scope.isId(id)) {
            throw new BadResponseException(ErrorDetails.of("A connector in the answer has no id that fits into a path.")
                    .in(operation));
        }
        String name = item.text("name");
        JsonObject replication = item.object("replication_config");
        return new StoredConnector(
                id,
                name == null ? "" : http.withoutSecrets(name),
                replication == null ? null : replication.text("start_date"),
                instant(item.text("created_at")),
                instant(item.text("updated_at")));
    }

    /** Null for a date in another form than the documented one: it is told to people and decides nothing. */
    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException anotherForm) {
            return null;
        }
    }
}
