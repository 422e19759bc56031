package io.ashbyconnector.transport.http;

import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads an answer's body as one JSON object, from the stream. Thread-safe. */
public final class JsonBody {

    private static final int PARTIAL = 206;
    private static final String BASE_URL = "Is a proxy in the way, or the base URL wrong?";

    private final JsonFactory factory =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    /** A reader of bodies. */
    public JsonBody() {}

    /**
     * Reads the body.
     *
     * @param <T> what the reader makes of the body
     * @param operation the operation
     * @param answer the answer
     * @param reader is given the parser on the object's {@code START_OBJECT}, and consumes the object
     * @return what the reader made of it
     * @throws IOException when the connection fails underneath, or ends in the middle of a body that only its end ends
     * @throws BadResponseException when the body is not JSON, is a part of one or cut short, or does not fit what the reader
     *     expects; one that the reader throws comes with the operation and the request id
     */
    public <T> T read(String operation, HttpAnswer answer, Function<JsonParser, T> reader) throws IOException {
        if (answer.status() == PARTIAL) {
            throw new BadResponseException(ErrorDetails.of("The answer is only a part of one (HTTP 206).")
                    .in(operation)
                    .requestId(answer.requestId())
                    .hint(BASE_URL));
        }
        Body body = new Body(answer.body());
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            JsonToken first = parser.nextToken();
            if (first == null && !answer.tellsItsEnd()) {
                throw new EOFException();
            }
            if (first != JsonToken.START_OBJECT) {
                throw notJson(operation, answer, null);
            }
            T result = reader.apply(parser);
            if (parser.nextToken() != null) {
                throw notJson(operation, answer, null);
            }
            return result;
        } catch (BadResponseException refused) {
            throw completed(refused, operation, answer);
        } catch (JacksonIOException connection) {
            throw connection.getCause();
        } catch (JacksonException malformed) {
            if (body.ended && !answer.tellsItsEnd()) {
                throw new EOFException();
            }
            throw notJson(operation, answer, malformed);
        }
    }

    /** A reader knows what is wrong, and not always where it came from. */
    private static BadResponseException completed(BadResponseException refused, String operation, HttpAnswer answer) {
        ErrorDetails details = refused.details();
        return new BadResponseException(
                details.in(details.operation() == null ? operation : details.operation())
                        .requestId(details.requestId() == null ? answer.requestId() : details.requestId())
                        .hint(details.hint() == null ? BASE_URL : details.hint()),
                refused.isRetryable(),
                refused.getCause());
    }

    private static BadResponseException notJson(String operation, HttpAnswer answer, @Nullable JacksonException cause) {
        String type = answer.header("Content-Type").map(answer::quote).orElse("no content type");
        boolean html = type.contains("html");
        String message = html
                ? "The answer (HTTP " + answer.status() + ", " + type + ") is a web page, not JSON."
                : "The answer (HTTP " + answer.status() + ", " + type + ") is not the JSON that the API promises"
                        + where(answer, cause) + ".";
        return new BadResponseException(ErrorDetails.of(message)
                .in(operation)
                .requestId(answer.requestId())
                .hint(html ? BASE_URL : "Try again; if it happens again, report it to the service."));
    }

    /** Tells the place and not the text: Jackson's own message quotes the data, which may be a candidate's. */
    private static String where(HttpAnswer answer, @Nullable JacksonException cause) {
        if (cause == null) {
            return "";
        }
        String path = answer.quote(cause.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining(".")));
        TokenStreamLocation location = cause.getLocation();
        String place =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return " (" + cause.getClass().getSimpleName() + place + (path.isEmpty() ? "" : ", in " + path) + ")";
    }

    private static final class Body extends FilterInputStream {

        private boolean ended;

        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            ended = octet < 0;
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            ended = read < 0;
            return read;
        }
    }
}
