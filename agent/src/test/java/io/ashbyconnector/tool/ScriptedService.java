package io.ashbyconnector.tool;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves the records that a test gives it, whatever the entity, in pages; a cursor is the number of records before it. */
final class ScriptedService implements AdapterProvider, Execution {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String GIVEN_ID = "given";

    private final JsonFactory json = new JsonFactory();
    private final Function<Catalog, Capabilities> capabilities;
    final List<String> records = new ArrayList<>();
    final List<CheckedCall> requests = new ArrayList<>();
    private final Queue<Supplier<AshbyConnectorException>> failures = new ArrayDeque<>();
    private @Nullable String back;
    private boolean cut;

    private @Nullable Throwable fault;
    private int successesLeft;

    ScriptedService() {
        this(Capabilities::ofAshby);
    }

    ScriptedService(Function<Catalog, Capabilities> capabilities) {
        this.capabilities = capabilities;
    }

    AshbyConnector connect() {
        return AshbyConnector.connect(ConnectorConfig.fromMap(Map.of("ashby.mode", "scripted")), this);
    }

    /** Connects with another catalog, and more configuration: pairs of keys and values. */
    AshbyConnector connect(Catalog catalog, String... config) {
        Map<String, String> all = new HashMap<>(Map.of("ashby.mode", "scripted"));
        for (int i = 0; i < config.length; i += 2) {
            all.put(config[i], config[i + 1]);
        }
        return AshbyConnector.connect(ConnectorConfig.fromMap(all), this, catalog);
    }

    /** Adds records with the ids {@code r0}, {@code r1}, ... and a name of the given length. */
    ScriptedService with(int count, int nameLength) {
        for (int i = 0; i < count; i++) {
            records.add("{\"id\":\"r" + i + "\",\"name\":\"" + "n".repeat(nameLength) + "\"}");
        }
        return this;
    }

    /** Ends listings with a cursor that leads back. */
    ScriptedService leadingBackTo(int record) {
        back = String.valueOf(record);
        return this;
    }

    /** Says of every page that more follows, and gives no cursor to it. */
    ScriptedService cut() {
        cut = true;
        return this;
    }

    ScriptedService with(String record) {
        records.add(record);
        return this;
    }

    /** Fails the call after the ones that succeed. */
    void failAfter(int successes, AshbyConnectorException failure) {
        for (int i = 0; i < successes; i++) {
            failures.add(() -> null);
        }
        failures.add(() -> failure);
    }

    /** Fails every call after the ones that succeed, with what no adapter should throw. */
    void breakAfter(int successes, Throwable failure) {
        successesLeft = successes;
        fault = failure;
    }

    private synchronized void record(CheckedCall request) {
        requests.add(request);
        if (fault != null && successesLeft-- <= 0) {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }
        Supplier<AshbyConnectorException> failure = failures.poll();
        AshbyConnectorException thrown = failure == null ? null : failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public <T> Response<T> run(CheckedCall request, RecordDecoder<T> decoder) {
        record(request);
        if (request.action().answer() == Answer.NOTHING) {
            return Response.nothing();
        }
        if (!request.action().answer().isMany()) {
            return Response.record(decode(request, records.get(0), decoder));
        }
        int start = Integer.parseInt(String.valueOf(request.params().getOrDefault("cursor", "0")));
        int end = Math.min(
                records.size(),
                start + Integer.parseInt(String.valueOf(request.params().getOrDefault("limit", 100))));
        boolean goesOn = end < records.size();
        boolean more = goesOn || back != null || cut;
        List<T> page = records.subList(start, end).stream()
                .map(text -> decode(request, text, decoder))
                .toList();
        return Response.page(
                page, new PageMeta(goesOn && !cut ? String.valueOf(end) : back, more, more ? null : "synced"));
    }

    private <T> T decode(CheckedCall request, String text, RecordDecoder<T> decoder) {
        String record = hasId(request.action()) ? identified(text) : text;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }

    private static boolean hasId(Action action) {
        RecordType record = action.record();
        return !action.contextStore()
                && record != null
                && ModelSchema.fields(record.type()).stream()
                        .anyMatch(field -> field.path().equals("id"));
    }

    /** Gives a record that has no id one, for without it would be none. */
    private static String identified(String record) {
        if (!(JSON.readTree(record) instanceof ObjectNode object) || object.has("id")) {
            return record;
        }
        return object.put("id", GIVEN_ID).toString();
    }

    /** A record of an answer as a test wrote it. */
    static JsonNode asWritten(JsonNode record) {
        if (record instanceof ObjectNode object
                && object.path("id").asString("").equals(GIVEN_ID)) {
            object.remove("id");
        }
        return record;
    }

    @Override
    public String mode() {
        return "scripted";
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return capabilities.apply(catalog);
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        return new Adapter() {
            @Override
            public Authentication authentication() {
                throw new UnsupportedOperationException("Nothing is authenticated here.");
            }

            @Override
            public Execution execution() {
                return ScriptedService.this;
            }

            @Override
            public Optional<ContextStore> contextStore() {
                return Optional.of(ScriptedService.this::run);
            }
        };
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return WritePlan.of(call, "POST scripted:" + call.operation(), JSON.writeValueAsString(call.params()));
    }

    @Override
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        return new ConnectorCheck("scripted", "scripted", "nothing", Map.of(), List.of());
    }

    @Override
    public void close() {}
}
