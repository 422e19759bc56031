package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.TypedParameters;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ashby execute}: any action of any entity, with parameters by the names of the API. */
final class ExecuteCommand {

    private ExecuteCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(ExecuteCommand::run);
        spec.usageMessage().description("Runs one action of one entity, with parameters by the API's names.");
        spec.addPositional(word("0", "ENTITY", "Such as candidates; 'ashby entities' lists them.")
                .completionCandidates(catalog.entities().stream()
                        .map(each -> Help.kebab(each.name()))
                        .toList())
                .build());
        spec.addPositional(word("1", "ACTION", "Such as list or get; 'ashby describe ENTITY' lists them.")
                .build());
        spec.addOption(params());
        spec.addOption(OptionSpec.builder("--param")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("NAME=VALUE")
                .description("One parameter; wins over --params. Repeat it for more, and for the elements of a list.")
                .build());
        spec.addOption(OptionSpec.builder("--all")
                .type(boolean.class)
                .description("Follow every page; the parameter limit is then the size of a page.")
                .build());
        spec.addOption(ActionRun.sortOption(false));
        return spec;
    }

    /** Of parameters that stand on the command line itself. */
    static void warnOfSecrets(Action action, Map<String, @Nullable Object> inline, Invocation invocation) {
        action.parameters().stream()
                .filter(parameter -> parameter.isSecret() && inline.containsKey(parameter.name()))
                .forEach(parameter -> invocation
                        .output()
                        .noticeText("'" + parameter.name()
                                + "' is a secret, and other users of the machine can read command"
                                + " lines. --params @FILE, or --params - for standard input, keeps it from them."));
    }

    static OptionSpec params() {
        return OptionSpec.builder("--params")
                .type(String.class)
                .paramLabel("JSON")
                .description("Parameters as a JSON object; @FILE reads it from a file, - from standard input.")
                .build();
    }

    static PositionalParamSpec.Builder word(String index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .required(true)
                .arity("1")
                .paramLabel(label)
                .type(String.class)
                .description(description);
    }

    private static void run(Invocation invocation) {
        ParseResult given = invocation.arguments();
        Catalog catalog = invocation.catalog();
        String entity = given.matchedPositionalValue(0, "");
        Action action = catalog.action(entity, given.matchedPositionalValue(1, ""));
        TypedParameters text = new TypedParameters(invocation.process());
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        String json = given.matchedOptionValue("--params", "{}");
        params.putAll(text.object(json));
        Map<String, @Nullable Object> pairs = text.pairs(action, given.matchedOptionValue("--param", List.of()));
        params.putAll(pairs);
        warnOfSecrets(action, TypedParameters.isInline(json) ? params : pairs, invocation);
        new ActionRun(
                        entity,
                        action,
                        params,
                        given.hasMatchedOption("--all"),
                        TypedParameters.readsInput(json),
                        name -> "--param " + name + "=",
                        References.NONE,
                        null,
                        null)
                .run(invocation);
    }
}
