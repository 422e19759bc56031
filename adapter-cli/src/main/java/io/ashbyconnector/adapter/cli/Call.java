package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ActionKind;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One action to run, and to print the answer of.
 *
 * @param all whether to follow every page
 * @param option what comes before the value of a parameter on the command line
 */
record Call(
        Entity entity,
        Action action,
        Map<String, ? extends @Nullable Object> params,
        boolean all,
        UnaryOperator<String> option) {

    /** Runs it, after all that can be wrong with it was looked for. */
    void run(Invocation invocation) {
        Catalog.standard().request(entity.name(), action.name(), params);
        if (all && !action.isPaged()) {
            throw new InvalidInputException(
                    ErrorDetails.of("--all is for actions that return pages.").in(entity.name() + "." + action.name()));
        }
        String fields = invocation.options().fields();
        FieldSelection selection = fields == null ? null : select(fields);
        RecordPrinter printer = printer(invocation, selection);
        try (Connection connection = invocation.connect()) {
            RecordDecoder<byte[]> decoder = decoder(selection, invocation.json());
            if (action.isPaged()) {
                printPages(connection, invocation, printer, decoder);
            } else {
                printer.single(connection.ashby().get(entity.name(), action.name(), params, decoder));
            }
        }
    }

    private FieldSelection select(String fields) {
        RecordFields there = RecordFields.of(entity, action);
        String where = action.kind() == ActionKind.SEARCH
                ? "A search returns: " + String.join(", ", there.known()) + "."
                : "'ashby describe " + entity.name() + "' lists the fields.";
        return there.select(List.of(fields.split(",", -1)), where);
    }

    private void printPages(
            Connection connection, Invocation invocation, RecordPrinter printer, RecordDecoder<byte[]> decoder) {
        Iterator<Page<byte[]>> pages = connection
                .ashby()
                .pages(entity.name(), action.name(), params, decoder)
                .iterator();
        PageMeta last = null;
        long records = 0;
        try (Progress progress = all ? Progress.on(invocation.output(), entity.name()) : Progress.hidden()) {
            while (last == null || (all && pages.hasNext())) {
                Page<byte[]> page = pages.next();
                printer.page(page.records());
                progress.advance(page.records().size());
                records += page.records().size();
                last = page.meta();
            }
        } catch (AshbyConnectorException failure) {
            String cursor = last == null || !failure.isRetryable() ? null : last.cursor();
            throw cursor == null || invocation.output().format() != OutputFormat.JSONL
                    ? failure
                    : new UnfinishedListingException(
                            failure,
                            records + " records are printed; " + option.apply("cursor") + Printable.word(cursor)
                                    + " goes on after them.");
        }
        printer.end(last);
        String syncToken = all ? last.syncToken() : null;
        if (syncToken != null && invocation.output().wantsProgress()) {
            Output output = invocation.output();
            output.notice(output.errorStyle()
                    .faint("What changes from now on: " + option.apply("syncToken") + Printable.word(syncToken)));
        }
    }

    private static RecordDecoder<byte[]> decoder(@Nullable FieldSelection selection, Json json) {
        return selection == null ? json.bytes() : parser -> json.bytes(selection.project(json.tree(parser)));
    }

    private RecordPrinter printer(Invocation invocation, @Nullable FieldSelection selection) {
        Output output = invocation.output();
        Json json = invocation.json();
        List<String> paths = selection == null ? List.of() : selection.paths();
        return switch (output.format()) {
            case JSON -> new JsonRecords(output, json);
            case JSONL -> new JsonLines(output);
            case CSV ->
                selection == null
                        ? CsvRecords.all(
                                output, json, RecordFields.of(entity, action).columns())
                        : CsvRecords.only(output, json, paths);
            case TABLE ->
                selection == null
                        ? TableRecords.of(output, json, ListColumn.of(entity, action), option.apply("cursor"))
                        : TableRecords.only(output, json, paths, option.apply("cursor"));
        };
    }
}
