package io.ashbyconnector.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;

/**
 * Accepts connections on the loopback address and serves each on a thread of its own. The server that HttpCore brings
 * along hides the sockets, which faults need, and leaves its threads to end by themselves.
 */
final class HttpListener implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final long PATIENCE_MILLIS = 5000;

    /** What HttpCore's own servers do, but for the Date header, whose formatter takes long to load. */
    private static final HttpProcessor PROCESSOR = HttpProcessorBuilder.create()
            .addAll(new ResponseContent(), new ResponseConnControl())
            .addAll(new RequestValidateHost())
            .build();

    private final RequestGate gate;
    private final ServerSocket listening;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    /** The local ports of connections that only ask whether all earlier ones are accepted. */
    private final Set<Integer> probes = ConcurrentHashMap.newKeySet();

    private final Thread acceptor;
    private volatile boolean closed;

    HttpListener(int port, RequestGate gate) {
        this.gate = gate;
        try {
            this.listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " of 127.0.0.1: " + e.getMessage(), e);
        }
        this.acceptor = new Thread(this::accept, "ashby-sandbox-" + port());
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket socket = listening.accept();
                if (probes.remove(socket.getPort())) {
                    socket.close();
                    continue;
                }
                socket.setTcpNoDelay(true);
                Connection connection = new Connection(socket);
                connections.add(connection);
                connection.thread.start();
            } catch (IOException e) {
                if (listening.isClosed()) {
                    return;
                }
            }
        }
    }

    /** Ends the connections that exist, those included that wait to be accepted. A request on them counts no more. */
    void dropConnections() {
        awaitBacklog();
        for (Connection connection : connections) {
            synchronized (connection.socket) {
                closeQuietly(connection.socket);
            }
        }
    }

    /** Connections are accepted in the order in which they were made. */
    private void awaitBacklog() {
        try (Socket last = new Socket()) {
            last.bind(new InetSocketAddress(listening.getInetAddress(), 0));
            probes.add(last.getLocalPort());
            last.connect(listening.getLocalSocketAddress());
            last.getInputStream().read();
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Frees the port, ends every connection and waits for the threads to be gone. */
    @Override
    public void close() {
        closed = true;
        closeQuietly(listening);
        boolean interrupted = join(acceptor);
        for (Connection connection : connections) {
            closeQuietly(connection.socket);
        }
        for (Connection connection : connections) {
            interrupted |= join(connection.thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean join(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Closing is all there is to do with a connection that will not close. */
    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception ignored) {
        }
    }

    private final class Connection implements Runnable {
        private final Socket socket;
        private final Thread thread;

        Connection(Socket socket) {
            this.socket = socket;
            this.thread = new Thread(this, "ashby-sandbox-" + port() + "-connection");
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            DefaultBHttpServerConnection http = new DefaultBHttpServerConnection("http", Http1Config.DEFAULT);
            HttpService service = new HttpService(
                    PROCESSOR, (request, trigger, context) -> trigger.submitResponse(gate.answer(request, socket)));
            try {
                http.bind(socket);
                while (!closed && http.isOpen()) {
                    service.handleRequest(http, HttpCoreContext.create());
                }
            } catch (IOException | HttpException connectionEnded) {
                // The client has gone, or a fault ended the connection: there is nobody left to tell.
            } finally {
                closeQuietly(socket);
                connections.remove(this);
            }
        }
    }
}
