package io.ashbyconnector.transport.dialect;

import io.ashbyconnector.transport.http.JsonScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What Ashby says of a failure, in any of its dialects: {@code errorInfo} with a code and a message; {@code errors} with
 * codes, sentences, or objects that name a parameter; {@code error}, {@code message}, {@code detail} and {@code code} beside
 * them; any of them null or missing. A code is found wherever it stands, as the message of another key too.
 */
public final class AshbyError {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern CODE = Pattern.compile("(?<![a-z0-9])[a-z0-9]++(?:_[a-z0-9]++)+");
    private static final String NOT_FOUND = "_not_found";
    private static final String INVALID_INPUT = "invalid_input";
    private static final Set<String> CODES = Set.of(
            "missing_endpoint_permission",
            INVALID_INPUT,
            "next_cursor_expired",
            "invalid_next_cursor",
            "cursor_invalid",
            "sync_token_expired",
            "sync_token_invalid",
            "incremental_sync_too_large",
            "watermark_expired",
            "rate_limit_exceeded",
            "concurrent_limit_exceeded",
            "generic_internal_error");
    private static final Set<String> THINGS = Set.of(
            "application",
            "application_form",
            "approval_definition",
            "archive_reason",
            "assessment",
            "brand",
            "candidate",
            "candidate_tag",
            "close_reason",
            "communication_template",
            "custom_field",
            "department",
            "feedback_form_definition",
            "file",
            "hiring_team_role",
            "interview",
            "interview_event",
            "interview_plan",
            "interview_schedule",
            "interview_stage",
            "interview_stage_group",
            "interviewer_pool",
            "job",
            "job_board",
            "job_posting",
            "job_template",
            "location",
            "note",
            "notetaker_transcript",
            "offer",
            "offer_process",
            "opening",
            "project",
            "referral_form",
            "report",
            "sequence",
            "sequence_template",
            "source",
            "survey_form_definition",
            "survey_request",
            "survey_submission",
            "take_home_assignment",
            "user",
            "webhook");

    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String requestId;
    private final List<String> sentences = new ArrayList<>();
    private @Nullable String firstCode;
    private @Nullable String otherCode;
    private @Nullable String otherWords;
    private boolean namesParameter;
    private boolean failed;
    private boolean explains;

    /** An error that says nothing yet. */
    public AshbyError() {}

