package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.SandboxOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Page cursors and sync tokens: opaque text that carries where a listing stands, so that nothing is kept per listing.
 *
 * <p>A token carries the number of the lifetime it was made in and lives through the next one. That keeps the answers of
 * two sandboxes with the same seed equal to the byte, which a time of day in the token would not. A token is good in another
 * sandbox with the same records, such as the same one started again, and invalid where the records are others.
 */
public final class Tokens {
    private static final int LENGTH = 4 + 4 + 4 + 4 + 4 + 4 + 8;
    private static final int MASK_STEP = 0x9E3779B9;

    private final int secret;
    private final Duration cursorLifetime;
    private final Duration syncTokenLifetime;
    private final int syncPageCap;
    private final long startedAt = System.nanoTime();

    /** @param dataEnd when the records end, in epoch milliseconds */
    public Tokens(SandboxOptions options, long dataEnd) {
        long records = (options.seed() * 31 + options.candidates()) * 31 + dataEnd;
        this.secret = Long.hashCode(records * 0x9E3779B97F4A7C15L + 0x1234_5678_9ABCL);
        this.cursorLifetime = options.cursorLifetime();
        this.syncTokenLifetime = options.syncTokenLifetime();
        this.syncPageCap = options.syncPageCap();
    }

    /**
     * Where a listing stands.
     *
     * @param position the position of the {@link io.ashbyconnector.sandbox.table.RowPlace} to go on behind
     * @param number the number of that place
     * @param asOf the number of the latest change when the listing began
     * @param since for an incremental listing the number of the change it starts after, otherwise -1
     */
    record Progress(int position, int number, int asOf, int since) {}

    String cursor(int binding, Progress progress) {
        return encode(binding, age(cursorLifetime), progress);
    }

    /** A token for everything that changes after change number {@code asOf}. */
    String syncToken(int binding, int asOf) {
        return encode(binding, age(syncTokenLifetime), new Progress(0, 0, asOf, -1));
    }

    /**
     * Reads a cursor.
     *
     * @param invalid the code that a cursor is refused with that is none of this listing
     */
    Progress openCursor(String cursor, int binding, String invalid) {
        Decoded decoded = decode(cursor);
        if (decoded == null || decoded.binding != binding) {
            throw Problem.refused(
                    invalid, "The cursor does not belong to this listing. Restart the listing from its first page.");
        }
        if (expired(decoded.age, cursorLifetime)) {
            throw expiredCursor();
        }
        return decoded.progress;
    }

    /** The number of the change that the token starts after. */
    int openSyncToken(String token, int binding) {
        Decoded decoded = decode(token);
        if (decoded == null || decoded.binding != binding) {
            throw Problem.refused(
                    "sync_token_invalid",
                    "The sync token does not belong to this listing. Run a full sync and store the token it ends"
                            + " with.");
        }
        if (expired(decoded.age, syncTokenLifetime)) {
            throw expiredSyncToken();
        }
        return decoded.progress.asOf;
    }

    static Problem expiredCursor() {
        return Problem.refused(
                "next_cursor_expired", "The cursor has expired. Restart the listing from its first page.");
    }

    static Problem expiredSyncToken() {
        return Problem.refused(
                "sync_token_expired", "The sync token has expired. Run a full sync and store the token it ends with.");
    }

    /** How many pages an incremental listing may have. */
    int syncPageCap() {
        return syncPageCap;
    }

    private int age(Duration lifetime) {
        long elapsed = (System.nanoTime() - startedAt) / 1_000_000;
        return (int) (elapsed / Math.max(1, lifetime.toMillis()));
    }

    private boolean expired(int age, Duration lifetime) {
        return lifetime.isZero() || age(lifetime) - age > 1;
    }

    private String encode(int binding, int age, Progress progress) {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
        buffer.putInt(0)
                .putInt(binding)
                .putInt(age)
                .putInt(progress.position)
                .putInt(progress.number)
                .putInt(progress.asOf)
                .putLong(progress.since);
        buffer.putInt(0, checksum(buffer.array()));
        mask(buffer);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    private @Nullable Decoded decode(String token) {
        ByteBuffer buffer;
        try {
            buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        if (buffer.capacity() != LENGTH) {
            return null;
        }
        mask(buffer);
        if (buffer.getInt(0) != checksum(buffer.array())) {
            return null;
        }
        Progress progress =
                new Progress(buffer.getInt(12), buffer.getInt(16), buffer.getInt(20), (int) buffer.getLong(24));
        return new Decoded(buffer.getInt(4), buffer.getInt(8), progress);
    }

    private record Decoded(int binding, int age, Progress progress) {}

    private int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 4, LENGTH - 4);
        return (int) crc.getValue() ^ secret;
    }

    /** Hides everything but the checksum, which seeds the mask. */
    private void mask(ByteBuffer buffer) {
        int mask = buffer.getInt(0) ^ secret;
        for (int at = 4; at < LENGTH; at += 4) {
            mask = (mask ^ mask >>> 15) * MASK_STEP + at;
            buffer.putInt(at, buffer.getInt(at) ^ mask);
        }
    }
}
