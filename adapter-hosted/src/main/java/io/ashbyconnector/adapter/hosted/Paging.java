package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.transport.http.JsonScalar;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What an answer says about the page that follows, in every spelling that Airbyte's connectors and clients use, and wherever
 * in the answer it stands: {@code has_more}, {@code hasNextPage}, {@code end_cursor} and their like, in
 * {@code connector_metadata}, {@code meta}, {@code pagination}, or beside the records. Where two places differ, the one that
 * says that more follows is believed, and a flag that is neither true nor false leaves it open, so that no listing ends too
 * early.
 */
final class Paging {

    private static final Set<String> PLACES = Set.of(
            "connectormetadata", "metadata", "meta", "pagination", "paginationinfo", "paging", "pageinfo", "page");
    private static final Set<String> FLAGS =
            Set.of("hasmore", "hasmoredata", "hasnext", "hasnextpage", "moredataavailable", "moreavailable");
    private static final String PLAIN_CURSOR = "cursor";
    private static final Set<String> CURSORS =
            Set.of(PLAIN_CURSOR, "nextcursor", "endcursor", "nextpagecursor", "nextpagetoken", "nexttoken");

    private @Nullable Boolean more;
    private @Nullable String cursor;
    private @Nullable String plainCursor;
    private boolean saysNull;
    private boolean unreadable;

    /** Reads the value that the parser stands on if its key has to do with paging; whether it has. */
    boolean accepts(String key, JsonParser parser) {
        String name = key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        if (FLAGS.contains(name)) {
            readFlag(parser);
        } else if (CURSORS.contains(name)) {
            readCursor(name, JsonScalar.text(parser));
        } else if (PLACES.contains(name)) {
            readPlace(parser);
        } else {
            return false;
        }
        return true;
    }

    private void readCursor(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        if (name.equals(PLAIN_CURSOR)) {
            plainCursor = text;
        } else {
            cursor = text;
        }
    }

    private void readFlag(JsonParser parser) {
        JsonToken value = parser.currentToken();
        if (value.isBoolean()) {
            more = Boolean.TRUE.equals(more) || value == JsonToken.VALUE_TRUE;
        } else {
            saysNull |= value == JsonToken.VALUE_NULL;
            unreadable |= value != JsonToken.VALUE_NULL;
            parser.skipChildren();
        }
    }

    private void readPlace(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (!accepts(key, parser)) {
                parser.skipChildren();
            }
        }
    }

    /** Whether more follows; a cursor alone says so too. Null when the answer does not say, or not in a way that is known. */
    @Nullable
    Boolean more() {
        Boolean said = (unreadable && !Boolean.TRUE.equals(more)) ? null : more;
        return (said == null && cursor() != null) ? Boolean.TRUE : said;
    }

    /** Whether the answer leaves open what it would say of every good answer of Ashby's. */
    boolean saysNull() {
        return more() == null && saysNull;
    }

    /** Whether a flag is neither true nor false. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** One that says that it is the next one wins over one that may be that of the page itself. */
    @Nullable
    String cursor() {
        return cursor == null ? plainCursor : cursor;
    }
}
