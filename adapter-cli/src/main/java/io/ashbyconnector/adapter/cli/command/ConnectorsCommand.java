package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.Question;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.error.NotFoundException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.port.ConnectorAdministration;
import io.ashbyconnector.port.ConnectorAdministration.NewConnector;
import io.ashbyconnector.port.ConnectorAdministration.StoredConnector;
import io.ashbyconnector.port.ConnectorAdministration.Verdict;
import io.ashbyconnector.port.InstalledAdapters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code ashby connectors}: the connectors that Airbyte stores Ashby API keys in. */
final class ConnectorsCommand {

    private static final String HOSTED = "hosted";

    private ConnectorsCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(invocation -> {
            throw new MissingParameterException(ErrorDetails.of("Name an action of connectors.")
                    .hint("Valid: create, list, get, inspect, update, delete."));
        });
        spec.usageMessage()
                .description("Manages the connectors that Airbyte stores Ashby API keys in. Hosted mode only.");
        spec.addSubcommand("create", create());
        spec.addSubcommand("list", list());
        spec.addSubcommand("get", byId("Shows a connector, without the key that it stores.", ConnectorsCommand::get));
        spec.addSubcommand(
                "inspect",
                byId(
                        "Shows the state of a connector's searchable copy, and any warnings.",
                        ConnectorsCommand::inspect));
        spec.addSubcommand("update", update());
        spec.addSubcommand("delete", delete());
        return spec;
    }

    private static CommandSpec create() {
        CommandSpec spec = Help.command(ConnectorsCommand::create);
        spec.usageMessage()
                .customSynopsis("ashby connectors create --start-date=DATE [OPTIONS]")
                .description(
                        "Stores an Ashby API key in a new connector, after the service has tried it. The key comes from"
                                + " a file, from standard input, or from ASHBY_API_KEY; never from the command line,"
                                + " which others can see.");
        spec.addOption(Help.textOption("--name", "NAME", "A name for it; without one, the service chooses."));
        spec.addOption(startDate("Required. Replicate data changed since this day, such as 2026-01-01."));
        spec.addOption(Help.textOption(
                "--api-key-file", "FILE", "Read the Ashby API key from this file; - is standard input."));
        spec.addOption(flag("--api-key-stdin", "Read the Ashby API key from standard input."));
        spec.addOption(flag("--no-check", "Create it without testing it first."));
        return spec.addOption(workspace());
    }

    private static CommandSpec list() {
        CommandSpec spec = Help.command(ConnectorsCommand::list);
        spec.usageMessage().description("Lists the connectors for Ashby in the workspace.");
        return spec.addOption(workspace());
    }

    private static CommandSpec update() {
        CommandSpec spec = byId(
                "Changes a connector's name or start date. The key cannot be changed: delete the connector and create"
                        + " another.",
                ConnectorsCommand::update);
        spec.addOption(Help.textOption("--name", "NAME", "The new name."));
        return spec.addOption(startDate("The new start date, such as 2026-01-01."));
    }

    private static CommandSpec delete() {
        return byId(
                "Deletes a connector, and the key that it stores, after a question; --yes answers it.",
                ConnectorsCommand::delete);
    }

    private static CommandSpec byId(String description, Command command) {
        CommandSpec spec = Help.command(command);
        spec.usageMessage().description(description);
        return spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .required(true)
                .arity("1")
                .paramLabel("ID")
                .type(String.class)
                .description("The connector's id; 'ashby connectors list' shows it.")
                .build());
    }

    private static OptionSpec workspace() {
        return Help.textOption("--workspace", "NAME", "The workspace, instead of the configured one.");
    }

    private static OptionSpec startDate(String description) {
        return Help.textOption("--start-date", "DATE", description);
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static void create(Invocation invocation) {
        try (Connection connection = connect(invocation)) {
            ConnectorAdministration connectors = connection.ashby().connectors();
            NewConnector wanted = NewConnectorOptions.read(invocation, connection.config());
            if (!invocation.arguments().hasMatchedOption("--no-check")) {
                requireGood(check(wanted, connectors));
            }
            StoredConnector created = connectors.create(wanted);
            print(created, invocation);
            if (connection.ashby().mode().equals(HOSTED)) {
                invocation.output().notice("Use it with AIRBYTE_CONNECTOR_ID=" + created.id());
            }
        }
    }

    /** A workspace that does not exist yet is made for it, as it is for a connector that is created. */
    private static Verdict check(NewConnector wanted, ConnectorAdministration connectors) {
        try {
            return connectors.check(wanted);
        } catch (NotFoundException unknownWorkspace) {
            connectors.scopedToken();
            return connectors.check(wanted);
        }
    }

    private static void requireGood(Verdict verdict) {
        if (!verdict.good()) {
            String reason = verdict.reason() == null ? "the check " + verdict.status() : verdict.reason();
            throw new InvalidInputException(ErrorDetails.of("The service tried the connector, and it does not work: "
                            + reason.replaceFirst("\\.$", "") + ". No connector was created.")
                    .in("connectors.create")
                    .hint("Try the key with 'ashby check --mode direct', or use --no-check to create the connector"
                            + " anyway."));
        }
    }

    private static void list(Invocation invocation) {
        try (Connection connection = connect(invocation)) {
            List<StoredConnector> connectors = connection.ashby().connectors().list();
            invocation.print(new ConnectorDocuments(invocation.output()).list(connectors));
            if (connectors.isEmpty()) {
                invocation
                        .output()
                        .noticeText("There is no connector for Ashby" + workspace(connection)
                                + ". 'ashby connectors create' makes one.");
            }
        }
    }

    private static String workspace(Connection connection) {
        if (!connection.ashby().mode().equals(HOSTED)) {
            return "";
        }
        ConnectorConfig config = connection.config();
        String name = config.text(workspaceKey(config));
        return " in the workspace '" + (name == null ? "default" : name) + "'";
    }

    /** The key that the workspace is set by; the older one counts when it is in use. */
    private static ConfigKey workspaceKey(ConnectorConfig config) {
        return config.has(ConfigKey.AIRBYTE_EXTERNAL_USER_ID)
                ? ConfigKey.AIRBYTE_EXTERNAL_USER_ID
                : ConfigKey.AIRBYTE_WORKSPACE_NAME;
    }

    private static void get(Invocation invocation) {
        try (Connection connection = connect(invocation)) {
            print(connection.ashby().connectors().get(id(invocation)), invocation);
        }
    }

    private static void inspect(Invocation invocation) {
        try (Connection connection = connect(invocation)) {
            invocation.print(new ConnectorDocuments(invocation.output())
                    .inspection(connection.ashby().connectors().inspect(id(invocation))));
        }
    }

    private static void update(Invocation invocation) {
        try (Connection connection = connect(invocation)) {
            ConnectorAdministration connectors = connection.ashby().connectors();
            String name = NewConnectorOptions.name(invocation.arguments());
            LocalDate startDate = NewConnectorOptions.startDate(
                    invocation.arguments(), invocation.process().clock());
            if (name == null && startDate == null) {
                throw new MissingParameterException(ErrorDetails.of("There is nothing to change.")
                        .in("connectors.update")
                        .hint("Give --name, --start-date, or both."));
            }
            print(connectors.update(id(invocation), name, startDate), invocation);
        }
    }

    private static void delete(Invocation invocation) {
        try (Connection connection = connect(invocation)) {
            ConnectorAdministration connectors = connection.ashby().connectors();
            String id = id(invocation);
            if (!invocation.options().confirmed()) {
                confirm(id, connectors, invocation);
            }
            connectors.delete(id);
            invocation.print(new Document(
                    JsonCodec.object().put("id", id).put("deleted", true), "", () -> "Deleted " + id + ".\n"));
            invocation.output().notice("It may still be listed for a while.");
        }
    }

    private static void confirm(String id, ConnectorAdministration connectors, Invocation invocation) {
        if (!Question.canBeAsked(invocation.process())) {
            throw refused("Deleting a connector needs confirmation, and there is no terminal to ask on.");
        }
        String name = TerminalText.line(connectors.get(id).name());
        String question = "Delete the connector '" + name + "' and the key that it stores?";
        if (!Question.isAnsweredYes(question, invocation.process().in(), invocation.output())) {
            throw refused("Nothing was deleted: the answer was not yes.");
        }
    }

    private static InvalidInputException refused(String message) {
        return new InvalidInputException(
                ErrorDetails.of(message).in("connectors.delete").hint("Use --yes to delete it without being asked."));
    }

    private static void print(StoredConnector connector, Invocation invocation) {
        invocation.print(new ConnectorDocuments(invocation.output()).one(connector));
    }

    private static String id(Invocation invocation) {
        String id = invocation.arguments().matchedPositionalValue(0, "");
        if (id.isBlank()) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The connector's id is empty.").hint("'ashby connectors list' shows the ids."));
        }
        return id;
    }

    private static Connection connect(Invocation invocation) {
        ParseResult given = invocation.arguments();
        String workspace = given.commandSpec().findOption("--workspace") == null
                ? null
                : given.matchedOptionValue("--workspace", (String) null);
        return invocation.connect(config -> hosted(config, workspace));
    }

    /**
     * The configuration for administration. With credentials of both modes, and neither named, the Airbyte credentials
     * are to be used, and the Ashby API key is the one to store.
     */
    private static ConnectorConfig hosted(ConnectorConfig config, @Nullable String workspace) {
        boolean implied = !config.has(ConfigKey.MODE)
                && (config.has(ConfigKey.AIRBYTE_CLIENT_ID) || config.has(ConfigKey.AIRBYTE_BEARER_TOKEN));
        ConnectorConfig chosen = implied ? config.with(ConfigKey.MODE, HOSTED, "command connectors") : config;
        String mode = InstalledAdapters.find().choose(chosen).mode();
        if (mode.equals("direct")) {
            throw new UnsupportedException(ErrorDetails.of(
                            "There are no connectors in direct mode: the Ashby API key stays with this program.")
                    .in("connectors")
                    .hint("Use --mode hosted, or ASHBY_MODE; 'ashby auth' shows which credentials it takes."));
        }
        if (workspace == null) {
            return chosen;
        }
        if (!mode.equals(HOSTED)) {
            throw new UnsupportedException(ErrorDetails.of("--workspace is not available in " + mode + " mode.")
                    .in("connectors")
                    .hint("Leave it out, or use --mode hosted."));
        }
        return chosen.with(workspaceKey(chosen), workspace, "option --workspace");
    }
}
