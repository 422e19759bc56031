package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ashby version}: the same as {@code --version}, and for programs. */
final class VersionCommand {

    private VersionCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(VersionCommand::run);
        spec.usageMessage().description("Shows the version, as --version does.");
        return spec;
    }

    private static void run(Invocation invocation) {
        if (invocation.output().chosenFormat() == null) {
            invocation.output().print(Version.TEXT + "\n");
        } else {
            invocation.print(new Document(
                    JsonCodec.object()
                            .put("version", Version.NUMBER)
                            .put("java", Runtime.version().toString()),
                    "",
                    () -> Version.TEXT + "\n"));
        }
    }
}
