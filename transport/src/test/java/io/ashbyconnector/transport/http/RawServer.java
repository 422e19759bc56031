package io.ashbyconnector.transport.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that answers in raw bytes, and so can break the protocol wherever a test wants it broken. */
final class RawServer implements AutoCloseable {

    /** What the server does with one connection; it is closed afterwards. */
    interface Conversation {
        void with(Connection connection) throws IOException, InterruptedException;
    }

    /** A request as it came over the wire. */
    record Request(String head, String body) {

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private final ServerSocket listener;
    private final List<Conversation> conversations;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(ServerSocket listener, List<Conversation> conversations) {
        this.listener = listener;
        this.conversations = conversations;
    }

    /** Starts a server: the first connection gets the first conversation, and the last one repeats for all that follow. */
    static RawServer start(Conversation... conversations) {
        return start("127.0.0.1", conversations);
    }

    static RawServer start(String address, Conversation... conversations) {
        try {
            return start(new ServerSocket(0, 50, InetAddress.getByName(address)), conversations);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static RawServer start(ServerSocket listener, Conversation... conversations) {
        RawServer server = new RawServer(listener, List.of(conversations));
        daemon(server::accept);
        return server;
    }

    /** Answers every request on a connection with the same bytes. */
    static Conversation answering(String... answers) {
        return connection -> {
            for (int number = 0; ; number++) {
                connection.read();
                connection.write(answers[Math.min(number, answers.length - 1)]);
            }
        };
    }

    /** A whole answer with a JSON body. */
    static String json(int status, String body) {
        return "HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Connection connection = new Connection(listener.accept());
                int number = connections.size();
                connections.add(connection);
                Conversation conversation = conversations.get(Math.min(number, conversations.size() - 1));
                daemon(() -> converse(connection, conversation));
            }
        } catch (IOException closed) {
            events.add("listener closed");
        }
    }

    private void converse(Connection connection, Conversation conversation) {
        try (connection) {
            conversation.with(connection);
        } catch (IOException ended) {
            events.add("connection lost");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int connections() {
        return connections.size();
    }

    List<Request> requests() {
        return requests;
    }

    Request request() {
        return requests.get(requests.size() - 1);
    }

    /** Waits until a conversation reports an event. */
    void await(String event) {
        try {
            String next;
            do {
                next = events.poll(10, TimeUnit.SECONDS);
            } while (next != null && !next.equals(event));
            if (next == null) {
                throw new AssertionError("never came: " + event);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Connection connection : connections) {
            connection.close();
        }
    }

    /** The server's end of a connection. */
    final class Connection implements Closeable {

        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Reads a request; fails when the client has gone. */
        Request read() throws IOException {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int octet = in.read();
                if (octet < 0) {
                    throw new EOFException();
                }
                head.write(octet);
            }
            Request start = new Request(head.toString(StandardCharsets.ISO_8859_1), "");
            int length = start.header("Content-Length").map(Integer::parseInt).orElse(0);
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            Request request = new Request(start.head(), body);
            requests.add(request);
            events.add("request");
            return request;
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] octets) throws IOException {
            socket.getOutputStream().write(octets);
            socket.getOutputStream().flush();
        }

        /** Says nothing more until the client ends the connection, which is the event {@code client gone}. */
        void hang() throws IOException {
            try {
                while (socket.getInputStream().read() >= 0) {
                    events.add("more from the client");
                }
            } finally {
                events.add("client gone");
            }
        }

        /** Writes the same text again and again until the client ends the connection. */
        void drip(String text) throws IOException, InterruptedException {
            try {
                do {
                    write(text);
                } while (!closed.await(5, TimeUnit.MILLISECONDS));
            } finally {
                events.add("client gone");
            }
        }

        /** Ends the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** The same connection through another socket. */
        Connection over(Socket layer) {
            return new Connection(layer);
        }

        Socket socket() {
            return socket;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
