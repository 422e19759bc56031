package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.AshbyError;
import io.ashbyconnector.transport.JsonScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The answer of an execute call, read from the stream. The result comes in several shapes: an array of records with
 * {@code connector_metadata} beside it; {@code {data, meta}}; Ashby's own {@code {success, results}}; or the record itself.
 *
 * @param <T> what a record becomes
 */
final class ExecuteAnswer<T> {

    static final String SUCCESS = "success";

    private static final Set<String> SERVICE_KEYS =
            Set.of("success", "results", "errors", "errorInfo", "data", "meta", "error");

    private final RecordDecoder<T> decoder;
    private final boolean paged;
    private final List<T> records = new ArrayList<>();
    private final AshbyError ashbyError = new AshbyError();
    private @Nullable String status;
    private @Nullable String error;
    private @Nullable String warning;
    private boolean ashbyFailed;
    private boolean holdsList;
    private @Nullable Boolean hasMore;
    private @Nullable String cursor;

    private ExecuteAnswer(RecordDecoder<T> decoder, boolean paged) {
        this.decoder = decoder;
        this.paged = paged;
    }

    /**
     * Reads the object that the parser stands on.
     *
     * @param paged whether the action returns a page rather than one record
     */
    static <T> ExecuteAnswer<T> read(JsonParser parser, RecordDecoder<T> decoder, boolean paged) {
        ExecuteAnswer<T> answer = new ExecuteAnswer<>(decoder, paged);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "status" -> answer.status = JsonScalar.text(parser);
                case "result" -> answer.readResult(parser);
                case "connector_metadata" -> answer.readMeta(parser);
                case "warning" -> answer.warning = words(parser);
                default -> parser.skipChildren();
            }
        }
        return answer;
    }

    private void readResult(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            readRecords(parser);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            readResultObject(parser);
        }
    }

    private void readResultObject(JsonParser parser) {
        boolean first = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (first && !paged && !SERVICE_KEYS.contains(key) && mayHoldRecords()) {
                records.add(decodeFromFirstKey(parser));
                return;
            }
            first = false;
            parser.nextToken();
            readServiceKey(key, parser);
        }
    }

    private void readServiceKey(String key, JsonParser parser) {
        switch (key) {
            case "success" -> ashbyFailed = parser.currentToken() == JsonToken.VALUE_FALSE;
            case "results", "data" -> readRecords(parser);
            case "meta" -> readMeta(parser);
            case "error" -> error = words(parser);
            default -> {
                if (!ashbyError.accepts(key, parser)) {
                    parser.skipChildren();
                }
            }
        }
    }

    /** What a failed execution gives as its result is no record, whatever it looks like. */
    private boolean mayHoldRecords() {
        return status == null || status.equals(SUCCESS);
    }

    private void readRecords(JsonParser parser) {
        if (!mayHoldRecords()) {
            parser.skipChildren();
            return;
        }
        if (parser.currentToken() == JsonToken.START_OBJECT && !paged) {
            records.add(decoder.decode(parser));
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY || !paged) {
            parser.skipChildren();
            return;
        }
        holdsList = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "a record that is not an object");
            }
            records.add(decoder.decode(parser));
        }
    }

    /**
     * Decodes a record whose first key was read already, to see that it is one. Only this shape, which Ashby's connector
     * does not use today, costs a copy of the record's tokens.
     */
    private T decodeFromFirstKey(JsonParser parser) {
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            buffer.writeStartObject();
            while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                buffer.copyCurrentStructure(parser);
                parser.nextToken();
            }
            buffer.writeEndObject();
            try (JsonParser record = buffer.asParser()) {
                record.nextToken();
                return decoder.decode(record);
            }
        }
    }

    private void readMeta(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "has_more" -> hasMore = value.isBoolean() ? Boolean.valueOf(parser.getBooleanValue()) : hasMore;
                case "cursor" -> {
                    String text = JsonScalar.text(parser);
                    cursor = text == null || text.isEmpty() ? cursor : text;
                }
                default -> parser.skipChildren();
            }
        }
    }

    private static @Nullable String words(JsonParser parser) {
        return parser.currentToken() == JsonToken.START_OBJECT
                ? JsonObject.words(JsonObject.read(parser))
                : JsonScalar.text(parser);
    }

    /** {@link #SUCCESS}; anything else is a failure. */
    @Nullable
    String status() {
        return status;
    }

    /** What a failed execution says. */
    @Nullable
    String error() {
        return error;
    }

    /** Whether the result is Ashby's own failure, passed on as if it were an answer. */
    boolean ashbyFailed() {
        return ashbyFailed;
    }

    AshbyError ashbyError() {
        return ashbyError;
    }

    @Nullable
    String warning() {
        return warning;
    }

    boolean holdsList() {
        return holdsList;
    }

    List<T> records() {
        return records;
    }

    /** Null when the service does not say. */
    @Nullable
    Boolean hasMore() {
        return hasMore;
    }

    @Nullable
    String cursor() {
        return cursor;
    }
}
