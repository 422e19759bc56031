package io.ashbyconnector.transport.http;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Loads the trust anchors when the first TLS connection is made: a loopback call then never pays for them. */
final class LazyTlsStrategy implements TlsSocketStrategy {

    private final Supplier<TlsSocketStrategy> factory;
    private @Nullable TlsSocketStrategy strategy;

    /** With a context of the program's own, or the JVM's where it is null. */
    LazyTlsStrategy(@Nullable SSLContext context) {
        this.factory =
                context == null ? DefaultClientTlsStrategy::createDefault : () -> new DefaultClientTlsStrategy(context);
    }

    @Override
    public SSLSocket upgrade(
            Socket socket, String target, int port, @Nullable Object attachment, @Nullable HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        TlsSocketStrategy ready = strategy;
        if (ready == null) {
            ready = factory.get();
            strategy = ready;
        }
        return ready;
    }
}
