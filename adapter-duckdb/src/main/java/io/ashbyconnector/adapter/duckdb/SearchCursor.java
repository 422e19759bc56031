package io.ashbyconnector.adapter.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes and opens the cursors of one search. A cursor holds the keys of the row that a page ended with, so that the next page begins
 * behind it whatever was added or removed meanwhile.
 *
 * @param search tells it from others
 */
record SearchCursor(String search) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static SearchCursor of(String entity, @Nullable Object filter, @Nullable Object sort) {
        byte[] text = (entity + "\n" + JSON.writeValueAsString(filter) + "\n" + JSON.writeValueAsString(sort))
                .getBytes(UTF_8);
        try {
            return new SearchCursor(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String at(List<@Nullable String> keys) {
        List<@Nullable String> content = new ArrayList<>();
        content.add(search);
        content.addAll(keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(content));
    }

    /**
     * The keys in a cursor.
     *
     * @throws InvalidParameterException when it is none, or belongs to another search
     */
    List<@Nullable String> open(String cursor, int keys, String operation) {
        JsonNode content;
        try {
            content = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException | JacksonException malformed) {
            throw invalid("The cursor is malformed.", operation);
        }
        if (!content.isArray()
                || content.isEmpty()
                || !search.equals(content.get(0).asString(""))
                || content.size() != keys + 1) {
            throw invalid("The cursor does not belong to this search.", operation);
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i <= keys; i++) {
            JsonNode value = content.get(i);
            values.add(value.isString() ? value.asString() : null);
        }
        return values;
    }

    private static InvalidParameterException invalid(String message, String operation) {
        return new InvalidParameterException(ErrorDetails.of(message)
                .in(operation)
                .hint("Pass the cursor of the page before, with the same query, or none to begin anew."));
    }
}
