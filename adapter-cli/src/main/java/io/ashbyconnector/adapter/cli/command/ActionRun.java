package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.input.Question;
import io.ashbyconnector.adapter.cli.output.CellText;
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
import io.ashbyconnector.adapter.cli.output.ResultRows;
import io.ashbyconnector.adapter.cli.output.Sort;
import io.ashbyconnector.adapter.cli.output.StoredRecords;
import io.ashbyconnector.adapter.cli.output.TableColumns;
import io.ashbyconnector.adapter.cli.output.TablePrinter;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Answer;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Column;
import io.ashbyconnector.catalog.FieldSelection;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.catalog.RecordType;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.catalog.TimestampReader;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.ExecutionResult;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.WritePlan;
import io.ashbyconnector.port.RecordDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;

/**
 * One action to run, and to print the answer of.
 *
 * @param entity the name that it is called under: its own entity's, or {@link Catalog#API}
 * @param all whether to follow every page
 * @param readsInput whether standard input holds parameters, so that no answer can be typed there
 * @param option what comes before the value of a parameter on the command line
 * @param references records that are given by what they are called
 * @param upload what uploads a file for it; null for no file
 * @param state what was listed before; null to list whatever the parameters say
 */
record ActionRun(
        String entity,
        Action action,
        Map<String, ? extends @Nullable Object> params,
        boolean all,
        boolean readsInput,
        UnaryOperator<String> option,
        References references,
        FileOptions.@Nullable Preparation upload,
        @Nullable StateFile state) {

    /** Runs it, after all that can be wrong with it was looked for; in a dry run, shows what would be sent instead. */
    void run(Invocation invocation) {
        Map<String, @Nullable Object> checked = ready(invocation);
        StoreAtHand store = new StoreAtHand(invocation);
        RecordPrinter<?> printer = printer(invocation, store);
        Sort sort = sort(invocation);
        if (invocation.options().dryRun()) {
            show(checked, invocation);
        } else {
            RecordPrinter<?> ordered = sort == null ? printer : sort.before(printer, invocation.json());
            run(invocation, checked, ordered, store);
        }
    }

    /** The parameters as they are sent; all that can be wrong with them, and with the options of lists, was looked for. */
    Map<String, @Nullable Object> ready(Invocation invocation) {
        Map<String, @Nullable Object> checked = check(invocation.catalog());
        if (state != null) {
            state.require(action, params, all, resolvedAges(checked));
        } else if (all && !action.hasCursor()) {
            throw new InvalidInputException(
                    ErrorDetails.of("--all follows the pages of a list; this action has no pages to follow.")
                            .in(action.qualifiedName())
                            .hint("Leave it out."));
        }
        return checked;
    }

    /** The same with other parameters. */
    ActionRun with(Map<String, ? extends @Nullable Object> changed) {
        return new ActionRun(entity, action, changed, all, readsInput, option, references, upload, state);
    }

    /** The option that orders what a list answers with. */
    static OptionSpec sortOption(boolean hidden) {
        return OptionSpec.builder("--sort")
                .type(String.class)
                .paramLabel("FIELD")
                .hidden(hidden)
                .description(
                        "Sort by this field, descending with - before it: the records of the page, with --all every"
                                + " one, which are kept in memory for that.")
                .build();
    }

    private @Nullable Sort sort(Invocation invocation) {
        String wanted = invocation.arguments().matchedOptionValue("--sort", null);
        if (wanted == null) {
            return null;
        }
        if (!action.answer().isMany() || action.record() == null) {
            throw new InvalidInputException(ErrorDetails.of("--sort orders the records of a list; there is none here.")
                    .in(action.qualifiedName())
                    .hint("Leave it out."));
        }
        if (state != null) {
            throw new InvalidInputException(
                    ErrorDetails.of("--sort keeps all records in memory, and --state prints them as they come.")
                            .in(action.qualifiedName())
                            .hint("Leave one of them out."));
        }
        String field = wanted.strip();
        boolean descending = field.startsWith("-");
        return new Sort(select(descending ? field.substring(1) : field).paths().get(0), descending);
    }

    /** All of the plan, whatever fields of the answer are wanted. */
    private void show(Map<String, @Nullable Object> preliminary, Invocation invocation) {
        try (Connection connection = invocation.connectForAction()) {
            AshbyConnector ashby = connection.ashby();
            Map<String, @Nullable Object> checked = resolved(ashby, preliminary, invocation);
            Map<String, @Nullable Object> sent = state == null ? checked : state.begin(ashby, action, checked);
            new PlannedCall(plan(ashby, sent)).document().print(invocation.output(), invocation.json(), null);
            if (invocation.options().fields() != null) {
                invocation.output().notice("--fields is for the answer; a dry run shows all that would be sent.");
            }
        }
    }

    /** By which the action is called under its {@link #entity}. */
    private String name() {
        return entity.equals(Catalog.API) ? String.valueOf(action.operation()) : action.name();
    }

    WritePlan plan(AshbyConnector ashby, Map<String, @Nullable Object> checked) {
        return ashby.plan(entity, name(), checked);
    }

    /** The parameters with the ids of the records that are given by what they are called. */
    private Map<String, @Nullable Object> resolved(
            AshbyConnector ashby, Map<String, @Nullable Object> preliminary, Invocation invocation) {
        return references.given().isEmpty() ? preliminary : resolved(ashby, invocation);
    }

    /** The same, checked. */
    Map<String, @Nullable Object> resolved(AshbyConnector ashby, Invocation invocation) {
        return invocation.catalog().check(action, references.resolved(ashby, invocation.json(), action, params));
    }

    private <T> void run(
            Invocation invocation,
            Map<String, @Nullable Object> preliminary,
            RecordPrinter<T> printer,
            StoreAtHand store) {
        try (Connection connection = invocation.connectForAction();
                store) {
            store.over(connection);
            AshbyConnector ashby = connection.ashby();
            Map<String, @Nullable Object> checked = resolved(ashby, preliminary, invocation);
            if (action.contextStore()) {
                ask(connection, checked, printer, invocation);
                return;
            }
            if (invocation.options().confirmed()) {
                run(ashby.with(CallOptions.confirmed()), checked, printer, invocation);
                return;
            }
            try {
                run(ashby, checked, printer, invocation);
            } catch (ConfirmationRequiredException unconfirmed) {
                confirm(ashby.plan(entity, name(), checked), unconfirmed.details(), invocation);
                run(ashby.with(CallOptions.confirmed()), checked, printer, invocation);
            }
        } catch (WritesDisabledException disabled) {
            throw explained(disabled, invocation.catalog());
        }
    }

    /** With what to set where the write is wanted. */
    WritesDisabledException explained(WritesDisabledException disabled, Catalog catalog) {
        return new WritesDisabledException(disabled.details()
                .hint(nearest(catalog)
                        + "If that is wanted, set ASHBY_ALLOW_WRITES to true for all writes, or to a list of what"
                        + " may be written, such as " + action.qualifiedName()
                        + "; in the configuration file it is"
                        + " ashby.allow-writes. --dry-run shows what would be sent."));
    }

    /**
     * What it answers, as records.
     *
     * @param otherwise what tells that it was done where the answer holds no record
     */
    <T> List<T> records(
            AshbyConnector ashby,
            Map<String, @Nullable Object> checked,
            RecordPrinter<T> printer,
            JsonNode otherwise,
            Invocation invocation) {
        Map<String, @Nullable Object> sent = upload == null ? checked : upload.parameters(ashby, checked);
        if (action.answer() == Answer.RECORD) {
            return List.of(ashby.get(entity, name(), sent, decoder(printer, invocation)));
        }
        JsonNode data = ashby.execute(entity, name(), sent).data();
        List<JsonNode> records =
                elements(data).stream().filter(JsonNode::isObject).toList();
        return (records.isEmpty() ? List.of(otherwise) : records)
                .stream().map(each -> decode(each, printer)).toList();
    }

    private static List<JsonNode> elements(JsonNode data) {
        return data.isArray() ? data.valueStream().toList() : List.of(data);
    }

    /** Asks a context store; a statement answers with the columns that it selects, anything else with records. */
    private <T> void ask(
            Connection connection,
            Map<String, @Nullable Object> checked,
            RecordPrinter<T> printer,
            Invocation invocation) {
        try {
            if (action.record() != null) {
                run(connection.ashby(), checked, printer, invocation);
                return;
            }
            ResultRows all = ResultRows.of(connection
                    .ashby()
                    .pages(entity, name(), checked, invocation.json()::tree)
                    .iterator()
                    .next());
            String fields = invocation.options().fields();
            ResultRows rows = fields == null ? all : all.only(fields);
            rows.print(invocation.output(), invocation.json());
            tellWhatFollows(rows.meta(), invocation.output(), "");
        } catch (UnsupportedException unsupported) {
            throw connection.explained(unsupported);
        }
    }

    /** What was meant by an operation that is not known. */
    private String nearest(Catalog catalog) {
        return action.isKnown()
                ? ""
                : NearestName.to(action.name(), catalog.operations())
                        .map(operation -> "Did you mean '" + operation + "'? ")
                        .orElse("");
    }

    private void confirm(WritePlan plan, ErrorDetails refusal, Invocation invocation) {
        ErrorDetails unconfirmed = refusal.hint(
                nearest(invocation.catalog()) + "Use --yes if that is wanted; --dry-run shows what would be sent.");
        if (readsInput || !Question.canBeAsked(invocation.process())) {
            throw new ConfirmationRequiredException(unconfirmed);
        }
        Output output = invocation.output();
        PlannedCall planned = new PlannedCall(plan);
        planned.lines().forEach(output::complain);
        if (!Question.isAnsweredYes(planned.question(), invocation.process().in(), output)) {
            throw new ConfirmationRequiredException(
                    ErrorDetails.of("Nothing was sent: the answer was not yes.").in(action.qualifiedName()));
        }
    }

    private <T> void run(
            AshbyConnector ashby,
            Map<String, @Nullable Object> checked,
            RecordPrinter<T> printer,
            Invocation invocation) {
        switch (action.answer()) {
            case PAGE, LIST -> {
                if (state != null) {
                    state.print(ashby, action, checked, printer, invocation.output());
                    return;
                }
                Iterator<Page<T>> pages = ashby.pages(entity, name(), checked, decoder(printer, invocation))
                        .iterator();
                print(pages, printer, invocation, resolvedAges(checked));
            }
            case RECORD -> {
                Map<String, @Nullable Object> sent = upload == null ? checked : upload.parameters(ashby, checked);
                printer.single(ashby.get(entity, name(), sent, decoder(printer, invocation)));
            }
            case NOTHING -> {
                ashby.execute(entity, name(), checked);
                printDone(invocation);
            }
            case ANY -> print(ashby.execute(entity, name(), checked), printer, invocation);
        }
    }

    private static void printDone(Invocation invocation) {
        invocation.print(new Document(JsonCodec.object(), "", () -> "Done.\n"));
    }

    /** Whatever an operation answered; records are printed like those of any other. */
    private <T> void print(ExecutionResult answer, RecordPrinter<T> printer, Invocation invocation) {
        JsonNode data = answer.data();
        OutputFormat format = invocation.output().format();
        List<JsonNode> elements = elements(data);
        if (data.isNull()) {
            printDone(invocation);
        } else if (!format.isJson() && !elements.stream().allMatch(JsonNode::isObject)) {
            invocation.output().print(invocation.json().pretty(invocation.json().bytes(data)));
        } else if (data.isArray()) {
            PageMeta place = Objects.requireNonNullElse(answer.meta(), new PageMeta(null, false, null));
            printer.page(elements.stream().map(each -> decode(each, printer)).toList());
            printer.end(place);
            tellWhatFollows(place, invocation.output(), "");
        } else {
            printer.single(decode(data, printer));
        }
    }

    /** What decodes records for a printer, without their secrets. */
    private <T> RecordDecoder<T> decoder(RecordPrinter<T> printer, Invocation invocation) {
        RecordType type = action.record();
        return type == null || type.secrets().isEmpty()
                ? printer.decoder()
                : parser -> decode(type.redacted(invocation.json().tree(parser)), printer);
    }

    private static <T> T decode(JsonNode value, RecordPrinter<T> printer) {
        try (JsonParser parser = value.traverse(ObjectReadContext.empty())) {
            parser.nextToken();
            return printer.decoder().decode(parser);
        }
    }

    /** The parameters as they are sent, with times in the zone of the clock. */
    private Map<String, @Nullable Object> check(Catalog catalog) {
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
    private String resolvedAges(Map<String, @Nullable Object> checked) {
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
                : "'ashby describe " + action.entity() + " " + Help.kebab(action.name()) + "' lists the fields.";
        return there.select(List.of(fields.split(",", -1)), where);
    }

    private <T> void print(Iterator<Page<T>> pages, RecordPrinter<T> printer, Invocation invocation, String again) {
        Output output = invocation.output();
        boolean sorted = invocation.arguments().matchedOptionValue("--sort", null) != null;
        boolean held = sorted || output.format() == OutputFormat.JSON;
        PageMeta last = null;
        long records = 0;
        try (Progress progress = all ? Progress.on(output, action.entity()) : Progress.hidden()) {
            while (last == null || (all && pages.hasNext())) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CallInterruptedException(action.qualifiedName(), null);
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
                    : new UnfinishedListingException(failure, rest(records, goOn(again, cursor), held));
        } catch (OutputFailedException full) {
            String cursor = last == null ? null : last.cursor();
            throw cursor == null ? full : full.with(rest(records, goOn(again, cursor), held));
        }
        printer.end(last);
        if (sorted && last.hasMore()) {
            output.notice(output.errorStyle().faint("This page is sorted, not the whole list; --all sorts it."));
        }
        tellWhatFollows(last, output, again);
    }

    /** @param held whether nothing is printed before the last record came */
    private static String rest(long records, String goOn, boolean held) {
        return held
                ? "The " + records + " records that came before are not printed; -o jsonl without --sort prints them as"
                        + " they come. " + goOn + " goes on after them."
                : records + " records are printed; " + goOn + " goes on after them.";
    }

    private String goOn(String again, String cursor) {
        return again + option.apply("cursor") + TerminalText.word(cursor);
    }

    private void tellWhatFollows(PageMeta last, Output output, String again) {
        tellOfCopy(last, output);
        Style style = output.errorStyle();
        String cursor = last.cursor();
        String syncToken = last.syncToken();
        if (last.hasMore() && !action.hasCursor() && action.isKnown()) {
            output.notice(style.faint("More records exist. Ask for fewer, or raise "
                    + option.apply("limit").strip() + "."));
        } else if (last.hasMore() && cursor != null) {
            output.notice(style.faint("More records exist. Next page: " + goOn(again, cursor)));
            if (action.hasCursor()) {
                output.notice(style.faint("All pages: --all"));
            }
        } else if (syncToken != null && (output.format().isRows() || (all && output.format() == OutputFormat.TABLE))) {
            output.notice(style.faint(
                    "What changes from now on: " + option.apply("syncToken") + TerminalText.word(syncToken)));
        }
    }

    /** What JSON has in its meta. */
    private static void tellOfCopy(PageMeta meta, Output output) {
        if (output.format() == OutputFormat.JSON) {
            return;
        }
        meta.notices().forEach(output::noticeText);
        if (meta.asOf() != null) {
            String time = new CellText(output.clock()).local(meta.asOf(), ChronoUnit.MINUTES);
            output.notice(output.errorStyle().faint("As of " + time + "."));
        }
    }

    /** What prints the answer in the format, and the fields, that are wanted. */
    RecordPrinter<?> printer(Invocation invocation) {
        return printer(invocation, null);
    }

    /** @param store what a table may take names from; null for nothing */
    private RecordPrinter<?> printer(Invocation invocation, @Nullable StoreAtHand store) {
        if (WebPage.isWanted(action, invocation)) {
            return WebPage.of(action, invocation);
        }
        String fields = invocation.options().fields();
        FieldSelection selection = fields == null ? null : select(fields);
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
            case TABLE -> {
                if (selection != null) {
                    yield TablePrinter.only(output, json, paths);
                }
                if (action.isOverview()) {
                    yield TablePrinter.overview(
                            output, json, TableColumns.of(invocation.catalog().action(action.entity(), "get")));
                }
                List<Column> columns = TableColumns.of(action);
                yield TablePrinter.of(
                        output, json, columns, store == null ? StoredRecords.NONE : store.wanting(columns));
            }
        };
    }

    private static RecordDecoder<byte[]> bytes(@Nullable FieldSelection selection, JsonCodec json) {
        return selection == null ? json.bytes() : parser -> json.bytes(selection.project(json.tree(parser)));
    }
}
