package io.ashbyconnector.adapter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Map;

/** The process around {@link AshbyCommand}. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code; an interrupt ends it with 130. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        WholeWrites out = new WholeWrites(new FileOutputStream(FileDescriptor.out));
        Runtime.getRuntime().addShutdownHook(new Thread(out::seal, "seal-output"));
        Shell shell = new Shell(
                environment,
                Path.of(""),
                System.in,
                out,
                new FileOutputStream(FileDescriptor.err),
                Terminal.detect(environment));
        System.exit(new AshbyCommand(shell).run(args));
    }
}
