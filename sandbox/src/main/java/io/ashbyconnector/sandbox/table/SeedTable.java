package io.ashbyconnector.sandbox.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The records of one entity, oldest first unless {@link #ordered()} says otherwise.
 *
 * @param <R> the type of its rows
 */
public interface SeedTable<R extends Row> {
    /** How many positions there are. */
    int size();

    /** The record at a position; null if the position is empty. */
    @Nullable
    R row(int position);

    /** Where the record with this id is, or -1. */
    int position(String id);

    /** When the record at this position was created, without making the record; what an empty one would have. */
    default long createdAt(int position) {
        return Objects.requireNonNull(row(position)).createdAt();
    }

    /** Whether positions follow the time of creation, so that those after a moment can be searched for. */
    default boolean ordered() {
        return true;
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
