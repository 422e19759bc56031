package io.ashbyconnector.config;

import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.error.AuthenticationException;
import io.ashbyconnector.error.CallInterruptedException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that prints a secret, such as {@code op read op://Work/Ashby/key}: a program and its arguments, with spaces between
 * them. Single or double quotes keep what is between them together, as it is; no other character means anything, because no
 * shell is asked. It is run when the secret is first asked for, and once; the first line that it prints is the secret. It gets
 * no input, and its standard error is the program's. Thread-safe.
 */
public final class SecretCommand implements Supplier<Secret> {

    private static final int MAX_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String origin;
    private final List<String> words;
    private final Path directory;
    private final Duration patience;
    private final AtomicReference<@Nullable CompletableFuture<Secret>> run = new AtomicReference<>();

    private SecretCommand(String origin, List<String> words, Path directory, Duration patience) {
        this.origin = origin;
        this.words = words;
        this.directory = directory;
        this.patience = patience;
    }

    /**
     * Reads a command; runs nothing.
     *
     * @param command the command, with quotes around arguments that hold blanks
     * @param origin what messages call it, such as {@code option --api-key-command}
     * @param directory where it is run, if it exists, and where the relative path of a program starts
     * @return the command
     * @throws ConfigurationException when it is blank, or a quote is not closed
     */
    public static SecretCommand parse(String command, String origin, Path directory) {
        return parse(command, origin, directory, PATIENCE);
    }

    static SecretCommand parse(String command, String origin, Path directory, Duration patience) {
        List<String> words = words(command, origin);
        String program = words.get(0);
        if (program.startsWith("~/")) {
            words.set(0, System.getProperty("user.home") + program.substring(1));
        } else if (program.indexOf('/') > 0) {
            words.set(0, directory.resolve(program).toString());
        }
        return new SecretCommand(origin, List.copyOf(words), directory, patience);
    }

    private static List<String> words(String command, String origin) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                word = word == null ? new StringBuilder() : word;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = word == null ? new StringBuilder() : word;
                word.append(c);
            }
        }
        if (quote != 0) {
            throw malformed(origin, "has a quote " + quote + " that is not closed");
        }
        if (word != null) {
            words.add(word.toString());
        }
        if (words.isEmpty() || words.get(0).isBlank()) {
            throw malformed(origin, "names no program");
        }
        return words;
    }

    private static ConfigurationException malformed(String origin, String what) {
        return new ConfigurationException(ErrorDetails.of(origin + " " + what + ".")
                .hint("Write a program and its arguments, such as: op read 'op://Work/Ashby key/credential'"));
    }

    /** The program, without its arguments, which may hold what is nobody's business. */
    String program() {
        return words.get(0);
    }

    /**
     * The secret. Callers that come while the command runs wait for it; after a failure, the next one tries again.
     *
     * @throws ConfigurationException when the program cannot be run, or prints what cannot be a secret
     * @throws AuthenticationException when it fails, prints nothing, or takes longer than a minute
     * @throws CallInterruptedException when the thread is interrupted
     */
    @Override
    public Secret get() {
        CompletableFuture<Secret> mine = new CompletableFuture<>();
        CompletableFuture<Secret> first = run.compareAndExchange(null, mine);
        if (first != null) {
            return await(first);
        }
        try {
            Secret secret = print();
            mine.complete(secret);
            return secret;
        } catch (RuntimeException failure) {
            run.set(null);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static Secret await(CompletableFuture<Secret> first) {
        try {
            return first.get();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new CompletionException(failed);
        }
    }

    private static CallInterruptedException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(null, cause);
    }

    private Secret print() {
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .directory(Files.isDirectory(directory) ? directory.toFile() : null)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            throw new ConfigurationException(
                    ErrorDetails.of(origin + ": '" + program() + "' cannot be run.")
                            .hint(
                                    "Is it installed, and on the PATH? It is run without a shell: what needs one goes into"
                                            + " a script, or after sh -c."),
                    missing);
        }
        try {
            process.getOutputStream().close();
            return secret(output(process));
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        } catch (TimeoutException late) {
            throw failed("did not end within " + patience.toSeconds() + " seconds", late);
        } catch (IOException | ExecutionException unreadable) {
            throw failed("ended while it was read", unreadable);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** On a thread of its own, because reading what a process prints cannot be interrupted. */
    private byte[] output(Process process) throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        InputStream printed = process.getInputStream();
        FutureTask<byte[]> reading = new FutureTask<>(() -> printed.readNBytes(MAX_BYTES + 1));
        Thread reader = new Thread(reading, "ashby-secret-command");
        reader.setDaemon(true);
        reader.start();
        byte[] output = reading.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (output.length > MAX_BYTES) {
            throw failed("printed more than 64 KiB", null);
        }
        if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        if (process.exitValue() != 0) {
            throw failed("failed with exit code " + process.exitValue(), null);
        }
        return output;
    }

    private Secret secret(byte[] output) {
        String text = new String(output, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            throw failed("printed nothing", null);
        }
        try {
            return Secret.of(text.lines().findFirst().orElse(text));
        } catch (IllegalArgumentException malformed) {
            throw new ConfigurationException(
                    ErrorDetails.of(origin + ": what '" + program() + "' printed is no secret: "
                            + malformed.getMessage() + "."),
                    malformed);
        }
    }

    private AuthenticationException failed(String how, @Nullable Exception cause) {
        return new AuthenticationException(
                ErrorDetails.of(origin + ": '" + program() + "' " + how + ".")
                        .hint(
                                "Run the command by itself: it should print the secret. It gets no input here, and no shell"
                                        + " reads it."),
                cause);
    }

    /** The program alone, for its arguments may hold anything. */
    @Override
    public String toString() {
        return words.size() == 1 ? program() : program() + " …";
    }
}
