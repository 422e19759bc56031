package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.adapter.cli.command.AshbyCommand;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.SealableOutputStream;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the usual commands once, against the sandbox and without printing, so that the virtual machine can note the classes
 * that they load. The launcher makes its class-data archive from that.
 */
public final class ArchiveWarmUp {

    private static final List<String> COMMANDS = List.of(
            "--sandbox candidates list --limit 2 -o table",
            "--sandbox candidates list --limit 2 -o json",
            "--sandbox execute candidates list --params {\"limit\":1} -o jsonl",
            "--sandbox candidates get nobody",
            "--sandbox --mode hosted candidates list --limit 2 -o table",
            "--sandbox --mode hosted connectors list -o table",
            "--sandbox check",
            "--sandbox --mode hosted sql SELECT%20id%20FROM%20candidates -o csv",
            "--sandbox --store memory sync jobs",
            "describe candidates -o table",
            "entities",
            "candidates --help",
            "--help",
            "--version");

    private ArchiveWarmUp() {}

    public static void main(String[] args) {
        OutputStream nowhere = new SealableOutputStream(OutputStream.nullOutputStream());
        Terminal terminal = Terminal.detect(System.getenv());
        ProcessContext process = new ProcessContext(Map.of(), Path.of(""), System.in, nowhere, nowhere, terminal);
        COMMANDS.forEach(command -> new AshbyCommand(process).run(words(command)));
        JsonMapper.builder().build().readTree("{\"what\": \"the context store reads its notes with\"}");
    }

    private static String[] words(String command) {
        return Stream.of(command.split(" ", -1))
                .map(word -> word.replace("%20", " "))
                .toArray(String[]::new);
    }
}
