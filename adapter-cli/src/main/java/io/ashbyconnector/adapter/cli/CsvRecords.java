package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A header and one row per record, for a spreadsheet, printed page by page. Objects are spread over columns by dotted path,
 * a list is one cell of JSON. Every known column is there, whatever the records hold, then those that only the records of
 * the first page know. What only later ones have does not fit under the header; standard error names it.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets read as "this is
 * text": names and notes come from strangers.
 */
final class CsvRecords implements RecordPrinter<String[]> {

    private static final int BLOCK = 1 << 16;
    private static final int MOST_LATECOMERS = 100;
    private static final String BETWEEN_VALUES = "; ";

    /** Full-width and small forms too, which the spreadsheets of East Asia take for the same. */
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private final Output output;
    private final Json json;
    private final RecordDecoder<String> structures;
    private final boolean onlyKnown;
    private final List<String> columns;
    private final Branch record = new Branch("");
    private final Set<String> latecomers = new TreeSet<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * BLOCK);
    private @Nullable JsonGenerator rows;

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
    public RecordDecoder<String[]> decoder() {
        return onlyKnown ? parser -> selected(json.tree(parser)) : this::spread;
    }

    /** The cells of a record that is a tree already. */
    String[] cells(JsonNode tree) {
        if (onlyKnown) {
            return selected(tree);
        }
        try (JsonParser parser = tree.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return spread(parser);
        }
    }

    private String[] selected(JsonNode tree) {
        return columns.stream().map(path -> cell(tree, path)).toArray(String[]::new);
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

    private String[] spread(JsonParser parser) {
        Row row = new Row(columns.size());
        spread(record, parser, row);
        return row.cells;
    }

    private void spread(Branch object, JsonParser parser, Row row) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Branch member = object.members.get(name);
            if (token == JsonToken.START_OBJECT && (member == null || !member.known)) {
                spread(member == null ? newcomer(object, name) : member, parser, row);
            } else if (member != null && member.index >= 0) {
                row.put(member.index, cell(token, parser));
            } else if (token != JsonToken.VALUE_NULL) {
                put(member == null ? newcomer(object, name) : member, token, parser, row);
            }
        }
    }

    /** A value for which the columns known so far have no place. */
    private void put(Branch column, JsonToken token, JsonParser parser, Row row) {
        if (rows == null) {
            column.become(columns.size(), false);
            columns.add(column.path);
            row.put(column.index, cell(token, parser));
        } else {
            if (latecomers.size() < MOST_LATECOMERS) {
                latecomers.add(column.path);
            }
            parser.skipChildren();
        }
    }

    /** A member that is new; it is remembered only as long as it can become a column. */
    private Branch newcomer(Branch object, String name) {
        Branch member = new Branch(object.path.isEmpty() ? name : object.path + "." + name);
        if (rows == null) {
            object.members.put(name, member);
        }
        return member;
    }

    private String cell(JsonToken token, JsonParser parser) {
        return switch (token) {
            case VALUE_STRING -> safe(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            case VALUE_NULL -> "";
            case START_OBJECT, START_ARRAY -> structures.decode(parser);
            default -> parser.getString();
        };
    }

    @Override
    public void page(List<String[]> records) {
        JsonGenerator generator = rows == null ? begin() : rows;
        for (String[] cells : records) {
            write(cells, generator);
            if (lines.size() >= BLOCK) {
                drain(generator);
            }
        }
        drain(generator);
    }

    private JsonGenerator begin() {
        CsvFactory factory = CsvFactory.builder()
                .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                .build();
        JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), lines);
        rows = generator;
        write(columns.stream().map(CsvRecords::safe).toArray(String[]::new), generator);
        return generator;
    }

    private void write(String[] cells, JsonGenerator generator) {
        boolean toTerminal = output.toTerminal();
        generator.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.length && cells[i] != null ? cells[i] : "";
            if (cell.isEmpty() && columns.size() == 1) {
                generator.writeRawValue("\"\""); // a blank line would be no row
            } else {
                generator.writeString(toTerminal ? Printable.lines(cell) : cell);
            }
        }
        generator.writeEndArray();
    }

    private void drain(JsonGenerator generator) {
        generator.flush();
        output.drain(lines);
    }

    @Override
    public void end(PageMeta last) {
        if (rows == null) {
            page(List.of());
        }
        if (!latecomers.isEmpty()) {
            output.noticeText("No column for what only later records have: "
                    + Printable.line(String.join(", ", latecomers)) + ". -o jsonl prints every field.");
        }
    }

    @Override
    public void single(String[] record) {
        page(List.<String[]>of(record));
    }

    private static String safe(String text) {
        return safe(text.toCharArray(), 0, text.length());
    }

    /** The text as UTF-8 can hold it, and as no spreadsheet computes it. */
    private static String safe(char[] chars, int start, int length) {
        String text = new String(chars, start, length);
        String whole = JsonCopy.isWhole(chars, start, start + length) ? text : withoutLoneSurrogates(text);
        return looksLikeFormula(whole) ? "'" + whole : whole;
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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

    /** The cells of one record, which grow when a member of it becomes a column. */
    private static final class Row {

        private String[] cells;

        Row(int columns) {
            cells = new String[columns];
        }

        void put(int column, String cell) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, column + 1);
            }
            cells[column] = cell;
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
