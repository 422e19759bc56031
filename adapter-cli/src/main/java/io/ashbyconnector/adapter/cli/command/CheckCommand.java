package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import java.util.Locale;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby check}: can the service be reached, and what may the credential read. */
final class CheckCommand {

    private CheckCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(CheckCommand::run);
        spec.usageMessage()
                .description("Checks that the service can be reached and accepts the credentials, and what they may"
                        + " read.");
        return spec;
    }

    private static void run(Invocation invocation) {
        ConnectorCheck check;
        try (Connection connection = invocation.connect()) {
            check = connection.ashby().check();
        }
        Output output = invocation.output();
        invocation.print(new Document(data(check), "", () -> text(check, output.width(), output.style())));
    }

    private static ObjectNode data(ConnectorCheck check) {
        ObjectNode data = JsonCodec.object();
        data.put("ok", true);
        data.put("mode", check.mode());
        data.put("service", check.service());
        data.put("evidence", check.evidence());
        ObjectNode details = data.putObject("details");
        new TreeMap<>(check.details()).forEach(details::put);
        ArrayNode modules = data.putArray("modules");
        for (ModuleAccess module : check.modules()) {
            ObjectNode node = modules.addObject();
            node.put("module", module.module());
            node.put("permission", module.permission());
            node.put("read", word(module));
            node.put("reason", module.reason());
        }
        return data;
    }

    private static String text(ConnectorCheck check, int width, Style style) {
        StringBuilder text = new StringBuilder();
        String sentence = "OK  " + check.service() + " accepts the credentials (" + check.mode() + " mode).";
        String lines = String.join("\n", Wrapping.lines(sentence, width));
        text.append(style.good("OK")).append(lines.substring(2)).append("\n\n");
        TerminalTable details = new TerminalTable().column("").wrapped("");
        details.row("asked", check.evidence());
        new TreeMap<>(check.details()).forEach((name, value) -> details.row(name, value));
        text.append(details.render(width, style));
        if (!check.modules().isEmpty()) {
            TerminalTable modules = new TerminalTable()
                    .column("Module", 12, 0)
                    .column("May read", 8, 1)
                    .column("Permission", 10, 2);
            boolean reasons = check.modules().stream().anyMatch(module -> module.reason() != null);
            if (reasons) {
                modules.wrapped("Why");
            }
            for (ModuleAccess module : check.modules()) {
                String read = switch (module.read()) {
                    case GRANTED -> "yes";
                    case DENIED -> "no";
                    case UNKNOWN -> "unknown";
                };
                String reason = module.reason() == null ? "" : module.reason();
                modules.row(
                        reasons
                                ? java.util.List.of(module.module(), read, module.permission(), reason)
                                : java.util.List.of(module.module(), read, module.permission()));
            }
            text.append('\n').append(modules.render(width, style));
        }
        return text.toString();
    }

    private static String word(ModuleAccess module) {
        return module.read().name().toLowerCase(Locale.ROOT);
    }
}
