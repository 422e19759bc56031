package io.ashbyconnector.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.agentapi.AshbyAccount;
import io.ashbyconnector.sandbox.file.Blob;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/**
 * Asks the Ashby API in process, as the Agent API does with a stored key. Faults that name the Ashby operation happen
 * here too; one that ends the connection is a gateway's 502.
 */
record StoredKeyAccount(AshbyFace ashby, FaultQueue faults, Pause pause) implements AshbyAccount {
    @Override
    public Answer ask(String apiKey, String operation, String body) {
        String authorization = "Basic " + Base64.getEncoder().encodeToString((apiKey + ":").getBytes(UTF_8));
        RecordedRequest request =
                new RecordedRequest("POST", "/" + operation, Map.of("Content-Type", "application/json"), body);
        ReceivedCall call =
                new ReceivedCall(request, body, Blob.of(body.getBytes(UTF_8)), authorization, RequestIds.next());
        Fault fault = faults.takeNamed(call);
        return answer(fault == null ? ashby.answer(call) : suffer(fault, call));
    }

    @Override
    public VisibleRows<?> rows(String apiKey, String listOperation) {
        return ashby.rows(apiKey, listOperation);
    }

    private Reply suffer(Fault fault, ReceivedCall call) {
        return switch (fault.kind()) {
            case STATUS -> ashby.status(fault);
            case RATE_LIMITED -> ashby.rateLimited(fault, call);
            case EXPIRED_CURSOR, EXPIRED_SYNC_TOKEN, INVALID_SYNC_TOKEN, SYNC_TOO_LARGE, ERROR ->
                ashby.failure(fault, call);
            case DELAY -> {
                Reply reply = ashby.answer(call);
                try {
                    pause.await(fault.delay());
                } catch (IOException closed) {
                    yield Reply.text(503, "The sandbox was closed");
                }
                yield reply;
            }
            case HTML -> Reply.html(fault.status(), "<!DOCTYPE html><title>" + fault.status() + "</title>");
            case RESET_AFTER_OPERATION, TRUNCATED_BODY -> {
                ashby.answer(call);
                yield Reply.text(502, "Bad Gateway");
            }
            case RESET, EMPTY_REPLY, GARBAGE, REDIRECT -> Reply.text(502, "Bad Gateway");
        };
    }

    static Answer answer(Reply reply) {
        try {
            String body = new String(reply.body().getContent().readAllBytes(), UTF_8);
            return new Answer(reply.status(), body, reply.retryAfter());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
