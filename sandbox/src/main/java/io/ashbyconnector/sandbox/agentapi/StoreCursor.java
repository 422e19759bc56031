package io.ashbyconnector.sandbox.agentapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Cursors of searches: the position of the last row shown, and which search it belongs to. */
final class StoreCursor {
    private StoreCursor() {}

    static String of(int position, int binding) {
        String plain = position + ":" + Integer.toHexString(binding);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** The position, or -1 without a cursor. */
    static int open(@Nullable String cursor, int binding) {
        if (cursor == null) {
            return -1;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(":", -1);
            if (parts.length == 2 && parts[1].equals(Integer.toHexString(binding))) {
                return Math.max(0, Integer.parseInt(parts[0]));
            }
        } catch (IllegalArgumentException malformed) {
            throw AgentProblem.invalid("cursor", "The cursor is malformed");
        }
        throw AgentProblem.invalid("cursor", "The cursor does not belong to this query");
    }
}
