package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.output.CsvPrinter;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.JsonLinesPrinter;
import io.ashbyconnector.adapter.cli.output.JsonPrinter;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.output.Progress;
import io.ashbyconnector.adapter.cli.output.RecordPrinter;
import io.ashbyconnector.adapter.cli.output.TableColumns;
import io.ashbyconnector.adapter.cli.output.TablePrinter;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.catalog.TimestampReader;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.port.RecordDecoder;
import java.time.Instant;
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
 * @param upload what uploads a file for it; null for no file
 */
record ActionRun(
        Entity entity,
        Action action,
        Map<String, ? extends @Nullable Object> params,
        boolean all,
        UnaryOperator<String> option,
        FileOptions.@Nullable Preparation upload) {

    /** Runs it, after all that can be wrong with it was looked for. */
    void run(Invocation invocation) {
        Map<String, Object> checked = check(invocation.catalog());
        if (all && !action.hasCursor()) {
            throw new InvalidInputException(
                    ErrorDetails.of("--all follows the pages of a list; this action has no pages to follow.")
                            .in(entity.name() + "." + action.name())
                            .hint("Leave it out."));
        }
        String fields = invocation.options().fields();
        FieldSelection selection = fields == null ? null : select(fields);
        run(invocation, checked, printer(invocation, selection));
    }

    private <T> void run(Invocation invocation, Map<String, Object> checked, RecordPrinter<T> printer) {
        try (Connection connection = invocation.connect()) {
            AshbyConnector ashby = connection.ashby();
            switch (action.answer()) {
                case PAGE, LIST -> {
                    Iterator<Page<T>> pages = ashby.pages(entity.name(), action.name(), checked, printer.decoder())
                            .iterator();
                    print(pages, printer, invocation.output(), resolvedAges(checked));
                }
                case RECORD -> {
                    Map<String, Object> sent = upload == null ? checked : upload.parameters(ashby, checked);
                    printer.single(ashby.get(entity.name(), action.name(), sent, printer.decoder()));
                }
                case NOTHING -> {
                    ashby.execute(entity.name(), action.name(), checked);
                    invocation.print(new Document(JsonCodec.object(), "", () -> "Done.\n"));
                }
            }
        }
    }

    /** The parameters as they are sent, with times in the zone of the clock. */
    private Map<String, Object> check(Catalog catalog) {
        try {
            return catalog.check(action, params);
        } catch (InvalidParameterException refused) {
            boolean hasHint = refused.details().hint() != null;
            throw hasHint || !asksForMoreThanAPage()
                    ? refused
                    : new InvalidParameterException(
                            refused.details().hint("It is the size of a page; use --all to get every page."));
        }
    }

    private boolean asksForMoreThanAPage() {
        Long most = action.parameter("limit")
                .map(limit -> limit.shape() instanceof Shape.Whole whole ? whole.max() : null)
                .orElse(null);
        return action.answer().isMany() && most != null && params.get("limit") instanceof Long wanted && wanted > most;
    }

    /** The options that a repetition of the command needs, because what was given counts back from now. */
    private String resolvedAges(Map<String, Object> checked) {
        StringBuilder options = new StringBuilder();
        params.forEach((name, value) -> {
            if (TimestampReader.isAge(value) && checked.get(name) instanceof Long millis) {
                options.append(option.apply(name))
                        .append(Instant.ofEpochMilli(millis))
                        .append(' ');
            }
        });
        return options.toString();
    }

    private FieldSelection select(String fields) {
        RecordFields there = RecordFields.of(action);
        String where = action.contextStore()
                ? "A search returns: " + String.join(", ", there.known()) + "."
                : "'ashby describe " + entity.name() + "' lists the fields.";
        return there.select(List.of(fields.split(",", -1)), where);
    }

    private <T> void print(Iterator<Page<T>> pages, RecordPrinter<T> printer, Output output, String again) {
        PageMeta last = null;
        long records = 0;
        try (Progress progress = all ? Progress.on(output, entity.name()) : Progress.hidden()) {
            while (last == null || (all && pages.hasNext())) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CallInterruptedException(entity.name() + "." + action.name(), null);
                }
                Page<T> page = pages.next();
                printer.page(page.records());
                progress.advance(page.records().size());
                records += page.records().size();
                last = page.meta();
            }
        } catch (AshbyConnectorException failure) {
            String cursor = last == null ? null : last.cursor();
            throw cursor == null
                    ? failure
                    : new UnfinishedListingException(failure, rest(records, goOn(again, cursor), output.format()));
        } catch (OutputFailedException full) {
            String cursor = last == null ? null : last.cursor();
            throw cursor == null ? full : full.with(rest(records, goOn(again, cursor), output.format()));
        }
        printer.end(last);
        tellWhatFollows(last, output, again);
    }

    private static String rest(long records, String goOn, OutputFormat format) {
        return format == OutputFormat.JSON
                ? "The " + records + " records that came before are not printed; -o jsonl prints them as they come. "
                        + goOn + " goes on after them."
                : records + " records are printed; " + goOn + " goes on after them.";
    }

    private String goOn(String again, String cursor) {
        return again + option.apply("cursor") + TerminalText.word(cursor);
    }

    private void tellWhatFollows(PageMeta last, Output output, String again) {
        Style style = output.errorStyle();
        String cursor = last.cursor();
        String syncToken = last.syncToken();
        if (last.hasMore() && !action.hasCursor()) {
            output.notice(style.faint("More records exist. Ask for fewer, or raise "
                    + option.apply("limit").strip() + "."));
        } else if (last.hasMore() && cursor != null) {
            output.notice(style.faint("More records exist. Next page: " + goOn(again, cursor)));
            output.notice(style.faint("All pages: --all"));
        } else if (syncToken != null && (output.format().isRows() || (all && output.format() == OutputFormat.TABLE))) {
            output.notice(style.faint(
                    "What changes from now on: " + option.apply("syncToken") + TerminalText.word(syncToken)));
        }
    }

    private RecordPrinter<?> printer(Invocation invocation, @Nullable FieldSelection selection) {
        Output output = invocation.output();
        JsonCodec json = invocation.json();
        List<String> paths = selection == null ? List.of() : selection.paths();
        List<String> known =
                output.format() == OutputFormat.CSV ? RecordFields.of(action).columns() : List.of();
        return switch (output.format()) {
            case JSON -> new JsonPrinter(output, json, bytes(selection, json));
            case JSONL -> new JsonLinesPrinter(output, bytes(selection, json));
            case CSV ->
                selection == null ? CsvPrinter.all(output, json, known) : CsvPrinter.only(output, json, paths, known);
            case TABLE ->
                selection == null
                        ? TablePrinter.of(output, json, TableColumns.of(action))
                        : TablePrinter.only(output, json, paths);
        };
    }

    private static RecordDecoder<byte[]> bytes(@Nullable FieldSelection selection, JsonCodec json) {
        return selection == null ? json.bytes() : parser -> json.bytes(selection.project(json.tree(parser)));
    }
}
