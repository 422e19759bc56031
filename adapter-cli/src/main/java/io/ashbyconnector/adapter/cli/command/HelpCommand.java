package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code ashby help}: the help of a command, or a page on a topic. */
final class HelpCommand {

    private static final String TOPICS = "topics";

    private HelpCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(HelpCommand::run);
        spec.usageMessage()
                .customSynopsis("ashby help [COMMAND [ACTION] | TOPIC]")
                .description("Explains a command, or a topic. 'ashby help topics' lists the topics.");
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("WORD")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A command, such as candidates list, or a topic, such as dates.")
                .completionCandidates(() -> names(new CommandTree(catalog)).iterator())
                .build());
    }

    private static List<String> names(CommandTree tree) {
        return Stream.of(
                        Stream.of(Topic.values()).map(Topic::id),
                        Stream.of(TOPICS),
                        Stream.concat(tree.entities().stream(), tree.fixed().stream())
                                .map(CommandSpec::name))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static void run(Invocation invocation) {
        List<String> words = invocation.arguments().matchedPositionalValue(0, List.<String>of()).stream()
                .filter(word -> !word.isBlank())
                .toList();
        Output output = invocation.output();
        int columns = Help.columns(output.width());
        if (words.size() == 1 && words.get(0).equals(TOPICS)) {
            output.print("Topics, each explained by 'ashby help TOPIC':\n" + Topic.list(columns));
            return;
        }
        Topic.of(words).ifPresentOrElse(topic -> output.print(topic.text(columns)), () -> {
            CommandTree tree = new CommandTree(invocation.catalog());
            output.print(Help.of(command(words, tree), tree, output.width(), output.style()));
        });
    }

    /** The command that the words name. */
    private static CommandLine command(List<String> words, CommandTree tree) {
        CommandLine command = tree.parserFor(words);
        List<String> path = new ArrayList<>();
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word.replace('_', '-'));
            if (next == null) {
                List<String> valid = path.isEmpty()
                        ? names(tree)
                        : command.getSubcommands().keySet().stream()
                                .filter(name -> name.indexOf('_') < 0)
                                .toList();
                throw unknown(path, word, valid);
            }
            path.add(word);
            command = next;
        }
        return command;
    }

    private static InvalidInputException unknown(List<String> path, String word, List<String> valid) {
        if (path.isEmpty() && Topic.of(List.of(word)).isPresent()) {
            return new InvalidInputException(ErrorDetails.of("'" + word + "' is a topic, which has no parts.")
                    .hint("'ashby help " + word + "' prints all of it."));
        }
        if (path.isEmpty()) {
            String near = NearestName.to(word, valid)
                    .map(name -> "Did you mean '" + name + "'? ")
                    .orElse("");
            return new InvalidInputException(ErrorDetails.of("There is no command or topic '" + word + "'.")
                    .hint(near + "'ashby help' lists the commands, 'ashby help topics' the topics."));
        }
        String command = String.join(" ", path);
        String message = "There is no '" + word + "' of '" + command + "'.";
        return new InvalidInputException(ErrorDetails.of(message)
                .hint(valid.isEmpty() ? "'ashby help " + command + "' explains it." : NearestName.hint(word, valid)));
    }
}
