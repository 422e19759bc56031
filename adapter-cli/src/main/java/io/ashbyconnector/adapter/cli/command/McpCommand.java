package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.output.OutputFormat;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.mcp.AshbyMcpServer;
import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Entity;
import io.ashbyconnector.catalog.RecordFields;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.NearestName;
import io.ashbyconnector.model.ModelSchema;
import io.ashbyconnector.tool.AshbyTool;
import io.ashbyconnector.tool.FieldClass;
import io.ashbyconnector.tool.OutputBudget;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ashby mcp}: the agent tool, for clients of the Model Context Protocol. */
final class McpCommand {

    private static final String USUAL_PORT = "8765";
    private static final int LAST_PORT = 65535;

    private McpCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = Help.command(McpCommand::run);
        spec.usageMessage()
                .description(
                        "Serves agents over the Model Context Protocol: on standard input and output, or with --http on a"
                                + " port of this machine.",
                        "",
                        "It offers one tool, ashby_execute, that can read whatever the credentials allow; the JSON Schema of"
                                + " each entity; and prompts for the usual questions. docs/mcp.md has ready configurations"
                                + " for the usual clients.",
                        "",
                        "It writes only with --allow-writes, and only what ashby.allow-writes (ASHBY_ALLOW_WRITES) allows."
                                + " Before a call that sends mail or cannot be undone, it asks you in the client; where the"
                                + " client cannot ask, the call is refused.");
        spec.addOption(flag("--http", "Use Streamable HTTP on 127.0.0.1 instead of standard input and output."));
        spec.addOption(Help.textOption("--port", "N", "The port for --http; the default is 8765, 0 picks a free one."));
        spec.addOption(OptionSpec.builder("--allow")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("ENTITY[.ACTION]")
                .description("Offer only this: applications, or jobs.list. Can be repeated.")
                .build());
        spec.addOption(flag("--allow-writes", "Offer also what changes data, as far as ashby.allow-writes allows it."));
        spec.addOption(Help.textOption("--mask", "A,B", "Hide from the model: contact, pay, free-text."));
        spec.addOption(
                Help.textOption("--max-output-chars", "N", "The maximum length of an answer; the default is 48000."));
        spec.addOption(flag("--full", "Describe all parameters to the model at once, not on demand."));
        return spec;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static void run(Invocation invocation) throws InterruptedException {
        Logging.configure(
                invocation.options(), OutputFormat.TABLE, false); // standard error is a log here, for a person
        ParseResult given = invocation.arguments();
        boolean http = given.hasMatchedOption("--http");
        if (!http && given.hasMatchedOption("--port")) {
            throw invalid("--port goes with --http.");
        }
        int port = number("--port", given.matchedOptionValue("--port", USUAL_PORT));
        if (port > LAST_PORT) {
            throw invalid("--port must be from 0 to " + LAST_PORT + ", not " + port + ".");
        }
        try (Connection connection = invocation.connect()) {
            invocation.catalog().entities().forEach(Entity::actions); // from its start
            AshbyTool tool = tool(connection, given);
            if (given.hasMatchedOption("--allow-writes") && tool.isReadOnly()) {
                invocation
                        .output()
                        .noticeText("--allow-writes has no effect: nothing that is offered may be written. Set"
                                + " ashby.allow-writes (ASHBY_ALLOW_WRITES) too.");
            }
            ProcessContext process = invocation.process();
            try (AshbyMcpServer server =
                    http ? listen(tool, port) : AshbyMcpServer.stdio(tool, process.in(), process.out())) {
                announce(server, invocation);
                server.awaitEnd();
            }
        }
    }

    /**
     * Begins to read what a client would wait for otherwise, on a thread of its own: the catalog from its end, then the fields
     * of what can be searched, which the tool tells, and most calls ask for. What fails fails again where it is needed, and is
     * told there.
     */
    static void prepare(Catalog catalog) {
        Runnable work = () -> {
            List<Entity> entities = catalog.entities();
            for (int i = entities.size() - 1; i >= 0; i--) {
                entities.get(i).actions();
            }
            for (Entity entity : entities) {
                List<Action> searches =
                        entity.actions().stream().filter(Action::contextStore).toList();
                searches.forEach(RecordFields::of);
                if (!searches.isEmpty()) {
                    entity.record().ifPresent(record -> ModelSchema.fields(record.type()));
                }
            }
        };
        Thread thread = new Thread(new FutureTask<>(Executors.callable(work)), "ashby-mcp-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static AshbyTool tool(Connection connection, ParseResult given) {
        AshbyTool.Builder tool = AshbyTool.over(connection.ashby());
        tool.allow(given.matchedOptionValue("--allow", List.<String>of()).toArray(String[]::new));
        Stream.of(given.matchedOptionValue("--mask", "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> tool.mask(fieldClass(name)));
        if (given.hasMatchedOption("--max-output-chars")) {
            tool.budget(budget(given.matchedOptionValue("--max-output-chars", "")));
        }
        if (given.hasMatchedOption("--allow-writes")) {
            tool.allowWrites();
        }
        if (given.hasMatchedOption("--full")) {
            tool.fullDescription();
        }
        return tool.build();
    }

    private static FieldClass fieldClass(String name) {
        return Stream.of(FieldClass.values())
                .filter(each -> label(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(ErrorDetails.of("--mask does not know '" + name + "'.")
                        .hint(NearestName.hint(
                                name,
                                Stream.of(FieldClass.values())
                                        .map(McpCommand::label)
                                        .toList()))));
    }

    private static String label(FieldClass each) {
        return Help.kebab(each.name());
    }

    private static OutputBudget budget(String text) {
        try {
            return OutputBudget.chars(number("--max-output-chars", text));
        } catch (IllegalArgumentException tooSmall) {
            throw invalid("--max-output-chars: " + tooSmall.getMessage());
        }
    }

    private static int number(String option, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw invalid(option + " must be a whole number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    private static InvalidInputException invalid(String message) {
        return new InvalidInputException(ErrorDetails.of(message).hint("'ashby mcp --help' shows how it is used."));
    }

    private static AshbyMcpServer listen(AshbyTool tool, int port) {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // JDK 17 holds answers back for 40 ms otherwise
        try {
            return AshbyMcpServer.http(tool, port);
        } catch (UncheckedIOException taken) {
            throw new InvalidInputException(
                    ErrorDetails.of(taken.getMessage() + ".").hint("Use another --port, or 0 to get a free one."),
                    taken);
        }
    }

    private static void announce(AshbyMcpServer server, Invocation invocation) {
        Output output = invocation.output();
        if (server.uri().isPresent()) {
            output.print(server.uri().get() + "\n");
            output.noticeText("The MCP server is listening. Press Ctrl-C to stop.");
        } else if (invocation.process().terminal().input()) {
            output.noticeText("The MCP server is waiting for a client; see docs/mcp.md for how clients"
                    + " start it. Press Ctrl-D to stop.");
        }
    }
}
