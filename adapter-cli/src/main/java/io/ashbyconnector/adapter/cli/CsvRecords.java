package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;

/**
 * A header and one row per record, for a spreadsheet, printed page by page. Objects are spread over columns by dotted path,
 * a list is one cell of JSON. Every known column is there, whatever the records hold, then those that only the records of
 * the first page know. What only later ones have does not fit under the header; standard error names it.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets read as "this is
 * text": names and notes come from strangers.
 */
final class CsvRecords implements RecordPrinter<CsvRecords.Row> {

    private static final int BLOCK = 1 << 16;
    private static final int MOST_LATECOMERS = 100;
    private static final byte[] EMPTY_CELL = {'"', '"'};
    private static final String BETWEEN_VALUES = "; ";

    /** Full-width and small forms too, which the spreadsheets of East Asia take for the same. */
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private final Output output;
    private final Json json;
    private final RecordDecoder<byte[]> structures;
    private final boolean onlyKnown;
    private final List<String> columns;
    private final Branch record = new Branch("");
    private final Set<String> latecomers = new TreeSet<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * BLOCK);
    private final CsvLine line = new CsvLine();
    private boolean begun;

    private CsvRecords(Output output, Json json, List<String> columns, boolean onlyKnown) {
        this.output = output;
        this.json = json;
        this.columns = new ArrayList<>(columns);
        this.structures = json.lines();
        this.onlyKnown = onlyKnown;
        for (int i = 0; i < columns.size(); i++) {
            record.find(columns.get(i)).become(i, true);
        }
    }

    /** With the known columns, and whatever else the records of the first page hold. */
    static CsvRecords all(Output output, Json json, List<String> known) {
        return new CsvRecords(output, json, known, false);
    }

    /**
     * With these columns only. A value that a path leads to through a list stands beside those of the other elements.
     *
     * @param known the columns over which an object is spread that is asked for as a whole
     */
    static CsvRecords only(Output output, Json json, List<String> paths, List<String> known) {
        List<String> columns = paths.stream()
                .flatMap(path -> known.stream().noneMatch(each -> each.startsWith(path + "."))
                        ? Stream.of(path)
                        : known.stream().filter(each -> each.startsWith(path + ".")))
                .distinct()
                .toList();
        return new CsvRecords(output, json, columns, true);
    }

    @Override
    public RecordDecoder<Row> decoder() {
        return onlyKnown ? parser -> selected(json.tree(parser)) : this::spread;
    }

    /** The row of a record that is a tree already. */
    Row row(JsonNode tree) {
        if (onlyKnown) {
            return selected(tree);
        }
        try (JsonParser parser = tree.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return spread(parser);
        }
    }

    private Row selected(JsonNode tree) {
        return row(columns.stream().map(path -> cell(tree, path)).toList());
    }

    private Row row(List<String> cells) {
        line.begin(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            put(i, cells.get(i));
        }
        return finish();
    }

    private Row finish() {
        return new Row(line.finish(), line.cells());
    }

    private String cell(JsonNode tree, String path) {
        JsonNode value = FieldSelection.at(tree, path);
        int dot = path.lastIndexOf('.');
        if (value.isArray()
                && dot > 0
                && FieldSelection.at(tree, path.substring(0, dot)).isArray()) {
            return safe(value.valueStream().map(this::text).collect(Collectors.joining(BETWEEN_VALUES)));
        }
        return value.isString() ? safe(value.asString()) : text(value);
    }

    private String text(JsonNode value) {
        if (value.isContainer()) {
            return value.isEmpty() ? "" : Json.text(json.bytes(value));
        }
        return Cells.text(value);
    }

    private Row spread(JsonParser parser) {
        line.begin(columns.size());
        spread(record, parser);
        return finish();
    }

    private void spread(Branch object, JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Branch member = object.members.get(name);
            if (token == JsonToken.START_OBJECT && (member == null || !member.known)) {
                spread(member == null ? newcomer(object, name) : member, parser);
            } else if (member != null && member.index >= 0) {
                put(member.index, token, parser);
            } else if (token != JsonToken.VALUE_NULL) {
                put(member == null ? newcomer(object, name) : member, token, parser);
            }
        }
    }

    /** A value for which the columns known so far have no place. */
    private void put(Branch column, JsonToken token, JsonParser parser) {
        if (!begun) {
            column.become(columns.size(), false);
            columns.add(column.path);
            put(column.index, token, parser);
        } else {
            if (latecomers.size() < MOST_LATECOMERS) {
                latecomers.add(column.path);
            }
            parser.skipChildren();
        }
    }

    private void put(int column, JsonToken token, JsonParser parser) {
        if (token.isStructStart()) {
            byte[] value = structures.decode(parser);
            if (output.toTerminal()) {
                put(column, Json.text(value));
            } else {
                line.putJson(column, value);
            }
        } else if (token != JsonToken.VALUE_STRING) {
            line.put(column, token == JsonToken.VALUE_NULL ? "" : parser.getString());
        } else {
            char[] text = parser.getStringCharacters();
            int start = parser.getStringOffset();
            int length = parser.getStringLength();
            if (output.toTerminal() || mayBeFormula(text, start, length)) {
                put(column, safe(new String(text, start, length)));
            } else {
                line.put(column, text, start, length);
            }
        }
    }

    private void put(int column, String cell) {
        line.put(column, output.toTerminal() ? Printable.lines(cell) : cell);
    }

    /** A member that is new; it is remembered only as long as it can become a column. */
    private Branch newcomer(Branch object, String name) {
        Branch member = new Branch(object.path.isEmpty() ? name : object.path + "." + name);
        if (!begun) {
            object.members.put(name, member);
        }
        return member;
    }

    @Override
    public void page(List<Row> records) {
        if (!begun) {
            begun = true;
            print(row(columns.stream().map(CsvRecords::safe).toList()));
        }
        for (Row each : records) {
            print(each);
            if (lines.size() >= BLOCK) {
                output.drain(lines);
            }
        }
        output.drain(lines);
    }

    private void print(Row row) {
        lines.writeBytes(row.line);
        for (int i = row.cells; i < columns.size(); i++) {
            lines.write(',');
        }
        if (columns.size() == 1 && row.line.length == 0) {
            lines.writeBytes(EMPTY_CELL); // a blank line would be no row
        }
        lines.write('\n');
    }

    @Override
    public void end(PageMeta last) {
        if (!begun) {
            page(List.of());
        }
        if (!latecomers.isEmpty()) {
            output.noticeText("No column for what only later records have: "
                    + Printable.line(String.join(", ", latecomers)) + ". -o jsonl prints every field.");
        }
    }

    @Override
    public void single(Row record) {
        page(List.of(record));
    }

    /** The text as no spreadsheet computes it. */
    private static String safe(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    /** Not when the text starts like most do. */
    private static boolean mayBeFormula(char[] text, int start, int length) {
        return length > 0 && !Character.isLetterOrDigit(text[start]);
    }

    /** A number or a phone number is none, although it may start like one. */
    private static boolean looksLikeFormula(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        int first =
                text.codePoints().dropWhile(CsvRecords::isInvisible).findFirst().orElse(' ');
        return FORMULA_SIGNS.indexOf(first) >= 0 && !text.matches("[+-]?[\\d ().-]+");
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** A record as a line without its end. It fills fewer columns than there are when later records brought more. */
    static final class Row {

        private final byte[] line;
        private final int cells;

        private Row(byte[] line, int cells) {
            this.line = line;
            this.cells = cells;
        }
    }

    /** A path that columns begin with, or are. */
    private static final class Branch {

        private final String path;
        private final Map<String, Branch> members = new HashMap<>();
        private int index = -1;
        private boolean known;

        Branch(String path) {
            this.path = path;
        }

        void become(int column, boolean isKnown) {
            index = column;
            known = isKnown;
        }

        Branch find(String rest) {
            int dot = rest.indexOf('.');
            String name = dot < 0 ? rest : rest.substring(0, dot);
            Branch member = members.computeIfAbsent(name, key -> new Branch(path.isEmpty() ? key : path + "." + key));
            return dot < 0 ? member : member.find(rest.substring(dot + 1));
        }
    }
}
