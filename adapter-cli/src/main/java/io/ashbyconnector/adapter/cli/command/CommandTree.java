package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands as a tree for the parser; those of the entities are made from the catalog. Building all of it costs
 * start-up time, so a line that names its command gets that command alone.
 */
final class CommandTree {

    private final Catalog catalog;
    private final Map<String, Supplier<CommandSpec>> fixed = new LinkedHashMap<>();

    CommandTree(Catalog catalog) {
        this.catalog = catalog;
        fixed.put("execute", () -> ExecuteCommand.spec(catalog));
        fixed.put("api", () -> ApiCommand.spec(catalog));
        fixed.put("sql", SqlCommand::spec);
        fixed.put("sync", () -> SyncCommand.spec(catalog));
        fixed.put("store", () -> StoreCommand.spec(catalog));
        fixed.put("export", () -> ExportCommand.spec(catalog));
        fixed.put("entities", CatalogCommands::entities);
        fixed.put("describe", () -> CatalogCommands.describe(catalog));
        fixed.put("schema", () -> CatalogCommands.schema(catalog));
        fixed.put("check", CheckCommand::spec);
        fixed.put("auth", AuthCommand::spec);
        fixed.put("connectors", ConnectorsCommand::spec);
        fixed.put("mcp", McpCommand::spec);
        fixed.put("sandbox", SandboxCommand::spec);
        fixed.put("completion", CompletionCommand::spec);
    }

    /**
     * The parser for a command line: with the one command that it names, or, when it names none that exists, with the names
     * of all, which help and suggestions are made of.
     */
    CommandLine parserFor(List<String> arguments) {
        CommandSpec root = root();
        String word = commandWord(arguments);
        Optional<Entity> entity = word == null ? Optional.empty() : entity(word);
        if (word != null && fixed.containsKey(word)) {
            add(root, word, fixed.get(word).get());
        } else if (entity.isPresent()) {
            add(root, Help.kebab(entity.get().name()), EntityCommands.of(entity.get()));
        } else if (word != null || !arguments.contains("--version")) {
            addAll(root, EntityCommands::named);
        }
        return parser(root);
    }

    /** The parser that knows every command. */
    CommandLine complete() {
        CommandSpec root = root();
        addAll(root, EntityCommands::of);
        return parser(root);
    }

    private static CommandLine parser(CommandSpec root) {
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    /** The first word that is neither an option nor the value of one. */
    private static @Nullable String commandWord(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                return argument;
            }
            if (GlobalOptions.WITH_VALUE.contains(argument)) {
                i++;
            }
        }
        return null;
    }

    private Optional<Entity> entity(String word) {
        return catalog.entities().stream()
                .filter(entity -> entity.name().equals(word.replace('-', '_')))
                .findFirst();
    }

    private static CommandSpec root() {
        CommandSpec root = CommandSpec.create().name("ashby");
        root.version(Version.TEXT);
        root.usageMessage()
                .customSynopsis("ashby [OPTIONS] COMMAND")
                .description(
                        "Reads Ashby, the applicant tracking system, from the command line, and changes what"
                                + " ASHBY_ALLOW_WRITES allows.",
                        "",
                        "Credentials come from the file that --config names, from the environment (ASHBY_API_KEY in"
                                + " direct mode, AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET in hosted mode), or from"
                                + " ~/.config/ashby/config.properties; 'ashby auth' shows which.")
                .footer(Help.lines(
                        "",
                        "Examples:",
                        "  ashby --sandbox candidates list --limit 5",
                        "  ashby jobs list --status Open --all -o csv --fields id,title,openedAt",
                        "  ashby --sandbox candidates get 3b35fc02-bfe6-30fe-ac67-609d78d72c19 -o json",
                        "  ashby --sandbox sql 'SELECT source, count(*) FROM hires GROUP BY source'",
                        "  ashby execute applications list --params '{\"limit\": 2, \"status\": \"Hired\"}'"));
        root.usageMessage().exitCodeListHeading("%nExit codes:%n");
        root.usageMessage().exitCodeList(ExitCode.meanings());
        GlobalOptions.addTo(root);
        return root.withToString("ashby");
    }

    private void addAll(CommandSpec root, Function<Entity, CommandSpec> ofEntity) {
        catalog.entities().forEach(entity -> add(root, Help.kebab(entity.name()), ofEntity.apply(entity)));
        fixed.forEach((name, spec) -> add(root, name, spec.get()));
    }

    private static void add(CommandSpec parent, String name, CommandSpec spec) {
        parent.addSubcommand(name, spec);
    }
}
