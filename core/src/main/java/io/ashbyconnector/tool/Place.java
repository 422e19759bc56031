package io.ashbyconnector.tool;

import io.ashbyconnector.execution.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a listing, before a record or at the end of a page.
 *
 * @param cursor what the page was fetched with; null for the first one
 * @param index how many records of the page are behind the place
 * @param lastId the id of the last one of these
 */
record Place(
        @Nullable String cursor,
        Page<JsonNode> page,
        int index,
        @Nullable String lastId) {

    boolean isInside() {
        return index < page.records().size();
    }

    JsonNode record() {
        return page.records().get(index);
    }

    Place afterRecord() {
        return new Place(cursor, page, index + 1, id(record()));
    }

    static @Nullable String id(JsonNode record) {
        return record.path("id").asString(null);
    }

    /** How many records of the page are still to come. */
    int inPage() {
        return page.records().size() - index;
    }

    /** How to go on from here; empty when the listing ended, or gives no cursor. */
    Optional<Continuation> next(Continuation call, long left) {
        if (isInside()) {
            return Optional.of(call.at(left, cursor, index, lastId));
        }
        String successor = page.hasMore() ? page.cursor() : null;
        return Optional.ofNullable(successor).map(start -> call.at(left, start, 0, null));
    }
}
