package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.input.OptionNames;
import io.ashbyconnector.adapter.cli.input.TypedParameters;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.UnsupportedException;
import java.lang.reflect.RecordComponent;
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

    private EntityCommands() {}

    /** The command without the actions, which are not read. */
    static CommandSpec named(Entity entity) {
        CommandSpec spec = Help.command(invocation -> {
            List<String> actions =
                    entity.actionNames().stream().map(Help::kebab).toList();
            throw new MissingParameterException(ErrorDetails.of("Name an action of " + entity.name() + ".")
                    .hint("Valid: " + String.join(", ", actions) + "."));
        });
        spec.usageMessage().description(Help.text(entity.description()));
        return spec.aliases(aliases(entity.name()));
    }

    static CommandSpec of(Entity entity) {
        CommandSpec spec = named(entity);
        entity.actions().forEach(action -> spec.addSubcommand(Help.kebab(action.name()), action(entity, action)));
        if (entity.name().equals("files")) {
            spec.addSubcommand("download", DownloadCommand.spec());
        }
        return spec;
    }

    private static CommandSpec action(Entity entity, Action action) {
        CommandSpec spec = Help.command(invocation -> call(entity, action, invocation));
        spec.aliases(aliases(action.name()));
        spec.usageMessage().description(Help.text(action.description()));
        String id = idOf(action);
        withOption(action)
                .forEach(parameter ->
                        spec.addOption(option(parameter, parameter.name().equals(id))));
        FileOptions.addTo(spec, action);
        spec.addOption(OptionSpec.builder("--all")
                .type(boolean.class)
                .hidden(!action.hasCursor())
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
        if (action.contextStore()) {
            return new String[] {
                "", "Example:", "  ashby --mode hosted " + command + " \\", "    " + query(entity, action)
            };
        }
        if (action.answer().isMany()) {
            return new String[] {
                "", "Examples:", "  ashby " + command + " --limit 20", "  ashby " + command + " --all -o jsonl"
            };
        }
        String id = action.id() == null ? "" : " " + (action.example() == null ? "ID" : action.example());
        String others = action.parameters().stream()
                .filter(parameter -> parameter.required() && !parameter.name().equals(action.id()))
                .map(parameter -> " " + optionOf(parameter.name()) + " " + Help.label(parameter.shape()))
                .collect(Collectors.joining());
        return new String[] {"", "Example:", "  ashby --sandbox " + command + " \\", "   " + id + others};
    }

    private static String query(Entity entity, Action action) {
        List<String> fields = entity.action("context_store_search").map(Action::record).stream()
                .flatMap(row -> Stream.of(row.type().getRecordComponents()))
                .map(RecordComponent::getName)
                .toList();
        return action.parameter("sql").isPresent()
                ? "--sql 'SELECT " + fields.get(0) + ", " + fields.get(1) + " FROM " + entity.name() + " LIMIT 5'"
                : "--query '{\"sort\": [{\"" + fields.get(1) + "\": \"asc\"}]}' --limit 5";
    }

    /** The parameter that holds the id of the wanted record; empty when there is none. */
    private static String idOf(Action action) {
        return action.id() == null ? "" : action.id();
    }

    /** The parameters of which one is enough to say which record is wanted. */
    private static List<String> ids(Action action) {
        return action.input().oneOf().stream()
                .filter(group -> group.contains(idOf(action)))
                .findFirst()
                .orElse(List.of(idOf(action)));
    }

    private static OptionSpec option(Parameter parameter, boolean isId) {
        String name = optionOf(parameter.name());
        String[] names = isId && !name.equals("--id") ? new String[] {name, "--id"} : new String[] {name};
        OptionSpec.Builder option = OptionSpec.builder(names).description(Help.text(Help.describe(parameter)));
        if (!parameter.shape().allowed().isEmpty()) {
            option.completionCandidates(parameter.shape().allowed());
        }
        if (parameter.shape() instanceof Shape.Flag) {
            return option.type(Boolean.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .paramLabel("BOOL")
                    .build();
        }
        if (Help.isListOfTexts(parameter.shape())) {
            return option.type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .paramLabel("TEXT")
                    .build();
        }
        return option.type(String.class)
                .paramLabel(Help.label(parameter.shape()))
                .build();
    }

    private static void call(Entity entity, Action action, Invocation invocation) {
        ParseResult given = invocation.arguments();
        boolean all = given.hasMatchedOption("--all");
        Map<String, Object> params = new LinkedHashMap<>();
        try {
            read(entity, action, invocation, params);
            FileOptions.Preparation upload = FileOptions.read(action, invocation, params);
            new ActionRun(entity, action, params, all, name -> optionOf(name) + " ", upload).run(invocation);
        } catch (InvalidInputException refused) {
            throw told(new InvalidInputException(names(action, given).in(refused.details()), refused), refused);
        } catch (UnsupportedException refused) {
            throw told(new UnsupportedException(names(action, given).in(refused.details()), refused), refused);
        }
    }

    private static <E extends AshbyConnectorException> E told(E renamed, AshbyConnectorException refused) {
        renamed.attach(refused.responseInfo());
        return renamed;
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
        } else if (action.id() != null && ids(action).stream().noneMatch(params::containsKey)) {
            String others = ids(action).stream()
                    .skip(1)
                    .map(id -> " or " + optionOf(id))
                    .collect(Collectors.joining());
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
