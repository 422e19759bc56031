package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Records for people: a list as rows, printed page by page, one record as names and values. */
public final class TablePrinter implements RecordPrinter<JsonNode> {

    private final Output output;
    private final JsonCodec json;
    private final CellText cells;
    private List<Column> columns;
    private final boolean tellsWhatIsHidden;
    private final TerminalTable table = new TerminalTable();

    private TablePrinter(Output output, JsonCodec json, List<Column> columns, boolean tellsWhatIsHidden) {
        this.output = output;
        this.json = json;
        this.columns = List.of();
        this.cells = new CellText(output.clock());
        this.tellsWhatIsHidden = tellsWhatIsHidden;
        choose(columns);
    }

    private void choose(List<Column> chosen) {
        columns = chosen;
        columns.forEach(column -> table.column(column.header(), column.width(), column.rank()));
    }

    /**
     * With the usual columns.
     *
     * @param columns when empty, the first record decides
     */
    public static TablePrinter of(Output output, JsonCodec json, List<Column> columns) {
        return new TablePrinter(output, json, columns, false);
    }

    /** With these fields. */
    public static TablePrinter only(Output output, JsonCodec json, List<String> paths) {
        List<Column> columns = Stream.iterate(0, i -> i < paths.size(), i -> i + 1)
                .map(i -> new Column(paths.get(i), paths.get(i), 3, i))
                .toList();
        return new TablePrinter(output, json, columns, true);
    }

    @Override
    public RecordDecoder<JsonNode> decoder() {
        return json::tree;
    }

    @Override
    public void page(List<JsonNode> records) {
        for (JsonNode record : records) {
            if (columns.isEmpty()) {
                choose(TableColumns.named(List.copyOf(record.propertyNames())));
            }
            table.row(
                    columns.stream().map(column -> cell(record, column.path())).toList());
        }
        if (!table.isEmpty()) {
            output.print(table.renderNext(output.width(), output.style()));
        }
    }

    private String cell(JsonNode record, String paths) {
        return Stream.of(paths.split(" ", -1))
                .map(path -> cells.text(FieldSelection.at(record, path), ChronoUnit.MINUTES))
                .collect(Collectors.joining(" "))
                .strip();
    }

    @Override
    public void end(PageMeta last) {
        if (table.isEmpty()) {
            output.notice("No records.");
        }
        List<String> hidden = table.leftOut(output.width());
        if (tellsWhatIsHidden && !hidden.isEmpty()) {
            output.notice("No room for: " + String.join(", ", hidden) + ".");
        }
    }

    @Override
    public void single(JsonNode record) {
        TerminalTable values = new TerminalTable().column("").wrapped("");
        if (tellsWhatIsHidden) {
            columns.forEach(column -> values.row(column.path(), full(FieldSelection.at(record, column.path()))));
        } else {
            spread("", record, values);
        }
        output.print(values.render(output.width(), output.style()));
    }

    private String full(JsonNode value) {
        return cells.text(value, ChronoUnit.SECONDS);
    }

    /** Leaves out what has no value. */
    private void spread(String path, JsonNode value, TerminalTable values) {
        if (value.isObject()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            value.properties().forEach(each -> spread(prefix + each.getKey(), each.getValue(), values));
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int i = 0; i < value.size(); i++) {
                spread(path + "[" + i + "]", value.get(i), values);
            }
        } else {
            String text = full(value);
            if (!text.isEmpty()) {
                values.row(path, text);
            }
        }
    }
}
