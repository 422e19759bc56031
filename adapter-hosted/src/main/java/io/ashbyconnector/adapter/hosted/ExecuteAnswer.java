package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.dialect.AshbyError;
import io.ashbyconnector.transport.http.JsonScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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
    private final Answer expected;
    private final List<T> records = new ArrayList<>();
    private final AshbyError ashbyError = new AshbyError();
    private final Paging paging = new Paging();
    private @Nullable String status;
    private @Nullable String warning;
    private boolean ashbyFailed;
    private boolean holdsList;
    private boolean holdsResult;
    private boolean holdsRecords;
    private boolean saysSuccess;

    private ExecuteAnswer(RecordDecoder<T> decoder, Answer expected) {
        this.decoder = decoder;
        this.expected = expected;
    }

    /**
     * Reads the object that the parser stands on.
     *
     * @param expected for {@link Answer#NOTHING}, what the result holds is passed over, whatever it is
     */
    static <T> ExecuteAnswer<T> read(JsonParser parser, RecordDecoder<T> decoder, Answer expected) {
        ExecuteAnswer<T> answer = new ExecuteAnswer<>(decoder, expected);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "status" -> {
                    once(answer.status == null, key);
                    answer.status = JsonScalar.text(parser);
                }
                case "result" -> {
                    once(!answer.holdsResult, key);
                    answer.holdsResult = true;
                    answer.readResult(parser);
                }
                case "warning" -> answer.warning = words(parser);
                default -> {
                    if (!answer.paging.accepts(key, parser) && !answer.ashbyError.accepts(key, parser)) {
                        parser.skipChildren();
                    }
                }
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
        boolean passedOver = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (first && expected == Answer.RECORD && !SERVICE_KEYS.contains(key) && mayHoldRecords()) {
                records.add(decodeFromFirstKey(parser));
                return;
            }
            passedOver |= first && expected == Answer.NOTHING && !SERVICE_KEYS.contains(key);
            first = false;
            parser.nextToken();
            if (passedOver) {
                parser.skipChildren();
            } else {
                readServiceKey(key, parser);
            }
        }
    }

    private void readServiceKey(String key, JsonParser parser) {
        switch (key) {
            case "success" -> {
                once(!saysSuccess, key);
                saysSuccess = true;
                readSuccess(parser);
            }
            case "results", "data" -> {
                once(!holdsRecords, key);
                holdsRecords = true;
                readRecords(parser);
            }
            default -> {
                if (!paging.accepts(key, parser) && !ashbyError.accepts(key, parser)) {
                    parser.skipChildren();
                }
            }
        }
    }

    /** An answer that gives a part of itself twice may contradict itself. */
    private static void once(boolean first, String key) {
        if (!first) {
            throw new BadResponseException(ErrorDetails.of("The answer gives '" + key + "' twice."));
        }
    }

    private void readSuccess(JsonParser parser) {
        if (!parser.currentToken().isBoolean()) {
            throw new BadResponseException(
                    ErrorDetails.of("Ashby's answer, as Airbyte passes it on, is neither a success nor a failure."));
        }
        ashbyFailed = parser.currentToken() == JsonToken.VALUE_FALSE;
        if (ashbyFailed) {
            ashbyError.fail();
        }
    }

    /** What a failed execution gives as its result is no record, whatever it looks like. */
    private boolean mayHoldRecords() {
        return status == null || status.equals(SUCCESS);
    }

    private void readRecords(JsonParser parser) {
        boolean fits = parser.currentToken()
                == switch (expected) {
                    case PAGE, LIST -> JsonToken.START_ARRAY;
                    case RECORD -> JsonToken.START_OBJECT;
                    case NOTHING -> JsonToken.NOT_AVAILABLE;
                };
        if (!fits || !mayHoldRecords()) {
            parser.skipChildren();
            return;
        }
        if (expected == Answer.RECORD) {
            records.add(decoder.decode(parser));
            return;
        }
        holdsList = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
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

    /** What a failed execution says; null when it says nothing. */
    @Nullable
    String error() {
        return ashbyError.message() == null ? ashbyError.code() : ashbyError.message();
    }

    /** Ashby's code in what a failed execution says; null when there is none. */
    @Nullable
    String errorCode() {
        return ashbyError.isAshbys() ? ashbyError.code() : null;
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

    /** Whether the result is Ashby's own envelope, which says that all went well. */
    boolean ashbySucceeded() {
        return saysSuccess && !ashbyFailed;
    }

    boolean holdsList() {
        return holdsList;
    }

    List<T> records() {
        return records;
    }

    Paging paging() {
        return paging;
    }
}
