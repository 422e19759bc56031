package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.chart.Chart;
import io.ashbyconnector.adapter.cli.chart.Figure;
import io.ashbyconnector.adapter.cli.chart.HtmlReport;
import io.ashbyconnector.adapter.cli.chart.SvgChart;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.stats.Filter;
import io.ashbyconnector.adapter.cli.stats.FilterNames;
import io.ashbyconnector.adapter.cli.stats.Overview;
import io.ashbyconnector.adapter.cli.stats.Question;
import io.ashbyconnector.adapter.cli.stats.StoreReader;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.TimestampReader;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Page;
import io.ashbyconnector.execution.PageMeta;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.port.Replica;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;

/** {@code ashby stats}: answers to the usual questions, as bars, data, a picture or a page. */
final class StatsCommand {

    private static final String OPERATION = "stats";
    private static final String SQL = "context_store_sql_query";
    private static final int MOST_ROWS = 1_000;

    private StatsCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(StatsCommand::run);
        List<String> questions = new ArrayList<>(List.of("", "Questions:"));
        for (Question question : Question.values()) {
            questions.add(String.format("  %-14s %s", question.id(), question.description()));
        }
        spec.usageMessage()
                .description("Answers usual questions about recruiting from the context store. It is brought up to date"
                        + " first. Without a question: the key figures.")
                .footer(Help.lines(questions.toArray(String[]::new)));
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("QUESTION")
                .type(String.class)
                .completionCandidates(Question.ids())
                .description("One of " + String.join(", ", Question.ids()) + ".")
                .build());
        spec.addOption(Help.textOption("--job", "JOB", "Only this job: its title, or enough of it, or its id."));
        spec.addOption(
                Help.textOption("--department", "NAME", "Only this department and those below it: its name or id."));
        spec.addOption(Help.textOption(
                "--recruiter", "NAME", "Only what this recruiter is responsible for: a name or e-mail address."));
        spec.addOption(Help.textOption(
                "--since",
                "TIME",
                "What happened from this moment on: 2026, 2026-01, 2026-01-31, an age such as 90d. Applications count by"
                        + " when they were made, hires by their date, stages by when they were left."));
        spec.addOption(Help.textOption("--until", "TIME", "What happened before this moment."));
        spec.addOption(Help.textOption("--svg", "FILE", "Write the chart to this file, as a picture."));
        spec.addOption(Help.textOption(
                "--html",
                "FILE",
                "Write a page to this file, for light and dark; without a question, one with all of them."));
        return spec;
    }

    private static void run(Invocation invocation) {
        ParseResult given = invocation.arguments();
        String word = given.matchedPositionalValue(0, "");
        Question question = word.isEmpty() ? null : question(word);
        Path svg = file("--svg", invocation);
        Path html = file("--html", invocation);
        if (svg != null && question == null) {
            throw new InvalidInputException(ErrorDetails.of("--svg draws one question.")
                    .in(OPERATION)
                    .hint("Name one of " + String.join(", ", Question.ids()) + ", or use --html for all of them."));
        }
        Filter period = period(invocation);
        try (Connection connection = invocation.connect()) {
            AshbyConnector ashby = connection.ashby();
            StoreReader store = reader(connection, invocation);
            if (question != null) {
                requireOffered(question, store, ashby.mode());
            }
            Filter filter = new FilterNames(store)
                    .filter(
                            given.matchedOptionValue("--job", null),
                            given.matchedOptionValue("--department", null),
                            given.matchedOptionValue("--recruiter", null),
                            period);
            if (question == null) {
                overview(store, filter, html, ashby.mode(), invocation);
            } else {
                answer(question, store, filter, svg, html, invocation);
            }
            if (svg != null || html != null || invocation.output().format() != OutputFormat.JSON) {
                store.notices().forEach(invocation.output()::noticeText);
            }
        }
    }

    private static Question question(String word) {
        return Stream.of(Question.values())
                .filter(each -> each.id().equals(word.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(ErrorDetails.of("There is no question '" + word + "'.")
                        .in(OPERATION)
                        .hint(NearestName.hint(word, Question.ids()))));
    }

    private static Filter period(Invocation invocation) {
        Instant since = time("--since", invocation);
        Instant until = time("--until", invocation);
        if (since != null && until != null && !since.isBefore(until)) {
            throw new InvalidInputException(ErrorDetails.of("--until is not after --since.")
                    .in(OPERATION)
                    .hint("The period is from --since on, and before --until."));
        }
        return new Filter(
                null,
                null,
                since,
                until,
                List.of(),
                invocation.process().clock().getZone());
    }

    private static @Nullable Instant time(String option, Invocation invocation) {
        String text = invocation.arguments().matchedOptionValue(option, null);
        if (text == null) {
            return null;
        }
        try {
            return new TimestampReader(invocation.process().clock()).read(text);
        } catch (DateTimeException malformed) {
            throw new InvalidInputException(
                    ErrorDetails.of(option + " does not take '" + text + "': " + malformed.getMessage() + ".")
                            .in(OPERATION),
                    malformed);
        }
    }

    private static void requireOffered(Question question, StoreReader store, String mode) {
        if (!isOffered(question, store)) {
            throw new UnsupportedException(ErrorDetails.of("'" + question.id()
                            + "' needs the history of the applications, which cannot be read in " + mode + " mode.")
                    .in(OPERATION)
                    .hint("Use direct mode. Without the history there are: " + String.join(", ", withoutHistory())
                            + "."));
        }
    }

    private static boolean isOffered(Question question, StoreReader store) {
        return !question.needsHistory() || store.offers("applications", "list_history");
    }

    private static List<String> withoutHistory() {
        return Stream.of(Question.values())
                .filter(each -> !each.needsHistory())
                .map(Question::id)
                .toList();
    }

    /** Asks the program's own store, whatever the mode. */
    private static StoreReader reader(Connection connection, Invocation invocation) {
        Replica replica = connection.replica();
        Action sql = invocation.catalog().action("applications", SQL);
        return new StoreReader(
                statement -> {
                    Map<String, @Nullable Object> params = new LinkedHashMap<>();
                    params.put("sql", statement);
                    params.put("limit", (long) MOST_ROWS);
                    Response<JsonNode> answer = replica.run(call(sql, params, connection), invocation.json()::tree);
                    return new Page<>(
                            answer.records(),
                            Objects.requireNonNullElse(answer.meta(), new PageMeta(null, false, null)));
                },
                (entity, action) -> connection.ashby().available().stream()
                        .anyMatch(each ->
                                each.name().equals(entity) && each.actionNames().contains(action)));
    }

    private static CheckedCall call(Action sql, Map<String, @Nullable Object> params, Connection connection) {
        return new CheckedCall(
                sql, params, CallOptions.defaults(), List.of(connection.progress()), CheckedCall.LOOK_IN_ASHBY);
    }

    private static void answer(
            Question question,
            StoreReader store,
            Filter filter,
            @Nullable Path svg,
            @Nullable Path html,
            Invocation invocation) {
        Chart chart = question.answer(store, filter);
        if (svg != null) {
            write(svg, SvgChart.render(chart), invocation);
        }
        if (html != null) {
            String heading = filter.subtitle("", store.asOf());
            write(html, HtmlReport.render(chart.title(), heading, List.of(), List.of(chart), List.of()), invocation);
        }
        if (svg == null && html == null) {
            invocation.print(ChartDocuments.of(question, chart, store, invocation.output()));
        }
    }

    private static void overview(
            StoreReader store, Filter filter, @Nullable Path html, String mode, Invocation invocation) {
        List<Figure> figures =
                Overview.figures(store, filter, invocation.process().clock().instant());
        String heading = filter.subtitle("", store.asOf());
        if (html == null) {
            invocation.print(ChartDocuments.of(figures, heading, store, invocation.output()));
            return;
        }
        List<Chart> charts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Question question : Question.values()) {
            if (isOffered(question, store)) {
                charts.add(question.answer(store, filter));
            } else {
                missing.add(
                        "'" + question.id() + "' is missing: it needs the history of the applications, which cannot be"
                                + " read in " + mode + " mode.");
            }
        }
        missing.forEach(invocation.output()::noticeText);
        write(html, HtmlReport.render("Recruiting at a glance", heading, figures, charts, missing), invocation);
    }

    /** The file of an option, once it is sure that one can be written there; null for none. */
    private static @Nullable Path file(String option, Invocation invocation) {
        String name = invocation.arguments().matchedOptionValue(option, null);
        if (name == null) {
            return null;
        }
        Path file = invocation.process().path(name).toAbsolutePath().normalize();
        Path folder = file.getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new InvalidInputException(
                    ErrorDetails.of(option + " names a folder: " + TerminalText.line(name) + ".")
                            .in(OPERATION)
                            .hint("Name the file to write."));
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(ErrorDetails.of(
                            "There is no folder " + TerminalText.line(folder.toString()) + " for " + option + ".")
                    .in(OPERATION)
                    .hint("Make it first, or name another one."));
        }
        return file;
    }

    /** Replaces the file at once, so that none is ever half written. */
    private static void write(Path file, String text, Invocation invocation) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new OutputFailedException(unwritable);
        }
        invocation.output().notice("Wrote " + TerminalText.line(file.toString()) + ".");
    }
}
