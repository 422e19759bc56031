package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code ashby completion}: a script that completes the command in a shell. */
final class CompletionCommand {

    private static final List<String> SHELLS = List.of("bash", "zsh");

    private CompletionCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(CompletionCommand::run);
        spec.usageMessage()
                .description("Prints a script that completes commands and options with the Tab key.")
                .footer(Help.lines(
                        "",
                        "Examples:",
                        "  source <(ashby completion bash)               for this shell",
                        "  ashby completion bash > ~/.local/share/bash-completion/completions/ashby",
                        "  echo 'source <(ashby completion zsh)' >> ~/.zshrc"));
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("SHELL")
                .type(String.class)
                .completionCandidates(SHELLS)
                .description("bash or zsh.")
                .build());
    }

    private static void run(Invocation invocation) {
        String shell = invocation.arguments().matchedPositionalValue(0, "");
        if (!SHELLS.contains(shell)) {
            throw new InvalidInputException(ErrorDetails.of("There is no completion for '" + shell + "'.")
                    .hint(NearestName.hint(shell, SHELLS)));
        }
        String script = AutoComplete.bash("ashby", CommandTree.complete());
        String preamble = "autoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit\n";
        invocation.output().print(shell.equals("zsh") ? preamble + script : script);
    }
}
