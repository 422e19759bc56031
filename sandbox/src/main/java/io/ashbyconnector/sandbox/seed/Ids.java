package io.ashbyconnector.sandbox.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Record ids. Rows of the reference data have ids made of their key; generated rows have ids from which their index can
 * be read back, so that looking one up needs no index in memory.
 */
public final class Ids {
    private static final long HALF = 0xFFFFFF;

    private final long key;

    public Ids(long seed, String kind) {
        this.key = Dice.mix(seed ^ Dice.mix(kind.hashCode()));
    }

    /** The id of a row that is known by name, such as {@code ("job", "j01")}. */
    public static String of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("quillmere/" + kind + "/" + name).getBytes(UTF_8))
                .toString();
    }

    /** The id of generated row {@code index}. */
    public String of(int index) {
        return uuid(scramble(index)).toString();
    }

    /** The index that {@link #of(int)} was given for {@code id}, or -1 if it never gave out that id. */
    public int indexOf(String id, int size) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return -1;
        }
        long scrambled = uuid.getMostSignificantBits() >>> 16;
        long index = unscramble(scrambled);
        return index < size && uuid(scrambled).equals(uuid) ? (int) index : -1;
    }

    private UUID uuid(long scrambled) {
        long filler = Dice.mix(scrambled ^ key);
        long high = scrambled << 16 | 0x4000 | (filler & 0xFFF);
        long low = Dice.mix(filler) >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private long scramble(long index) {
        long left = index >>> 24;
        long right = index & HALF;
        for (int round = 0; round < 4; round++) {
            long next = left ^ shuffle(right, round);
            left = right;
            right = next;
        }
        return left << 24 | right;
    }

    private long unscramble(long scrambled) {
        long left = scrambled >>> 24;
        long right = scrambled & HALF;
        for (int round = 3; round >= 0; round--) {
            long previous = right ^ shuffle(left, round);
            right = left;
            left = previous;
        }
        return left << 24 | right;
    }

    private long shuffle(long half, int round) {
        return Dice.mix(half + key + round * 0x9E3779B97F4A7C15L) & HALF;
    }
}
