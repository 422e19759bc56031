package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.transport.dialect.AshbyError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the Airbyte Agent API says of a failure: {@code errors} with messages, a {@code message}, an {@code error}, a
 * {@code detail} that is text or a list, or plain text; or Ashby's own words, passed on.
 *
 * @param words the most telling of them; null when it gave none
 * @param code Ashby's, else Airbyte's, which says nothing about a record; null when it gave none
 * @param asksForOrganization whether the credentials belong to several organizations, and none was named
 * @param isAirbytes whether it has the form of Airbyte's own errors
 * @param isAshbys whether it is Ashby's own word
 */
record AirbyteError(
        @Nullable String words,
        @Nullable String code,
        boolean asksForOrganization,
        boolean isAirbytes,
        boolean isAshbys) {

    private static final String ORGANIZATION = "specify target organization";
    /** What the framework below the service says of an address that the service does not have. */
    private static final String NO_SUCH_ADDRESS = "Not Found";

    private static final Pattern OWN_THING = Pattern.compile("(?i)connector|workspace");

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Reads the text of an answer with an error status. */
    static AirbyteError parse(String text) {
        JsonObject body = body(text);
        String words = body == null ? text : words(body);
        AshbyError ashby = AshbyError.parse(text);
        if (words == null) {
            words = ashby.message() == null ? ashby.code() : ashby.message();
        }
        String code = ashby.isAshbys() ? ashby.code() : body == null ? null : code(body);
        boolean listsErrors = body != null && body.holdsList("errors");
        boolean details = body != null && saysSomething(body.text("detail"), body.has("detail"));
        return new AirbyteError(
                words == null || words.isBlank() ? null : words,
                code,
                text.toLowerCase(Locale.ROOT).contains(ORGANIZATION),
                listsErrors
                        || details
                        || (body != null
                                && words != null
                                && OWN_THING.matcher(words).find()),
                ashby.isAshbys());
    }

    private static boolean saysSomething(@Nullable String detail, boolean present) {
        return detail == null ? present : !detail.isBlank() && !detail.equals(NO_SUCH_ADDRESS);
    }

    /** Null when it is no JSON object. */
    private static @Nullable JsonObject body(String text) {
        if (!text.startsWith("{")) {
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return JsonObject.read(parser);
        } catch (JacksonException malformed) {
            return null;
        }
    }

    /** Airbyte's code, unless it could be taken for Ashby's word that a record is not there. */
    private static @Nullable String code(JsonObject body) {
        return body.objects("errors").stream()
                .map(error -> error.text("error_code"))
                .filter(code -> code != null && !code.endsWith("_not_found"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String words(JsonObject body) {
        JsonObject detail = body.object("detail");
        JsonObject error = body.object("error");
        return Stream.of(
                        joined(body.list("errors"), "field", "userPresentableMessage", "message", "error"),
                        body.text("message"),
                        body.text("error"),
                        error == null ? null : JsonObject.words(error),
                        body.text("detail"),
                        joined(body.list("detail"), "loc", "msg", "message"),
                        detail == null ? null : JsonObject.words(detail))
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(null);
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
