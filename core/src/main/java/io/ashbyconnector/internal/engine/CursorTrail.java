package io.ashbyconnector.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the cursors that a walk over pages followed, to find out that it goes in a circle: the last one, and
 * a mark, which moves on after 1, 2, 4, 8, ... pages (Brent's algorithm). Immutable, of constant size however long the walk
 * is, and small enough to travel in a token.
 *
 * <p>A cursor that leads to its own page is found before it is followed. A longer circle, entered wherever, is found once the
 * mark is in it: some of its pages are visited twice before, and at most about three times as many pages as the way into the
 * circle and once around it have. What cannot be seen is a service that gives ever new cursors to the same records.
 *
 * @param current a print of the cursor that is being followed
 * @param mark a print of the marked cursor
 * @param pages followed since the mark was set
 * @param pagesPerMark how many pages the mark stays
 */
public record CursorTrail(long current, long mark, long pages, long pagesPerMark) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The beginning of a walk; null for one that begins without a cursor. */
    public static CursorTrail from(@Nullable String cursor) {
        long first = print(cursor);
        return new CursorTrail(first, first, 0, 1);
    }

    /** Whether following a cursor is known to lead back to where the walk was. */
    public boolean leadsBack(String cursor) {
        long next = print(cursor);
        return next == current || next == mark;
    }

    /** The trail once a cursor was followed. */
    public CursorTrail follow(String cursor) {
        long next = print(cursor);
        return pages + 1 == pagesPerMark
                ? new CursorTrail(next, next, 0, pagesPerMark * 2)
                : new CursorTrail(next, mark, pages + 1, pagesPerMark);
    }

    /** A hash of 64 bits: that two cursors of a walk share one will not happen. */
    private static long print(@Nullable String cursor) {
        long hash = FNV_OFFSET;
        for (int i = 0; cursor != null && i < cursor.length(); i++) {
            hash = (hash ^ cursor.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
