package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Records for people: a list as rows, one record as names and values. */
final class TableRecords implements RecordPrinter {

    private final Output output;
    private final Json json;
    private List<ListColumn> columns;
    private final String nextPage;
    private final boolean tellsWhatIsHidden;
    private final Table table = new Table();

    private TableRecords(
            Output output, Json json, List<ListColumn> columns, boolean tellsWhatIsHidden, String nextPage) {
        this.output = output;
        this.json = json;
        this.columns = List.of();
        this.tellsWhatIsHidden = tellsWhatIsHidden;
        this.nextPage = nextPage;
        choose(columns);
    }

    private void choose(List<ListColumn> chosen) {
        columns = chosen;
        columns.forEach(column -> table.column(column.header(), column.least(), column.rank()));
    }

    /**
     * With the usual columns.
     *
     * @param columns when empty, the first record decides
     * @param nextPage the option that leads to the next page, up to the cursor
     */
    static TableRecords of(Output output, Json json, List<ListColumn> columns, String nextPage) {
        return new TableRecords(output, json, columns, false, nextPage);
    }

    /** With these fields. */
    static TableRecords only(Output output, Json json, List<String> paths, String nextPage) {
        List<ListColumn> columns = Stream.iterate(0, i -> i < paths.size(), i -> i + 1)
                .map(i -> new ListColumn(paths.get(i), paths.get(i), 3, i))
                .toList();
        return new TableRecords(output, json, columns, true, nextPage);
    }

    @Override
    public void page(List<byte[]> records) {
        for (byte[] each : records) {
            JsonNode record = json.tree(each);
            if (columns.isEmpty()) {
                choose(ListColumn.named(List.copyOf(record.propertyNames())));
            }
            table.row(
                    columns.stream().map(column -> cell(record, column.path())).toList());
        }
    }

    private static String cell(JsonNode record, String paths) {
        return Stream.of(paths.split(" ", -1))
                .map(path -> Cells.brief(FieldSelection.at(record, path)))
                .collect(Collectors.joining(" "))
                .strip();
    }

    @Override
    public void end(PageMeta last) {
        if (table.isEmpty()) {
            output.notice("No records.");
        } else {
            output.print(table.render(output.width(), output.style()));
        }
        List<String> hidden = table.leftOut(output.width());
        if (tellsWhatIsHidden && !hidden.isEmpty()) {
            output.notice("No room for: " + String.join(", ", hidden) + ".");
        }
        if (last.hasMore() && last.cursor() != null) {
            Style style = output.errorStyle();
            output.notice(style.faint("Next page: " + nextPage + Printable.word(last.cursor())));
            output.notice(style.faint("All pages: --all"));
        }
    }

    @Override
    public void single(byte[] record) {
        JsonNode tree = json.tree(record);
        Table values = new Table().column("").wrapped("");
        if (tellsWhatIsHidden) {
            columns.forEach(column -> values.row(column.path(), Cells.text(FieldSelection.at(tree, column.path()))));
        } else {
            spread("", tree, values);
        }
        output.print(values.render(output.width(), output.style()));
    }

    /** Leaves out what has no value. */
    private static void spread(String path, JsonNode value, Table values) {
        if (value.isObject()) {
            String prefix = path.isEmpty() ? "" : path + ".";
            value.properties().forEach(each -> spread(prefix + each.getKey(), each.getValue(), values));
        } else if (value.isArray() && value.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int i = 0; i < value.size(); i++) {
                spread(path + "[" + i + "]", value.get(i), values);
            }
        } else {
            String text = Cells.text(value);
            if (!text.isEmpty()) {
                values.row(path, text);
            }
        }
    }
}
