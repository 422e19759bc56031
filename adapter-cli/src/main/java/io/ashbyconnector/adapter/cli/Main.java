package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.adapter.cli.command.AshbyCommand;
import io.ashbyconnector.adapter.cli.terminal.LineClearingOutputStream;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.SealableOutputStream;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process around {@link AshbyCommand}. */
public final class Main {

    private static final char UNREADABLE = '\ufffd';
    private static final long LAST_WORDS_MILLIS = 1_000;

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code; an interrupt ends it with 130.
     *
     * @param args the arguments of the command
     */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Terminal terminal = Terminal.detect(environment);
        OutputStream errors = new FileOutputStream(FileDescriptor.err);
        OutputStream log = terminal.errors() ? new LineClearingOutputStream(errors) : errors;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        SealableOutputStream out = new SealableOutputStream(new FileOutputStream(FileDescriptor.out));
        CountDownLatch ended = new CountDownLatch(1);
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command, ended, out), "end-command"));
        ProcessContext process = new ProcessContext(environment, Path.of(""), System.in, out, errors, terminal);
        int exit = new AshbyCommand(process).run(asTyped(args));
        ended.countDown();
        System.exit(exit);
    }

    /** Lets a command that a signal ends say how far it came, and cuts off what does not end soon. */
    private static void end(Thread command, CountDownLatch ended, SealableOutputStream out) {
        if (ended.getCount() > 0) {
            command.interrupt();
            try {
                ended.await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
        out.seal();
    }

    /** In a locale without a character set, as in cron, Java reads arguments as ASCII; Linux still has their bytes. */
    private static String[] asTyped(String[] args) {
        boolean damaged = Stream.of(args).anyMatch(each -> each.indexOf(UNREADABLE) >= 0);
        Path commandLine = Path.of("/proc/self/cmdline");
        if (!damaged || !Files.isReadable(commandLine)) {
            return args;
        }
        try {
            String[] words = Files.readString(commandLine).split("\0", -1); // the last one is empty
            int end = words.length - 1;
            return end < args.length ? args : Arrays.copyOfRange(words, end - args.length, end);
        } catch (IOException unreadable) {
            return args;
        }
    }
}
