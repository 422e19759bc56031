package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ActionKind;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.ParameterType;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands of an entity, one per action with one option per parameter, as the catalog has them. */
final class EntityCommands {

    private EntityCommands() {}

    static CommandSpec of(Entity entity) {
        List<String> actions = entity.actionNames().stream().map(Help::kebab).toList();
        CommandSpec spec = Help.command(invocation -> {
            throw new MissingParameterException(ErrorDetails.of("What to do with " + entity.name() + " is missing.")
                    .hint("Valid: " + String.join(", ", actions) + "."));
        });
        spec.usageMessage().description(Help.text(entity.description()));
        spec.aliases(aliases(entity.name()));
        entity.actions().forEach(action -> spec.addSubcommand(Help.kebab(action.name()), action(entity, action)));
        return spec;
    }

    private static CommandSpec action(Entity entity, Action action) {
        CommandSpec spec = Help.command(invocation -> call(entity, action, invocation));
        spec.aliases(aliases(action.name()));
        spec.usageMessage().description(Help.text(action.description()));
        String id = action.kind() == ActionKind.GET ? idOf(action) : "";
        for (Parameter parameter : action.parameters()) {
            boolean taken = GlobalOptions.WITH_VALUE.contains("--" + Help.kebab(parameter.name()));
            if (!taken) {
                spec.addOption(option(parameter, parameter.name().equals(id)));
            }
        }
        if (action.isPaged()) {
            spec.addOption(OptionSpec.builder("--all")
                    .type(boolean.class)
                    .description("Follow every page; --limit is then the size of a page.")
                    .build());
        }
        if (!id.isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .paramLabel("ID")
                    .type(String.class)
                    .description("The same as --" + Help.kebab(id) + ".")
                    .build());
        }
        spec.usageMessage().footer(Help.lines(examples(entity, action)));
        return spec;
    }

    private static String[] examples(Entity entity, Action action) {
        String command = "  ashby " + Help.kebab(entity.name()) + " " + Help.kebab(action.name());
        return switch (action.kind()) {
            case LIST -> new String[] {"", "Examples:", command + " --limit 20", command + " --all -o jsonl"};
            case GET -> new String[] {"", "Example:", command + " 3f1c2b9a-… -o json"};
            case SEARCH ->
                new String[] {
                    "",
                    "Example:",
                    command + " --query '{\"filter\": {\"eq\": {\""
                            + entity.searchFields().get(1).name() + "\": \"…\"}}}'"
                };
        };
    }

    /** The parameter that holds the id of the wanted record. */
    private static String idOf(Action get) {
        return get.needsOneOf().isEmpty()
                ? get.parameters().get(0).name()
                : get.needsOneOf().get(0);
    }

    private static OptionSpec option(Parameter parameter, boolean isId) {
        String name = "--" + Help.kebab(parameter.name());
        String[] names = isId && !name.equals("--id") ? new String[] {name, "--id"} : new String[] {name};
        OptionSpec.Builder option = OptionSpec.builder(names).description(Help.text(Help.describe(parameter)));
        if (!parameter.allowed().isEmpty()) {
            option.completionCandidates(parameter.allowed());
        }
        ParameterType type = parameter.type();
        if (type == ParameterType.BOOLEAN) {
            return option.type(Boolean.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .paramLabel("BOOL")
                    .build();
        }
        if (type == ParameterType.STRING_LIST) {
            return option.type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .paramLabel("TEXT")
                    .build();
        }
        return option.type(String.class).paramLabel(Help.label(type)).build();
    }

    private static void call(Entity entity, Action action, Invocation invocation) {
        ParseResult given = invocation.arguments();
        ParameterText text = new ParameterText(invocation.shell(), invocation.json());
        Map<String, Object> params = new LinkedHashMap<>();
        for (Parameter parameter : action.parameters()) {
            String option = "--" + Help.kebab(parameter.name());
            if (!GlobalOptions.WITH_VALUE.contains(option) && given.hasMatchedOption(option)) {
                params.put(parameter.name(), text.value(parameter, texts(given, option)));
            }
        }
        if (given.hasMatchedPositional(0)) {
            String id = idOf(action);
            if (params.put(id, String.valueOf(given.<String>matchedPositionalValue(0, ""))) != null) {
                throw new InvalidInputException(
                        ErrorDetails.of("The id is given twice.").in(entity.name() + "." + action.name()));
            }
        }
        boolean all = action.isPaged() && given.hasMatchedOption("--all");
        new Call(entity, action, params, all, name -> "--" + Help.kebab(name) + " ").run(invocation);
    }

    private static List<String> texts(ParseResult given, String option) {
        List<String> texts = new ArrayList<>();
        Object value = given.matchedOptionValue(option, "");
        if (value instanceof Iterable<?> values) {
            values.forEach(each -> texts.add(String.valueOf(each)));
        } else {
            texts.add(String.valueOf(value));
        }
        return texts;
    }

    private static String[] aliases(String name) {
        return name.indexOf('_') < 0 ? new String[0] : new String[] {name};
    }
}
