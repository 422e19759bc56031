package io.ashbyconnector.transport.http;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;

/**
 * The connections to a service, each of which is kept for the next request. When one that was used before turns out to be
 * dead, so are most likely the others that nobody used since: they are dropped with it. Thread-safe.
 */
final class Connections implements AutoCloseable {

    private final PoolingHttpClientConnectionManager pool;
    private final CloseableHttpClient client;
    private final Set<EndpointDetails> used =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Opens none yet. */
    Connections(HttpSettings settings, HttpClientOptions options, String userAgent, DnsResolver names) {
        this.pool = HttpClientFactory.pool(settings, options, names);
        this.client = HttpClientFactory.client(pool, settings, options, userAgent);
    }

    /**
     * Sends a request and waits for the head of the answer.
     *
     * @throws DeadConnectionException when a connection that was used before ended without an answer
     */
    ClassicHttpResponse send(HttpHost host, HttpUriRequestBase request, HttpClientContext context) throws IOException {
        long start = System.nanoTime();
        try {
            ClassicHttpResponse response = client.executeOpen(host, request, context);
            used.add(context.getEndpointDetails());
            return response;
        } catch (IOException failure) {
            EndpointDetails connection = context.getEndpointDetails();
            if (connection == null || !used.contains(connection) || request.isAborted()) {
                throw failure;
            }
            boolean dead = endedWithoutAnswer(failure);
            if (dead || failure instanceof SocketTimeoutException) {
                pool.closeIdle(TimeValue.of(System.nanoTime() - start, TimeUnit.NANOSECONDS));
            }
            throw dead ? new DeadConnectionException(failure) : failure;
        }
    }

    private static boolean endedWithoutAnswer(IOException failure) {
        return failure instanceof NoHttpResponseException
                || failure instanceof SocketException
                || failure instanceof SSLException;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** The connection had ended before the request, or ended because of it: the service has most likely not seen it. */
    static final class DeadConnectionException extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        private DeadConnectionException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        /** What came of the request. */
        IOException failure() {
            return failure;
        }
    }
}
