package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.input.OptionNames;
import io.ashbyconnector.adapter.cli.input.SecretInput;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The commands of an entity, one per action with one option per parameter, as the catalog has them. */
final class EntityCommands {

    private EntityCommands() {}

    /** The command without its actions, which are not read. */
    static CommandSpec named(Entity entity) {
        CommandSpec spec = Help.command(invocation -> {
            List<String> actions =
                    entity.actionNames().stream().map(Help::kebab).toList();
            throw new MissingParameterException(ErrorDetails.of("Name an action of " + entity.name() + ".")
                    .hint("Valid: " + String.join(", ", actions) + "."));
        });
        spec.usageMessage().description(Help.text(entity.description()));
        return named(spec, entity.name());
    }

    /** The command with all of its actions. */
    static CommandSpec of(Entity entity) {
        return of(entity, EntityCommands::action);
    }

    /** The command with the one action that is wanted, or, when it has none of this name, with the names of all. */
    static CommandSpec of(Entity entity, String wanted) {
        return entity.action(wanted.replace('-', '_'))
                .map(action -> with(named(entity), action(entity, action)))
                .orElseGet(() -> of(entity, EntityCommands::named));
    }

    private static CommandSpec of(Entity entity, BiFunction<Entity, Action, CommandSpec> command) {
        CommandSpec spec = named(entity);
        entity.actions().forEach(action -> with(spec, command.apply(entity, action)));
        return entity.name().equals("files") ? with(spec, DownloadCommand.spec()) : spec;
    }

    private static CommandSpec with(CommandSpec spec, CommandSpec action) {
        return spec.addSubcommand(action.name(), action);
    }

    private static CommandSpec named(Entity entity, Action action) {
        CommandSpec spec = Help.command(invocation -> call(entity, action, invocation));
        spec.usageMessage().description(Help.lines(description(action)));
        return named(spec, action.name());
    }

    /** As it stands on a command line, and as the API has it. */
    private static CommandSpec named(CommandSpec spec, String name) {
        return spec.name(Help.kebab(name)).aliases(name.indexOf('_') < 0 ? new String[0] : new String[] {name});
    }

