package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.catalog.Parameter;
import io.ashbyconnector.catalog.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is laid out and worded. */
final class Help {

    private static final int NARROWEST = 55;
    private static final int WIDEST = 100;

    private Help() {}

    /** An empty command that does something. */
    static CommandSpec command(Command command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().abbreviateSynopsis(true).sortOptions(false);
        return spec;
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

    /** What a value of the type is called in help. */
    static String label(ParameterType type) {
        return switch (type) {
            case INTEGER -> "N";
            case TIMESTAMP -> "TIME";
            case OBJECT, LIST -> "JSON";
            case STRING, STRING_LIST, BOOLEAN -> "TEXT";
        };
    }

    static String describe(Parameter parameter) {
        StringBuilder text = new StringBuilder(parameter.description());
        if (!parameter.allowed().isEmpty()) {
            text.append(" One of ")
                    .append(String.join(", ", parameter.allowed()))
                    .append('.');
        }
        if (parameter.type() == ParameterType.TIMESTAMP) {
            text.append(" ISO-8601, a date, or epoch milliseconds.");
        }
        if (parameter.type() == ParameterType.STRING_LIST) {
            text.append(" Can be repeated, or a JSON list.");
        }
        return text.toString();
    }

    /** The help of a command. */
    static String of(CommandLine command, int width, Style style) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(width == Terminal.UNLIMITED ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, width)));
        usage.adjustLineBreaksForWideCJKCharacters(true);
        usage.sortOptions(false);
        usage.synopsisHeading("Usage: ").descriptionHeading("%n").parameterListHeading("%nArguments:%n");
        usage.commandListHeading("%nCommands:%n");
        Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(usage.sectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Help::options);
        usage.sectionMap(sections);
        List<String> order = new ArrayList<>(usage.sectionKeys());
        order.removeAll(
                List.of(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, UsageMessageSpec.SECTION_KEY_COMMAND_LIST));
        order.addAll(
                order.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING),
                List.of(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, UsageMessageSpec.SECTION_KEY_COMMAND_LIST));
        usage.sectionKeys(order);
        return command.getUsageMessage(style == Style.COLORED ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
    }

    /** The command's own options first, and those that every command has after them. */
    private static String options(CommandLine.Help help) {
        List<OptionSpec> own = new ArrayList<>();
        List<OptionSpec> global = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            (option.inherited() ? global : own).add(option);
        }
        return section(help, global.isEmpty() ? "Options, before or after the command:" : "Options:", own)
                + section(help, "Options of every command:", global);
    }

    private static String section(CommandLine.Help help, String heading, List<OptionSpec> options) {
        return options.isEmpty()
                ? ""
                : System.lineSeparator() + heading + System.lineSeparator() + help.optionListExcludingGroups(options);
    }
}
