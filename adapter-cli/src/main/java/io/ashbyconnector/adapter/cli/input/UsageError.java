package io.ashbyconnector.adapter.cli.input;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser has to say against a command line, in our words. */
public final class UsageError {

    private UsageError() {}

    public static InvalidInputException of(ParameterException error) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command, name);
        }
        String help = "'" + name + " --help' shows how it is used.";
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return invalid(missing(missing.getMissing().get(0)), help);
        }
        if (error.getArgSpec() instanceof OptionSpec option && error.getValue() != null) {
            boolean isFlag = option.type() == Boolean.class;
            return invalid(
                    option.longestName() + " does not take '" + error.getValue() + "'.",
                    isFlag ? "Valid: true, false." : help);
        }
        return invalid(
                String.valueOf(error.getMessage()).lines().findFirst().orElse("The command line is wrong."), help);
    }

    private static String missing(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " needs a value."
                : "The argument " + argument.paramLabel() + " is missing.";
    }

    private static InvalidInputException unmatched(String word, CommandLine command, String name) {
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            List<String> options = command.getCommandSpec().options().stream()
                    .flatMap(each -> List.of(each.names()).stream())
                    .toList();
            if (options.contains(option + "-file")) {
                return invalid(
                        "There is no option '" + option + "': other users of the machine can read command lines.",
                        "Name a file that holds the secret with " + option + "-file, or pipe it into " + option
                                + "-file -.");
            }
            return options.contains(option)
                    ? afterTheEnd(word)
                    : invalid("There is no option '" + option + "'.", hint(option, options, name));
        }
        if (command.getSubcommands().isEmpty()) {
            return invalid("Unexpected argument '" + word + "'.", "'" + name + " --help' shows how it is used.");
        }
        List<String> commands = List.copyOf(command.getSubcommands().keySet());
        if (commands.contains(word)) {
            return afterTheEnd(word);
        }
        return invalid(
                name.equals("ashby")
                        ? "There is no command '" + word + "'."
                        : "There is no action '" + word + "' of " + name.replaceFirst("^ashby ", "") + ".",
                hint(word, commands, name));
    }

    private static InvalidInputException afterTheEnd(String word) {
        return invalid("'" + word + "' comes after '--', so it is not read.", "Leave out the '--'.");
    }

    private static String hint(String word, List<String> valid, String name) {
        Optional<String> near = NearestName.to(word, valid);
        return near.map(match -> "Did you mean '" + match + "'? ").orElse("") + "'" + name
                + " --help' lists the valid ones.";
    }

    private static InvalidInputException invalid(String message, String hint) {
        return new InvalidInputException(ErrorDetails.of(message).hint(hint));
    }
}
