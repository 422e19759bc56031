package io.ashbyconnector.tool;

import io.ashbyconnector.execution.Page;
import io.ashbyconnector.internal.engine.CursorTrail;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a listing, before a record or at the end of a page.
 *
 * @param cursor what the page was fetched with; null for the first one
 * @param index how many records of the page are behind the place
 * @param lastId the id of the last one of these
 * @param trail the cursors that led to the page
 */
record ListingPosition(
        @Nullable String cursor,
        Page<JsonNode> page,
        int index,
        @Nullable String lastId,
        CursorTrail trail) {

    boolean isInside() {
        return index < page.records().size();
    }

    JsonNode record() {
        return page.records().get(index);
    }

    ListingPosition afterRecord() {
        return new ListingPosition(cursor, page, index + 1, id(record()), trail);
    }

    static @Nullable String id(JsonNode record) {
        return record.path("id").asString(null);
    }

    /** How many records of the page are still to come. */
    int inPage() {
        return page.records().size() - index;
    }

    /** The cursor of the page that follows; null inside a page, at the end, and where the service gives none. */
    private @Nullable String successor() {
        return !isInside() && page.hasMore() ? page.cursor() : null;
    }

    /** The beginning of the page that follows. */
    ListingPosition followedBy(Page<JsonNode> next) {
        String start = Objects.requireNonNull(successor());
        return new ListingPosition(start, next, 0, null, trail.follow(start));
    }

    /** Whether what follows is a page that came before, in this answer or an earlier one. */
    boolean leadsBack() {
        String start = successor();
        return start != null && trail.leadsBack(start);
    }

    /** How to go on from here; empty when the listing ended, gives no cursor, or leads back. */
    Optional<Continuation> next(Continuation call, long left) {
        if (isInside()) {
            return Optional.of(call.at(left, cursor, index, lastId, trail));
        }
        String start = successor();
        return start == null || trail.leadsBack(start)
                ? Optional.empty()
                : Optional.of(call.at(left, start, 0, null, trail.follow(start)));
    }
}
