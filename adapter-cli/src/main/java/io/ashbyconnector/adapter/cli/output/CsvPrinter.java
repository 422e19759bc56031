package io.ashbyconnector.adapter.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
public final class CsvPrinter implements RecordPrinter<List<String>> {

    private static final int BLOCK = 1 << 16;
    private static final int MOST_LATECOMERS = 100;
    private static final byte[] NOT_WHOLE = "\ufffd".getBytes(StandardCharsets.UTF_8);
    private static final String BETWEEN_VALUES = "; ";

    /** Full-width and small forms too, which the spreadsheets of East Asia take for the same. */
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private final Output output;
    private final JsonCodec json;
    private final RecordDecoder<byte[]> structures;
    private final boolean onlyKnown;
    private final List<String> columns;
    private final Branch record = new Branch("");
    private final Set<String> latecomers = new TreeSet<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * BLOCK);
    private final CsvWriter csv = CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(new OptionalQuotes())
            .build(new OutputStreamWriter(lines, encoder()));
    private boolean begun;

    private CsvPrinter(Output output, JsonCodec json, List<String> columns, boolean onlyKnown) {
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
    public static CsvPrinter all(Output output, JsonCodec json, List<String> known) {
        return new CsvPrinter(output, json, known, false);
    }

    /**
     * With these columns only. A value that a path leads to through a list stands beside those of the other elements.
     *
     * @param known the columns over which an object is spread that is asked for as a whole
     */
    public static CsvPrinter only(Output output, JsonCodec json, List<String> paths, List<String> known) {
        List<String> columns = paths.stream()
                .flatMap(path -> known.stream().noneMatch(each -> each.startsWith(path + "."))
                        ? Stream.of(path)
                        : known.stream().filter(each -> each.startsWith(path + ".")))
                .distinct()
                .toList();
        return new CsvPrinter(output, json, columns, true);
    }

    @Override
    public RecordDecoder<List<String>> decoder() {
        return onlyKnown ? parser -> selected(json.tree(parser)) : this::spread;
    }

    /** The row of a record that is a tree already. */
    List<String> row(JsonNode tree) {
        if (onlyKnown) {
            return selected(tree);
        }
        try (JsonParser parser = tree.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return spread(parser);
        }
    }

    /** The row of values that stand under the columns. */
    public List<String> row(List<JsonNode> values) {
        return values.stream()
                .map(value -> value.isString() ? safe(value.asString()) : text(value))
                .toList();
    }

    private List<String> selected(JsonNode tree) {
        return columns.stream().map(path -> cell(tree, path)).toList();
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
            return value.isEmpty() ? "" : JsonCodec.text(json.bytes(value));
        }
        return CellText.text(value);
    }

    /** Fills fewer columns than there are when later records bring more. */
    private List<String> spread(JsonParser parser) {
        List<String> row = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        spread(record, parser, row);
        return row;
    }

    private void spread(Branch object, JsonParser parser, List<String> row) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Branch member = object.members.get(name);
            if (token == JsonToken.START_OBJECT && (member == null || !member.known)) {
                spread(member == null ? newcomer(object, name) : member, parser, row);
            } else if (member != null && member.index >= 0) {
                row.set(member.index, cell(token, parser));
            } else if (token != JsonToken.VALUE_NULL) {
                add(member == null ? newcomer(object, name) : member, token, parser, row);
            }
        }
    }

    /** Adds a value for which the columns known so far have no place. */
    private void add(Branch column, JsonToken token, JsonParser parser, List<String> row) {
        if (!begun) {
            column.become(columns.size(), false);
            columns.add(column.path);
            row.add(cell(token, parser));
        } else {
            if (latecomers.size() < MOST_LATECOMERS) {
                latecomers.add(column.path);
            }
            parser.skipChildren();
        }
    }

    private String cell(JsonToken token, JsonParser parser) {
        if (token.isStructStart()) {
            return JsonCodec.text(structures.decode(parser));
        }
        return switch (token) {
            case VALUE_NULL -> "";
            case VALUE_STRING -> safe(parser.getString());
            default -> parser.getString();
        };
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
    public void page(List<List<String>> records) {
        if (!begun) {
            begun = true;
            print(columns.stream().map(CsvPrinter::safe).toList());
        }
        for (List<String> each : records) {
            print(each);
            if (lines.size() >= BLOCK) {
                drain();
            }
        }
        drain();
    }

    private void print(List<String> row) {
        CsvWriter.CsvWriterRecord line = csv.writeRecord();
        for (String cell : row) {
            line.writeField(output.toTerminal() ? TerminalText.lines(cell) : cell);
        }
        for (int i = row.size(); i < columns.size(); i++) {
            line.writeField("");
        }
        line.endRecord();
    }

    private void drain() {
        try {
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        output.drain(lines);
    }

    /** Writes a replacement character for half a surrogate pair. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(NOT_WHOLE);
    }

    @Override
    public void end(PageMeta last) {
        if (!begun) {
            page(List.of());
        }
        if (!latecomers.isEmpty()) {
            output.noticeText("No column for what only later records have: "
                    + TerminalText.line(String.join(", ", latecomers)) + ". -o jsonl prints every field.");
        }
    }

    @Override
    public void single(List<String> record) {
        page(List.of(record));
    }

    /** The text as no spreadsheet computes it. */
    private static String safe(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
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
                text.codePoints().dropWhile(CsvPrinter::isInvisible).findFirst().orElse(' ');
        return FORMULA_SIGNS.indexOf(first) >= 0 && !text.matches("[+-]?[\\d ().-]+");
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Where a reader might skip a line as blank, or trim a cell. */
    private final class OptionalQuotes implements QuoteStrategy {

        @Override
        public boolean quoteEmpty(int line, int column) {
            return columns.size() == 1;
        }

        @Override
        public boolean quoteValue(int line, int column, String value) {
            return value.startsWith(" ") || value.endsWith(" ");
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
