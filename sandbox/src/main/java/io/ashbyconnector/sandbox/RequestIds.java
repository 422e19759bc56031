package io.ashbyconnector.sandbox;

import java.util.concurrent.ThreadLocalRandom;

/** Makes ULIDs: 26 characters, the first ten of them a time. */
final class RequestIds {
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private RequestIds() {}

    static String next() {
        char[] id = new char[26];
        fill(id, 0, 10, System.currentTimeMillis());
        fill(id, 10, 8, ThreadLocalRandom.current().nextLong());
        fill(id, 18, 8, ThreadLocalRandom.current().nextLong());
        return new String(id);
    }

    private static void fill(char[] id, int from, int count, long bits) {
        for (int i = 0; i < count; i++) {
            id[from + count - 1 - i] = ALPHABET[(int) (bits >>> (5 * i)) & 31];
        }
    }
}
