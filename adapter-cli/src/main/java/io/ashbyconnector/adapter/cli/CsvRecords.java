package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A header and one row per record, for a spreadsheet. Objects are spread over columns by dotted path, a list is one cell of
 * JSON. Every known column is there, whatever the records hold, then those that only the records know.
 *
 * <p>Text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets read as "this is
 * text": names and notes come from strangers.
 */
final class CsvRecords implements RecordPrinter {

    private static final int BLOCK = 1 << 16;

    private final Output output;
    private final Json json;
    private final boolean onlyKnown;
    private final Set<String> columns;
    private final Set<String> known;
    private final List<byte[]> collected = new ArrayList<>();

    private CsvRecords(Output output, Json json, List<String> known, boolean onlyKnown) {
        this.output = output;
        this.json = json;
        this.onlyKnown = onlyKnown;
        this.known = Set.copyOf(known);
        this.columns = new LinkedHashSet<>(known);
    }

    /** With the known columns and whatever else the records hold. */
    static CsvRecords all(Output output, Json json, List<String> known) {
        return new CsvRecords(output, json, known, false);
    }

    /** With these columns alone. */
    static CsvRecords only(Output output, Json json, List<String> paths) {
        return new CsvRecords(output, json, paths, true);
    }

    @Override
    public void page(List<byte[]> records) {
        collected.addAll(records);
        if (!onlyKnown) {
            records.forEach(each -> columns.addAll(spread(json.tree(each)).keySet()));
        }
    }

    @Override
    public void end(PageMeta last) {
        finish();
    }

    @Override
    public void single(byte[] record) {
        page(List.of(record));
        finish();
    }

    /** Prints what was collected. */
    void finish() {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        CsvMapper csv = CsvMapper.builder()
                .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                .build();
        try (SequenceWriter writer = csv.writerFor(String[].class).writeValues(rows)) {
            writer.write(columns.toArray(String[]::new));
            for (byte[] each : collected) {
                writer.write(row(json.tree(each)));
                if (rows.size() >= BLOCK) {
                    writer.flush();
                    output.drain(rows);
                }
            }
        }
        output.drain(rows);
    }

    private String[] row(JsonNode record) {
        if (onlyKnown) {
            return columns.stream()
                    .map(path -> cell(FieldSelection.at(record, path)))
                    .toArray(String[]::new);
        }
        Map<String, JsonNode> values = spread(record);
        return columns.stream()
                .map(path -> cell(values.getOrDefault(path, MissingNode.getInstance())))
                .toArray(String[]::new);
    }

    /** The values of a record by their column. */
    private Map<String, JsonNode> spread(JsonNode record) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        spread("", record, values);
        return values;
    }

    private void spread(String prefix, JsonNode object, Map<String, JsonNode> values) {
        object.properties().forEach(property -> {
            String path = prefix + property.getKey();
            JsonNode value = property.getValue();
            if (value.isObject() && !known.contains(path)) {
                spread(path + ".", value, values);
            } else if (known.contains(path) || !value.isNull()) {
                values.put(path, value);
            }
        });
    }

    private String cell(JsonNode value) {
        if (value.isContainer()) {
            return value.isEmpty() ? "" : Json.text(json.bytes(value));
        }
        String text = Cells.text(value);
        return value.isString() && looksLikeFormula(text) ? "'" + text : text;
    }

    /** A number or a phone number is none, although it may start like one. */
    private static boolean looksLikeFormula(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("[+-]?[\\d ().-]+");
    }
}
