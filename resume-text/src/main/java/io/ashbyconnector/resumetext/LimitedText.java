package io.ashbyconnector.resumetext;

import java.io.IOException;
import java.io.Writer;

/** Collects text up to a number of characters, then ends whoever writes. */
final class LimitedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int max;

    LimitedText(int max) {
        this.max = max;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws FullException {
        text.append(characters, offset, Math.min(length, max - text.length()));
        if (text.length() >= max) {
            throw new FullException();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }

    /** There is enough text. */
    static final class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        FullException() {
            super("enough text");
        }
    }
}
