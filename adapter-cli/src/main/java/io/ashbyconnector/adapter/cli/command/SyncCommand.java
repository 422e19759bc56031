package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.CellText;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.port.Replica;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby sync}: brings the context store of this program's own up to date. */
final class SyncCommand {

    private SyncCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(SyncCommand::run);
        spec.usageMessage()
                .description(
                        "Brings the context store up to date, which --store or ashby.store names: with what changed since"
                                + " the last time, or everything where Ashby cannot tell.",
                        "",
                        "Without names, all tables that can be listed are; those that need a call for each record, such as"
                                + " application_history, must be named.")
                .footer(Help.lines(
                        "",
                        "Examples:",
                        "  ashby --store ashby.duckdb sync",
                        "  ashby --store ashby.duckdb sync applications application_history"));
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("TABLE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Such as applications, or application_history; 'ashby store tables' lists them.")
                .completionCandidates(() -> catalog.tables().iterator())
                .build());
        return spec;
    }

    private static void run(Invocation invocation) {
        List<String> names = invocation.arguments().<List<String>>matchedPositionalValue(0, List.of()).stream()
                .map(StoreCommand::tableName)
                .distinct()
                .toList();
        Passes passes = new Passes(invocation.process().clock());
        List<Replica.Table> tables;
        try (Connection connection = invocation.connect()) {
            StoreCommand.requireStore(connection.config());
            tables = connection.replica().sync(names, connection.ashby().options(), progress -> {
                connection.progress().onSync(progress);
                passes.accept(progress);
            });
        }
        print(tables.stream().filter(table -> passes.touched(table.name())).toList(), passes, invocation);
    }

    /** When the pass over each table began and ended, and what was said of it. Thread-safe. */
    private static final class Passes implements Consumer<SyncProgress> {

        private final Clock clock;
        private final Map<String, Instant> begun = new ConcurrentHashMap<>();
        private final Map<String, Duration> taken = new ConcurrentHashMap<>();
        private final Map<String, String> notes = new ConcurrentHashMap<>();

        Passes(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void accept(SyncProgress progress) {
            Instant now = clock.instant();
            Instant start = begun.putIfAbsent(progress.table(), now);
            taken.put(progress.table(), Duration.between(start == null ? now : start, now));
            if (progress.note() != null) {
                notes.put(progress.table(), progress.note());
            }
        }

        boolean touched(String table) {
            return taken.containsKey(table);
        }

        double seconds(String table) {
            return taken.getOrDefault(table, Duration.ZERO).toMillis() / 1000.0;
        }

        @Nullable
        String note(String table) {
            return notes.get(table);
        }
    }

    private static void print(List<Replica.Table> tables, Passes passes, Invocation invocation) {
        ObjectNode data = JsonCodec.object();
        ArrayNode list = data.putArray("tables");
        TerminalTable text = new TerminalTable()
                .column("Table", 12, 0)
                .number("Rows", 1)
                .column("As of", 16, 2)
                .number("Seconds", 3)
                .wrapped("");
        CellText cells = new CellText(invocation.output().clock());
        for (Replica.Table table : tables) {
            String note = table.absence() == null ? passes.note(table.name()) : table.absence();
            ObjectNode node = list.addObject().put("table", table.name()).put("rows", table.rows());
            node.put("as_of", table.asOf() == null ? null : table.asOf().toString());
            node.put("seconds", passes.seconds(table.name()));
            node.put("absence", table.absence());
            node.put("note", passes.note(table.name()));
            text.row(
                    table.name(),
                    table.asOf() == null ? "" : String.valueOf(table.rows()),
                    table.asOf() == null ? "" : cells.local(table.asOf(), ChronoUnit.MINUTES),
                    String.format(Locale.ROOT, "%.1f", passes.seconds(table.name())),
                    note == null ? "" : note);
        }
        Output output = invocation.output();
        invocation.print(new Document(data, "tables", () -> text.render(output.width(), output.style())));
    }
}