    /**
     * Reads the body of an answer with an error status: an envelope, other JSON, or plain text, all kept as words.
     *
     * @param text the body
     * @return what it tells
     */
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
            JsonToken value = parser.nextToken();
            if (key.equals("success")) {
                error.failed |= value == JsonToken.VALUE_FALSE;
                parser.skipChildren();
            } else if (!error.accepts(key, parser)) {
                parser.skipChildren();
            }
        }
        return error;
    }

    private static AshbyError ofWords(String text) {
        AshbyError error = new AshbyError();
        String words = text.strip();
        if (looksLikeCode(words)) {
            error.otherCode = words;
        } else if (!words.isEmpty()) {
            error.sentences.add(words);
        }
        return error;
    }

    /** A word of a sentence is none: a code has two at least. */
    private static boolean looksLikeCode(@Nullable String words) {
        return words != null && CODE.matcher(words).matches();
    }

    private static @Nullable String asCode(@Nullable String words) {
        return looksLikeCode(words) ? words : null;
    }

    /** Takes note that the envelope around the error says that the call failed. */
    public void fail() {
        failed = true;
    }

    /**
     * Reads the value that the parser stands on if its key is one of an error's; whether it was.
     *
     * @param key the name of the property
     * @param parser stands on the value
     * @return whether it was read
     */
    public boolean accepts(String key, JsonParser parser) {
        switch (key) {
            case "errors" -> {
                explains = true;
                readErrors(parser);
            }
            case "errorInfo" -> {
                explains = true;
                readErrorInfo(parser);
            }
            case "error", "message", "detail" -> readOther(parser);
            case "code" -> otherCode = otherCode == null ? asCode(JsonScalar.text(parser)) : otherCode;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readErrorInfo(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            readErrors(parser);
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
        if (looksLikeCode(text.strip())) {
            firstCode = firstCode == null ? text.strip() : firstCode;
        } else {
            sentences.add(text);
        }
    }

    private void readErrorObject(JsonParser parser) {
        Fields fields = Fields.read(parser);
        firstCode = firstCode == null ? fields.code() : firstCode;
        if (fields.parameter != null) {
            namesParameter = true;
            sentences.add("'" + fields.parameter + "': " + (fields.words == null ? "invalid" : fields.words));
        } else if (fields.words != null && !looksLikeCode(fields.words)) {
            sentences.add(fields.words);
        }
    }

    private void readOther(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readOther(parser);
            }
            return;
        }
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        Fields fields = isObject ? Fields.read(parser) : Fields.of(JsonScalar.text(parser));
        otherCode = otherCode == null ? fields.code() : otherCode;
        if (otherWords == null && fields.words != null && !looksLikeCode(fields.words)) {
            otherWords = fields.words;
        }
    }

    /** What an object, whatever it wraps, or a text, says of an error. */
    private record Fields(
            @Nullable String stated,
            @Nullable String words,
            @Nullable String parameter) {

        static Fields of(@Nullable String text) {
            String words = text == null || text.isBlank() ? null : text.strip();
            return new Fields(null, words, null);
        }

        static Fields read(JsonParser parser) {
            String stated = null;
            String words = null;
            String parameter = null;
            Map<String, String> others = new LinkedHashMap<>();
            AshbyError wrapped = new AshbyError();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                if (parser.nextToken().isStructStart() && wrapped.accepts(key, parser)) {
                    continue;
                }
                String value = JsonScalar.text(parser);
                if (value == null) {
                    continue;
                }
                switch (key) {
                    case "code", "error_code" -> stated = stated == null ? value : stated;
                    case "message", "msg", "error", "detail" -> words = words == null ? value : words;
                    case "parameter" -> parameter = value;
                    default -> others.put(key, value);
                }
            }
            stated = stated == null ? wrapped.code() : stated;
            words = words == null ? wrapped.message() : words;
            boolean strange = stated == null && words == null && !others.isEmpty();
            return new Fields(stated, strange ? others.toString() : words, parameter);
        }

        @Nullable
        String code() {
            return stated == null && looksLikeCode(words) ? words : stated;
        }
    }

    /** {@return Ashby's code; an error that names a parameter without a code is {@code invalid_input}} */
    public @Nullable String code() {
        if (code != null) {
            return code;
        }
        if (firstCode != null) {
            return firstCode;
        }
        if (looksLikeCode(message)) {
            return message;
        }
        if (namesParameter) {
            return INVALID_INPUT;
        }
        return otherCode == null ? quotedCode() : otherCode;
    }

    /** A code of Ashby's that a sentence quotes, as one who passes it on does. */
    private @Nullable String quotedCode() {
        String words = message();
        return words == null
                ? null
                : CODE.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .filter(AshbyError::isAshbys)
                        .findFirst()
                        .orElse(null);
    }

    /** {@return Ashby's own words; null when it gave none} */
    public @Nullable String message() {
        if (message != null) {
            return message;
        }
        return sentences.isEmpty() ? otherWords : String.join("; ", sentences);
    }

    /** {@return Ashby's id of the request; null when it gave none} */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * {@return whether it is Ashby's own word, rather than that of something in front of it: it came in Ashby's envelope, or with a code of Ashby's}
     */
    public boolean isAshbys() {
        String found = code();
        return code != null || (failed && explains) || (found != null && isAshbys(found));
    }

    /**
     * {@return whether a code that stands alone is Ashby's: gateways too have some that end in {@code _not_found}}
     *
     * @param code the code
     */
    public static boolean isAshbys(String code) {
        return CODES.contains(code)
                || (code.endsWith(NOT_FOUND) && THINGS.contains(code.substring(0, code.length() - NOT_FOUND.length())));
    }
}
