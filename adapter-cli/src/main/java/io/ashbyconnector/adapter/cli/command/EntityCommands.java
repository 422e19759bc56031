package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.input.OptionNames;
import io.ashbyconnector.adapter.cli.input.TypedParameters;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.ActionKind;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.ParameterType;
import io.ashbyconnector.catalog.SearchField;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnsupportedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands of an entity, one per action with one option per parameter, as the catalog has them. */
final class EntityCommands {

    /** A record of each entity that the sandbox has. */
    private static final Map<String, String> IN_SANDBOX = Map.of(
            "candidates", "3b35fc02-bfe6-30fe-ac67-609d78d72c19",
            "applications", "8797c23c-3fb2-419b-b3dd-2e9c7eb4024f",
            "jobs", "fd86ba87-2b77-348f-b313-355dd1c92574",
            "departments", "7edfffda-9f36-372d-8100-1f99c65a46b3",
            "locations", "a52549c4-81b8-3500-8be5-3472f9904628",
            "users", "acb34b62-4b85-32ee-8927-508510f7eff6",
            "job_postings", "0b8e1f19-66a3-36f8-8495-d294afd7e414",
            "custom_fields", "44e9cfa8-cfc5-3e8c-b204-e293c96697e6",
            "feedback_form_definitions", "e2f08f1d-e579-3d4f-acc0-1cd6facd4a35");

    private EntityCommands() {}

    static CommandSpec of(Entity entity) {
        List<String> actions = entity.actionNames().stream().map(Help::kebab).toList();
        CommandSpec spec = Help.command(invocation -> {
            throw new MissingParameterException(ErrorDetails.of("Name an action of " + entity.name() + ".")
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
        withOption(action)
                .forEach(parameter ->
                        spec.addOption(option(parameter, parameter.name().equals(id))));
        spec.addOption(OptionSpec.builder("--all")
                .type(boolean.class)
                .hidden(!ActionRun.hasCursor(action))
                .description("Follow every page; --limit is then the size of a page.")
                .build());
        if (!id.isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .paramLabel("ID")
                    .type(String.class)
                    .description("The same as " + optionOf(id) + ".")
                    .build());
        }
        spec.usageMessage().footer(Help.lines(examples(entity, action)));
        return spec;
    }

    private static String[] examples(Entity entity, Action action) {
        String command = Help.kebab(entity.name()) + " " + Help.kebab(action.name());
        return switch (action.kind()) {
            case LIST ->
                new String[] {
                    "", "Examples:", "  ashby " + command + " --limit 20", "  ashby " + command + " --all -o jsonl"
                };
            case GET ->
                new String[] {
                    "",
                    "Example:",
                    "  ashby --sandbox " + command + " \\",
                    "    " + IN_SANDBOX.getOrDefault(entity.name(), "ID")
                };
            case SEARCH ->
                new String[] {"", "Example:", "  ashby --mode hosted " + command + " \\", "    " + query(entity, action)
                };
        };
    }

    private static String query(Entity entity, Action action) {
        List<SearchField> fields = entity.searchFields();
        return action.parameter("sql").isPresent()
                ? "--sql 'SELECT " + fields.get(0).name() + ", " + fields.get(1).name() + " FROM " + entity.name()
                        + " LIMIT 5'"
                : "--query '{\"sort\": [{\"" + fields.get(1).name() + "\": \"asc\"}]}' --limit 5";
    }

    /** The parameter that holds the id of the wanted record. */
    private static String idOf(Action get) {
        return ids(get).findFirst().orElseThrow();
    }

    /** The parameters of which one is enough to say which record is wanted. */
    private static Stream<String> ids(Action get) {
        return get.needsOneOf().isEmpty() ? Stream.of(get.parameters().get(0).name()) : get.needsOneOf().stream();
    }

    private static OptionSpec option(Parameter parameter, boolean isId) {
        String name = optionOf(parameter.name());
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
        boolean all = given.hasMatchedOption("--all");
        Map<String, Object> params = new LinkedHashMap<>();
        try {
            read(entity, action, invocation, params);
            new ActionRun(entity, action, params, all, name -> optionOf(name) + " ").run(invocation);
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(names(action, given).in(refused.details()), refused);
        } catch (UnsupportedException refused) {
            throw new UnsupportedException(names(action, given).in(refused.details()), refused);
        }
    }

    private static void read(Entity entity, Action action, Invocation invocation, Map<String, Object> params) {
        ParseResult given = invocation.arguments();
        TypedParameters text = new TypedParameters(invocation.process());
        withOption(action)
                .filter(parameter -> given.hasMatchedOption(optionOf(parameter.name())))
                .forEach(parameter ->
                        params.put(parameter.name(), text.value(parameter, texts(given, optionOf(parameter.name())))));
        String operation = entity.name() + "." + action.name();
        if (given.hasMatchedPositional(0)) {
            if (params.put(idOf(action), String.valueOf(given.<String>matchedPositionalValue(0, ""))) != null) {
                throw new InvalidInputException(ErrorDetails.of("The id is given as an argument and as an option.")
                        .in(operation)
                        .hint("Keep one of them."));
            }
        } else if (action.kind() == ActionKind.GET && ids(action).noneMatch(params::containsKey)) {
            String others = ids(action).skip(1).map(id -> " or " + optionOf(id)).collect(Collectors.joining());
            throw new MissingParameterException(ErrorDetails.of("The id is missing.")
                    .in(operation)
                    .hint("Write 'ashby " + Help.kebab(entity.name()) + " " + Help.kebab(action.name())
                            + " ID', or use " + optionOf(idOf(action)) + others + "."));
        }
    }

    private static OptionNames names(Action action, ParseResult given) {
        Map<String, String> names = withOption(action)
                .collect(Collectors.toMap(
                        Parameter::name,
                        parameter ->
                                OptionNames.typed(given.commandSpec().findOption(optionOf(parameter.name())), given)));
        if (given.hasMatchedPositional(0)) {
            names.put(idOf(action), "ID");
        }
        return new OptionNames(names);
    }

    /** The parameters whose option is not one of those that every command has. */
    private static Stream<Parameter> withOption(Action action) {
        return action.parameters().stream()
                .filter(parameter -> !GlobalOptions.WITH_VALUE.contains(optionOf(parameter.name())));
    }

    private static String optionOf(String parameter) {
        return "--" + Help.kebab(parameter);
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
