package io.ashbyconnector.sandbox;

import io.ashbyconnector.sandbox.agentapi.AgentApi;
import io.ashbyconnector.sandbox.agentapi.AgentReply;
import io.ashbyconnector.sandbox.agentapi.AgentRequest;
import io.ashbyconnector.sandbox.company.Lazy;
import org.apache.hc.core5.http.HttpResponse;

/**
 * The Airbyte Agent API.
 *
 * @param lazy the API, made for its first call so that programs that only use Ashby start fast
 * @param ashby the Ashby behind it
 */
record AgentFace(Lazy<AgentApi> lazy, Face ashby) implements Face {
    @Override
    public Reply answer(ReceivedCall call) {
        return reply(api().answer(request(call)));
    }

    @Override
    public Reply status(Fault fault) {
        return reply(
                api().failure(fault.status(), "Answered by the sandbox with " + fault.status(), fault.retryAfter()));
    }

    @Override
    public Reply rateLimited(Fault fault, ReceivedCall call) {
        return reply(api().failure(429, "Rate limit exceeded", fault.retryAfter()));
    }

    private AgentApi api() {
        return lazy.get();
    }

    /** Happens at Ashby, so that only an execution that asks Ashby notices. */
    @Override
    public Reply failure(Fault fault, ReceivedCall call) {
        return reply(api().answer(request(call), StoredKeyAccount.answer(ashby.failure(fault, call))));
    }

    @Override
    public void addHeaders(HttpResponse response, Reply reply, ReceivedCall call) {
        if (reply.retryAfter() != null) {
            response.setHeader("Retry-After", api().retryAfter(reply.retryAfter()));
        }
    }

    private static AgentRequest request(ReceivedCall call) {
        RecordedRequest request = call.request();
        return new AgentRequest(
                request.method(),
                request.path(),
                call.authorization(),
                request.header("X-Organization-Id"),
                request.header("Content-Type"),
                call.body());
    }

    private static Reply reply(AgentReply reply) {
        return Reply.json(reply.status(), reply.body() == null ? "" : reply.body())
                .retryAfter(reply.retryAfter());
    }
}
