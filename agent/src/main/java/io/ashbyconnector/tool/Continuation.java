package io.ashbyconnector.tool;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.internal.engine.CursorTrail;
import io.ashbyconnector.internal.json.JsonTrees;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where a listing goes on: the call itself, the service's cursor of a page, and a place within that page. As a token it is
 * text for a model to repeat, and complete: it outlives the process that gave it.
 *
 * @param params without {@code limit} and {@code cursor}
 * @param left how many of the records that were asked for are still to come; 0 when no number was named
 * @param pageSize the page's limit; 0 for the service's own
 * @param cursor where the page starts; null for the first one
 * @param skip how many records of the page were given
 * @param lastId the id of the last one of these; null when none was given, or it has none
 * @param trail the cursors that led to the page, over all answers
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Continuation(
        String entity,
        String action,
        Map<String, @Nullable Object> params,
        List<String> fields,
        boolean summary,
        long left,
        int pageSize,
        @Nullable String cursor,
        int skip,
        @Nullable String lastId,
        CursorTrail trail) {

    private static final String PREFIX = "n2.";

    /** Made for the first token that comes back. */
    private static final class Reading {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** A place that is reached without following a cursor. */
    Continuation(
            String entity,
            String action,
            Map<String, @Nullable Object> params,
            List<String> fields,
            boolean summary,
            long left,
            int pageSize,
            @Nullable String cursor,
            int skip,
            @Nullable String lastId) {
        this(entity, action, params, fields, summary, left, pageSize, cursor, skip, lastId, CursorTrail.from(cursor));
    }

    Continuation {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(trail, "trail");
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        fields = List.copyOf(fields);
        if (left < 0 || pageSize < 0 || skip < 0) {
            throw new IllegalArgumentException("negative");
        }
    }

    /** The same place, with the records shown in another way. */
    Continuation shown(List<String> wantedFields, boolean inSummary) {
        return new Continuation(
                entity, action, params, wantedFields, inSummary, left, pageSize, cursor, skip, lastId, trail);
    }

    /** Another place in the same call. */
    Continuation at(
            long stillWanted,
            @Nullable String pageCursor,
            int given,
            @Nullable String lastGiven,
            CursorTrail followed) {
        return new Continuation(
                entity, action, params, fields, summary, stillWanted, pageSize, pageCursor, given, lastGiven, followed);
    }

    /** Whether a text looks like a token of this tool; a cursor of the service does not. */
    static boolean isToken(String text) {
        return text.strip().startsWith(PREFIX);
    }

    String token() {
        byte[] json = JsonTrees.write(array()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(Integer.BYTES + json.length)
                .putInt(checksum(json))
                .put(json)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** As Jackson writes it, which reads it. */
    private ArrayNode array() {
        ArrayNode array = JsonTrees.array()
                .add(entity)
                .add(action)
                .add(JsonTrees.of(params))
                .add(JsonTrees.of(fields))
                .add(summary)
                .add(left)
                .add(pageSize)
                .add(cursor)
                .add(skip)
                .add(lastId);
        array.addObject()
                .put("current", trail.current())
                .put("mark", trail.mark())
                .put("pages", trail.pages())
                .put("pagesPerMark", trail.pagesPerMark());
        return array;
    }

    /**
     * Reads a token. The call in it is as trustworthy as any other from a model: it is to be checked like one.
     *
     * @throws InvalidParameterException when a character of it is missing or wrong
     */
    static Continuation read(String token) {
        if (!isToken(token)) {
            throw damaged();
        }
        try {
            String body = token.strip().substring(PREFIX.length());
            ByteBuffer sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(body));
            int checksum = sealed.getInt();
            byte[] json = new byte[sealed.remaining()];
            sealed.get(json);
            if (checksum != checksum(json)) {
                throw damaged();
            }
            return Reading.MAPPER.readValue(json, Continuation.class);
        } catch (IllegalArgumentException | BufferUnderflowException | JacksonException damage) {
            throw damaged();
        }
    }

    private static InvalidParameterException damaged() {
        return new InvalidParameterException(ErrorDetails.of("The token in 'next' is not one that this tool gave.")
                .hint("Copy meta.next of the last answer exactly, or leave next out to start again."));
    }

    private static int checksum(byte[] json) {
        CRC32 crc = new CRC32();
        crc.update(json);
        return (int) crc.getValue();
    }
}
