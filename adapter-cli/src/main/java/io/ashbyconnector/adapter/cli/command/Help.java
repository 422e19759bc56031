package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.catalog.ChoiceShape;
import io.ashbyconnector.catalog.ListShape;
import io.ashbyconnector.catalog.ObjectShape;
import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is laid out and worded. */
final class Help {

    private static final int NARROWEST = 55;
    private static final int WIDEST = 100;
    private static final String EXAMPLE = "  ";

    private Help() {}

    /** An empty command that does something. */
    static CommandSpec command(Command command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().abbreviateSynopsis(true).sortOptions(false);
        return spec;
    }

    /** An option that takes a text. */
    static OptionSpec textOption(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Texts are formats to the parser; this one is just text. */
    static String text(String text) {
        return text.replace("%", "%%");
    }

    static String[] lines(String... lines) {
        String[] texts = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            texts[i] = text(lines[i]);
        }
        return texts;
    }

    /** {@code createdAfter} and {@code job_postings} as they stand on a command line. */
    static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /**
     * The option that gives a parameter. What other users of the machine see in the list of processes is no place for a
     * secret: its option names a file.
     */
    static String option(Parameter parameter) {
        return "--" + kebab(parameter.name()) + (parameter.isSecret() ? "-file" : "");
    }

    /** What the value of that option is called in help. */
    static String label(Parameter parameter) {
        return parameter.isSecret() ? "FILE" : label(parameter.shape());
    }

