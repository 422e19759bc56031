package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby check}: can the service be reached, and what may the credential read and write. */
final class CheckCommand {

    private CheckCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(CheckCommand::run);
        spec.usageMessage()
                .description(
                        "Shows whether the service accepts the credentials. It lists what they may read and write.");
        return spec;
    }

    private static void run(Invocation invocation) {
        ConnectorCheck check;
        String account;
        try (Connection connection = invocation.connect()) {
            check = connection.ashby().check();
            account = connection.account().orElse(null);
        }
        Output output = invocation.output();
        invocation.print(
                new Document(data(check, account), "", () -> text(check, account, output.width(), output.style())));
    }

    /** @param account whose records it leads to; null when the service does not tell */
    static ObjectNode data(ConnectorCheck check, @Nullable String account) {
        ObjectNode data = JsonCodec.object();
        data.put("ok", true);
        data.put("mode", check.mode());
        data.put("service", check.service());
        data.put("account", account);
        data.put("evidence", check.evidence());
        ObjectNode details = data.putObject("details");
        new TreeMap<>(check.details()).forEach(details::put);
        modules(check, data.putArray("modules"));
        return data;
    }

    /** Adds an element for each module. */
    static void modules(ConnectorCheck check, ArrayNode modules) {
        for (ModuleAccess module : check.modules()) {
            ObjectNode node = modules.addObject();
            node.put("module", module.module());
            node.put("read", word(module.read()));
            node.put("write", word(module.write()));
            ArrayNode permissions = node.putArray("permissions");
            for (Grant grant : module.grants()) {
                ObjectNode permission = permissions.addObject();
                permission.put("permission", grant.permission().name());
                permission.put("box", grant.permission().box());
                permission.put("access", word(grant.access()));
                permission.put("reason", grant.reason());
            }
        }
    }

    static String text(ConnectorCheck check, @Nullable String account, int width, Style style) {
        StringBuilder text = new StringBuilder();
        String sentence = "OK  " + check.service() + " accepts the credentials (" + check.mode() + " mode).";
        String lines = String.join("\n", Wrapping.lines(sentence, width));
        text.append(style.good("OK")).append(lines.substring(2)).append("\n\n");
        TerminalTable details = new TerminalTable().column("").wrapped("");
        if (account != null) {
            details.row("account", account);
        }
        details.row("asked", check.evidence());
        new TreeMap<>(check.details()).forEach((name, value) -> details.row(name, value));
        text.append(details.render(width, style));
        if (!check.grants().isEmpty()) {
            text.append('\n').append(table(check).render(width, style)).append('\n');
            Stream.concat(notes(check), Stream.of("'ashby entities --allowed' tells it by action."))
                    .flatMap(note -> Wrapping.lines(note, width).stream())
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** A row for each module, and a column for each right that a module has. */
    private static TerminalTable table(ConnectorCheck check) {
        List<String> rights = check.grants().stream()
                .map(grant -> grant.permission().right())
                .distinct()
                .toList();
        TerminalTable table = new TerminalTable().column("Module", 12, 0);
        for (String right : rights) {
            table.column(Character.toUpperCase(right.charAt(0)) + right.substring(1), 7, rights.indexOf(right) + 1);
        }
        for (ModuleAccess module : check.modules()) {
            table.row(Stream.concat(
                            Stream.of(module.module()), rights.stream().map(right -> cell(module.access(right))))
                    .toList());
        }
        return table;
    }

    private static String cell(@Nullable Access access) {
        return access == null
                ? "-"
                : switch (access) {
                    case GRANTED -> "yes";
                    case DENIED -> "no";
                    case UNKNOWN -> "unknown";
                };
    }

    /** Why permissions are unknown, with those of which it holds. */
    static Stream<String> notes(ConnectorCheck check) {
        Map<String, List<Grant>> unknown = check.grants().stream()
                .filter(grant -> grant.reason() != null)
                .collect(Collectors.groupingBy(
                        grant -> String.valueOf(grant.reason()), LinkedHashMap::new, Collectors.toList()));
        return unknown.entrySet().stream()
                .map(note -> "Unknown ("
                        + note.getValue().stream()
                                .map(grant -> grant.permission().box())
                                .collect(Collectors.joining(", "))
                        + "): " + note.getKey());
    }

    static @Nullable String word(@Nullable Access access) {
        return access == null ? null : access.name().toLowerCase(Locale.ROOT);
    }
}
