package io.ashbyconnector.execution;

import io.ashbyconnector.error.ResponseInfo;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing. It may be empty, or shorter than the limit, and still have a successor: only {@link #hasMore()}
 * says whether the listing ended.
 *
 * @param <T> the type of the record
 * @param records in the service's order
 * @param meta where the page stands in the listing
 * @param info how the call went that fetched it; null when the adapter does not tell
 */
public record Page<T>(
        List<T> records, PageMeta meta, @Nullable ResponseInfo info) implements Iterable<T> {

    /**
     * Takes a copy of the list.
     *
     * @param records in the service's order
     * @param meta where the page stands in the listing
     * @param info how the call went that fetched it; null when the adapter does not tell
     */
    public Page {
        records = List.copyOf(records);
    }

    /**
     * A page of which nobody tells how it was fetched.
     *
     * @param records in the service's order
     * @param meta where the page stands in the listing
     */
    public Page(List<T> records, PageMeta meta) {
        this(records, meta, null);
    }

    /** {@return the cursor that starts the next page, opaque; null on the last page} */
    public @Nullable String cursor() {
        return meta.cursor();
    }

    /** {@return whether another page follows} */
    public boolean hasMore() {
        return meta.hasMore();
    }

    /** {@return the token for the next sync, opaque; null except on the last page of an entity that can be synced} */
    public @Nullable String syncToken() {
        return meta.syncToken();
    }

    @Override
    public Iterator<T> iterator() {
        return records.iterator();
    }

    /** Without the records, which have personal data in them. */
    @Override
    public String toString() {
        return "Page[" + records.size() + " records, meta=" + meta + ", info=" + info + "]";
    }
}
