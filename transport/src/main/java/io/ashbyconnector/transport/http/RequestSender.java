package io.ashbyconnector.transport.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Notes in the context of a request when it begins to leave: until then, the service has certainly not seen it. Looks for
 * the end of a connection that was used before, where a request must not be lost on a dead one. Sends the request of a
 * context once.
 */
final class RequestSender extends HttpRequestExecutor {

    private static final String ONLY_ALIVE = RequestSender.class.getName() + ".onlyAlive";
    private static final String SENT = RequestSender.class.getName() + ".sent";

    /** Has the connection looked at before the request of the context is sent; that takes a millisecond. */
    static void requireAlive(HttpContext context) {
        context.setAttribute(ONLY_ALIVE, true);
    }

    /** Whether something of the request of the context may have reached the service. */
    static boolean hasSent(HttpContext context) {
        return context.getAttribute(SENT) != null;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        if (Method.CONNECT.isSame(request.getMethod())) {
            return super.execute(request, connection, callback, context);
        }
        HttpCoreContext.cast(context).setEndpointDetails(connection.getEndpointDetails());
        if (context.getAttribute(ONLY_ALIVE) != null && wasUsed(connection) && connection.isStale()) {
            throw new UnusableConnectionException("the service closed the connection");
        }
        if (hasSent(context)) {
            throw new ProtocolException("an interceptor repeats the request");
        }
        context.setAttribute(SENT, true);
        try {
            return super.execute(request, connection, callback, context);
        } catch (UnusableConnectionException unsent) {
            context.removeAttribute(SENT);
            throw unsent;
        }
    }

    private static boolean wasUsed(HttpClientConnection connection) {
        return connection.getEndpointDetails().getRequestCount() > 0;
    }
}
