package io.ashbyconnector.adapter.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encodes one line of CSV after the other (RFC 4180, in UTF-8), with cells in any order. A cell is encoded straight from the
 * parser's buffer: through strings and a CSV library, an export takes twice as long.
 */
final class CsvLine {

    private static final byte[] NOT_WHOLE = "\ufffd".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_BYTES_PER_CHAR = 3;

    private byte[] bytes = new byte[1 << 12];
    private int end;
    private int[] starts = {};
    private int[] ends = {};
    private int columns;

    /** Begins a line with so many empty cells. */
    void begin(int cells) {
        end = 0;
        columns = 0;
        grow(cells);
        Arrays.fill(starts, 0, cells, 0);
        Arrays.fill(ends, 0, cells, 0);
    }

    private void grow(int cells) {
        if (cells > starts.length) {
            starts = Arrays.copyOf(starts, cells + 16);
            ends = Arrays.copyOf(ends, cells + 16);
        }
        columns = Math.max(columns, cells);
    }

    /** Sets a cell; half a surrogate pair in it becomes a replacement character. */
    void put(int column, char[] text, int offset, int length) {
        grow(column + 1);
        reserve(MOST_BYTES_PER_CHAR * length + length + 2);
        starts[column] = end;
        boolean quoted = needsQuotes(text, offset, length);
        if (quoted) {
            bytes[end++] = '"';
        }
        int stop = offset + length;
        for (int i = offset; i < stop; i++) {
            char c = text[i];
            if (c < 0x80) {
                if (c == '"') {
                    bytes[end++] = '"';
                }
                bytes[end++] = (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xc0 | (c >> 6));
                bytes[end++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                bytes[end++] = (byte) (0xe0 | (c >> 12));
                bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[end++] = (byte) (0x80 | (c & 0x3f));
            } else if (i + 1 < stop && Character.isSurrogatePair(c, text[i + 1])) {
                int point = Character.toCodePoint(c, text[++i]);
                bytes[end++] = (byte) (0xf0 | (point >> 18));
                bytes[end++] = (byte) (0x80 | ((point >> 12) & 0x3f));
                bytes[end++] = (byte) (0x80 | ((point >> 6) & 0x3f));
                bytes[end++] = (byte) (0x80 | (point & 0x3f));
            } else {
                System.arraycopy(NOT_WHOLE, 0, bytes, end, NOT_WHOLE.length);
                end += NOT_WHOLE.length;
            }
        }
        if (quoted) {
            bytes[end++] = '"';
        }
        ends[column] = end;
    }

    void put(int column, String text) {
        put(column, text.toCharArray(), 0, text.length());
    }

    /** Sets a cell to JSON, which is UTF-8 on one line already. */
    void putJson(int column, byte[] json) {
        grow(column + 1);
        reserve(2 * json.length + 2);
        starts[column] = end;
        if (json.length > 0) {
            bytes[end++] = '"';
            for (byte b : json) {
                if (b == '"') {
                    bytes[end++] = '"';
                }
                bytes[end++] = b;
            }
            bytes[end++] = '"';
        }
        ends[column] = end;
    }

    private void reserve(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
        }
    }

    private static boolean needsQuotes(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c <= ',' && (c == ',' || c == '"' || c < ' ')) {
                return true;
            }
        }
        return length > 0 && (text[offset] == ' ' || text[offset + length - 1] == ' ');
    }

    /** The cells, with commas between them and without the end of the line. */
    byte[] finish() {
        int size = Math.max(columns - 1, 0);
        for (int i = 0; i < columns; i++) {
            size += ends[i] - starts[i];
        }
        byte[] line = new byte[size];
        int at = 0;
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                line[at++] = ',';
            }
            int length = ends[i] - starts[i];
            System.arraycopy(bytes, starts[i], line, at, length);
            at += length;
        }
        return line;
    }

    /** How many cells the line has. */
    int cells() {
        return columns;
    }
}
