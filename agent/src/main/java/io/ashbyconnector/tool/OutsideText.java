package io.ashbyconnector.tool;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marks what people outside the organization wrote, values and keys alike: {@code ⟦Ada Lovelace⟧}. Which text that is
 * depends on its place, never on what it says. No text can close its own mark or open another: in it, whatever looks like one
 * of the two brackets becomes a plain one, and what nobody sees is left out.
 */
final class OutsideText {

    static final char OPEN = '⟦';
    static final char CLOSE = '⟧';

    private static final String OPEN_LIKE =
            "\\p{Ps}\\u23A1-\\u23A3\\u228F\\u2291\\u27E4\\u2E02\\u2E04\\u2E09\\u2E0C\\u2E1C\\u2E20";
    private static final String CLOSE_LIKE =
            "\\p{Pe}\\u23A4-\\u23A6\\u2290\\u2292\\u27E5\\u2E03\\u2E05\\u2E0A\\u2E0D\\u2E1D\\u2E21";
    /** Round, curly and angled brackets, and those of quotations, are not square. */
    private static final String NOT_SQUARE =
            "(){}\\uFF08\\uFF09\\uFF5B\\uFF5D\\u2768-\\u276F\\u2774\\u2775\\u3008-\\u300F"
                    + "\\uFF62\\uFF63\\u201A\\u201E\\u2329\\u232A\\u27E8-\\u27EB\\u301D-\\u301F\\uFE35-\\uFE38\\uFE3D-\\uFE44\\uFE59-\\uFE5C";

    private static final Pattern LIKE_OPEN = Pattern.compile("[" + OPEN_LIKE + "&&[^" + NOT_SQUARE + "]]");
    private static final Pattern LIKE_CLOSE = Pattern.compile("[" + CLOSE_LIKE + "&&[^" + NOT_SQUARE + "]]");
    private static final Pattern DECORATED = Pattern.compile("([\\[\\]])\\p{M}+");
    private static final String BARS =
            "|\\u00A6\\u01C0\\u05C0\\u2016\\u2223\\u2225\\u23B8\\u23B9\\u2502\\u2503\\u2551\\u2758-\\u275A"
                    + "\\u2980\\uFF5C\\uFFE8\\u2AFF\\u2AFC";
    private static final Pattern DOUBLED =
            Pattern.compile("(?<=\\[)(?=[\\[" + BARS + "])|(?<=[\\]" + BARS + "])(?=\\])");

    /** In texts of the organization; brackets that are usual in Japanese and Chinese titles, or in code, stay there. */
    private static final Pattern FORGED = Pattern.compile(
            "[" + OPEN_LIKE + CLOSE_LIKE + "&&[^" + NOT_SQUARE + "\\[\\]\\u3010\\u3011\\u3014\\u3015\\uFF3B\\uFF3D]]");

    /** What has no room for words. */
    private static final Pattern BARE = Pattern.compile(PlainText.UUID
            + "|\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?"
            + "|-?\\d{1,20}(?:\\.\\d{1,20})?");
    /** As Ashby names its fields. */
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final Pattern KEY_OF_ANSWER = Pattern.compile(PlainText.UUID + "|_systemfield_[a-z]{1,20}");

    private final KnownFields known;
    private final KnownField records;
    private final String statement;
    /** Whether nobody outside can have named the columns of a row. */
    private final boolean ownColumns;

    private OutsideText(KnownFields known, KnownField records, String statement, boolean ownColumns) {
        this.ownColumns = ownColumns;
        this.known = known;
        this.records = records;
        this.statement = statement.toLowerCase(Locale.ROOT);
    }

    static OutsideText in(KnownField records, KnownFields known) {
        return new OutsideText(known, records, "", false);
    }

    /**
     * In rows that a statement returns; what it names itself is not from outside.
     *
     * @param ownTables whether the columns of the tables that it asks are the program's; only a pivot names others then
     */
    static OutsideText inRows(KnownField rows, String statement, boolean ownTables, KnownFields known) {
        boolean ownColumns = ownTables && !statement.toLowerCase(Locale.ROOT).contains("pivot");
        return new OutsideText(known, rows, statement, ownColumns);
    }

    /** A copy of the record with its marks. */
    JsonNode mark(JsonNode record) {
        return mark(record, records);
    }

    private JsonNode mark(JsonNode node, KnownField place) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.forEachEntry(
                    (name, value) -> copy.set(unused(copy, key(name, place)), mark(value, place.field(name))));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> copy.add(mark(element, place)));
            return copy;
        }
        if (!node.isString()) {
            return node;
        }
        String text = node.stringValue();
        String shown = text(text, place);
        return shown.equals(text) ? node : JsonNodeFactory.instance.stringNode(shown);
    }

    private String text(String text, KnownField place) {
        boolean hasNoWords = text.isBlank()
                || (ownColumns && known.values().contains(text))
                || FieldClass.isMask(text)
                || place.hasNoWords(text)
                || BARE.matcher(text).matches();
        boolean isOwn = place.isOrganizations() && !FORGED.matcher(text).find();
        return hasNoWords || isOwn ? text : marked(text);
    }

    private String key(String name, KnownField place) {
        boolean isField = place.kind() == KnownField.Kind.RECORD
                && (place.knows(name)
                        || (statement.isEmpty() && FIELD_NAME.matcher(name).matches()));
        boolean isOwn = place.isOrganizations() && !FORGED.matcher(name).find();
        boolean isNamed = (ownColumns && place.kind() == KnownField.Kind.RECORD)
                || (!statement.isEmpty() && statement.contains(name.toLowerCase(Locale.ROOT)));
        return isField
                        || isOwn
                        || isNamed
                        || known.names().contains(name)
                        || KEY_OF_ANSWER.matcher(name).matches()
                ? name
                : marked(name);
    }

    /** A copy of what a model wrote, in which texts that it repeats with their marks have none. */
    static JsonNode withoutMarks(JsonNode written) {
        if (written.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            written.forEachEntry((name, value) -> copy.set(unmarked(name), withoutMarks(value)));
            return copy;
        }
        if (written.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(written.size());
            written.forEach(element -> copy.add(withoutMarks(element)));
            return copy;
        }
        return written.isString() ? JsonNodeFactory.instance.stringNode(unmarked(written.stringValue())) : written;
    }

    private static String unmarked(String text) {
        return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    /** A key that is not taken: two may have been told apart only by what nobody sees. */
    static String unused(ObjectNode taken, String key) {
        String free = key;
        for (int i = 2; taken.has(free); i++) {
            free = key + " (" + i + ")";
        }
        return free;
    }

    /** The text between its marks, which it cannot leave. */
    static String marked(String text) {
        String open = LIKE_OPEN.matcher(PlainText.visible(text)).replaceAll("[");
        String square = LIKE_CLOSE.matcher(open).replaceAll("]");
        String plain = DECORATED.matcher(square).replaceAll("$1");
        return OPEN + DOUBLED.matcher(plain).replaceAll(" ") + CLOSE;
    }
}
