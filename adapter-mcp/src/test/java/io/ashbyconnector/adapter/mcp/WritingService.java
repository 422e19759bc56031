package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.tool.AshbyTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A service of two writes, one of which destroys, that keeps what it was sent. */
final class WritingService implements AdapterProvider, Execution {

    final BlockingQueue<CheckedCall> sent = new LinkedBlockingQueue<>();

    /** The tool over this service, opened for writes. */
    AshbyTool.Builder tool(Path directory) throws IOException {
        Files.writeString(directory.resolve("index"), "candidates: People.\n");
        Files.writeString(directory.resolve("common.json"), "{}");
        Files.writeString(directory.resolve("candidates.json"), """
                {"records": {"candidate.Candidate": {"summary": ["id"]}},
                 "actions": [
                  {"name": "add_tag", "description": "Tags.", "effect": "WRITE", "answer": "RECORD",
                   "record": "candidate.Candidate",
                   "parameters": [{"name": "id", "type": "string", "required": true}]},
                  {"name": "anonymize", "description": "Forgets.", "effect": "DESTRUCTIVE", "answer": "NOTHING",
                   "parameters": [{"name": "id", "type": "string", "required": true}]}]}""");
        AshbyConnector connector = AshbyConnector.connect(
                ConnectorConfig.fromMap(Map.of("ashby.mode", mode(), "ashby.allow-writes", "true")),
                this,
                Catalog.of(directory));
        return AshbyTool.over(connector).allowWrites();
    }

    @Override
    public String mode() {
        return "writing";
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.all(catalog);
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
                return WritingService.this;
            }
        };
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        sent.add(call);
        if (call.action().answer() == Answer.NOTHING) {
            return Response.nothing();
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), "{\"id\":\"c1\"}")) {
            parser.nextToken();
            return Response.record(decoder.decode(parser));
        }
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return WritePlan.of(call, "POST writing", JsonMapper.shared().writeValueAsString(call.params()));
    }

    @Override
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        return new ConnectorCheck("writing", "writing", "nothing", Map.of(), List.of());
    }

    @Override
    public void close() {}
}
