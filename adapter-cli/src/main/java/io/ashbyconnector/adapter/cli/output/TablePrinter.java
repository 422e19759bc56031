package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Records for people: a list as rows, printed page by page, one record as a card. */
public final class TablePrinter implements RecordPrinter<JsonNode> {

    private final Output output;
    private final JsonCodec json;
    private final CellText cells;
    private List<Column> columns;
    private final boolean isOverview;
    private final boolean isChosen;
    private final TerminalTable table = new TerminalTable();

    private TablePrinter(Output output, JsonCodec json, List<Column> columns, boolean isChosen, boolean isOverview) {
        this.output = output;
        this.json = json;
        this.columns = List.of();
        this.cells = new CellText(output.clock());
        this.isChosen = isChosen;
        this.isOverview = isOverview;
        choose(columns);
    }

    private void choose(List<Column> chosen) {
        columns = chosen;
        columns.forEach(column -> {
            if (column.isSpare() && !isChosen) {
                table.spare(column.header(), column.rank());
            } else {
                table.column(
                        column.header(),
                        column.width(),
                        column.rank(),
                        StatusColor.isStatus(column.path()) ? StatusColor::paint : TablePrinter::plain);
            }
        });
    }

    private static String plain(Style style, String cell, String shown) {
        return shown;
    }

    /**
     * With the usual columns.
     *
     * @param columns when empty, the first record decides
     */
    public static TablePrinter of(Output output, JsonCodec json, List<Column> columns) {
        return new TablePrinter(output, json, columns, false, false);
    }

    /**
     * For an overview of a candidate.
     *
     * @param columns what a table shows of candidates
     */
    public static TablePrinter overview(Output output, JsonCodec json, List<Column> columns) {
        return new TablePrinter(output, json, columns, false, true);
    }

    /** With these fields. */
    public static TablePrinter only(Output output, JsonCodec json, List<String> paths) {
        List<Column> columns = Stream.iterate(0, i -> i < paths.size(), i -> i + 1)
                .map(i -> new Column(paths.get(i), paths.get(i), 3, i))
                .toList();
        return new TablePrinter(output, json, columns, true, false);
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
            table.row(columns.stream().map(column -> cell(record, column)).toList());
        }
        if (!table.isEmpty()) {
            output.print(table.renderNext(output.width(), output.style()));
        }
    }

    private String cell(JsonNode record, Column column) {
        return isChosen
                ? cells.text(FieldSelection.at(record, column.path()), ChronoUnit.MINUTES)
                : cells.text(record, column, column.isNarrow() ? ChronoUnit.DAYS : ChronoUnit.MINUTES);
    }

    @Override
    public void end(PageMeta last) {
        if (table.isEmpty()) {
            output.notice("No records.");
        }
        List<String> hidden = table.leftOut(output.width());
        if (!hidden.isEmpty()) {
            output.notice(
                    output.errorStyle().faint("No room for: " + String.join(", ", hidden) + ". --wide shows all."));
        }
    }

    @Override
    public void single(JsonNode record) {
        if (!isChosen) {
            output.print(
                    isOverview
                            ? new OverviewCard(cells, columns).render(record, output.width(), output.style())
                            : new RecordCard(cells, columns).render(record, output.width(), output.style()));
            return;
        }
        TerminalTable values = new TerminalTable().column("").wrapped("");
        columns.forEach(column ->
                values.row(column.path(), cells.text(FieldSelection.at(record, column.path()), ChronoUnit.SECONDS)));
        output.print(values.render(output.width(), output.style()));
    }
}
