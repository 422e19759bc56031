package io.ashbyconnector.sandbox.file;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bytes that nobody changes. */
public final class Blob {
    private final byte[] bytes;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes bytes, which are not to be changed any more. */
    public static Blob of(byte[] bytes) {
        return new Blob(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /** The bytes themselves, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public String text() {
        return new String(bytes, UTF_8);
    }
}
