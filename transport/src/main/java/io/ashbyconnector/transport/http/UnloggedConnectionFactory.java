package io.ashbyconnector.transport.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Identifiable;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections that log neither headers nor bytes. HttpClient's own write every header, {@code Authorization} too,
 * as soon as a program turns on debug logging. They extend HttpCore's connection, because HttpClient's is final before
 * 5.6.
 */
final class UnloggedConnectionFactory implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private final AtomicLong made = new AtomicLong();

    @Override
    public ManagedHttpClientConnection createConnection(@Nullable Socket socket) throws IOException {
        UnloggedConnection connection = new UnloggedConnection("ashby-connector-" + made.incrementAndGet());
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    private static final class UnloggedConnection extends DefaultBHttpClientConnection
            implements ManagedHttpClientConnection, Identifiable {

        private final String id;
        private volatile boolean closed;
        private @Nullable SessionInputBuffer received;
        private volatile Timeout socketTimeout = Timeout.ZERO_MILLISECONDS;

        UnloggedConnection(String id) {
            super(Http1Config.DEFAULT, null, null, null, null, null, WholeHeadParser::new);
            this.id = id;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        protected InputStream createContentInputStream(long length, SessionInputBuffer buffer, InputStream in) {
            received = buffer;
            boolean chunked = length == ContentLengthStrategy.CHUNKED;
            return super.createContentInputStream(
                    length, buffer, chunked ? new UnfinishedStream(in, true, Long.MAX_VALUE) : in);
        }

        /** Sends nothing where more than the last answer has come: it would be taken for the answer to this request. */
        @Override
        public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
            SocketHolder holder = getSocketHolder();
            if (received != null
                    && holder != null
                    && (received.length() > 0 || holder.getInputStream().available() > 0)) {
                throw new UnusableConnectionException("the service sent more than its answer");
            }
            super.sendRequestHeader(request);
        }

        @Override
        public void bind(Socket socket) throws IOException {
            bind(new SocketHolder(socket));
        }

        @Override
        public void bind(SSLSocket tlsSocket, Socket socket) throws IOException {
            bind(new SocketHolder(tlsSocket, socket));
        }

        @Override
        protected void bind(SocketHolder holder) throws IOException {
            super.bind(holder);
            socketTimeout = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
            if (closed) {
                super.close(CloseMode.IMMEDIATE);
                throw new InterruptedIOException("the call was cancelled while it connected");
            }
        }

        @Override
        public @Nullable Socket getSocket() {
            SocketHolder holder = getSocketHolder();
            return holder == null ? null : holder.getSocket();
        }

        @Override
        public void passivate() {
            setSocketTimeout(Timeout.ZERO_MILLISECONDS);
        }

        @Override
        public void activate() {
            setSocketTimeout(socketTimeout);
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }

        @Override
        public void close(CloseMode closeMode) {
            closed = true;
            super.close(closeMode);
        }
    }
}
