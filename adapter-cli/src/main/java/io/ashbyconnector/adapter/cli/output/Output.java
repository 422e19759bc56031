package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.adapter.cli.terminal.Style;
import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.adapter.cli.terminal.Wrapping;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where a command prints: data, and everything else. Whatever is written is whole lines. */
public final class Output {

    private final ProcessContext process;
    private final @Nullable OutputFormat chosen;
    private final boolean quiet;
    private final boolean wide;
    private final Style outStyle;
    private final Style errStyle;

    /** On lines that fit the terminal. */
    public Output(ProcessContext process, @Nullable OutputFormat chosen, boolean quiet, boolean color) {
        this(process, chosen, quiet, color, false);
    }

    /** @param wide whether lines of data may be wider than the terminal */
    public Output(ProcessContext process, @Nullable OutputFormat chosen, boolean quiet, boolean color, boolean wide) {
        this.process = process;
        this.chosen = chosen;
        this.quiet = quiet;
        this.wide = wide;
        boolean colored = color && process.allowsColor();
        boolean forced = process.forcesColor();
        this.outStyle = colored && (forced || process.terminal().output()) ? Style.COLORED : Style.PLAIN;
        this.errStyle = colored && (forced || process.terminal().errors()) ? Style.COLORED : Style.PLAIN;
    }

    public OutputFormat format() {
        if (chosen != null) {
            return chosen;
        }
        return toTerminal() ? OutputFormat.TABLE : OutputFormat.JSON;
    }

    /** The format that was asked for; null when the default decides. */
    @Nullable
    public OutputFormat chosenFormat() {
        return chosen;
    }

    boolean toTerminal() {
        return process.terminal().output();
    }

    /** The columns a line of data may have. */
    public int width() {
        return wide ? Terminal.UNLIMITED : process.terminal().width();
    }

    /** The columns a line of anything else may have. */
    int errorWidth() {
        return process.terminal().errorWidth();
    }

    /** How data is colored. */
    public Style style() {
        return outStyle;
    }

    /** How everything else is colored. */
    public Style errorStyle() {
        return errStyle;
    }

    /** Whether a bar on standard error helps someone: on a terminal, and not between the lines of the data. */
    boolean wantsProgress() {
        return isWatched() && !(toTerminal() && format() != OutputFormat.JSON);
    }

    public void print(String lines) {
        write(lines.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] lines) {
        write(out -> out.write(lines));
    }

    /** Takes data that is no text. */
    public OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int octet) {
                Output.this.write(out -> out.write(octet));
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                Output.this.write(out -> out.write(bytes, offset, length));
            }
        };
    }

    public void flush() {
        write(OutputStream::flush);
    }

    /** Writes what was collected, and empties it. */
    void drain(ByteArrayOutputStream lines) {
        write(lines::writeTo);
        lines.reset();
    }

    private void write(Writing writing) {
        try {
            writing.to(process.out());
        } catch (IOException failure) {
            throw OutputClosedException.isMeantBy(failure)
                    ? new OutputClosedException(failure)
                    : new OutputFailedException(failure);
        }
    }

    /** Tells a person something that is no error; not with {@code --quiet}. */
    public void notice(String line) {
        if (!quiet) {
            complain(line);
        }
    }

    /** The same with sentences, which are broken into lines. */
    public void noticeText(String sentences) {
        Wrapping.lines(sentences, errorWidth()).forEach(this::notice);
    }

    /** Writes a line to standard error. */
    public void complain(String line) {
        try {
            process.err().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.err().flush();
        } catch (IOException nobodyListens) {
            // Standard error is the last place to complain to; the exit code still tells.
        }
    }

    public Clock clock() {
        return process.clock();
    }

    /** Whether someone sees what happens, and wants to. */
    public boolean isWatched() {
        return !quiet && process.terminal().errors();
    }

    OutputStream errors() {
        return process.err();
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
