package io.ashbyconnector.execution;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its listing.
 *
 * @param cursor opaque; the {@code cursor} parameter of the call for the next page; null on the last page
 * @param hasMore whether the service says that records follow
 * @param syncToken opaque; the {@code syncToken} parameter of a later listing that returns only what changed since; given
 *     on the last page alone, and only by entities that can be synced
 * @param asOf the time of which the records are, where they come from a copy; null where they come from Ashby itself, or nobody tells
 * @param notices what people should know about the answer: sentences
 * @param columns the names of the columns that a statement selects, in order; empty for records, and where nobody tells
 */
public record PageMeta(
        @Nullable String cursor,
        boolean hasMore,
        @Nullable String syncToken,
        @Nullable Instant asOf,
        List<String> notices,
        List<String> columns) {

    /**
     * Takes an empty cursor or sync token as none.
     *
     * @param cursor opaque; the {@code cursor} parameter of the call for the next page; null on the last page
     * @param hasMore whether the service says that records follow
     * @param syncToken opaque; the {@code syncToken} parameter of a later listing that returns only what changed since;
     *     given on the last page alone, and only by entities that can be synced
     * @param asOf the time of which the records are, where they come from a copy; null where they come from Ashby itself,
     *     or nobody tells
     * @param notices what people should know about the answer: sentences
     * @param columns the names of the columns that a statement selects, in order; empty for records, and where nobody
     *     tells
     */
    public PageMeta {
        cursor = "".equals(cursor) ? null : cursor;
        syncToken = "".equals(syncToken) ? null : syncToken;
        notices = List.copyOf(notices);
        columns = List.copyOf(columns);
    }

    /**
     * Of records, or of rows whose columns nobody tells.
     *
     * @param cursor starts the next page; null on the last one
     * @param hasMore whether another page follows
     * @param syncToken starts the next listing of what changed; null except on the last page of an entity that can be
     *     synced
     * @param asOf of when the rows are; null for those of the service itself
     * @param notices what people should know of the page
     */
    public PageMeta(
            @Nullable String cursor,
            boolean hasMore,
            @Nullable String syncToken,
            @Nullable Instant asOf,
            List<String> notices) {
        this(cursor, hasMore, syncToken, asOf, notices, List.of());
    }

    /**
     * A page of the service's own.
     *
     * @param cursor starts the next page; null on the last one
     * @param hasMore whether another page follows
     * @param syncToken starts the next listing of what changed; null except on the last page of an entity that can be
     *     synced
     */
    public PageMeta(@Nullable String cursor, boolean hasMore, @Nullable String syncToken) {
        this(cursor, hasMore, syncToken, null, List.of());
    }

    /** Whether a page follows that can be asked for. */
    boolean hasNextPage() {
        return hasMore && cursor != null;
    }

    /** What comes next, by a way that is null where no connector gave one. */
    <P> P follow(@Nullable Supplier<P> next) {
        if (!hasNextPage()) {
            throw new NoSuchElementException("There is no next page. Ask hasNextPage() first.");
        }
        if (next == null) {
            throw new IllegalStateException(
                    "No connector fetched this page, so it cannot fetch the next one: ask a connector for the page at"
                            + " its cursor, or give this one a successor with followedBy().");
        }
        return next.get();
    }
}
