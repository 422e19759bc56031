package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby commands}: all that can be typed after {@code ashby}. */
final class CommandsCommand {

    private CommandsCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(CommandsCommand::run);
        spec.usageMessage()
                .description("Lists all commands, one per line, with what they do. That is so on a terminal or not; -o"
                        + " chooses another format.");
        return spec;
    }

    private static void run(Invocation invocation) {
        Map<String, String> commands = new TreeMap<>();
        CommandLine root = new CommandTree(invocation.catalog()).complete();
        Help.leaves(root).forEach(command -> commands.put(Help.path(command), Help.summary(command.getCommandSpec())));
        if (invocation.output().chosenFormat() == null && invocation.options().fields() == null) {
            invocation.output().print(table(commands, invocation.output().width()));
            return;
        }
        ObjectNode data = JsonCodec.object();
        ArrayNode list = data.putArray("commands");
        commands.forEach(
                (command, does) -> list.addObject().put("command", command).put("description", does));
        invocation.print(new Document(
                data, "commands", () -> table(commands, invocation.output().width())));
    }

    private static String table(Map<String, String> commands, int width) {
        TerminalTable table = new TerminalTable().column("", 12, 0).column("", 12, 1);
        commands.forEach(table::row);
        return table.render(width, Style.PLAIN);
    }
}
