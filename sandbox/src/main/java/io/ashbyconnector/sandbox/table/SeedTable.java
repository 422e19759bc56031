package io.ashbyconnector.sandbox.table;

/**
 * The records of one entity, oldest first.
 *
 * @param <R> the type of its rows
 */
public interface SeedTable<R extends Row> {
    int size();

    R row(int position);

    /** Where the record with this id is, or -1. */
    int position(String id);

    /** When the record at this position was created, without making the record. */
    default long createdAt(int position) {
        return row(position).createdAt();
    }

    /** The first position whose record was created after {@code epochMillis}; {@link #size()} if there is none. */
    default int firstAfter(long epochMillis) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (createdAt(middle) <= epochMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
