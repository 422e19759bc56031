package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.input.IdLines;
import io.ashbyconnector.adapter.cli.input.Question;
import io.ashbyconnector.adapter.cli.output.ErrorReport;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputClosedException;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.output.RecordPrinter;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfirmationRequiredException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.ErrorType;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.WritesDisabledException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.WritePlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One action for each of the ids on standard input. Reads go on after a record that does not exist; writes stop at the first
 * failure, and tell which ids are done.
 *
 * @param run the action, with {@link References#PLACEHOLDER} for the id
 * @param parameter what takes the id
 */
record EachId(ActionRun run, String parameter) {

    /** What a table or CSV makes its columns of before it prints the first of them. */
    private static final int BATCH = 20;

    private static final int MOST_NAMED = 10;

    /** Whether a parameter takes the id of a record, so that {@code -} cannot be its value. */
    static boolean fits(Action action, Parameter parameter) {
        return parameter.shape() instanceof Shape.Text
                && !parameter.isSecret()
                && (parameter.name().equals(action.id()) || parameter.of() != null);
    }

    void run(Invocation invocation) {
        Action action = run.action();
        if (action.answer().isMany() && !action.effect().isWrite()) {
            throw new InvalidInputException(
                    ErrorDetails.of("- takes the ids of records to get or to change, and this action lists records.")
                            .in(action.qualifiedName())
                            .hint("Give it one id; in a shell, 'while read -r id; do ... done' gives it each."));
        }
        if (WebPage.isWanted(action, invocation)) {
            throw new InvalidInputException(ErrorDetails.of("--web opens the page of one record.")
                    .in(action.qualifiedName())
                    .hint("Give one id, or leave --web out and take the links: --fields profileUrl"));
        }
        run.ready(invocation);
        RecordPrinter<?> printer = run.printer(invocation);
        List<IdLines.Line> ids = ids(invocation);
        if (invocation.options().dryRun()) {
            show(ids, invocation);
        } else {
            run(ids, printer, invocation);
        }
    }

    /** Those that are given, of a write each once. */
    private List<IdLines.Line> ids(Invocation invocation) {
        List<IdLines.Line> given = IdLines.read(invocation.process());
        for (IdLines.Line line : given) {
            try {
                if (line.id().startsWith("\"")) {
                    throw new InvalidInputException(ErrorDetails.of("It begins with a quotation mark."));
                }
                invocation.catalog().check(run.action(), with(run.params(), line));
            } catch (InvalidInputException refused) {
                throw new InvalidInputException(
                        ErrorDetails.of("Line " + line.number() + " of standard input is not an id: "
                                        + TerminalText.line(line.id()))
                                .in(run.action().qualifiedName())
                                .hint("Write one id a line, and nothing else; nothing was sent."),
                        refused);
            }
        }
        if (!run.action().effect().isWrite()) {
            return given;
        }
        Set<String> seen = new HashSet<>();
        List<IdLines.Line> once =
                given.stream().filter(line -> seen.add(line.id())).toList();
        if (once.size() < given.size()) {
            invocation
                    .output()
                    .notice(given.size() + " ids were given, " + once.size() + " different ones; each is taken once.");
        }
        return once;
    }

    private Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> params, IdLines.Line line) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(params);
        changed.put(parameter, line.id());
        return changed;
    }

    private void show(List<IdLines.Line> ids, Invocation invocation) {
        List<WritePlan> plans = new ArrayList<>();
        if (!ids.isEmpty()) {
            try (Connection connection = invocation.connectForAction()) {
                Parameters parameters = parameters(connection.ashby(), invocation);
                ids.forEach(line -> plans.add(run.plan(connection.ashby(), parameters.of(line))));
            }
        }
        PlannedCall.document(plans).print(invocation.output(), invocation.json(), null);
    }

    /** What the action gets for an id. */
    @FunctionalInterface
    private interface Parameters {

        Map<String, @Nullable Object> of(IdLines.Line line);
    }

    /** Looks for what is called by its name once, unless that depends on the record. */
    private Parameters parameters(AshbyConnector ashby, Invocation invocation) {
        if (run.references().needsParent(invocation.catalog())) {
            return line -> run.with(with(run.params(), line)).resolved(ashby, invocation);
        }
        Map<String, @Nullable Object> all = run.resolved(ashby, invocation);
        return line -> invocation.catalog().check(run.action(), with(all, line));
    }

    private <T> void run(List<IdLines.Line> ids, RecordPrinter<T> printer, Invocation invocation) {
        Rows<T> rows = new Rows<>(printer, isOneByOne(invocation.output()), () -> separate(invocation.output()));
        if (ids.isEmpty()) {
            rows.end();
            return;
        }
        try (Connection connection = invocation.connectForAction()) {
            AshbyConnector ashby = connection.ashby();
            Parameters parameters = parameters(ashby, invocation);
            if (invocation.options().confirmed()) {
                run(ids, ashby.with(CallOptions.confirmed()), parameters, rows, invocation);
                return;
            }
            try {
                run(ids, ashby, parameters, rows, invocation);
            } catch (ConfirmationRequiredException unconfirmed) {
                confirm(run.plan(ashby, parameters.of(ids.get(0))), ids.size(), unconfirmed.details(), invocation);
                run(ids, ashby.with(CallOptions.confirmed()), parameters, rows, invocation);
            }
        } catch (WritesDisabledException disabled) {
            throw run.explained(disabled, invocation.catalog());
        }
    }

    /** Whether the next record is printed when it is there: lines, and the cards of overviews. */
    private boolean isOneByOne(Output output) {
        return output.format() == OutputFormat.JSONL
                || (output.format() == OutputFormat.TABLE && run.action().isOverview());
    }

    /** A line between cards. */
    private static void separate(Output output) {
        if (output.format() == OutputFormat.TABLE) {
            output.print("\n");
        }
    }

    /** Asks once for all, where the ids do not come from: at the terminal behind the pipe. */
    private void confirm(WritePlan plan, int count, ErrorDetails refusal, Invocation invocation) {
        Output output = invocation.output();
        ProcessContext process = invocation.process();
        PlannedCall planned = new PlannedCall(plan);
        try (InputStream keyboard = process.openKeyboard()) {
            planned.lines().forEach(output::complain);
            if (count > 1) {
                output.complain("The same for " + (count - 1) + " more ids: " + count + " in all.");
            }
            if (!Question.isAnsweredYes(planned.question(), keyboard, output)) {
                throw new ConfirmationRequiredException(ErrorDetails.of("Nothing was sent: the answer was not yes.")
                        .in(run.action().qualifiedName()));
            }
        } catch (IOException nobodyThere) {
            throw new ConfirmationRequiredException(refusal.hint("Use --yes if that is wanted for "
                    + (count == 1 ? "this id" : "all " + count + " ids") + "; --dry-run shows what would be sent."));
        }
    }

    private <T> void run(
            List<IdLines.Line> ids, AshbyConnector ashby, Parameters parameters, Rows<T> rows, Invocation invocation) {
        boolean isWrite = run.action().effect().isWrite();
        Output output = invocation.output();
        AshbyConnectorException gravest = null;
        int done = 0;
        try {
            for (IdLines.Line line : ids) {
                try {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CallInterruptedException(run.action().qualifiedName(), null);
                    }
                    List<T> records = run.records(
                            ashby,
                            parameters.of(line),
                            rows.printer,
                            JsonCodec.object().put("id", line.id()),
                            invocation);
                    done++;
                    rows.add(records);
                } catch (AshbyConnectorException failure) {
                    if (isRefusedUnsent(failure)) {
                        throw failure;
                    }
                    if (isWrite || !isOfOneRecord(failure)) {
                        rows.end();
                        throw new UnfinishedListingException(failure, place(ids, done, failure));
                    }
                    done++;
                    new ErrorReport(output).print(failure, about(line, failure.details()), null);
                    if (gravest == null || gravest.type() == ErrorType.NOT_FOUND) {
                        gravest = failure;
                    }
                }
            }
            rows.end();
        } catch (OutputFailedException full) {
            throw full.with(place(ids, done, null));
        } catch (OutputClosedException enough) {
            if (isWrite && done < ids.size()) {
                output.complain("The output was closed. " + place(ids, done, null));
            }
            throw enough;
        }
        if (gravest != null) {
            throw new ReportedFailureException(ExitCode.of(gravest.type()));
        }
    }

    private static boolean isRefusedUnsent(AshbyConnectorException failure) {
        return failure.type() == ErrorType.WRITES_DISABLED || failure.type() == ErrorType.CONFIRMATION_REQUIRED;
    }

    /** Whether the next record may still be read. */
    private static boolean isOfOneRecord(AshbyConnectorException failure) {
        return switch (failure.type()) {
            case NOT_FOUND, API_ERROR, BAD_RESPONSE -> true;
            default -> false;
        };
    }

    private static ErrorDetails about(IdLines.Line line, ErrorDetails details) {
        return new ErrorDetails(
                TerminalText.line(line.id()) + ": " + details.message(),
                details.quote(),
                details.operation(),
                details.hint(),
                details.code(),
                details.requestId());
    }

    /**
     * How far it came.
     *
     * @param done how many ids are behind it
     * @param failure of the next one; null when that was not tried
     */
    private String place(List<IdLines.Line> ids, int done, @Nullable AshbyConnectorException failure) {
        boolean isWrite = run.action().effect().isWrite();
        List<String> sentences = new ArrayList<>();
        sentences.add((isWrite ? "Done: " : "Read: ") + named(ids.subList(0, done)) + ".");
        boolean isUnknown = failure != null && failure.type() == ErrorType.OUTCOME_UNKNOWN;
        int tried = failure == null ? done : done + 1;
        if (failure != null) {
            sentences.add((isUnknown ? "Not known: " : "Failed: ") + named(ids.subList(done, tried)) + ".");
        }
        sentences.add((isWrite ? "Not sent: " : "Not read: ") + named(ids.subList(tried, ids.size())) + ".");
        int next = isUnknown ? tried : done;
        if (next < ids.size()) {
            sentences.add("To go on, give it the lines from " + ids.get(next).number() + " on: tail -n +"
                    + ids.get(next).number());
        }
        return String.join(" ", sentences);
    }

    private static String named(List<IdLines.Line> ids) {
        if (ids.size() <= MOST_NAMED) {
            return ids.isEmpty()
                    ? "none"
                    : ids.stream().map(line -> TerminalText.line(line.id())).collect(Collectors.joining(", "));
        }
        IdLines.Line first = ids.get(0);
        IdLines.Line last = ids.get(ids.size() - 1);
        return ids.size() + " ids, from " + TerminalText.line(first.id()) + " (line " + first.number() + ") to "
                + TerminalText.line(last.id()) + " (line " + last.number() + ")";
    }

    /** Gives a printer as many records at a time as its format needs. */
    private static final class Rows<T> {

        private final RecordPrinter<T> printer;
        private final boolean oneByOne;
        private final Runnable separator;
        private final List<T> waiting = new ArrayList<>();
        private boolean begun;

        /** @param separator prints what stands between records that are printed one by one */
        Rows(RecordPrinter<T> printer, boolean oneByOne, Runnable separator) {
            this.printer = printer;
            this.oneByOne = oneByOne;
            this.separator = separator;
        }

        void add(List<T> records) {
            if (oneByOne) {
                for (T each : records) {
                    if (begun) {
                        separator.run();
                    }
                    printer.single(each);
                    begun = true;
                }
                return;
            }
            waiting.addAll(records);
            if (waiting.size() >= BATCH) {
                print();
            }
        }

        private void print() {
            List<T> batch = List.copyOf(waiting);
            waiting.clear();
            printer.page(batch);
        }

        void end() {
            if (oneByOne) {
                return;
            }
            print();
            printer.end(new PageMeta(null, false, null));
        }
    }
}
