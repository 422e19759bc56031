package io.ashbyconnector.sandbox.table;

import java.util.Comparator;

/**
 * A place in the order of a {@link LiveTable}, of a row or of a gap between rows. It stays the same while rows are added:
 * a seed row is placed by its position, an added one in the gap before the seed row that it precedes, where it is ordered
 * by its time of creation and then by the number of the change that added it.
 *
 * @param position the position of the seed row, or of the seed row that follows the gap
 * @param number 0 for the start of a gap
 */
public record RowPlace(int position, long createdAt, int number) implements Comparable<RowPlace> {
    private static final int SEED = Integer.MAX_VALUE;
    private static final Comparator<RowPlace> ORDER = Comparator.comparingInt(RowPlace::position)
            .thenComparingLong(RowPlace::createdAt)
            .thenComparingInt(RowPlace::number);

    /** Before all rows. */
    public static final RowPlace START = gap(0);

    /** Before the rows that were added in front of the seed row at this position. */
    static RowPlace gap(int position) {
        return new RowPlace(position, Long.MIN_VALUE, 0);
    }

    static RowPlace seed(int position) {
        return new RowPlace(position, Long.MAX_VALUE, SEED);
    }

    static RowPlace added(int position, long createdAt, int number) {
        return new RowPlace(position, createdAt, number);
    }

    public boolean isSeed() {
        return number == SEED;
    }

    /** The place to go on at behind this one. */
    RowPlace following() {
        return isSeed() ? gap(position + 1) : this;
    }

    /** Whether a range of seed rows that ends before position {@code end} has this place in it or at its end. */
    boolean isBefore(int end) {
        return position < end || (position == end && !isSeed());
    }

    @Override
    public int compareTo(RowPlace other) {
        return ORDER.compare(this, other);
    }
}
