package io.ashbyconnector.transport.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;

/** A connection in the middle of an answer, whose end would cut it short. */
final class UnfinishedStream extends FilterInputStream {

    private final long limit;
    private boolean begun;
    private long count;

    /**
     * Continues an answer.
     *
     * @param begun whether something of the answer came before; else a connection that ends at once ends normally
     * @param limit how many bytes may come
     */
    UnfinishedStream(InputStream in, boolean begun, long limit) {
        super(in);
        this.begun = begun;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        check(octet < 0 ? -1 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        check(read);
        return read;
    }

    private void check(int read) throws IOException {
        if (read < 0 && begun) {
            throw new ConnectionClosedException("The connection ended before the answer did");
        }
        begun = true;
        count += read;
        if (count > limit) {
            throw new MessageConstraintException("more than " + limit + " bytes");
        }
    }
}
