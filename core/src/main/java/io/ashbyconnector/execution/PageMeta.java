package io.ashbyconnector.execution;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its listing.
 *
 * @param cursor opaque; the {@code cursor} parameter of the call for the next page; null on the last page
 * @param hasMore whether the service says that records follow
 * @param syncToken opaque; the {@code syncToken} parameter of a later listing that returns only what changed since; given
 *     on the last page alone, and only by entities that can be synced
 */
public record PageMeta(
        @Nullable String cursor, boolean hasMore, @Nullable String syncToken) {

    /** Takes an empty cursor or sync token as none. */
    public PageMeta {
        cursor = "".equals(cursor) ? null : cursor;
        syncToken = "".equals(syncToken) ? null : syncToken;
    }
}
