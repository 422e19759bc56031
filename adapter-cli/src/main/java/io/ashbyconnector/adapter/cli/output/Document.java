package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that is not a record of the service.
 *
 * @param data what json prints
 * @param list the member of {@code data} whose elements jsonl and csv print; empty when they print {@code data} itself
 * @param listing whether the elements are {@code data} themselves, with {@code meta} beside them, as in a list of records
 * @param text what a table prints
 */
public record Document(ObjectNode data, String list, boolean listing, Supplier<String> text) {

    public Document(ObjectNode data, String list, Supplier<String> text) {
        this(data, list, false, text);
    }

    /**
     * Prints it in the format of the output.
     *
     * @param fields the paths to print, with commas between them; null for all
     */
    public void print(Output output, JsonCodec json, @Nullable String fields) {
        FieldSelection selection = fields == null
                ? null
                : FieldSelection.of(
                        List.of(fields.split(",", -1)),
                        paths(),
                        List.of(),
                        "Valid: " + String.join(", ", paths()) + ".");
        List<JsonNode> rows = rows().stream()
                .map(row -> selection == null ? row : selection.project(row))
                .toList();
        List<byte[]> bytes = rows.stream().map(json::bytes).toList();
        switch (output.format()) {
            case JSON -> {
                JsonPrinter records = new JsonPrinter(output, json, json.bytes());
                if (listing) {
                    records.page(bytes);
                    records.end(new PageMeta(null, false, null));
                } else {
                    records.single(json.bytes(selection == null ? data : selected(selection)));
                }
            }
            case JSONL -> new JsonLinesPrinter(output, json.bytes()).page(bytes);
            case CSV -> {
                CsvPrinter csv = selection == null
                        ? CsvPrinter.all(output, json, List.of())
                        : CsvPrinter.only(output, json, selection.paths(), List.of());
                csv.page(rows.stream().map(csv::row).toList());
            }
            case TABLE -> {
                if (selection == null) {
                    output.print(text.get());
                } else {
                    TerminalTable table = new TerminalTable();
                    selection.paths().forEach(table::column);
                    rows().forEach(row -> table.row(selection.paths().stream()
                            .map(path -> CellText.text(FieldSelection.at(row, path)))
                            .toList()));
                    output.print(table.render(output.width(), output.style()));
                }
            }
        }
    }

    private List<JsonNode> rows() {
        return list.isEmpty() ? List.of(data) : data.path(list).valueStream().toList();
    }

    private ObjectNode selected(FieldSelection selection) {
        if (list.isEmpty()) {
            return (ObjectNode) selection.project(data);
        }
        ObjectNode copy = data.deepCopy();
        ArrayNode rows = copy.putArray(list);
        rows().forEach(row -> rows.add(selection.project(row)));
        return copy;
    }

    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        rows().forEach(row -> paths.addAll(row.propertyNames()));
        return paths;
    }
}
