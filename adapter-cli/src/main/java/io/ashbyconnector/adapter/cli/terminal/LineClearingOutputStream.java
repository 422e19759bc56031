package io.ashbyconnector.adapter.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Starts every line on a terminal by clearing it: a progress bar may stand there. */
public final class LineClearingOutputStream extends FilterOutputStream {

    private static final byte[] CLEAR = "\r\u001b[K".getBytes(StandardCharsets.US_ASCII);

    private boolean atStart = true;

    public LineClearingOutputStream(OutputStream terminal) {
        super(terminal);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        if (atStart) {
            out.write(CLEAR);
        }
        out.write(bytes, offset, length);
        atStart = bytes[offset + length - 1] == '\n';
    }
}
