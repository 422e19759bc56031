package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.HttpTransport;

/** Sends each call to the Ashby operation of the same meaning. */
final class DirectExecution implements Execution {

    private final AshbyApi api;

    DirectExecution(HttpTransport transport) {
        this.api = new AshbyApi(transport);
    }

    @Override
    public <T> Page<T> list(ExecutionRequest request, RecordDecoder<T> decoder) {
        AshbyOperation operation = operation(request);
        Envelope<T> envelope = api.list(operation.operation(), request.params(), operation.module(), decoder);
        boolean hasMore = envelope.moreDataAvailable();
        PageMeta meta = new PageMeta(hasMore ? envelope.nextCursor() : null, hasMore, envelope.syncToken());
        return new Page<>(envelope.records(), meta);
    }

    @Override
    public <T> T get(ExecutionRequest request, RecordDecoder<T> decoder) {
        AshbyOperation operation = operation(request);
        return api.get(operation.operation(), request.params(), operation.module(), decoder);
    }

    private static AshbyOperation operation(ExecutionRequest request) {
        return AshbyOperation.find(request.entity(), request.action())
                .orElseThrow(() -> new UnsupportedException(ErrorDetails.of("The Ashby API has no such operation.")
                        .in(request.operation())
                        .hint("Use hosted mode.")));
    }

    @Override
    public ConnectorCheck check() {
        return new KeyCheck(api).run();
    }

    @Override
    public void close() {
        api.close();
    }
}
