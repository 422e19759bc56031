package io.ashbyconnector.tool;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a record a model gets to see, and as what: values of masked classes are replaced, and texts from outside are
 * wrapped in a tag that the tool's description explains. Fields are told by their names, so that fields which Ashby adds
 * later are covered too. Immutable.
 */
final class Disclosure {

    static final String TAG = "outside_text";

    private static final Pattern CONTACT_NAME =
            Pattern.compile("email|phone|linkedin|sociallinks|submitterclientip", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAY_NAME = Pattern.compile(
            "compensation|salary|salaries|payrange|pay_range|bonus|\\bpay\\b|equity", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OUTSIDE_NAMES = Set.of(
            "submittedvalues",
            "note",
            "notes",
            "comment",
            "comments",
            "answer",
            "answers",
            "message",
            "messages",
            "coverletter",
            "resume",
            "resumetext",
            "feedback",
            "bio");
    /** Entities whose records hold what candidates typed, under any name. */
    private static final Set<String> WRITTEN_BY_CANDIDATES = Set.of("candidates", "applications");

    private static final int LABEL_LENGTH = 80;
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u2028\\u2029]");
    private static final Pattern TAG_LIKE = Pattern.compile("<(?=\\s*/?\\s*" + TAG + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern PHONE_NUMBER =
            Pattern.compile("(?<![\\w-])(?!\\d{4}-\\d\\d-\\d\\d)\\+?\\(?\\d(?:[\\s()./-]{0,2}\\d){8,14}(?![\\w:-])");

    private final Set<FieldClass> masked;

    Disclosure(Set<FieldClass> masked) {
        this.masked = masked.isEmpty() ? EnumSet.noneOf(FieldClass.class) : EnumSet.copyOf(masked);
    }

    /** A copy of the record as the model may see it. */
    JsonNode of(String entity, JsonNode record) {
        return disclose(record, WRITTEN_BY_CANDIDATES.contains(entity), false);
    }

    private JsonNode disclose(JsonNode node, boolean byCandidates, boolean outside) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            boolean pay = isPayField(node);
            node.forEachEntry((name, value) -> copy.set(name, property(name, value, pay, byCandidates, outside)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(disclose(element, byCandidates, outside)));
            return copy;
        }
        return node.isString() ? text(node, byCandidates, outside) : node;
    }

    private JsonNode property(String name, JsonNode value, boolean pay, boolean byCandidates, boolean outside) {
        if (!isEmpty(value)) {
            if (masked.contains(FieldClass.CONTACT)
                    && CONTACT_NAME.matcher(name).find()) {
                return masked(FieldClass.CONTACT);
            }
            boolean payValue = pay && (name.equals("value") || name.equals("valueLabel"));
            if (masked.contains(FieldClass.PAY)
                    && (payValue || PAY_NAME.matcher(name).find())) {
                return masked(FieldClass.PAY);
            }
        }
        boolean written = outside || OUTSIDE_NAMES.contains(name.toLowerCase(Locale.ROOT));
        return disclose(value, byCandidates, written);
    }

    /** A flag or nothing at all tells no more than that a field exists. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isBoolean() || (value.isContainer() && value.isEmpty());
    }

    /** Whether an object is a custom field, or an answer, that holds an amount of pay. */
    private static boolean isPayField(JsonNode node) {
        JsonNode value = node.path("value");
        return PAY_NAME.matcher(node.path("title").asString("")).find()
                || value.has("currencyCode")
                || PAY_NAME.matcher(value.path("type").asString("")).find();
    }

    private JsonNode text(JsonNode node, boolean byCandidates, boolean outside) {
        String text = node.stringValue();
        if (text.isBlank()) {
            return node;
        }
        boolean isOutside = outside || (byCandidates && isProse(text));
        if (isOutside && masked.contains(FieldClass.FREE_TEXT)) {
            return masked(FieldClass.FREE_TEXT);
        }
        String shown = text;
        if (masked.contains(FieldClass.CONTACT)) {
            shown = EMAIL_ADDRESS.matcher(shown).replaceAll(FieldClass.CONTACT.mask());
            if (isOutside) {
                shown = PHONE_NUMBER.matcher(shown).replaceAll(FieldClass.CONTACT.mask());
            }
        }
        shown = isOutside || TAG_LIKE.matcher(shown).find() ? wrap(shown) : shown;
        return shown.equals(text) ? node : JsonNodeFactory.instance.stringNode(shown);
    }

    /** Longer than a name or a label, and of more than one word: an id, a handle or an address of the web is neither. */
    private static boolean isProse(String text) {
        return LINE_BREAK.matcher(text).find()
                || (text.length() > LABEL_LENGTH && SPACE.matcher(text).find());
    }

    private static String wrap(String text) {
        return "<" + TAG + ">" + TAG_LIKE.matcher(text).replaceAll("&lt;") + "</" + TAG + ">";
    }

    private static JsonNode masked(FieldClass fieldClass) {
        return JsonNodeFactory.instance.stringNode(fieldClass.mask());
    }
}