    private static CommandSpec action(Entity entity, Action action) {
        CommandSpec spec = named(entity, action);
        String id = idOf(action);
        withOption(action).forEach(parameter -> {
            spec.addOption(option(parameter, parameter.name().equals(id)));
            NestedOptions.of(parameter).forEach(nested -> spec.addOption(nested.option()));
        });
        References.addTo(spec, action);
        FileOptions.addTo(spec, action);
        spec.addOption(OptionSpec.builder("--all")
                .type(boolean.class)
                .hidden(!action.hasCursor())
                .description("Follow every page; --limit is then the size of a page.")
                .build());
        StateFile.addTo(spec, action);
        if (action.answer().isMany()) {
            spec.addOption(ActionRun.sortOption(action.record() == null));
        }
        if (!id.isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .paramLabel("ID")
                    .type(String.class)
                    .description("The same as " + optionOf(action, id) + ".")
                    .build());
        }
        return spec;
    }

    private static String[] description(Action action) {
        Stream<String> more = action.input().isOpen()
                ? Stream.of("Not all of its parameters are published; 'ashby execute " + action.entity() + " "
                        + action.name() + " --params JSON' sends any.")
                : Stream.empty();
        return Stream.of(
                        Stream.of(action.description()),
                        ActionText.effect(action).stream(),
                        ActionText.rules(action.input().rules(), name -> optionOf(action, name)),
                        more)
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    /** The parameter that holds the id of the wanted record; empty when there is none. */
    private static String idOf(Action action) {
        return action.id() == null ? "" : action.id();
    }

    /** The parameters of which one is enough to say which record is wanted. */
    private static List<String> ids(Action action) {
        return action.input().rules().oneOf().stream()
                .filter(group -> group.contains(idOf(action)))
                .findFirst()
                .orElse(List.of(idOf(action)));
    }

    private static OptionSpec option(Parameter parameter, boolean isId) {
        String name = Help.option(parameter);
        String[] names = isId && !name.equals("--id") ? new String[] {name, "--id"} : new String[] {name};
        OptionSpec.Builder option = OptionSpec.builder(names).description(Help.text(Help.describeOption(parameter)));
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
        return option.type(String.class).paramLabel(Help.label(parameter)).build();
    }

    private static void call(Entity entity, Action action, Invocation invocation) {
        ParseResult given = invocation.arguments();
        boolean all = given.hasMatchedOption("--all");
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        try {
            References references = read(entity, action, invocation, params);
            FileOptions.Preparation upload = FileOptions.read(action, invocation, params);
            boolean readsInput = withOption(action)
                    .filter(Parameter::isSecret)
                    .map(Help::option)
                    .anyMatch(option -> SecretInput.readsInput(given.matchedOptionValue(option, "")));
            StateFile state = StateFile.read(invocation);
            new ActionRun(
                            entity.name(),
                            action,
                            params,
                            all,
                            readsInput,
                            name -> optionOf(action, name) + " ",
                            references,
                            upload,
                            state)
                    .run(invocation);
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

    private static References read(
            Entity entity, Action action, Invocation invocation, Map<String, @Nullable Object> params) {
        ParseResult given = invocation.arguments();
        String operation = entity.name() + "." + action.name();
        String argument = given.matchedPositionalValue(0, null);
        if (argument != null) {
            params.put(idOf(action), argument);
        }
        TypedParameters text = new TypedParameters(invocation.process());
        withOption(action)
                .filter(parameter -> given.hasMatchedOption(Help.option(parameter)))
                .forEach(parameter -> {
                    boolean isTwice = params.containsKey(parameter.name());
                    params.put(
                            parameter.name(),
                            text.option(Help.option(parameter), parameter, texts(given, Help.option(parameter))));
                    if (isTwice) {
                        throw new InvalidInputException(
                                ErrorDetails.of("The id is given as an argument and as an option.")
                                        .in(operation)
                                        .hint("Keep one of them."));
                    }
                });
        withOption(action).forEach(parameter -> NestedOptions.read(parameter, given, text, params, operation));
        References references = References.read(action, given, argument, params);
        if (action.id() != null && ids(action).stream().noneMatch(params::containsKey)) {
            String others = ids(action).stream()
                    .skip(1)
                    .map(id -> " or " + optionOf(action, id))
                    .collect(Collectors.joining());
            throw new MissingParameterException(ErrorDetails.of("The id is missing.")
                    .in(operation)
                    .hint("Write 'ashby " + Help.kebab(entity.name()) + " " + Help.kebab(action.name())
                            + " ID', or use " + optionOf(action, idOf(action)) + others + "."));
        }
        return references;
    }

    private static OptionNames names(Action action, ParseResult given) {
        Map<String, String> names = withOption(action)
                .collect(Collectors.toMap(
                        Parameter::name,
                        parameter -> OptionNames.typed(given.commandSpec().findOption(Help.option(parameter)), given)));
        withOption(action)
                .flatMap(NestedOptions::of)
                .filter(nested -> given.hasMatchedOption(nested.name()))
                .flatMap(nested -> withOption(action)
                        .filter(parameter ->
                                parameter.name().equals(nested.path().get(0)))
                        .flatMap(NestedOptions::of))
                .forEach(nested -> names.put(nested.place(), nested.name()));
        if (given.hasMatchedPositional(0)) {
            names.put(idOf(action), "ID");
        }
        return new OptionNames(names);
    }

    /** The parameters whose option is not one of those that every command has. */
    private static Stream<Parameter> withOption(Action action) {
        return action.parameters().stream()
                .filter(parameter -> !GlobalOptions.WITH_VALUE.contains(Help.option(parameter)));
    }

    private static String optionOf(Action action, String parameter) {
        return action.parameter(parameter).map(Help::option).orElseGet(() -> "--" + Help.kebab(parameter));
    }

    /** The values of an option, however many it takes. */
    static List<String> texts(ParseResult given, String option) {
        List<String> texts = new ArrayList<>();
        Object value = given.matchedOptionValue(option, "");
        if (value instanceof Iterable<?> values) {
            values.forEach(each -> texts.add(String.valueOf(each)));
        } else {
            texts.add(String.valueOf(value));
        }
        return texts;
    }
}
