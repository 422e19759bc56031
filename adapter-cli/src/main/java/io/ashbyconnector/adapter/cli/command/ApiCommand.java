package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.TypedParameters;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ashby api}: any operation of Ashby's by its own name. */
final class ApiCommand {

    private ApiCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(ApiCommand::run);
        spec.usageMessage()
                .description("Calls any operation by Ashby's own name. One that this version knows runs as its action"
                        + " does; of any other the parameters are sent as they are, and it needs --yes or a typed yes,"
                        + " because it may do anything. Direct mode only.");
        spec.addPositional(ExecuteCommand.word("0", "OPERATION", "Such as candidate.list.")
                .completionCandidates(() -> catalog.operations().iterator())
                .build());
        spec.addOption(ExecuteCommand.params());
        spec.addOption(OptionSpec.builder("--all")
                .type(boolean.class)
                .description("Follow every page of an operation that this version knows.")
                .build());
        return spec;
    }

    private static void run(Invocation invocation) {
        ParseResult given = invocation.arguments();
        Action action = invocation.catalog().action(Catalog.API, given.matchedPositionalValue(0, ""));
        String json = given.matchedOptionValue("--params", "{}");
        Map<String, @Nullable Object> params = new TypedParameters(invocation.process()).object(json);
        if (TypedParameters.isInline(json)) {
            ExecuteCommand.warnOfSecrets(action, params, invocation);
        }
        new ActionRun(
                        Catalog.API,
                        action,
                        params,
                        given.hasMatchedOption("--all"),
                        TypedParameters.readsInput(json),
                        name -> "\"" + name + "\" in --params: ",
                        References.NONE,
                        null,
                        null)
                .run(invocation);
    }
}
