package io.ashbyconnector.tool;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the values of masked classes from a model. What a value is, is told by its place in the record; else by the title of
 * its field, its question in the form's definition, or the name of a field that is not known; and within texts by its form.
 * Where that leaves a doubt, as for an answer whose question or a value whose title is missing, it is masked. Immutable.
 */
final class Masking {

    private static final Set<String> CONTACT_FIELDS = Set.of(
            "primaryEmailAddress",
            "emailAddresses",
            "primaryPhoneNumber",
            "phoneNumbers",
            "socialLinks",
            "email",
            "submitterClientIp");
    private static final Set<String> PAY_FIELDS = Set.of("compensation", "compensationTierSummary", "baseSalary");
    private static final Map<String, FieldClass> TYPES = Map.of(
            "email", FieldClass.CONTACT,
            "phone", FieldClass.CONTACT,
            "sociallink", FieldClass.CONTACT,
            "url", FieldClass.CONTACT,
            "currency", FieldClass.PAY,
            "compensationrange", FieldClass.PAY);

    /** Texts by candidates, wherever they stand. */
    private static final Set<String> FREE_TEXTS = Set.of(
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

    private static final int LABEL_LENGTH = 80;
    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\s");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u2028\\u2029]");

    private static final String ANSWERS = "submittedValues";
    private static final String SYSTEM_FIELD = "_systemfield_";
    /** What a field is called, and what it holds, in objects such as {@code {"title": "Phone", "value": "..."}}. */
    private static final Pattern LABEL =
            Pattern.compile("title|label$|name$|question|prompt|^field$|path$|^key$", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOLDS_VALUE =
            Pattern.compile("value|answer|response|amount|content|text|reply|^data$", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("value|answer|response", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BESIDE_VALUE =
            Set.of("id", "type", "fieldType", "objectType", "isPrivate", "isArchived", "isRequired", "isNullable");
    private static final Pattern MONEY = Pattern.compile("currency", Pattern.CASE_INSENSITIVE);

    private static final Pattern ID_OR_TIME = Pattern.compile(
            PlainText.UUID + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)");

    private final Set<FieldClass> masked;
    private final KnownField records;
    /** What an answer to a question that is not known is masked as. */
    private final @Nullable FieldClass doubtful;

    Masking(Set<FieldClass> masked, KnownField records) {
        this.masked = masked.isEmpty() ? EnumSet.noneOf(FieldClass.class) : EnumSet.copyOf(masked);
        this.records = records;
        this.doubtful = Stream.of(FieldClass.PAY, FieldClass.CONTACT)
                .filter(this.masked::contains)
                .findFirst()
                .orElse(null);
    }

    /** The record as the model may see it, a copy where something is masked. */
    JsonNode of(JsonNode record) {
        return masked.isEmpty() ? record : new RecordMasking(record).of(record, records, false);
    }

    /** One record with its questions. */
    private final class RecordMasking {

        private final Map<String, Set<FieldClass>> questions = new HashMap<>();

        RecordMasking(JsonNode record) {
            if (record.findValue(ANSWERS) != null) {
                collect(record, Set.of(), false);
            }
        }

        /** Finds what each question asks for: by its title, type and description, and by the title of its section. */
        private void collect(JsonNode node, Set<FieldClass> around, boolean isInForm) {
            if (node.isArray()) {
                node.forEach(element -> collect(element, around, isInForm));
            } else if (node.isObject()) {
                Set<FieldClass> asks = union(around, isInForm ? asked(node) : Set.of());
                if (isInForm
                        && node.path("path").isString()
                        && node.path("title").isString()) {
                    questions.merge(node.path("path").stringValue(), asks, Masking::union);
                }
                node.forEachEntry((name, value) -> collect(
                        value, asks, isInForm || name.toLowerCase(Locale.ROOT).endsWith("formdefinition")));
            }
        }

        private Set<FieldClass> asked(JsonNode node) {
            boolean isSection = node.path("fields").isArray();
            Set<FieldClass> asked = EnumSet.noneOf(FieldClass.class);
            node.forEachEntry((name, value) -> {
                if (value.isString() && (!isSection || name.equals("title"))) {
                    asked.addAll(ofType(name, value));
                    asked.addAll(PrivateWords.in(value.stringValue()));
                }
            });
            return asked;
        }

        JsonNode of(JsonNode node, KnownField place, boolean isFreeText) {
            if (node.isObject()) {
                return object(node, place, isFreeText);
            }
            if (node.isArray()) {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
                node.forEach(element -> copy.add(of(element, place, isFreeText)));
                return copy;
            }
            return node.isString() ? text(node, place, isFreeText) : node;
        }

        private ObjectNode object(JsonNode node, KnownField place, boolean isFreeText) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            Set<FieldClass> titled =
                    titled(node, place, questions.getOrDefault(node.path("path").asString(""), Set.of()));
            boolean isUntitled = place.knows("title")
                    && place.knows("value")
                    && !node.path("title").isString();
            node.forEachEntry((name, value) -> {
                FieldClass fieldClass = isEmpty(value) ? null : fieldClass(name, value, place, titled);
                if (fieldClass == null
                        && isUntitled
                        && HOLDS_VALUE.matcher(name).find()
                        && !isEmpty(value)) {
                    fieldClass = doubtful;
                }
                boolean isWritten = isFreeText || FREE_TEXTS.contains(name.toLowerCase(Locale.ROOT));
                JsonNode shown;
                if (fieldClass != null) {
                    shown = JsonNodeFactory.instance.stringNode(fieldClass.mask());
                } else if (name.equals(ANSWERS) && value.isObject()) {
                    shown = answers(value, place.field(name));
                } else if (name.equals(ANSWERS) && value.isValueNode() && doubtful != null && !isEmpty(value)) {
                    shown = JsonNodeFactory.instance.stringNode(doubtful.mask());
                } else {
                    shown = of(value, place.field(name), isWritten);
                }
                copy.set(key(copy, name, place), shown);
            });
            return copy;
        }

        private ObjectNode answers(JsonNode values, KnownField place) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            values.forEachEntry((path, value) -> {
                FieldClass fieldClass = isEmpty(value) ? null : answer(path, value);
                copy.set(
                        key(copy, path, place),
                        fieldClass == null
                                ? of(value, place, true)
                                : JsonNodeFactory.instance.stringNode(fieldClass.mask()));
            });
            return copy;
        }

        private @Nullable FieldClass answer(String path, JsonNode value) {
            Set<FieldClass> question = questions.get(path);
            if (question == null && !path.startsWith(SYSTEM_FIELD)) {
                return doubtful;
            }
            Set<FieldClass> named = PrivateWords.in(path.replace(SYSTEM_FIELD, ""));
            return first(union(named, question == null ? Set.of() : question), value);
        }
    }

    private @Nullable FieldClass fieldClass(String name, JsonNode value, KnownField place, Set<FieldClass> titled) {
        Set<FieldClass> classes = classesOf(name, place.knows(name));
        if (!titled.isEmpty() && !isOnlyLabel(name) && !BESIDE_VALUE.contains(name)) {
            classes.addAll(titled);
        }
        return first(classes, value);
    }

    /** What the name of a field tells; the words of a name tell nothing more where the model knows the field. */
    static Set<FieldClass> classesOf(String name, boolean isKnown) {
        Set<FieldClass> classes = EnumSet.noneOf(FieldClass.class);
        if (CONTACT_FIELDS.contains(name)) {
            classes.add(FieldClass.CONTACT);
        }
        if (PAY_FIELDS.contains(name)) {
            classes.add(FieldClass.PAY);
        }
        if (!isKnown) {
            classes.addAll(PrivateWords.in(name));
        }
        return classes;
    }

    private static Set<FieldClass> union(Set<FieldClass> some, Set<FieldClass> others) {
        Set<FieldClass> all = EnumSet.noneOf(FieldClass.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private @Nullable FieldClass first(Set<FieldClass> classes, JsonNode value) {
        if (masked.contains(FieldClass.PAY) && (classes.contains(FieldClass.PAY) || isMoney(value))) {
            return FieldClass.PAY;
        }
        return masked.contains(FieldClass.CONTACT) && classes.contains(FieldClass.CONTACT) ? FieldClass.CONTACT : null;
    }

    /** What the label of a value beside it tells; nothing where no value stands beside a label. */
    private static Set<FieldClass> titled(JsonNode node, KnownField place, Set<FieldClass> question) {
        boolean mayHold =
                place.kind() != KnownField.Kind.RECORD || place.knows("value") || place.knows("selectableValues");
        boolean holds = mayHold
                && node.propertyStream()
                        .anyMatch(each -> HOLDS_VALUE.matcher(each.getKey()).find());
        if (!holds) {
            return Set.of();
        }
        Set<FieldClass> told = union(question, Set.of());
        node.forEachEntry((name, value) -> {
            if (value.isString()) {
                told.addAll(ofType(name, value));
            }
            if (LABEL.matcher(name).find() && !VALUE.matcher(name).lookingAt()) {
                told.addAll(ofLabel(value));
            }
        });
        return told;
    }

    private static boolean isOnlyLabel(String name) {
        return LABEL.matcher(name).find() && !HOLDS_VALUE.matcher(name).find();
    }

    private static Set<FieldClass> ofLabel(JsonNode label) {
        Set<FieldClass> told = EnumSet.noneOf(FieldClass.class);
        if (label.isString()) {
            told.addAll(PrivateWords.in(label.stringValue()));
        } else if (label.isObject()) {
            label.forEachEntry((name, value) -> {
                if (value.isString()) {
                    told.addAll(ofType(name, value));
                    told.addAll(PrivateWords.in(value.stringValue()));
                }
            });
        }
        return told;
    }

    private static Set<FieldClass> ofType(String name, JsonNode value) {
        FieldClass type = name.equals("type") || name.equals("fieldType")
                ? TYPES.get(value.stringValue().replaceAll("\\W|_", "").toLowerCase(Locale.ROOT))
                : null;
        return type == null ? Set.of() : Set.of(type);
    }

    private static boolean isMoney(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().anyMatch(Masking::isMoney);
        }
        return value.isObject()
                && (value.propertyStream()
                                .anyMatch(each -> MONEY.matcher(each.getKey()).find())
                        || (value.path("type").isString()
                                && ofType("type", value.path("type")).contains(FieldClass.PAY)));
    }

    /** A flag or nothing at all tells no more than that a field exists. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isBoolean() || (value.isContainer() && value.isEmpty());
    }

    private JsonNode text(JsonNode node, KnownField place, boolean isFreeText) {
        String text = node.stringValue();
        if (text.isBlank() || place.hasNoWords(text) || ID_OR_TIME.matcher(text).matches()) {
            return node;
        }
        if (masked.contains(FieldClass.FREE_TEXT) && (isFreeText || isProse(text, place))) {
            return JsonNodeFactory.instance.stringNode(FieldClass.FREE_TEXT.mask());
        }
        String shown = PrivateValues.masked(text, masked);
        return shown.equals(text) ? node : JsonNodeFactory.instance.stringNode(shown);
    }

    /** Whether a text from outside is longer than a name or a label: of several words, in a field that is not known. */
    private static boolean isProse(String text, KnownField place) {
        if (place.isOrganizations()) {
            return false;
        }
        String plain = PlainText.of(text);
        boolean isLong = place.kind() != KnownField.Kind.TEXT || plain.length() > LABEL_LENGTH;
        return LINE_BREAK.matcher(plain).find()
                || (isLong && SEVERAL_WORDS.matcher(plain).find());
    }

    private String key(ObjectNode taken, String name, KnownField place) {
        return OutsideText.unused(
                taken,
                place.knows(name) || ID_OR_TIME.matcher(name).matches() ? name : PrivateValues.masked(name, masked));
    }
}
