package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.OutputFailedException;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.api.Files;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby files download}: a file by its handle, never by a name that the service chose. */
final class DownloadCommand {

    private static final String OPERATION = "files.download";

    private DownloadCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(DownloadCommand::run).name("download");
        spec.usageMessage()
                .description("Writes a file to a path, or to standard output, by the handle that a record gives.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("HANDLE")
                .type(String.class)
                .description("The handle of the file.")
                .build());
        spec.addOption(OptionSpec.builder("--to")
                .type(String.class)
                .paramLabel("PATH")
                .description("The file to write; it must not exist yet.")
                .build());
        spec.addOption(OptionSpec.builder("--replace")
                .type(boolean.class)
                .description("Replace the file that --to names.")
                .build());
        return spec;
    }

    private static void run(Invocation invocation) {
        ParseResult given = invocation.arguments();
        String handle = given.matchedPositionalValue(0, "");
        boolean replace = given.hasMatchedOption("--replace");
        if (!given.hasMatchedOption("--to")) {
            toOutput(handle, replace, invocation);
            return;
        }
        Path target = invocation.process().path(given.matchedOptionValue("--to", ""));
        try (Connection connection = invocation.connect()) {
            Files files = connection.ashby().files();
            if (replace) {
                files.download(handle, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                files.download(handle, target);
            }
            long bytes = java.nio.file.Files.size(target);
            ObjectNode data = JsonCodec.object().put("path", target.toString()).put("bytes", bytes);
            invocation.print(new Document(
                    data, "", () -> "Wrote " + bytes + " bytes to " + TerminalText.line(target.toString()) + ".\n"));
        } catch (IOException unwritable) {
            throw new OutputFailedException(unwritable);
        }
    }

    private static void toOutput(String handle, boolean replace, Invocation invocation) {
        if (replace) {
            throw new InvalidInputException(ErrorDetails.of("--replace is for the file that --to names.")
                    .in(OPERATION)
                    .hint("Name one, or leave it out."));
        }
        if (invocation.process().terminal().output()) {
            throw new InvalidInputException(ErrorDetails.of("The file would be written to the terminal.")
                    .in(OPERATION)
                    .hint("Name a file with --to PATH, or send the output elsewhere."));
        }
        try (Connection connection = invocation.connect()) {
            connection.ashby().files().download(handle, invocation.output().stream());
        } catch (IOException unwritable) {
            throw new OutputFailedException(unwritable);
        }
    }
}
