package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.export.Export;
import io.ashbyconnector.adapter.cli.export.ExportFolder;
import io.ashbyconnector.adapter.cli.export.ExportFormat;
import io.ashbyconnector.adapter.cli.output.CellText;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.Progress;
import io.ashbyconnector.adapter.cli.terminal.TerminalTable;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.config.BuiltInMode;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.execution.SyncProgress;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ashby export}: files of everything that the key may read. */
final class ExportCommand {

    private ExportCommand() {}

    static CommandSpec spec(Catalog catalog) {
        CommandSpec spec = Help.command(ExportCommand::run);
        spec.usageMessage()
                .description(
                        "Writes everything that the key may read into a folder: a file ENTITY.FORMAT for each entity,"
                                + " and manifest.json with their numbers of records, checksums and times, and with what"
                                + " was not permitted.",
                        "",
                        "The next run asks only for what changed, where Ashby can tell, and replaces the files that"
                                + " are no longer right. A run that breaks off leaves them as they were, and the next one"
                                + " goes on from it. The folder keeps a copy of the records for that, in .ashby.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("DIR")
                .type(String.class)
                .description("The folder, which need not exist.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1..*")
                .arity("0..*")
                .paramLabel("ENTITY")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Such as candidates. Default: all that can be listed; those that need a call for each record,"
                                + " such as application_history, must be named.")
                .completionCandidates(() -> catalog.tables().iterator())
                .build());
        spec.addOption(OptionSpec.builder("--format")
                .type(String.class)
                .paramLabel("FORMAT")
                .completionCandidates(ExportFormat.names())
                .description("jsonl, csv or parquet; or several of them, with commas between them. Default: jsonl.")
                .build());
        return spec;
    }

    private static void run(Invocation invocation) {
        ParseResult given = invocation.arguments();
        Path directory = directory(invocation);
        Set<ExportFormat> formats = ExportFormat.of(given.matchedOptionValue("--format", "jsonl"));
        List<String> typed = given.matchedPositionalValue(1, List.of());
        Set<String> named = named(typed, invocation.catalog());
        if (invocation.options().store() != null) {
            throw new InvalidInputException(
                    ErrorDetails.of("An export keeps its copy of the records in its own folder.")
                            .hint("Leave out --store."));
        }
        List<Export.Entity> entities;
        String store = ExportFolder.store(directory).toString();
        try (Connection connection = invocation.connect(config -> config.with(ConfigKey.STORE, store, "argument DIR"));
                FileProgress progress = new FileProgress(connection, invocation.output())) {
            Collection<String> names = named.isEmpty() ? all(connection.ashby()) : offered(named, connection.ashby());
            try (ExportFolder folder = ExportFolder.open(directory, invocation.json())) {
                entities = new Export(
                                folder,
                                connection.replica(),
                                connection.ashby().catalog(),
                                invocation.json(),
                                invocation.process().clock(),
                                source(connection),
                                progress)
                        .run(names, formats, connection.ashby().options());
            }
        }
        report(entities, directory, invocation);
    }

    private static Path directory(Invocation invocation) {
        String name = invocation.arguments().matchedPositionalValue(0, "");
        if (name.isBlank()) {
            throw new MissingParameterException(ErrorDetails.of("Which folder?")
                    .hint("Name the one to export into, as in 'ashby export out'; it need not exist."));
        }
        return invocation.process().path(name);
    }

    private static Set<String> named(List<String> typed, Catalog catalog) {
        Set<String> names = new TreeSet<>();
        for (String each : typed) {
            String name = StoreCommand.tableName(each);
            if (catalog.listing(name).isEmpty()) {
                throw new InvalidInputException(ErrorDetails.of("There is no '" + each + "' to export.")
                        .hint(NearestName.hint(
                                each, listed(catalog).map(Listing::table).toList())));
            }
            names.add(name);
        }
        return names;
    }

    private static Stream<Listing> listed(Catalog catalog) {
        return catalog.tables().stream().flatMap(table -> catalog.listing(table).stream());
    }

    private static List<String> all(AshbyConnector ashby) {
        return listed(ashby.catalog())
                .filter(listing -> listing.parent() == null && isOffered(listing, ashby))
                .map(Listing::table)
                .toList();
    }

    private static Set<String> offered(Set<String> names, AshbyConnector ashby) {
        for (String name : names) {
            if (!isOffered(ashby.catalog().listing(name).orElseThrow(), ashby)) {
                throw new UnsupportedException(
                        ErrorDetails.of("'" + name + "' cannot be listed in " + ashby.mode() + " mode.")
                                .hint("Valid: " + String.join(", ", all(ashby)) + "."));
            }
        }
        return names;
    }

    private static boolean isOffered(Listing listing, AshbyConnector ashby) {
        return ashby.available().stream()
                .filter(entity -> entity.name().equals(listing.action().entity()))
                .anyMatch(entity -> entity.action(listing.action().name()).isPresent());
    }

    private static Export.Source source(Connection connection) {
        String mode = connection.ashby().mode();
        Optional<ConfigKey> key = BuiltInMode.of(mode)
                .map(builtIn -> builtIn == BuiltInMode.HOSTED ? ConfigKey.AIRBYTE_BASE_URL : ConfigKey.ASHBY_BASE_URL);
        String service = connection.sandbox() == null
                ? key.map(connection.config()::text).orElse(null)
                : "sandbox";
        return new Export.Source(Version.TEXT, mode, service, connection.ashby().account());
    }

    /** Shows how far it is, and tells of calls for each record. */
    private static final class FileProgress implements Export.Watcher, AutoCloseable {

        private final Connection connection;
        private final Output output;
        private final Set<String> announced = ConcurrentHashMap.newKeySet();
        private volatile String file = "";
        private @Nullable Progress shown;

        FileProgress(Connection connection, Output output) {
            this.connection = connection;
            this.output = output;
        }

        @Override
        public void onSync(SyncProgress progress) {
            if (progress.callsPlanned() > 0 && !output.isWatched() && announced.add(progress.table())) {
                output.notice(progress.table() + " needs " + progress.callsPlanned() + " calls.");
            }
            connection.progress().onSync(progress);
        }

        @Override
        public void onFile(String name) {
            file = name;
            if (shown == null) {
                shown = Progress.beforeData(output, () -> "Writing " + file);
            }
        }

        @Override
        public void close() {
            if (shown != null) {
                shown.close();
            }
        }
    }

    private static void report(List<Export.Entity> entities, Path directory, Invocation invocation) {
        Output output = invocation.output();
        for (Export.Entity entity : entities) {
            if (entity.failure() != null) {
                output.noticeText(entity.name()
                        + (entity.files().isEmpty() ? " was not exported: " : " was not brought up to date: ")
                        + entity.failure().getMessage());
            }
        }
        print(entities, directory, invocation);
        boolean isNothingPermitted = entities.stream().allMatch(Export.Entity::isDenied);
        entities.stream()
                .filter(entity -> entity.failure() != null && (isNothingPermitted || !entity.isDenied()))
                .findFirst()
                .ifPresent(entity -> {
                    throw entity.failure();
                });
    }

    private static void print(List<Export.Entity> entities, Path directory, Invocation invocation) {
        Output output = invocation.output();
        ObjectNode data = JsonCodec.object().put("folder", directory.toString());
        ArrayNode list = data.putArray("entities");
        TerminalTable text = new TerminalTable()
                .column("Entity", 12, 0)
                .number("Records", 1)
                .column("As of", 16, 2)
                .column("", 12, 3)
                .column("Files", 12, 4);
        CellText cells = new CellText(output.clock());
        for (Export.Entity entity : entities) {
            ObjectNode node = list.addObject().put("entity", entity.name()).put("records", entity.records());
            node.put("as_of", entity.asOf() == null ? null : entity.asOf().toString());
            entity.files().forEach(node.putArray("files")::add);
            node.put("status", status(entity));
            node.put(
                    "reason", entity.failure() == null ? null : entity.failure().getMessage());
            text.row(
                    entity.name(),
                    entity.asOf() == null ? "" : String.valueOf(entity.records()),
                    entity.asOf() == null ? "" : cells.local(entity.asOf(), ChronoUnit.MINUTES),
                    status(entity).replace('_', ' '),
                    entity.files().stream().collect(Collectors.joining(", ")));
        }
        invocation.print(new Document(data, "entities", () -> text.render(output.width(), output.style())));
    }

    private static String status(Export.Entity entity) {
        if (entity.failure() != null) {
            return entity.isDenied() ? "not_permitted" : "failed";
        }
        return entity.replaced() ? "written" : "unchanged";
    }
}
