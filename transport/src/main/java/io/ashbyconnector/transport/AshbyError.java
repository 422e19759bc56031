package io.ashbyconnector.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What Ashby says of a failure, in any of its dialects: {@code errorInfo} with a code and a message; {@code errors} with
 * codes, sentences, or objects that name a parameter; any of them null or missing.
 */
public final class AshbyError {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String requestId;
    private final List<String> sentences = new ArrayList<>();
    private @Nullable String firstCode;
    private boolean namesParameter;

    /** Reads the body of an answer with an error status: an envelope, other JSON, or plain text, all kept as words. */
    public static AshbyError parse(String text) {
        if (text.stripLeading().startsWith("{")) {
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                return read(parser);
            } catch (JacksonException notAnEnvelope) {
                return ofWords(text);
            }
        }
        return ofWords(text);
    }

    private static AshbyError read(JsonParser parser) {
        AshbyError error = new AshbyError();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (!error.accepts(key, parser)) {
                parser.skipChildren();
            }
        }
        return error;
    }

    private static AshbyError ofWords(String text) {
        AshbyError error = new AshbyError();
        if (!text.isBlank()) {
            error.sentences.add(text.strip());
        }
        return error;
    }

    /** Reads the value that the parser stands on if its key is one of an error's; whether it was. */
    public boolean accepts(String key, JsonParser parser) {
        switch (key) {
            case "errors" -> readErrors(parser);
            case "errorInfo" -> readErrorInfo(parser);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readErrorInfo(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "code" -> code = JsonScalar.text(parser);
                case "message" -> message = JsonScalar.text(parser);
                case "requestId" -> requestId = JsonScalar.text(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void readErrors(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            readError(parser);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readError(parser);
        }
    }

    private void readError(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            readErrorObject(parser);
            return;
        }
        String text = JsonScalar.text(parser);
        if (text == null) {
            return;
        }
        if (CODE.matcher(text).matches()) {
            firstCode = firstCode == null ? text : firstCode;
        } else {
            sentences.add(text);
        }
    }

    private void readErrorObject(JsonParser parser) {
        String text = null;
        String parameter = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            String value = JsonScalar.text(parser);
            switch (key) {
                case "code" -> firstCode = firstCode == null ? value : firstCode;
                case "message" -> text = value;
                case "parameter" -> parameter = value;
                default -> {}
            }
        }
        if (parameter != null) {
            namesParameter = true;
            sentences.add("'" + parameter + "': " + (text == null ? "invalid" : text));
        } else if (text != null) {
            sentences.add(text);
        }
    }

    /** Ashby's code; an error that names a parameter without a code is {@code invalid_input}. */
    public @Nullable String code() {
        if (code != null) {
            return code;
        }
        return firstCode == null && namesParameter ? "invalid_input" : firstCode;
    }

    /** Ashby's own words; null when it gave none. */
    public @Nullable String message() {
        if (message != null) {
            return message;
        }
        return sentences.isEmpty() ? null : String.join("; ", sentences);
    }

    public @Nullable String requestId() {
        return requestId;
    }
}
