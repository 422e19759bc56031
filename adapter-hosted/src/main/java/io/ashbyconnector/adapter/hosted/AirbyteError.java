package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.transport.HttpAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the Airbyte Agent API says of a failure: {@code errors} with messages, a {@code message}, an {@code error}, a
 * {@code detail} that is text or a list, or plain text. Nothing of a web page is kept.
 *
 * @param words the most telling of them; null when it gave none
 * @param code null when it gave none
 * @param asksForOrganization whether the credentials belong to several organizations, and none was named
 */
record AirbyteError(@Nullable String words, @Nullable String code, boolean asksForOrganization) {

    private static final String ORGANIZATION = "specify target organization";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Reads the body of an answer with an error status. */
    static AirbyteError parse(HttpAnswer answer) throws IOException {
        String text = answer.bodyText().strip();
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (text.isEmpty() || type.contains("html") || text.startsWith("<")) {
            return new AirbyteError(null, null, false);
        }
        AirbyteError error = ofText(text);
        return new AirbyteError(
                error.words, error.code, text.toLowerCase(Locale.ROOT).contains(ORGANIZATION));
    }

    private static AirbyteError ofText(String text) {
        if (text.startsWith("{")) {
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                return of(JsonObject.read(parser));
            } catch (JacksonException malformed) {
                return new AirbyteError(text, null, false);
            }
        }
        return new AirbyteError(text, null, false);
    }

    private static AirbyteError of(JsonObject body) {
        String code = body.objects("errors").stream()
                .map(error -> error.text("error_code"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        JsonObject detail = body.object("detail");
        String words = Stream.of(
                        joined(body.list("errors"), "field", "userPresentableMessage", "message", "error"),
                        body.text("message"),
                        body.text("error"),
                        body.text("detail"),
                        joined(body.list("detail"), "loc", "msg", "message"),
                        detail == null ? null : JsonObject.words(detail))
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
        return new AirbyteError(words, code, false);
    }

    private static @Nullable String joined(List<?> items, String place, String... keys) {
        String joined = items.stream()
                .map(item -> item instanceof JsonObject object ? line(object, place, keys) : String.valueOf(item))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable String line(JsonObject item, String place, String... keys) {
        String text = Stream.of(keys)
                .map(item::text)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
        String where = item.text(place);
        if (where == null) {
            where = item.list(place).stream().map(String::valueOf).collect(Collectors.joining("."));
        }
        return text == null || where.isEmpty() || text.contains(where) ? text : where + ": " + text;
    }
}
