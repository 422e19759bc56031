package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import io.ashbyconnector.transport.dialect.AshbyError;
import io.ashbyconnector.transport.http.JsonScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What Ashby wraps every answer in, read from the stream: records are decoded where they stand, in one pass, whatever the
 * order of the keys.
 *
 * @param <T> what a record becomes
 */
final class Envelope<T> {

    private final List<T> records = new ArrayList<>();
    private JsonToken results = JsonToken.NOT_AVAILABLE;
    private @Nullable Boolean success;
    private @Nullable Boolean moreDataAvailable;
    private @Nullable String nextCursor;
    private @Nullable String syncToken;
    private final AshbyError error = new AshbyError();
    private final List<String> warnings = new ArrayList<>();

    private Envelope() {}

    /**
     * Reads the object that the parser stands on.
     *
     * @param expected for {@link Answer#NOTHING}, the results are passed over, whatever they are
     */
    static <T> Envelope<T> read(JsonParser parser, RecordDecoder<T> decoder, Answer expected) {
        Envelope<T> envelope = new Envelope<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "success" -> {
                    once(envelope.success == null, key);
                    envelope.success = flag(parser);
                    if (Boolean.FALSE.equals(envelope.success)) {
                        envelope.error.fail();
                    }
                }
                case "results" -> envelope.readResults(parser, value, decoder, expected);
                case "moreDataAvailable" -> {
                    once(envelope.moreDataAvailable == null, key);
                    envelope.moreDataAvailable = flag(parser);
                }
                case "nextCursor" -> envelope.nextCursor = JsonScalar.text(parser);
                case "syncToken" -> envelope.syncToken = JsonScalar.text(parser);
                case "warnings" -> envelope.readWarnings(parser);
                default -> {
                    if (!envelope.error.accepts(key, parser)) {
                        parser.skipChildren();
                    }
                }
            }
        }
        return envelope;
    }

    private void readResults(JsonParser parser, JsonToken value, RecordDecoder<T> decoder, Answer expected) {
        once(results == JsonToken.NOT_AVAILABLE, "results");
        results = value;
        if (expected == Answer.NOTHING) {
            parser.skipChildren();
        } else if (value == JsonToken.START_OBJECT) {
            records.add(decoder.decode(parser));
        } else if (value == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                records.add(decoder.decode(parser));
            }
        }
    }

    /** An answer that gives a part of itself twice may contradict itself. */
    private static void once(boolean first, String key) {
        if (!first) {
            throw new BadResponseException(ErrorDetails.of("The answer gives '" + key + "' twice."));
        }
    }

    private void readWarnings(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String warning = JsonScalar.text(parser);
            if (warning != null) {
                warnings.add(warning);
            }
        }
    }

    /** Null for null; anything but a boolean is malformed, for a listing must not end on a misread "more". */
    private static @Nullable Boolean flag(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : (Boolean) parser.getBooleanValue();
    }

    /** Null when the answer does not say. */
    @Nullable
    Boolean success() {
        return success;
    }

    boolean holdsList() {
        return results == JsonToken.START_ARRAY;
    }

    boolean holdsRecord() {
        return results == JsonToken.START_OBJECT;
    }

    List<T> records() {
        return records;
    }

    /** Whether the page says, by a flag or a cursor, if it is the last one. */
    boolean tellsWhetherMoreFollows() {
        return moreDataAvailable != null || place().cursor() != null;
    }

    /** Where the page stands; one that gives a cursor and says nothing else is not the last one. */
    PageMeta place() {
        PageMeta given = new PageMeta(nextCursor, true, syncToken);
        boolean more = moreDataAvailable == null ? given.cursor() != null : moreDataAvailable;
        return new PageMeta(more ? given.cursor() : null, more, given.syncToken());
    }

    AshbyError error() {
        return error;
    }

    List<String> warnings() {
        return warnings;
    }
}
