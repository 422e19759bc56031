package io.ashbyconnector.transport.http;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.message.BasicHeaderElementIterator;

/**
 * Asks for the content codings that every HttpClient decodes, and refuses answers in any other: before 5.6 HttpClient
 * passes them on as if they were plain.
 */
final class ContentCodingCheck implements ExecChainHandler {

    /** Asks for a body as it is, for files. */
    static final String IDENTITY = "identity";

    private static final Set<String> DECODED = Set.of("gzip", "x-gzip", "deflate", IDENTITY);

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Header asked = request.getFirstHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean decoded = asked == null || !IDENTITY.equals(asked.getValue());
        if (decoded) {
            request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        }
        ClassicHttpResponse response = chain.proceed(request, scope);
        Iterator<HeaderElement> codings =
                new BasicHeaderElementIterator(response.headerIterator(HttpHeaders.CONTENT_ENCODING));
        while (codings.hasNext()) {
            String coding = codings.next().getName().toLowerCase(Locale.ROOT);
            if (!(decoded ? DECODED.contains(coding) : coding.equals(IDENTITY))) {
                response.close();
                throw new ProtocolException("unknown content coding");
            }
        }
        return response;
    }
}
