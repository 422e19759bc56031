package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can follow what on a command line, as tables in the scripts of shells. */
final class Completion {

    /** Stands for the names of files. */
    private static final String FILES = "@file";

    /** Stands for the words that a command was given. */
    private static final String MORE = " *";

    /** Stands for the names of profiles, which a script looks up when it is asked. */
    private static final String PROFILES = "@profile";

    private static final String HELP = "help";
    private static final Set<String> FILE_LABELS = Set.of("FILE", "PATH", "DIR");

    /** What takes an entity and one of its actions, which the scripts complete like those of the entity itself. */
    private static final List<String> ON_ENTITIES = List.of("execute", "describe", "schema");

    private static final List<String> FIELD_PARAMETERS = List.of("select_fields", "exclude_fields");

    /** How far into a record fields are offered; further down there are more of them than anyone reads. */
    private static final int DEPTH = 2;

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> global;

    Completion(Catalog catalog) {
        CommandSpec root = new CommandTree(catalog).complete().getCommandSpec();
        global = root.options().stream().flatMap(Completion::names).toList();
        addValues("*", root.options());
        add(root, "");
        for (Entity entity : catalog.entities()) {
            String name = Help.kebab(entity.name());
            entity.actions().forEach(action -> addFields(action, name + " " + Help.kebab(action.name())));
        }
    }

    private void add(CommandSpec command, String path) {
        List<String> next = new ArrayList<>();
        command.subcommands().forEach((name, each) -> {
            if (name.equals(each.getCommandSpec().name())) { // and no alias
                next.add(name);
                add(each.getCommandSpec(), (path + " " + name).strip());
            }
        });
        boolean hasCommands = !next.isEmpty();
        command.positionalParameters().forEach(each -> {
            next.addAll(list(each.completionCandidates()));
            next.addAll(FILE_LABELS.contains(each.paramLabel()) ? List.of(FILES) : List.of());
        });
        boolean takesWords = !hasCommands && !next.isEmpty();
        boolean takesMore = takesWords
                && command.positionalParameters().stream()
                        .anyMatch(
                                each -> each.arity().isVariable() && !ON_ENTITIES.contains(path) && !path.equals(HELP));
        words.put(path, next);
        if (takesMore) {
            words.put(path + MORE, next);
        }
        if (hasCommands && !path.isEmpty()) {
            words.put(HELP + " " + path, next);
        }
        List<OptionSpec> own = command.options().stream()
                .filter(option -> !option.inherited() && !option.hidden())
                .toList();
        if (!path.isEmpty()) {
            for (String pattern : takesWords ? List.of(path, path + MORE) : List.of(path)) {
                options.put(pattern, own.stream().flatMap(Completion::names).toList());
                addValues(pattern, own);
            }
        }
    }

    private void addValues(String path, List<OptionSpec> options) {
        for (OptionSpec option : options) {
            boolean isFile = FILE_LABELS.contains(option.paramLabel()); // of whatever command
            List<String> offered = isFile
                    ? List.of(FILES)
                    : option.longestName().equals("--profile")
                            ? List.of(PROFILES)
                            : list(option.completionCandidates());
            Stream.of(option.names()).forEach(name -> values.put((isFile ? "*" : path) + " " + name, offered));
        }
    }

    private void addFields(Action action, String path) {
        List<String> fields = RecordFields.of(action).known().stream()
                .filter(field -> field.split("\\.", -1).length <= DEPTH)
                .toList();
        List.of("--fields", "--columns").forEach(name -> values.put(path + " " + name, fields));
        if (action.answer().isMany() && action.record() != null) {
            values.put(path + " --sort", fields);
        }
        FIELD_PARAMETERS.stream()
                .filter(name -> action.parameter(name).isPresent())
                .forEach(name -> values.put(path + " --" + Help.kebab(name), fields));
    }

    /** Those that take a value end with =. */
    private static Stream<String> names(OptionSpec option) {
        String end = option.arity().min() > 0 ? "=" : "";
        return Stream.of(option.names()).map(name -> name + end);
    }

    private static List<String> list(@Nullable Iterable<String> candidates) {
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false).toList();
    }

    /** The script for a shell: its own part, and what it shares with others of its kind. */
    String script(String shell) {
        return switch (shell) {
            case "fish" -> filled(Topic.resource("completion.fish"), Completion::fish);
            case "zsh" -> "#compdef ashby\n" + shared(shell);
            default -> shared(shell);
        };
    }

    private String shared(String shell) {
        return filled(Topic.resource("completion.sh"), Completion::posix) + Topic.resource("completion." + shell);
    }

    private String filled(String template, BinaryOperator<String> row) {
        return template.replace("@words@", table(words, row))
                .replace("@options@", table(options, row))
                .replace("@values@", table(values, row))
                .replace("@global@", String.join(" ", global));
    }

    /** A row for each list, with all that it follows. */
    private static String table(Map<String, List<String>> lists, BinaryOperator<String> row) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        lists.forEach((pattern, list) -> {
            if (!list.isEmpty()) {
                patterns.computeIfAbsent(String.join(" ", list), each -> new ArrayList<>())
                        .add(pattern);
            }
        });
        return patterns.entrySet().stream()
                .map(each -> row.apply(
                        each.getValue().stream()
                                .map(pattern -> "'" + pattern + "'")
                                .collect(Collectors.joining(" ")),
                        each.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String posix(String patterns, String list) {
        return "        " + patterns.replace("' '", "'|'").replace("*", "'*'") + ") list='" + list + "' ;;";
    }

    private static String fish(String patterns, String list) {
        return "        case " + patterns + "\n            string split ' ' -- '" + list + "'";
    }
}
