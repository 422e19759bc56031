package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.http.HttpTransport;

/** Sends each call to the Ashby operation of the same meaning. */
final class DirectExecution implements Execution {

    private final AshbyApi api;

    DirectExecution(HttpTransport transport) {
        this.api = new AshbyApi(transport);
    }

    @Override
    public <T> Page<T> list(ExecutionRequest request, RecordDecoder<T> decoder) {
        Envelope<T> envelope = api.list(request.operation(), operation(request), request.params(), decoder);
        return new Page<>(envelope.records(), envelope.place());
    }

    @Override
    public <T> T get(ExecutionRequest request, RecordDecoder<T> decoder) {
        return api.get(request.operation(), operation(request), request.params(), decoder);
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
