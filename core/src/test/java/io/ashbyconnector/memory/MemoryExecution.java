package io.ashbyconnector.memory;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Candidates {@code c0}, {@code c1}, ... in pages of two unless the limit says otherwise. */
final class MemoryExecution implements Execution {

    private final JsonFactory json = new JsonFactory();
    private final int size;

    MemoryExecution(int size) {
        this.size = size;
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        return call.action().answer().isMany() ? page(call, decoder) : Response.record(get(call, decoder));
    }

    private <T> Response<T> page(CheckedCall call, RecordDecoder<T> decoder) {
        Map<String, @Nullable Object> params = call.params();
        int start = Integer.parseInt(String.valueOf(params.getOrDefault("cursor", "0")));
        int end = Math.min(size, start + Integer.parseInt(String.valueOf(params.getOrDefault("limit", 2))));
        List<T> records = IntStream.range(start, end)
                .mapToObj(index -> decode(index, decoder))
                .toList();
        boolean more = end < size;
        return Response.page(records, new PageMeta(more ? String.valueOf(end) : null, more, null));
    }

    private <T> T get(CheckedCall call, RecordDecoder<T> decoder) {
        String id = (String) call.params().get("id");
        return IntStream.range(0, size)
                .filter(index -> ("c0000000-0000-4000-8000-00000000000" + index).equals(id))
                .mapToObj(index -> decode(index, decoder))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        ErrorDetails.of("No such candidate.").in(call.operation())));
    }

    private <T> T decode(int index, RecordDecoder<T> decoder) {
        String record =
                "{\"id\":\"c0000000-0000-4000-8000-00000000000" + index + "\",\"name\":\"Candidate " + index + "\"}";
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), record)) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return WritePlan.of(call, "memory", call.params().toString());
    }

    @Override
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        return new ConnectorCheck("memory", "memory", "nothing", Map.of(), List.of());
    }

    @Override
    public void close() {}
}
