package io.ashbyconnector.internal.engine;

import io.ashbyconnector.port.RecordDecoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** Decodes as another decoder does, and sees the id of the record. For one call. */
final class RecordId<T> implements RecordDecoder<T> {

    private static final String ID = "id";

    private final RecordDecoder<T> decoder;
    private @Nullable String id;
    private int records;

    RecordId(RecordDecoder<T> decoder) {
        this.decoder = decoder;
    }

    /** Null when the call answered with no record, with several, or with one that has no id of text. */
    @Nullable
    String ofOnlyRecord() {
        return records == 1 ? id : null;
    }

    @Override
    public T decode(JsonParser parser) {
        records++;
        return decoder.decode(parser.currentToken() == JsonToken.START_OBJECT ? new Watched(parser) : parser);
    }

    /** However names are read, every value is reached by {@link #nextToken}. */
    private final class Watched extends JsonParserDelegate {

        private final int depth;

        Watched(JsonParser parser) {
            super(parser);
            this.depth = parser.streamReadContext().getNestingDepth();
        }

        @Override
        public JsonToken nextToken() {
            JsonToken token = delegate.nextToken();
            if (token == JsonToken.VALUE_STRING
                    && delegate.streamReadContext().getNestingDepth() == depth
                    && ID.equals(delegate.currentName())) {
                id = delegate.getString();
            }
            return token;
        }

        @Override
        public JsonToken nextValue() {
            JsonToken token = nextToken();
            return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
        }
    }
}
