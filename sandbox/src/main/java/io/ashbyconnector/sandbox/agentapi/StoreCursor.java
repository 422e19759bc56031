package io.ashbyconnector.sandbox.agentapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.table.RowPlace;
import io.ashbyconnector.sandbox.table.VisibleRows;
import java.util.Base64;

/** Cursors of searches: the place of the last row shown, and which search it belongs to. */
final class StoreCursor {
    private StoreCursor() {}

    static String of(RowPlace place, int binding) {
        String row = place.isSeed() ? "" + place.position() : place.position() + "." + place.number();
        String plain = row + ":" + Integer.toHexString(binding);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** The place, which may be of a row that is no more. */
    static RowPlace open(String cursor, int binding, VisibleRows<?> rows) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(":", -1);
            if (parts.length == 2 && parts[1].equals(Integer.toHexString(binding))) {
                String[] place = parts[0].split("\\.", 2);
                int position = Integer.parseInt(place[0]);
                return place.length == 1 ? rows.place(position) : rows.place(position, Integer.parseInt(place[1]));
            }
        } catch (IllegalArgumentException malformed) {
            throw AgentProblem.invalid("cursor", "The cursor is malformed");
        }
        throw AgentProblem.invalid("cursor", "The cursor does not belong to this query");
    }
}
