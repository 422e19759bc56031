package io.ashbyconnector.adapter.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** One client, whose messages are lines. */
final class StdioTransport implements Transport, Reply {

    private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);
    private static final int SECONDS_TO_ANSWER = 10; // a first statement loads the database, and fills its tables

    private final BoundedLines in;
    private final OutputStream out;
    private final Requests requests;
    private final Session session = new Session();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean initialized;

    /** @param requests get nothing more to do once the input has ended */
    StdioTransport(InputStream in, OutputStream out, Requests requests) {
        this.in = new BoundedLines(in);
        this.out = out;
        this.requests = requests;
    }

    /** Begins to read, on a thread of its own: a read of standard input cannot be interrupted. */
    void start() {
        Thread reader = new Thread(this::read, "ashby-mcp-input");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            while (readLine()) {}
            if (!requests.finish(SECONDS_TO_ANSWER)) {
                LOG.info("The client has hung up; the calls that still run are cancelled.");
            }
        } catch (IOException | UncheckedIOException broken) {
            LOG.warn("The client is lost: {}", broken.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private boolean readLine() throws IOException {
        try {
            String line = in.next();
            if (line != null && !line.isBlank()) {
                receive(JsonRpc.read(line));
            }
            return line != null;
        } catch (RefusedException refused) {
            send(refused.response());
            return true;
        }
    }

    private void receive(Message message) throws RefusedException {
        if (message instanceof Message.Request request) {
            answer(request);
        } else if (message instanceof Message.Notification notification) {
            session.cancel(notification.cancelledId());
            initialized |= notification.method().equals("notifications/initialized");
        } else if (message instanceof Message.Response response) {
            session.accept(response);
        }
    }

    private void answer(Message.Request request) throws RefusedException {
        boolean begins =
                request.method().equals(Protocol.INITIALIZE) || request.method().equals(Protocol.PING);
        if (!initialized && !begins) {
            throw RefusedException.invalidRequest(
                    request.id(), "The session has not begun: send initialize, then notifications/initialized.");
        }
        FutureTask<ObjectNode> response = requests.response(request, session, this);
        requests.execute(request, response, () -> sendUnlessCancelled(response));
    }

    private void sendUnlessCancelled(FutureTask<ObjectNode> response) {
        if (response.isCancelled()) {
            return;
        }
        try {
            send(response.get());
        } catch (UncheckedIOException gone) {
            LOG.debug("The answer was not sent", gone);
        } catch (InterruptedException | ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void send(ObjectNode message) {
        byte[] line = (JsonRpc.write(message) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            synchronized (out) {
                out.write(line);
                out.flush();
            }
        } catch (IOException gone) {
            end();
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void answer(ObjectNode response) {
        send(response);
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void end() {
        session.end();
        ended.countDown();
    }
}
