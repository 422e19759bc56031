package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.http.HttpResult;
import io.ashbyconnector.transport.http.HttpTransport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends each call to the Ashby operation of the same meaning. */
final class DirectExecution implements Execution {

    private final AshbyApi api;

    /** @param onBehalfOf the Ashby user whom calls are attributed to; null for the owner of the key */
    DirectExecution(HttpTransport transport, @Nullable UUID onBehalfOf) {
        this.api = new AshbyApi(transport, onBehalfOf);
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        HttpResult<Envelope<T>> answered = api.run(call, decoder);
        Envelope<T> envelope = answered.value();
        Answer expected = call.action().answer();
        boolean isMany = expected.isMany() || (expected == Answer.ANY && envelope.holdsList());
        return new Response<>(envelope.records(), isMany ? envelope.place() : null, answered.info());
    }

    @Override
    public WritePlan plan(CheckedCall call) {
        return api.plan(call);
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
