package io.ashbyconnector.tool;

import java.util.EnumSet;
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

    private static final int LABEL_LENGTH = 80;
    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\s");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\u2028\\u2029]");

    private static final String SYSTEM_FIELD = "_systemfield_";
    private static final String COLUMNS = "columnNames";
    private static final String ROWS = "data";
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
        return masked.isEmpty() ? record : new RecordMasking(new FormQuestions(record)).of(record, records, false);
    }

    /** One record with its questions. */
    private final class RecordMasking {

        private final FormQuestions questions;

        RecordMasking(FormQuestions questions) {
            this.questions = questions;
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
            Set<FieldClass> question = questions.at(node.path("path").asString(""));
            Set<FieldClass> label = PrivateFields.byLabel(node, place, question == null ? Set.of() : question);
            boolean isUntitled = place.knows("title")
                    && place.knows("value")
                    && !node.path("title").isString();
            node.forEachEntry((name, value) -> {
                FieldClass fieldClass = isEmpty(value) ? null : first(PrivateFields.of(name, place, label), value);
                if (fieldClass == null && isUntitled && PrivateFields.holdsValue(name) && !isEmpty(value)) {
                    fieldClass = doubtful;
                }
                boolean isWritten = isFreeText || PrivateFields.isFreeText(name, place.field(name));
                JsonNode shown;
                if (fieldClass != null) {
                    shown = JsonNodeFactory.instance.stringNode(fieldClass.mask());
                } else if (name.equals(ROWS) && place.knows(COLUMNS) && value.isArray()) {
                    shown = rows(value, node.path(COLUMNS), place.field(name));
                } else if (name.equals(FormQuestions.ANSWERS) && value.isObject()) {
                    shown = answers(value, place.field(name));
                } else if (name.equals(FormQuestions.ANSWERS)
                        && value.isValueNode()
                        && doubtful != null
                        && !isEmpty(value)) {
                    shown = JsonNodeFactory.instance.stringNode(doubtful.mask());
                } else {
                    shown = of(value, place.field(name), isWritten);
                }
                copy.set(key(copy, name, place), shown);
            });
            return copy;
        }

        /** The rows of a report; what a value is, is told by the name of its column. */
        private ArrayNode rows(JsonNode rows, JsonNode columns, KnownField place) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(rows.size());
            for (JsonNode row : rows) {
                copy.add(row.isArray() ? row(row, columns, place) : of(row, place, false));
            }
            return copy;
        }

        private ArrayNode row(JsonNode row, JsonNode columns, KnownField place) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(row.size());
            for (int i = 0; i < row.size(); i++) {
                JsonNode value = row.get(i);
                FieldClass fieldClass = isEmpty(value) || value.equals(columns.path(i))
                        ? null
                        : cell(columns.path(i).asString(""), value);
                copy.add(
                        fieldClass == null
                                ? of(value, place, false)
                                : JsonNodeFactory.instance.stringNode(fieldClass.mask()));
            }
            return copy;
        }

        private @Nullable FieldClass cell(String column, JsonNode value) {
            return column.isBlank() ? doubtful : first(PrivateFields.byName(column, false), value);
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
            Set<FieldClass> question = questions.at(path);
            if (question == null && !path.startsWith(SYSTEM_FIELD)) {
                return doubtful;
            }
            Set<FieldClass> named = PrivateWords.in(path.replace(SYSTEM_FIELD, ""));
            return first(PrivateFields.union(named, question == null ? Set.of() : question), value);
        }
    }

    private @Nullable FieldClass first(Set<FieldClass> classes, JsonNode value) {
        if (masked.contains(FieldClass.PAY) && (classes.contains(FieldClass.PAY) || PrivateFields.isMoney(value))) {
            return FieldClass.PAY;
        }
        return masked.contains(FieldClass.CONTACT) && classes.contains(FieldClass.CONTACT) ? FieldClass.CONTACT : null;
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
