package io.ashbyconnector.adapter.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is printed until it is longer than the screen, and then shows it in a pager. What goes to standard error on the
 * same screen comes after what was printed before it, and, while the pager is open, when that has ended.
 */
public final class Pager implements AutoCloseable {

    /** Ends by itself on one screen, passes colors, and leaves the text on the screen, as git has it. */
    private static final Map<String, String> DEFAULTS = Map.of("LESS", "FRX", "LV", "-c");

    private static final long LAST_WORDS_MILLIS = 1_000;

    private final ProcessContext process;
    private final List<String> command;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ByteArrayOutputStream afterwards = new ByteArrayOutputStream();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Process pager;
    private @Nullable Thread waiting;
    private boolean isOff;
    private int lines;

    private Pager(ProcessContext process, List<String> command) {
        this.process = process;
        this.command = command;
    }

    /** The one that the environment names, or {@code less}; empty without a screen of known height, or when it is not wanted. */
    public static Optional<Pager> of(ProcessContext process) {
        Map<String, String> environment = process.environment();
        if (!process.terminal().output()
                || process.terminal().height() == Terminal.UNLIMITED
                || environment.getOrDefault("TERM", "").equals("dumb")) {
            return Optional.empty();
        }
        String command = environment
                .getOrDefault("ASHBY_PAGER", environment.getOrDefault("PAGER", "less"))
                .strip();
        return command.isEmpty() || command.equals("cat")
                ? Optional.empty()
                : Optional.of(new Pager(process, List.of(command.split("\\s+"))));
    }

    /** The same surroundings with the streams of this. */
    public ProcessContext process() {
        return new ProcessContext(
                process.environment(),
                process.directory(),
                process.in(),
                new Stream() {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        print(bytes, offset, length);
                    }

                    @Override
                    public void flush() throws IOException {
                        flushOut();
                    }
                },
                new Stream() {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        complain(bytes, offset, length);
                    }

                    @Override
                    public void flush() throws IOException {
                        process.err().flush();
                    }
                },
                process.terminal(),
                process.clock(),
                process.keyboard());
    }

    /** Prints all from now on as it comes. */
    public synchronized void turnOff() throws IOException {
        isOff = true;
        showScreen();
    }

    private synchronized void print(byte[] bytes, int offset, int length) throws IOException {
        if (pager != null) {
            page(pager, bytes, offset, length);
        } else if (isOff) {
            process.out().write(bytes, offset, length);
        } else {
            screen.write(bytes, offset, length);
            for (int i = offset; i < offset + length; i++) {
                lines += bytes[i] == '\n' ? 1 : 0;
            }
            if (lines >= process.terminal().height()) {
                open();
            }
        }
    }

    private void open() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        builder.directory(process.directory().toAbsolutePath().toFile());
        DEFAULTS.forEach(builder.environment()::putIfAbsent);
        Process opened;
        try {
            opened = builder.start();
        } catch (IOException missing) {
            turnOff();
            return;
        }
        pager = opened;
        waiting = new Thread(() -> outlive(opened), "end-pager");
        try {
            Runtime.getRuntime().addShutdownHook(waiting);
        } catch (IllegalStateException ending) {
            waiting = null;
        }
        byte[] shown = screen.toByteArray();
        screen.reset();
        page(opened, shown, 0, shown.length);
    }

    /** A process that ended before its pager would leave both that and the shell reading the keyboard. */
    private void outlive(Process opened) {
        try {
            opened.waitFor();
            ended.await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static void page(Process pager, byte[] bytes, int offset, int length) throws IOException {
        try {
            pager.getOutputStream().write(bytes, offset, length);
            pager.getOutputStream().flush();
        } catch (IOException quit) {
            throw new IOException("Broken pipe: the pager was quit", quit);
        }
    }

    private synchronized void flushOut() throws IOException {
        if (pager == null) {
            showScreen();
            process.out().flush();
        }
    }

    private void showScreen() throws IOException {
        if (screen.size() > 0) {
            isOff = true;
            screen.writeTo(process.out());
            screen.reset();
        }
    }

    private synchronized void complain(byte[] bytes, int offset, int length) throws IOException {
        if (pager != null && process.terminal().errors()) {
            afterwards.write(bytes, offset, length);
            return;
        }
        showScreen();
        process.err().write(bytes, offset, length);
    }

    /** Shows the rest, and waits for the pager to be quit. */
    @Override
    public void close() {
        try {
            flushOut();
            if (pager != null) {
                end(pager);
                afterwards.writeTo(process.err());
                process.err().flush();
            }
        } catch (IOException nobodyReads) {
            // The terminal is gone.
        } finally {
            ended.countDown();
            forget();
        }
    }

    private static void end(Process pager) {
        try {
            pager.getOutputStream().close();
        } catch (IOException quit) {
            // It has ended already.
        }
        boolean interrupted = false;
        while (true) {
            try {
                pager.waitFor();
                break;
            } catch (InterruptedException stop) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try {
            if (waiting != null) {
                Runtime.getRuntime().removeShutdownHook(waiting);
            }
        } catch (IllegalStateException ending) {
            // It runs.
        }
    }

    private abstract static class Stream extends OutputStream {

        @Override
        public final void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public abstract void write(byte[] bytes, int offset, int length) throws IOException;
    }
}
