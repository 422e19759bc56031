package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a statement selects: rows of the same columns, which are printed in its order, whatever is in them.
 *
 * @param rows objects by the names of the columns
 */
public record ResultRows(List<String> columns, List<JsonNode> rows, PageMeta meta) {

    private static final int USEFUL = 10;

    /** Those of an answer; where it does not tell the columns, the rows do. */
    public static ResultRows of(Page<JsonNode> page) {
        List<String> told = page.meta().columns();
        Set<String> seen = new LinkedHashSet<>(told);
        if (told.isEmpty()) {
            page.records().forEach(row -> seen.addAll(row.propertyNames()));
        }
        return new ResultRows(List.copyOf(seen), page.records(), page.meta());
    }

    /**
     * With some of the columns.
     *
     * @param names with commas between them
     * @throws InvalidInputException for one that is not selected
     */
    public ResultRows only(String names) {
        List<String> chosen = Stream.of(names.split(",", -1)).map(String::strip).toList();
        for (String name : chosen) {
            if (!columns.contains(name) && !(columns.isEmpty() && rows.isEmpty())) {
                throw new InvalidInputException(ErrorDetails.of("The statement selects no '" + name + "'.")
                        .hint(NearestName.hint(name, columns)));
            }
        }
        return new ResultRows(
                chosen,
                rows.stream()
                        .<JsonNode>map(row -> {
                            ObjectNode some = JsonCodec.object();
                            chosen.forEach(name -> some.set(name, value(row, name)));
                            return some;
                        })
                        .toList(),
                meta);
    }

    private static JsonNode value(JsonNode row, String column) {
        JsonNode value = row.get(column);
        return value == null ? NullNode.getInstance() : value;
    }

    /** Prints them in the format of the output. */
    public void print(Output output, JsonCodec json) {
        switch (output.format()) {
            case JSON -> {
                JsonPrinter printer = new JsonPrinter(output, json, json.bytes());
                printer.page(rows.stream().map(json::bytes).toList());
                printer.end(meta);
            }
            case JSONL ->
                new JsonLinesPrinter(output, json.bytes())
                        .page(rows.stream().map(json::bytes).toList());
            case CSV -> {
                if (columns.isEmpty()) {
                    return; // not even the header is known
                }
                CsvPrinter csv = CsvPrinter.only(output, json, columns, List.of());
                csv.page(rows.stream()
                        .map(row -> csv.row(columns.stream()
                                .map(column -> value(row, column))
                                .toList()))
                        .toList());
            }
            case TABLE -> printTable(output, json);
        }
    }

    private void printTable(Output output, JsonCodec json) {
        TerminalTable table = new TerminalTable();
        for (int i = 0; i < columns.size(); i++) {
            if (isNumeric(columns.get(i))) {
                table.number(columns.get(i), i);
            } else {
                table.column(columns.get(i), USEFUL, i);
            }
        }
        rows.forEach(row -> table.row(
                columns.stream().map(column -> cell(value(row, column), json)).toList()));
        if (rows.isEmpty()) {
            output.notice("No rows.");
            return;
        }
        output.print(table.render(output.width(), output.style()));
        List<String> hidden = table.leftOut(output.width());
        if (!hidden.isEmpty()) {
            output.noticeText("No room for: " + String.join(", ", hidden) + ". --fields chooses, -o csv prints all.");
        }
    }

    private boolean isNumeric(String column) {
        List<JsonNode> values = rows.stream()
                .map(row -> value(row, column))
                .filter(value -> !value.isNull())
                .toList();
        return !values.isEmpty() && values.stream().allMatch(value -> value.isNumber() || value.isPojo());
    }

    private static @Nullable String plain(JsonNode value) {
        return value.isObject() || value.valueStream().anyMatch(JsonNode::isContainer) ? null : CellText.text(value);
    }

    /** In full, with moments as they are: in UTC, as the statement sees them. */
    private static String cell(JsonNode value, JsonCodec json) {
        String plain = plain(value);
        return plain == null ? JsonCodec.text(json.bytes(value)) : plain;
    }
}
