package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands as a tree for the parser; those of the entities are made from the catalog. Making all of it costs start-up
 * time, so a line that names its command gets only that command, and of an entity's actions only the one that it names.
 */
final class CommandTree {

    private static final List<String> FIXED = List.of(
            "execute",
            "api",
            "sql",
            "sync",
            "store",
            "stats",
            "export",
            "entities",
            "describe",
            "schema",
            "check",
            "login",
            "logout",
            "auth",
            "connectors",
            "mcp",
            "sandbox",
            "completion",
            "commands",
            "help",
            "version");

    static {
        // Options here are texts and flags; looking for what converts others costs start-up time for each command.
        System.setProperty("picocli.converters.excludes", "java\\..*");
    }

    private final Catalog catalog;
    private @Nullable Examples examples;

    CommandTree(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The parser for a command line: with the one command that it names, or, when it names one that does not exist, with the
     * names of all, which suggestions are made of.
     */
    CommandLine parserFor(List<String> arguments) {
        CommandSpec root = root();
        List<String> words = words(arguments);
        if (!words.isEmpty()) {
            String command = words.get(0);
            Optional<Entity> entity = entity(command);
            if (FIXED.contains(command)) {
                add(root, fixed(command));
            } else if (entity.isPresent()) {
                add(root, EntityCommands.of(entity.get(), words.size() == 1 ? "" : words.get(1)));
            } else {
                entities().forEach(each -> add(root, each));
                fixed().forEach(each -> add(root, each));
            }
        }
        return parser(root);
    }

    /** The parser that knows every command. */
    CommandLine complete() {
        CommandSpec root = root();
        catalog.entities().forEach(entity -> add(root, EntityCommands.of(entity)));
        fixed().forEach(each -> add(root, each));
        return parser(root);
    }

    private static CommandLine parser(CommandSpec root) {
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    /** The name of the command that arguments give; empty where they give none. */
    static String command(List<String> arguments) {
        List<String> words = words(arguments);
        return words.isEmpty() ? "" : words.get(0);
    }

    /** What is neither an option nor the value of a global one: of these, the first names the command. */
    private static List<String> words(List<String> arguments) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                words.add(argument);
            } else if (GlobalOptions.WITH_VALUE.contains(argument)) {
                i++;
            }
        }
        return words;
    }

    /** The entity that a word names. */
    Optional<Entity> entity(String word) {
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
                        "Credentials come from the file that --profile or --config names, from the environment"
                                + " (ASHBY_API_KEY in direct mode, AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET in hosted"
                                + " mode), or from ~/.config/ashby/config.properties, where 'ashby login' stores them;"
                                + " 'ashby auth' shows which.");
        root.usageMessage().exitCodeListHeading("%nExit codes:%n");
        root.usageMessage().exitCodeList(ExitCode.meanings());
        root.usageMessage()
                .footer(
                        "",
                        "'ashby COMMAND --help' explains a command, 'ashby help TOPIC' how it all works; 'ashby help topics'"
                                + " lists the topics.");
        GlobalOptions.addTo(root);
        return root.withToString("ashby");
    }

    /** The examples of a command: its words after {@code ashby}; of none for all of it. */
    List<String> examples(String path) {
        Examples all = examples == null ? Examples.read() : examples;
        examples = all;
        return all.of(
                path.isEmpty() ? "ashby" : path, entity(path.split(" ", 2)[0]).orElse(null));
    }

    /** The commands of the entities, without their actions. */
    List<CommandSpec> entities() {
        return catalog.entities().stream().map(EntityCommands::named).toList();
    }

    /** The commands that do not belong to an entity. */
    List<CommandSpec> fixed() {
        return FIXED.stream().map(this::fixed).toList();
    }

    private CommandSpec fixed(String name) {
        CommandSpec spec = switch (name) {
            case "execute" -> ExecuteCommand.spec(catalog);
            case "api" -> ApiCommand.spec(catalog);
            case "sql" -> SqlCommand.spec();
            case "sync" -> SyncCommand.spec(catalog);
            case "store" -> StoreCommand.spec(catalog);
            case "stats" -> StatsCommand.spec();
            case "export" -> ExportCommand.spec(catalog);
            case "entities" -> CatalogCommands.entities();
            case "describe" -> CatalogCommands.describe(catalog);
            case "schema" -> CatalogCommands.schema(catalog);
            case "check" -> CheckCommand.spec();
            case "login" -> LoginCommand.spec();
            case "logout" -> LogoutCommand.spec();
            case "auth" -> AuthCommand.spec();
            case "connectors" -> ConnectorsCommand.spec();
            case "mcp" -> McpCommand.spec();
            case "sandbox" -> SandboxCommand.spec();
            case "completion" -> CompletionCommand.spec();
            case "commands" -> CommandsCommand.spec();
            case "help" -> HelpCommand.spec(catalog);
            case "version" -> VersionCommand.spec();
            default -> throw new IllegalArgumentException(name);
        };
        return spec.name(name);
    }

    private static void add(CommandSpec parent, CommandSpec spec) {
        parent.addSubcommand(spec.name(), spec);
    }
}
