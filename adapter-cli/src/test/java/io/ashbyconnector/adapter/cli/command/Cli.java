package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the command in this process, in surroundings of the test's choice. Immutable. */
public record Cli(
        Map<String, String> environment,
        Path directory,
        String stdin,
        Terminal terminal,
        Clock clock,
        Catalog catalog,
        @Nullable Path keyboard) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a run left behind. */
    public record Result(int exit, String out, String err) {

        public JsonNode json() {
            return JSON.readTree(out);
        }

        /** What went wrong, as programs see it. */
        public JsonNode error() {
            return JSON.readTree(err).path("error");
        }

        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** A place where nothing is configured, without a terminal. */
    public static Cli in(Path directory) {
        return new Cli(
                Map.of("HOME", directory.toString()),
                directory,
                "",
                Terminal.none(),
                Clock.systemUTC(),
                Catalog.ofAshby(),
                null);
    }

    /** Leads to a sandbox through the environment. */
    public Cli against(AshbySandbox sandbox) {
        return with("ASHBY_BASE_URL", sandbox.baseUri().toString()).with("ASHBY_API_KEY", sandbox.apiKey());
    }

    /** Leads to the sandbox's Agent API through the environment. */
    public Cli throughAirbyte(AshbySandbox sandbox) {
        return with("AIRBYTE_API_HOST", sandbox.baseUri().toString())
                .with("AIRBYTE_CLIENT_ID", sandbox.clientId())
                .with("AIRBYTE_CLIENT_SECRET", sandbox.clientSecret())
                .with("AIRBYTE_WORKSPACE", sandbox.workspaceName());
    }

    public Cli with(String variable, String value) {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        changed.put(variable, value);
        return new Cli(changed, directory, stdin, terminal, clock, catalog, keyboard);
    }

    public Cli typing(String text) {
        return new Cli(environment, directory, text, terminal, clock, catalog, keyboard);
    }

    /** On a terminal of so many columns. */
    public Cli wide(int columns) {
        return new Cli(
                environment, directory, stdin, new Terminal(true, true, true, columns), clock, catalog, keyboard);
    }

    /** With another present, or in another zone. */
    public Cli at(Clock clock) {
        return new Cli(environment, directory, stdin, terminal, clock, catalog, keyboard);
    }

    /** With a terminal for some of its streams. */
    public Cli on(Terminal terminal) {
        return new Cli(environment, directory, stdin, terminal, clock, catalog, keyboard);
    }

    /** With somebody who answers on this while standard input is a pipe. */
    public Cli answeredOn(Path file) {
        return new Cli(environment, directory, stdin, terminal, clock, catalog, file);
    }

    /** With another catalog. */
    public Cli knowing(Catalog catalog) {
        return new Cli(environment, directory, stdin, terminal, clock, catalog, keyboard);
    }

    public Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(out, err, arguments);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public int run(OutputStream out, OutputStream err, String... arguments) {
        ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        return new AshbyCommand(
                        new ProcessContext(environment, directory, in, out, err, terminal, clock, keyboard), catalog)
                .run(arguments);
    }
}
