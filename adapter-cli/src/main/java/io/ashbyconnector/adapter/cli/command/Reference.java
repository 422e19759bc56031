package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * All of help as documents, from the same tree of commands: {@code docs/cli.md}, and the pages of the manual. Not by picocli's
 * generator: that one writes AsciiDoc, which needs a Ruby to become a manual page, and knows no examples.
 */
public final class Reference {

    private static final String NAME = "ashby";
    private static final int COMMANDS = 1;
    private static final int TOPICS = 7;

    private final CommandTree tree;
    private final CommandLine root;

    private Reference(Catalog catalog) {
        tree = new CommandTree(catalog);
        root = tree.complete();
    }

    /** The reference as one document of Markdown. */
    public static String markdown() {
        Reference reference = new Reference(Catalog.ofAshby());
        Markup page = new MarkdownMarkup();
        page.heading(1, "The ashby command");
        page.paragraph(
                "What 'ashby help' prints, in one piece: the topics, the commands, and the actions of each entity. It"
                        + " is made from the command itself; docs/release.md says how.");
        page.heading(2, "Topics");
        for (Topic topic : Topic.values()) {
            page.heading(3, topic.id());
            reference.topic(topic, page);
        }
        page.heading(2, NAME);
        reference.describe(reference.root, page);
        for (CommandLine command : reference.commands()) {
            page.heading(2, command.getCommandSpec().qualifiedName());
            reference.describe(command, page);
            for (CommandLine action : below(command)) {
                page.heading(3, action.getCommandSpec().qualifiedName());
                reference.describe(action, page);
            }
        }
        return page.text();
    }

    /**
     * Writes the pages of the manual, {@code man1/ashby-candidates.1} and the like.
     *
     * @throws IOException when they cannot be written
     */
    public static void writeManual(Path directory) throws IOException {
        Reference reference = new Reference(Catalog.ofAshby());
        RoffMarkup overview = new RoffMarkup(NAME, COMMANDS, "reads and changes Ashby, the applicant tracking system");
        reference.describe(reference.root, overview);
        overview.heading(2, "See also");
        overview.paragraph(
                "A page for each command and entity, such as ashby-stats(1) or ashby-candidates(1), and for each"
                        + " topic, such as ashby-auth(7).");
        write(directory, NAME, COMMANDS, overview);
        for (CommandLine command : reference.commands()) {
            String name = NAME + "-" + command.getCommandName();
            RoffMarkup page = new RoffMarkup(name, COMMANDS, lowered(Help.summary(command.getCommandSpec())));
            reference.describe(command, page);
            for (CommandLine action : below(command)) {
                page.heading(2, action.getCommandSpec().qualifiedName());
                reference.describe(action, page);
            }
            page.heading(2, "See also");
            page.paragraph("ashby(1)");
            write(directory, name, COMMANDS, page);
        }
        for (Topic topic : Topic.values()) {
            String name = NAME + "-" + topic.id();
            RoffMarkup page = new RoffMarkup(name, TOPICS, lowered(topic.title()));
            page.heading(2, "Description");
            reference.topic(topic, page);
            page.heading(2, "See also");
            page.paragraph("ashby(1)");
            write(directory, name, TOPICS, page);
        }
    }

    /**
     * Writes the scripts that complete the command, where the shells look for them.
     *
     * @param share a folder such as {@code /usr/local/share}
     * @throws IOException when they cannot be written
     */
    public static void writeCompletions(Path share) throws IOException {
        Completion completion = new Completion(Catalog.ofAshby());
        write(share.resolve("bash-completion/completions/ashby"), completion.script("bash"));
        write(share.resolve("zsh/site-functions/_ashby"), completion.script("zsh"));
        write(share.resolve("fish/vendor_completions.d/ashby.fish"), completion.script("fish"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private static void write(Path directory, String name, int section, Markup page) throws IOException {
        write(directory.resolve("man" + section).resolve(name + "." + section), page.text());
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1).replaceFirst("\\.$", "");
    }

    private List<CommandLine> commands() {
        return below(root);
    }

    private static List<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream().distinct().toList();
    }

    private void topic(Topic topic, Markup page) {
        List<String> code = new ArrayList<>();
        for (String line : Stream.concat(topic.lines().stream(), Stream.of("")).toList()) {
            if (line.startsWith("  ")) {
                code.add(line.substring(2));
                continue;
            }
            if (!code.isEmpty()) {
                page.code(code);
                code = new ArrayList<>();
            }
            if (!line.isEmpty()) {
                page.paragraph(line);
            }
        }
    }

    private void describe(CommandLine command, Markup page) {
        CommandSpec spec = command.getCommandSpec();
        CommandLine.Help help = new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF));
        page.synopsis(help.synopsis(0).strip().lines().toList());
        Stream.of(spec.usageMessage().description())
                .map(Reference::plain)
                .filter(line -> !line.isEmpty())
                .forEach(page::paragraph);
        List<PositionalParamSpec> arguments = spec.positionalParameters().stream()
                .filter(argument -> !argument.hidden())
                .toList();
        if (!arguments.isEmpty()) {
            page.part("Arguments");
            arguments.forEach(each -> page.definition(each.paramLabel(), text(each)));
        }
        List<OptionSpec> options = spec.options().stream()
                .filter(option -> !option.hidden() && !option.inherited())
                .toList();
        if (!options.isEmpty()) {
            page.part(spec.parent() == null ? "Options of every command" : "Options");
            options.forEach(option -> page.definition(term(option), text(option)));
        }
        List<CommandLine> below = below(command);
        if (!below.isEmpty()) {
            page.part(spec.parent() == null ? "Commands" : "Actions");
            below.forEach(each -> page.definition(each.getCommandName(), Help.summary(each.getCommandSpec())));
        }
        if (!spec.usageMessage().exitCodeList().isEmpty()) {
            page.part("Exit codes");
            spec.usageMessage().exitCodeList().forEach(page::definition);
        }
        List<String> lines = tree.examples(Help.path(command));
        if (!lines.isEmpty()) {
            page.part(lines.size() == 1 ? "Example" : "Examples");
            page.code(lines.stream()
                    .flatMap(line -> Examples.wrap(line, page.columns()).stream())
                    .toList());
        }
        footer(spec, page);
    }

    private static void footer(CommandSpec spec, Markup page) {
        List<String> lines = Stream.of(spec.usageMessage().footer())
                .map(Reference::plain)
                .dropWhile(String::isEmpty)
                .toList();
        if (!lines.isEmpty()) {
            page.code(lines);
        }
    }

    private static String term(OptionSpec option) {
        String value = option.arity().max() == 0
                ? ""
                : option.arity().min() > 0 ? "=" + option.paramLabel() : "[=" + option.paramLabel() + "]";
        return String.join(", ", option.names()) + value;
    }

    private static String text(ArgSpec argument) {
        return plain(String.join(" ", argument.description()));
    }

    /** A text of the parser's, which are formats. */
    private static String plain(String text) {
        return text.replace("%%", "%").replace("%n", "\n");
    }
}
