package io.ashbyconnector.adapter.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, of which only those of a bearable length are kept in memory. */
final class BoundedLines {

    private final InputStream in;

    BoundedLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The next line, without its end; null at the end of the stream.
     *
     * @throws RefusedException when it is too long; the one after it can be read
     */
    @Nullable
    String next() throws IOException, RefusedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (++length <= JsonRpc.MAX_SIZE) {
                line.write(next);
            }
        }
        if (length > JsonRpc.MAX_SIZE) {
            throw RefusedException.invalidRequest(null, JsonRpc.TOO_LARGE);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
