package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.input.OptionNames;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What people call a record, given in place of its id: {@code --job "Backend Engineer"} rather than {@code --job-id}, or an
 * e-mail address as the argument.
 *
 * @param given by parameter
 */
record References(Map<String, Given> given) {

    static final References NONE = new References(Map.of());

    /** Stands for an id until that is found, so that all else can be checked before. */
    private static final String PLACEHOLDER = "00000000-0000-0000-0000-000000000000";

    /**
     * Names of records of one entity.
     *
     * @param option what they were given with
     * @param isList whether the parameter takes any number of them
     */
    record Given(String entity, String option, List<String> names, boolean isList) {}

    /** Adds the options to a command, as far as their names are free. */
    static void addTo(CommandSpec spec, Action action) {
        options(action).forEach((parameter, names) -> spec.addOption(option(action, parameter, names)));
    }

    private static OptionSpec option(Action action, String parameter, List<String> names) {
        Parameter of = action.parameter(parameter).orElseThrow();
        boolean isList = of.shape() instanceof ListShape;
        OptionSpec.Builder option = OptionSpec.builder(names.toArray(String[]::new))
                .paramLabel("NAME")
                .description("The same by what it is called"
                        + (takesAddress(of) ? ", or by an e-mail address" : "")
                        + ": instead of " + Help.option(of) + ".");
        return isList
                ? option.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .build()
                : option.type(String.class).build();
    }

    private static boolean takesAddress(Parameter parameter) {
        return "users".equals(parameter.of()) || "candidates".equals(parameter.of());
    }

    /** The names of the options, by parameter; none that anything else of the command has. */
    static Map<String, List<String>> options(Action action) {
        Set<String> taken = new LinkedHashSet<>(GlobalOptions.WITH_VALUE);
        action.parameters().forEach(parameter -> {
            taken.add(Help.option(parameter));
            NestedOptions.of(parameter).forEach(nested -> taken.add(nested.name()));
        });
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<Parameter> named =
                action.parameters().stream().filter(each -> each.of() != null).toList();
        named.forEach(parameter -> claim(names(parameter).limit(1), parameter, options, taken));
        List<String> others =
                named.stream().flatMap(each -> names(each).skip(1)).toList();
        named.forEach(parameter -> claim(
                names(parameter)
                        .skip(1)
                        .distinct()
                        .filter(name -> others.stream().filter(name::equals).count() == 1),
                parameter,
                options,
                taken));
        return options;
    }

    private static void claim(
            Stream<String> names, Parameter parameter, Map<String, List<String>> options, Set<String> taken) {
        List<String> free = names.filter(taken::add).toList();
        if (!free.isEmpty()) {
            options.computeIfAbsent(parameter.name(), each -> new ArrayList<>()).addAll(free);
        }
    }

    /** By the parameter, by the kind of record, and by the last word of that, each once. */
    private static Stream<String> names(Parameter parameter) {
        String kind = singular(Help.kebab(Objects.requireNonNull(parameter.of())));
        String stem = parameter.name().replaceFirst("(^id|Ids?)$", "");
        return Stream.of(stem.isEmpty() ? kind : Help.kebab(stem), kind, kind.replaceFirst(".*-", ""))
                .distinct()
                .map(name -> "--" + name);
    }

    private static String singular(String plural) {
        return plural.replaceFirst("ies$", "y").replaceFirst("s$", "");
    }

    /**
     * Those that a command line gives; each of their parameters gets something to be checked in place of the id.
     *
     * @param argument what stands in the place of the id; null for nothing
     */
    static References read(
            Action action, ParseResult line, @Nullable String argument, Map<String, @Nullable Object> params) {
        Map<String, Given> given = new LinkedHashMap<>();
        String id = action.id();
        if (id != null && argument != null && argument.contains("@")) {
            action.parameter(id)
                    .filter(References::takesAddress)
                    .ifPresent(parameter -> given.put(
                            id, new Given(Objects.requireNonNull(parameter.of()), "ID", List.of(argument), false)));
        }
        options(action).forEach((name, options) -> {
            Parameter parameter = action.parameter(name).orElseThrow();
            if (line.hasMatchedOption(options.get(0))) {
                String option = OptionNames.typed(line.commandSpec().findOption(options.get(0)), line);
                if (params.containsKey(name)) {
                    throw new InvalidInputException(
                            ErrorDetails.of("The id is given, and " + option + " names the same record.")
                                    .in(action.qualifiedName())
                                    .hint("Keep one of them."));
                }
                given.put(
                        name,
                        new Given(
                                Objects.requireNonNull(parameter.of()),
                                option,
                                EntityCommands.texts(line, option),
                                parameter.shape() instanceof ListShape));
            }
        });
        given.forEach((name, each) -> params.put(name, each.isList() ? List.of(PLACEHOLDER) : PLACEHOLDER));
        return new References(given);
    }

    /** The parameters with the ids in their places. */
    Map<String, @Nullable Object> resolved(
            AshbyConnector ashby, JsonCodec json, Action action, Map<String, ? extends @Nullable Object> params) {
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>(params);
        if (given.isEmpty()) {
            return resolved;
        }
        Catalog catalog = ashby.catalog();
        NamedRecords records = new NamedRecords(ashby, json, action);
        given.keySet().forEach(resolved::remove);
        // What needs no other record comes first: a stage is looked for in the plan of the job.
        List<Map.Entry<String, Given>> order = given.entrySet().stream()
                .sorted(Comparator.comparing(each ->
                        NamedRecords.needsParent(catalog, each.getValue().entity())))
                .toList();
        for (Map.Entry<String, Given> each : order) {
            Given names = each.getValue();
            List<String> ids = names.names().stream()
                    .map(name -> records.id(catalog.entity(names.entity()), name, names.option(), resolved))
                    .collect(Collectors.toCollection(ArrayList::new));
            resolved.put(each.getKey(), names.isList() ? ids : ids.get(0));
        }
        return resolved;
    }
}
