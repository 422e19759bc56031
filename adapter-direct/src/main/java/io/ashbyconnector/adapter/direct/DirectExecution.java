package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.Account;
import io.ashbyconnector.port.Execution;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.http.HttpResult;
import java.util.List;

/** Sends each call to the Ashby operation of the same meaning. */
final class DirectExecution implements Execution {

    private final AshbyApi api;
    private final FileTexts texts;
    private final Organization organization;

    DirectExecution(AshbyApi api, FileTexts texts) {
        this.api = api;
        this.texts = texts;
        this.organization = new Organization(api);
    }

    @Override
    public <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder) {
        return call.action().operation() == null ? texts.run(call, decoder) : response(call, api.run(call, decoder));
    }

    static <T> Response<T> response(CheckedCall call, HttpResult<Envelope<T>> answered) {
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
    public ConnectorCheck check(CallOptions options, List<CallListener> listeners) {
        return new KeyCheck(api, options, listeners).run();
    }

    @Override
    public Account account() {
        return organization;
    }

    @Override
    public void close() {
        api.close();
    }
}
