package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.execution.SyncProgress;
import io.ashbyconnector.execution.SyncProgress.Phase;
import io.ashbyconnector.port.Replica;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code ashby sync}: brings the context store of this program's own up to date. */
final class SyncCommand {

    private SyncCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(SyncCommand::run);
        spec.usageMessage()
                .description(
                        "Brings the context store up to date. --store or ashby.store names it; it gets what changed"
                                + " since the last time, or everything where Ashby cannot tell.",
                        "",
                        "Without names, all tables that can be listed are; those that need a call for each record,"
                                + " such as application_history, must be named.");
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
        StoreCommand.print(tables.stream().filter(passes::isOver).toList(), passes, invocation);
        List<Replica.Table> failed = tables.stream()
                .filter(table -> names.contains(table.name()) && table.absence() != null)
                .toList();
        if (!failed.isEmpty()) {
            throw new ApiException(ErrorDetails.of("Could not be brought up to date: "
                            + failed.stream().map(Replica.Table::name).collect(Collectors.joining(", ")) + ".")
                    .hint(failed.get(0).absence()));
        }
    }

    /** When the pass over each table ended, and what was said of it. Thread-safe. */
    static final class Passes implements Consumer<SyncProgress> {

        private final Clock clock;
        private final Map<String, Instant> ended = new ConcurrentHashMap<>();
        private final Map<String, String> notes = new ConcurrentHashMap<>();

        Passes(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void accept(SyncProgress progress) {
            ended.put(progress.table(), clock.instant());
            if (progress.phase() != Phase.FAILED && progress.note() != null) {
                notes.put(progress.table(), progress.note());
            }
        }

        boolean isOver(Replica.Table table) {
            return ended.containsKey(table.name());
        }

        /** How long the pass took; null where there was none. */
        @Nullable
        Double seconds(Replica.Table table) {
            Instant begin = table.asOf();
            Instant end = ended.get(table.name());
            return begin == null || end == null || table.absence() != null
                    ? null
                    : Duration.between(begin, end).toMillis() / 1000.0;
        }

        @Nullable
        String note(Replica.Table table) {
            return notes.get(table.name());
        }
    }
}
