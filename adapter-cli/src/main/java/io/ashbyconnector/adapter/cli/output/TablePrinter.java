package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Records for people: a list as rows, printed page by page, one record as a card. */
public final class TablePrinter implements RecordPrinter<JsonNode> {

    private final Output output;
    private final JsonCodec json;
    private final CellText cells;
    private final List<Column> usual;
    private final StoredRecords stored;
    private final boolean isOverview;
    private final boolean isChosen;
    private final TerminalTable table = new TerminalTable();
    private @Nullable List<Column> columns;

    private TablePrinter(
            Output output,
            JsonCodec json,
            List<Column> usual,
            StoredRecords stored,
            boolean isChosen,
            boolean isOverview) {
        this.output = output;
        this.json = json;
        this.cells = new CellText(output.clock());
        this.usual = usual;
        this.stored = stored;
        this.isChosen = isChosen;
        this.isOverview = isOverview;
    }

    /** As the first record says; those that lead to other records, where one of the page is at hand. */
    private List<Column> choose(List<JsonNode> records, JoinedCells joined) {
        List<Column> chosen =
                usual.isEmpty() ? TableColumns.named(List.copyOf(records.get(0).propertyNames())) : joined.shown(usual);
        chosen.forEach(column -> {
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
        return chosen;
    }

    private static String plain(Style style, String cell, String shown) {
        return shown;
    }

    /**
     * With the usual columns.
     *
     * @param columns when empty, the first record decides
     * @param stored what other records say
     */
    public static TablePrinter of(Output output, JsonCodec json, List<Column> columns, StoredRecords stored) {
        return new TablePrinter(output, json, columns, stored, false, false);
    }

    /**
     * For an overview of a candidate.
     *
     * @param columns what a table shows of candidates
     */
    public static TablePrinter overview(Output output, JsonCodec json, List<Column> columns) {
        return new TablePrinter(output, json, columns, StoredRecords.NONE, false, true);
    }

    /** With these fields. */
    public static TablePrinter only(Output output, JsonCodec json, List<String> paths) {
        List<Column> columns = Stream.iterate(0, i -> i < paths.size(), i -> i + 1)
                .map(i -> new Column(paths.get(i), paths.get(i), 3, i))
                .toList();
        return new TablePrinter(output, json, columns, StoredRecords.NONE, true, false);
    }

    @Override
    public RecordDecoder<JsonNode> decoder() {
        return json::tree;
    }

    @Override
    public void page(List<JsonNode> records) {
        if (!records.isEmpty()) {
            JoinedCells joined = new JoinedCells(cells, records, columns == null ? usual : columns, stored);
            List<Column> chosen = columns == null ? choose(records, joined) : columns;
            columns = chosen;
            records.forEach(record -> table.row(
                    chosen.stream().map(column -> cell(record, column, joined)).toList()));
        }
        if (!table.isEmpty()) {
            output.print(table.renderNext(output.width(), output.style()));
        }
    }

    private String cell(JsonNode record, Column column, JoinedCells joined) {
        return isChosen
                ? cells.text(FieldSelection.at(record, column.path()), ChronoUnit.MINUTES)
                : joined.text(record, column, column.isNarrow() ? ChronoUnit.DAYS : ChronoUnit.MINUTES);
    }

    private void tell(String sentences) {
        Wrapping.lines(sentences, output.errorWidth())
                .forEach(line -> output.notice(output.errorStyle().faint(line)));
    }

    /** Says how old it is what stands there of other records. */
    private void tellOfStored() {
        Instant asOf = stored.asOf();
        if (asOf != null) {
            tell("With data from the store, as of " + cells.local(asOf, ChronoUnit.MINUTES) + ".");
        }
    }

    @Override
    public void end(PageMeta last) {
        if (table.isEmpty()) {
            output.notice("No records.");
        }
        List<String> hidden = table.leftOut(output.width());
        if (!hidden.isEmpty()) {
            tell("No room for: " + String.join(", ", hidden) + ". --wide shows all.");
        }
        tellOfStored();
    }

    @Override
    public void single(JsonNode record) {
        if (!isChosen) {
            output.print(
                    isOverview
                            ? new OverviewCard(cells, usual).render(record, output.width(), output.style())
                            : new RecordCard(cells, usual, stored).render(record, output.width(), output.style()));
            tellOfStored();
            return;
        }
        TerminalTable values = new TerminalTable().column("").wrapped("");
        usual.forEach(column ->
                values.row(column.path(), cells.text(FieldSelection.at(record, column.path()), ChronoUnit.SECONDS)));
        output.print(values.render(output.width(), output.style()));
    }
}
