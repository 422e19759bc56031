package io.ashbyconnector.transport.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads the status line and the headers of an answer, all of them: HttpCore takes a connection that ends among them for
 * their end, and so the first half of a {@code Content-Length} for the whole of it.
 */
final class WholeHeadParser extends DefaultHttpResponseParser {

    private static final int LIMIT = 256 * 1024;

    WholeHeadParser(Http1Config config) {
        super(config);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        return super.parse(buffer, new UnfinishedStream(in, buffer.length() > 0, LIMIT));
    }
}
