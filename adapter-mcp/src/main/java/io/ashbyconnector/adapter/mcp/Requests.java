package io.ashbyconnector.adapter.mcp;

import io.ashbyconnector.tool.AshbyTool;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the responses to the requests of all clients; those that wait for the service on threads of their own. Thread-safe. */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private static final int CALLS_AT_ONCE = 16;
    private static final int CALLS_WAITING = 1000;
    private static final int SECONDS_TO_STOP = 5;
    private static final int SERVER_BUSY = -32_000;

    private final Protocol protocol;
    private final ExecutorService calls = DaemonThreads.daemons("ashby-mcp-call", CALLS_AT_ONCE, CALLS_WAITING);

    Requests(AshbyTool tool, Elicitation.Patience patience) {
        this.protocol = new Protocol(tool, patience);
    }

    /** The making of the response to a request, which has not begun; the session can cancel it. */
    FutureTask<ObjectNode> response(Message.Request request, Session session, Reply reply) {
        return session.cancellable(request.id(), () -> respond(request, session, reply));
    }

    /**
     * Makes a response: at once, or on a thread of its own where it may take long.
     *
     * @param then runs on the same thread when the response is made or cancelled
     * @throws RefusedException when too many calls are waiting
     */
    void execute(Message.Request request, FutureTask<ObjectNode> response, Runnable then) throws RefusedException {
        Runnable work = () -> {
            response.run();
            then.run();
        };
        if (!Protocol.mayTakeLong(request.method())) {
            work.run();
            return;
        }
        try {
            calls.execute(work);
        } catch (RejectedExecutionException full) {
            response.cancel(false);
            throw RefusedException.of(request.id(), SERVER_BUSY, "Too many calls are waiting; try again later.");
        }
    }

    private ObjectNode respond(Message.Request request, Session session, Reply reply) {
        try {
            Exchange exchange = new Exchange(session, Params.of(request), reply);
            return JsonRpc.result(request.id(), protocol.answer(request.method(), exchange));
        } catch (RefusedException refused) {
            return refused.response();
        } catch (RuntimeException | Error broken) {
            LOG.error("A request failed", broken);
            return JsonRpc.broken(request.id());
        }
    }

    /**
     * Takes no more work that may take long, and waits for what there is.
     *
     * @return whether it is done
     */
    boolean finish(int seconds) throws InterruptedException {
        calls.shutdown();
        return calls.awaitTermination(seconds, TimeUnit.SECONDS);
    }

    /** Interrupts what is running. */
    void end() {
        calls.shutdownNow();
        try {
            calls.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
