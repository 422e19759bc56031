package io.ashbyconnector.internal.engine;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.ContextStore;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Answers every call with the same JSON, read as adapters read it; pages stand where the test says. */
final class ScriptedAdapter implements Adapter, Execution {

    private final JsonFactory json = new JsonFactory();
    private final String answer;
    private final Function<CheckedCall, PageMeta> meta;
    private final List<String> searches = new ArrayList<>();
    private boolean closed;

    private ScriptedAdapter(String answer, Function<CheckedCall, PageMeta> meta) {
        this.answer = answer;
        this.meta = meta;
    }

    /** An answer that no other follows. */
    static ScriptedAdapter answering(String answer) {
        return paging(answer, call -> new PageMeta(null, false, null));
    }

    static ScriptedAdapter paging(String answer, Function<CheckedCall, PageMeta> meta) {
        return new ScriptedAdapter(answer, meta);
    }

    Engine engine(Catalog catalog, Capabilities capabilities) {
        return new Engine(
                catalog,
                "scripted",
                capabilities,
                WriteGate.of(ConnectorConfig.empty(), catalog),
                WriteAudit.of(ConnectorConfig.empty()),
                this,
                ConnectorConfig.empty(),
                new RecordDecoders(),
                1,
                List.of());
    }

    /** The calls that the context store was asked. */
    List<String> searches() {
        return searches;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        PageMeta place = meta.apply(call);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), "{\"results\":" + answer + "}")) {
            parser.nextToken();
            parser.nextToken();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Response.record(decoder.decode(parser));
            }
            List<T> records = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                records.add(decoder.decode(parser));
            }
            return Response.page(records, place);
        }
    }

    private <T> Response<T> search(CheckedCall call, RecordDecoder<T> decoder) {
        searches.add(call.operation());
        return run(call, decoder);
    }

    @Override
    public Authentication authentication() {
        return Authentication.none();
    }

    @Override
    public Execution execution() {
        return this;
    }

    @Override
    public Optional<ContextStore> contextStore() {
        return Optional.of(this::search);
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return WritePlan.of(call, "scripted", call.params().toString());
    }

    @Override
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        return new ConnectorCheck("scripted", "scripted", "nothing", Map.of(), List.of());
    }

    @Override
    public void close() {
        closed = true;
    }
}
