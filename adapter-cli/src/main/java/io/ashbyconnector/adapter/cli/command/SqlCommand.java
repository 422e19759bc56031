package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.TextInput;
import io.ashbyconnector.adapter.cli.input.TypedParameters;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ashby sql}: one statement to the context store. */
final class SqlCommand {

    private static final String EXAMPLE =
            "ashby sql 'SELECT source, count(*) FROM hires GROUP BY source ORDER BY 2 DESC'";

    private SqlCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(SqlCommand::run);
        spec.usageMessage()
                .customSynopsis("ashby sql [OPTIONS] 'SELECT ...'")
                .description(
                        "Answers a SELECT in DuckDB's SQL from the context store: in direct mode a copy of the records"
                                + " that this command keeps, in hosted mode Airbyte's.",
                        "",
                        "In direct mode the tables that the statement names are brought up to date first, if they are"
                                + " missing or older than ashby.store-max-age. Without --store or ashby.store they are"
                                + " gone afterwards. 'ashby store tables' lists them; times are in UTC.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("STATEMENT")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("One SELECT, in quotes; @FILE reads it from a file, - from standard input.")
                .build());
        spec.addOption(OptionSpec.builder("--limit")
                .type(String.class)
                .paramLabel("N")
                .description("Answer with at most so many rows.")
                .build());
        return spec;
    }

    private static void run(Invocation invocation) {
        ParseResult given = invocation.arguments();
        List<String> words = given.matchedPositionalValue(0, List.of());
        String statement = statement(words, invocation.process());
        Action action = invocation.catalog().statement(statement);
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("sql", statement);
        String limit = given.matchedOptionValue("--limit", (String) null);
        if (limit != null) {
            Parameter known = action.parameter("limit").orElseThrow();
            params.put("limit", new TypedParameters(invocation.process()).value(known, List.of(limit)));
        }
        boolean readsInput = words.isEmpty() || words.get(0).equals("-");
        new ActionRun(
                        action.entity(),
                        action,
                        params,
                        false,
                        readsInput,
                        name -> "--" + name + " ",
                        References.NONE,
                        null,
                        null)
                .run(invocation);
    }

    private static String statement(List<String> words, ProcessContext process) {
        if (words.size() > 1) {
            throw new InvalidInputException(ErrorDetails.of("The statement is " + words.size() + " words.")
                    .hint("Put it in quotes: " + EXAMPLE));
        }
        String word = words.isEmpty() ? "-" : words.get(0);
        if (words.isEmpty() && process.terminal().input()) {
            throw missing("Which statement?");
        }
        String statement = word.equals("-")
                ? TextInput.standardInput(process)
                : word.startsWith("@") ? TextInput.file(process, word.substring(1), "the @") : word;
        if (statement.isBlank()) {
            throw missing("The statement is empty.");
        }
        return statement;
    }

    private static MissingParameterException missing(String message) {
        return new MissingParameterException(ErrorDetails.of(message).hint("Write it as in: " + EXAMPLE));
    }
}