    /** What a value of the type is called in help. */
    static String label(Shape shape) {
        if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
            return "N";
        }
        if (shape instanceof Shape.Timestamp) {
            return "TIME";
        }
        if (shape instanceof ChoiceShape choice && choice.options().stream().anyMatch(Shape.Text.class::isInstance)) {
            return "VALUE";
        }
        boolean isText = shape instanceof Shape.Text || shape instanceof Shape.Flag || isListOfTexts(shape);
        return isText ? "TEXT" : "JSON";
    }

    /** Whether the values of a list can be given one by one. */
    static boolean isListOfTexts(Shape shape) {
        return shape instanceof ListShape list && list.element() instanceof Shape.Text;
    }

    static String describeOption(Parameter parameter) {
        String text = describe(parameter);
        return parameter.isSecret()
                ? (text + " Names a file that holds it; - reads it from standard input.").strip()
                : text;
    }

    static String describe(Parameter parameter) {
        StringBuilder text = new StringBuilder(parameter.description());
        parts(parameter.shape())
                .ifPresent(parts -> text.append(text.isEmpty() ? "" : " ").append(parts));
        if (!parameter.shape().allowed().isEmpty()) {
            text.append(text.isEmpty() ? "One of " : " One of ")
                    .append(String.join(", ", parameter.shape().allowed()))
                    .append('.');
        }
        if (parameter.shape() instanceof Shape.Timestamp) {
            text.append(text.isEmpty() ? "" : " ")
                    .append("Such as 2026-01-31, 2026-01-31T10:00 or 7d; 'ashby help dates' has all forms.");
        }
        ActionText.effect(parameter.effect())
                .ifPresent(effect -> text.append(text.isEmpty() ? "" : " ").append(effect));
        if (isListOfTexts(parameter.shape())) {
            text.append(text.isEmpty() ? "" : " ").append("Can be repeated, or a JSON list.");
        }
        return text.toString();
    }

    /** What belongs into the objects of a list, which have no options of their own. */
    private static Optional<String> parts(Shape shape) {
        return shape instanceof ListShape list && list.element() instanceof ObjectShape object
                ? Optional.of("A JSON list of objects with "
                        + object.fields().stream()
                                .map(field -> field.name() + (field.required() ? "" : "?"))
                                .collect(Collectors.joining(", "))
                        + ".")
                : Optional.empty();
    }

    /** The help of a command. */
    static String of(CommandLine command, CommandTree tree, int width, Style style) {
        int columns = columns(width);
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(columns).sortOptions(false).adjustLineBreaksForWideCJKCharacters(true);
        boolean hasArguments =
                command.getCommandSpec().positionalParameters().stream().anyMatch(argument -> !argument.hidden());
        usage.synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading(hasArguments ? "%nArguments:%n" : "");
        Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(usage.sectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, help -> description(usage, columns));
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> commands(help, tree, columns));
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help, columns));
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> examples(command, tree, columns) + help.footer());
        usage.sectionMap(sections);
        return command.getUsageMessage(style == Style.COLORED ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
    }

    /** Broken between words only: picocli would break the names of files, too. */
    private static String description(UsageMessageSpec usage, int columns) {
        return Stream.of(usage.description())
                .flatMap(
                        paragraph -> Wrapping.lines(paragraph.replace("%%", "%").replace("%n", "\n"), columns).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The columns that a page may have on a screen of this width; {@link Terminal#UNLIMITED} for no screen. */
    static int columns(int width) {
        return width == Terminal.UNLIMITED ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** The command without {@code ashby}; empty for all of it. */
    static String path(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^ashby ?", "");
    }

    /** What a command does, in a sentence: its description up to the first period or colon. */
    static String summary(CommandSpec command) {
        String[] parts =
                command.usageMessage().description()[0].replace("%%", "%").split("(?<=\\.) (?=[A-Z'-])|: ", 2);
        return parts[0].endsWith(".") ? parts[0] : parts[0] + ".";
    }

    /** The commands without others below them, each once. */
    static Stream<CommandLine> leaves(CommandLine command) {
        List<CommandLine> below =
                command.getSubcommands().values().stream().distinct().toList();
        return below.isEmpty() ? Stream.of(command) : below.stream().flatMap(Help::leaves);
    }

    private static String examples(CommandLine command, CommandTree tree, int columns) {
        List<String> examples = tree.examples(path(command));
        return examples.isEmpty()
                ? ""
                : examples.stream()
                        .flatMap(example -> Examples.wrap(example, columns - EXAMPLE.length()).stream())
                        .map(line -> EXAMPLE + line + "\n")
                        .collect(Collectors.joining("", examples.size() == 1 ? "\nExample:\n" : "\nExamples:\n", ""));
    }

    /** All commands for the root, which the parser does not know then; else the actions of the command. */
    private static String commands(CommandLine.Help help, CommandTree tree, int width) {
        if (help.commandSpec().parent() == null) {
            return section("Entities, each with its own actions:", tree.entities(), width)
                    + section("Commands:", tree.fixed(), width);
        }
        List<CommandSpec> actions = help.subcommands().values().stream()
                .map(CommandLine.Help::commandSpec)
                .toList();
        return section("Actions:", actions, width);
    }

    private static String section(String heading, List<CommandSpec> commands, int width) {
        TerminalTable table = new TerminalTable().column("").wrapped("");
        for (CommandSpec command : commands) {
            table.row("  " + command.name(), summary(command));
        }
        return table.isEmpty() ? "" : "\n" + heading + "\n" + table.render(width, Style.PLAIN);
    }

    /** The command's own options in full; those that every command has only where they are at home. */
    private static String options(CommandLine.Help help, int width) {
        List<OptionSpec> own = new ArrayList<>();
        List<String> global = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            if (option.inherited()) {
                Stream.of(option.names()).filter(name -> name.startsWith("--")).forEach(global::add);
            } else if (!option.hidden()) {
                own.add(option);
            }
        }
        String heading = global.isEmpty() ? "\nOptions of every command, before or after it:\n" : "\nOptions:\n";
        StringBuilder text = new StringBuilder();
        if (!own.isEmpty()) {
            text.append(heading).append(help.optionListExcludingGroups(own));
        }
        if (!global.isEmpty()) {
            text.append('\n');
            String names = String.join(", ", global);
            Wrapping.lines("Options of every command ('ashby --help' explains them): " + names + ".", width)
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
