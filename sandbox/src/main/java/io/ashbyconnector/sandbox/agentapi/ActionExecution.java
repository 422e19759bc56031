package io.ashbyconnector.sandbox.agentapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call that runs an action. */
final class ActionExecution {
    private static final int LONGEST_INTENT = 512;

    private final AgentApiOptions options;
    private final AshbyAccount account;
    private final StoreSearch store;

    ActionExecution(AgentApiOptions options, AshbyAccount account, StoreSearch store) {
        this.options = options;
        this.account = account;
        this.store = store;
    }

    /** What an action gave: {@code result} and {@code connector_metadata}. */
    record Outcome(@Nullable Object result, @Nullable JsonMap metadata) {}

    private record Asked(String entity, String action, RequestBody params, RecordShape shape) {}

    AgentReply run(Connector connector, RequestBody body, AshbyAccount.@Nullable Answer ashbySays) {
        long started = System.nanoTime();
        Asked asked = read(body);
        JsonMap envelope = new JsonMap();
        try {
            Outcome outcome = run(connector, asked, ashbySays);
            envelope.with("status", "success").with("result", asked.shape.apply(outcome.result));
            if (!options.has(AgentVariation.NO_CONNECTOR_METADATA)) {
                envelope.with("connector_metadata", outcome.metadata);
            }
        } catch (AgentProblem problem) {
            if (!options.has(AgentVariation.FAILURE_AS_STATUS_ERROR)) {
                throw problem;
            }
            envelope.with("status", "error")
                    .with("result", new JsonMap().with("error", problem.message()))
                    .with("connector_metadata", null);
        }
        return AgentReply.ok(withExtras(envelope, connector, (System.nanoTime() - started) / 1_000_000));
    }

    private JsonMap withExtras(JsonMap envelope, Connector connector, long millis) {
        String prefix = options.has(AgentVariation.PREFIXED_INSTANCE_ID) ? "source_id:" : "";
        envelope.with(
                "execution_metadata",
                options.has(AgentVariation.NULL_EXECUTION_METADATA)
                        ? null
                        : new JsonMap()
                                .with("connector_instance_id", prefix + connector.id())
                                .with("execution_time_ms", millis));
        if (options.has(AgentVariation.WARNING_TEXT)) {
            envelope.with("warning", "This connector version will be retired");
        }
        if (options.has(AgentVariation.WARNING_OBJECT)) {
            envelope.with("warning", new JsonMap().with("code", "deprecated").with("message", "Will be retired"));
        }
        if (options.has(AgentVariation.UNKNOWN_KEYS)) {
            envelope.with("bundle", null).with("sandbox_extra", List.of(1, 2));
        }
        return envelope;
    }

    private Asked read(RequestBody body) {
        String entity = body.requiredText("entity");
        String action = body.requiredText("action");
        Map<String, @Nullable Object> values = body.values();
        if (options.has(AgentVariation.STRICT_PARAMS) && values.containsKey("params") && values.get("params") == null) {
            throw AgentProblem.invalid("params", "Input should be a valid dictionary", "dict_type");
        }
        RequestBody params = body.object("params");
        String intent = body.text("intent");
        if (intent != null && intent.length() > LONGEST_INTENT) {
            throw AgentProblem.invalid(
                    "intent", "String should have at most " + LONGEST_INTENT + " characters", "string_too_long");
        }
        boolean truncated = !body.flag("skip_truncation", true) && !action.equals("get");
        RecordShape shape = new RecordShape(body.texts("select_fields"), body.texts("exclude_fields"), truncated);
        return new Asked(entity, action, params == null ? new RequestBody(new JsonMap()) : params, shape);
    }

    private Outcome run(Connector connector, Asked asked, AshbyAccount.@Nullable Answer ashbySays) {
        AshbyEntity entity = AshbyEntity.find(asked.entity);
        String action = asked.action.equals("search") ? "context_store_search" : asked.action;
        if (!entity.actions().contains(action)) {
            throw AgentProblem.invalid(
                    "action",
                    "Action '" + asked.action + "' not supported for entity '" + entity.name()
                            + "'. Supported actions: " + AshbyEntity.quoted(entity.actions()));
        }
        if (action.equals("list")) {
            JsonMap arguments = pick(asked.params, "cursor", "limit");
            return list(ask(connector, entity.listOperation(), arguments, ashbySays));
        }
        if (action.equals("get")) {
            JsonMap arguments = pick(asked.params, String.valueOf(entity.idParameter()));
            return get(ask(connector, entity.getOperation(), arguments, ashbySays));
        }
        JsonMap found = action.equals("context_store_search")
                ? store.search(connector, entity, asked.params)
                : store.sql(connector, entity, asked.params);
        return options.has(AgentVariation.SEARCH_AS_ARRAY)
                ? new Outcome(found.get("data"), (JsonMap) found.get("meta"))
                : new Outcome(found, null);
    }

    /** Unknown parameters and nulls go no further. */
    private static JsonMap pick(RequestBody params, String... names) {
        JsonMap picked = new JsonMap();
        for (String name : names) {
            Object value = params.values().get(name);
            if (value != null) {
                picked.put(name, value);
            }
        }
        return picked;
    }

    private AshbyReply ask(
            Connector connector, String operation, JsonMap arguments, AshbyAccount.@Nullable Answer ashbySays) {
        AshbyReply reply = AshbyReply.read(
                ashbySays == null ? account.ask(connector.apiKey(), operation, AgentJson.write(arguments)) : ashbySays);
        if (!reply.isHttpSuccess()) {
            String message = "Ashby answered " + reply.status() + ": " + reply.problem();
            throw options.has(AgentVariation.UPSTREAM_FAILURE_AS_422)
                    ? AgentProblem.invalid(null, message, "upstream_error")
                    : AgentProblem.detail(reply.status() < 400 ? 502 : reply.status(), message, reply.retryAfter());
        }
        if (reply.envelope() == null) {
            throw AgentProblem.detail(502, "Ashby did not answer with JSON");
        }
        if (!reply.isSuccess() && options.has(AgentVariation.FAILURE_AS_STATUS_ERROR)) {
            throw AgentProblem.detail(400, "Ashby refused: " + reply.problem());
        }
        return reply;
    }

    /** A failure that came with HTTP 200 is an empty list that does not know whether there is more. */
    private Outcome list(AshbyReply reply) {
        JsonMap envelope = reply.envelope() == null ? new JsonMap() : reply.envelope();
        boolean success = reply.isSuccess();
        Object records = success ? envelope.get("results") : List.of();
        JsonMap meta = new JsonMap()
                .with("cursor", success ? envelope.get("nextCursor") : null)
                .with("has_more", success ? envelope.get("moreDataAvailable") : null);
        return options.has(AgentVariation.LIST_AS_DATA_AND_META)
                ? new Outcome(new JsonMap().with("data", records).with("meta", meta), null)
                : new Outcome(records, meta);
    }

    /** A failure that came with HTTP 200 is handed on as it is. */
    private Outcome get(AshbyReply reply) {
        JsonMap envelope = reply.envelope() == null ? new JsonMap() : reply.envelope();
        boolean bare = reply.isSuccess() && options.has(AgentVariation.BARE_GET);
        return new Outcome(bare ? envelope.get("results") : envelope, null);
    }
}
