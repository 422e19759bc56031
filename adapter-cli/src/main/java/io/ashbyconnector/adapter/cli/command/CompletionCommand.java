package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code ashby completion}: a script that completes the command in a shell. */
final class CompletionCommand {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private CompletionCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(CompletionCommand::run);
        spec.usageMessage()
                .description("Prints a script for the Tab key. It completes commands, options and their values.")
                .footer(Help.lines(
                        "",
                        "For every new shell:",
                        "  mkdir -p ~/.local/share/bash-completion/completions",
                        "  ashby completion bash > ~/.local/share/bash-completion/completions/ashby",
                        "  echo 'source <(ashby completion zsh)' >> ~/.zshrc",
                        "  mkdir -p ~/.config/fish/completions",
                        "  ashby completion fish > ~/.config/fish/completions/ashby.fish",
                        "",
                        "For this one:",
                        "  source <(ashby completion bash)",
                        "  source <(ashby completion zsh)",
                        "  ashby completion fish | source"));
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("SHELL")
                .type(String.class)
                .completionCandidates(SHELLS)
                .description("bash, zsh or fish.")
                .build());
    }

    private static void run(Invocation invocation) {
        String shell = invocation.arguments().matchedPositionalValue(0, "");
        if (!SHELLS.contains(shell)) {
            throw new InvalidInputException(ErrorDetails.of("There is no completion for '" + shell + "'.")
                    .hint(NearestName.hint(shell, SHELLS)));
        }
        invocation.output().print(new Completion(invocation.catalog()).script(shell));
    }
}
