package io.ashbyconnector.internal.engine;

import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.internal.json.MissingIdException;
import io.ashbyconnector.internal.json.RecordDecoders;
import io.ashbyconnector.internal.json.RecordForm;
import io.ashbyconnector.port.RecordDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds every adapter to this: a record is an object, and where its type has an id and its call leaves none out, it has an
 * id that is text and not empty. What is neither is a {@link BadResponseException} that names its position.
 *
 * @param decoder is given the record, and is asked whether it has an id where it knows
 * @param required whether the records of the call have ids; rows of a search, and records of selected fields, need none
 * @param plainText the field that the decoder is given a plain text as; null when no record may come as one
 */
record Identity<T>(
        String operation,
        RecordDecoder<T> decoder,
        boolean required,
        @Nullable String plainText) implements RecordDecoder<T> {

    private static final String ID = "id";

    static <T> Identity<T> of(CheckedCall call, RecordDecoder<T> decoder) {
        RecordType record = call.action().record();
        if (record == null) {
            return new Identity<>(call.operation(), decoder, false, null);
        }
        RecordForm form = RecordForm.of(record.type());
        boolean required = form.hasId() && !call.action().contextStore() && asksForIds(call);
        return new Identity<>(call.operation(), decoder, required, form.plainText());
    }

    /** As the service does, lets the fields that are selected win over those that are excluded. */
    private static boolean asksForIds(CheckedCall call) {
        if (call.params().get("select_fields") instanceof List<?> selected && !selected.isEmpty()) {
            return selected.contains(ID);
        }
        return !(call.params().get("exclude_fields") instanceof List<?> excluded && excluded.contains(ID));
    }

    @Override
    public T decode(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING && plainText != null) {
            return decodeText(parser.getString(), plainText);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw bad(parser, "is not an object");
        }
        TokenStreamContext around = parser.streamReadContext().getParent();
        try {
            return identified(parser);
        } catch (NumberFormatException beyondBigDecimal) {
            throw bad(around, "holds a number with an exponent that is too large");
        }
    }

    private T decodeText(String text, String field) {
        JsonNode record = JsonNodeFactory.instance.objectNode().put(field, text);
        try (JsonParser parser = record.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return decoder.decode(parser);
        }
    }

    private T identified(JsonParser parser) {
        if (decoder instanceof RecordDecoders.Telling<T>) {
            return telling(parser);
        }
        if (!required) {
            return decoder.decode(parser);
        }
        Watched watched = new Watched(parser);
        T decoded = decoder.decode(watched);
        watched.toEnd();
        if (!watched.sawId) {
            throw withoutId(parser);
        }
        return decoded;
    }

    private T telling(JsonParser parser) {
        try {
            T decoded = decoder.decode(parser);
            if (required && decoded instanceof JsonNode tree && !RecordDecoders.holdsId(tree)) {
                throw withoutId(parser);
            }
            return decoded;
        } catch (MissingIdException none) {
            throw withoutId(parser);
        }
    }

    private BadResponseException withoutId(JsonParser parser) {
        return bad(parser, "has no id");
    }

    /** The parser, which stands at the record's beginning or behind its end, tells where it is. */
    private BadResponseException bad(JsonParser parser, String problem) {
        TokenStreamContext here = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        return bad(token != null && token.isStructStart() ? here.getParent() : here, problem);
    }

    private BadResponseException bad(@Nullable TokenStreamContext around, String problem) {
        String which = around != null && around.inArray()
                ? "Record " + (around.getCurrentIndex() + 1) + " of the page"
                : "The record in the answer";
        return new BadResponseException(ErrorDetails.of(which + " " + problem + ".")
                .in(operation)
                .hint("Is the base URL right? If so, report it to the service."));
    }

    /** Sees the id of a record go by. */
    private static final class Watched extends JsonParserDelegate {

        private int depth = 1;
        private boolean sawId;
        private boolean idComes;

        Watched(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            return watch(delegate.nextToken());
        }

        private JsonToken watch(JsonToken token) {
            if (token == JsonToken.PROPERTY_NAME) {
                idComes = depth == 1 && !sawId && ID.equals(delegate.currentName());
            } else if (token != null) {
                if (idComes) {
                    sawId = token == JsonToken.VALUE_STRING && delegate.getStringLength() > 0;
                    idComes = false;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return token;
        }

        @Override
        public JsonToken nextValue() {
            JsonToken token = nextToken();
            return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
        }

        @Override
        public @Nullable String nextName() {
            return nextToken() == JsonToken.PROPERTY_NAME ? delegate.currentName() : null;
        }

        @Override
        public boolean nextName(SerializableString name) {
            return name.getValue().equals(nextName());
        }

        @Override
        public int nextNameMatch(PropertyNameMatcher matcher) {
            return nextToken() == JsonToken.PROPERTY_NAME
                    ? matcher.matchName(delegate.currentName())
                    : delegate.currentToken() == JsonToken.END_OBJECT
                            ? PropertyNameMatcher.MATCH_END_OBJECT
                            : PropertyNameMatcher.MATCH_ODD_TOKEN;
        }

        @Override
        public JsonParser skipChildren() {
            if (delegate.currentToken().isStructStart()) {
                skipTo(depth - 1);
            }
            return this;
        }

        /** Where a decoder stops early, the id may still come. */
        void toEnd() {
            skipTo(0);
        }

        private void skipTo(int wantedDepth) {
            while (depth > wantedDepth && nextToken() != null) {
                // Each token may be the id.
            }
        }
    }
}
