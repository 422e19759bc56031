package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.adapter.cli.terminal.Terminal;
import io.ashbyconnector.adapter.cli.terminal.TerminalText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/** How many records have come, for who waits at a terminal. */
public final class Progress implements AutoCloseable {

    private static final int WIDEST = 60;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    public static Progress hidden() {
        return new Progress(null);
    }

    /** Shows itself only where it helps; it is gone from the screen once closed. */
    public static Progress on(Output output, String task) {
        return output.wantsProgress() ? shown(output, progress -> line(progress, task)) : hidden();
    }

    /** The same before any data is printed. */
    public static Progress beforeData(Output output, Supplier<String> line) {
        return output.isWatched() ? shown(output, progress -> line.get()) : hidden();
    }

    private static Progress shown(Output output, Function<ProgressState, String> line) {
        int screen = output.errorWidth() == Terminal.UNLIMITED ? WIDEST : output.errorWidth();
        PrintStream errors = new PrintStream(output.errors(), true, StandardCharsets.UTF_8);
        return new Progress(new ProgressBarBuilder()
                .setInitialMax(-1)
                .setRenderer((progress, columns) -> TerminalText.fit(line.apply(progress), columns))
                .setUpdateIntervalMillis((int) Duration.ofMillis(250).toMillis())
                .setConsumer(new OneLine(errors, Math.min(screen - 1, WIDEST)))
                .clearDisplayOnFinish()
                .build());
    }

    /** The count comes first, so that a narrow screen has it. */
    private static String line(ProgressState progress, String task) {
        return progress.getCurrent() + " " + task + " in "
                + progress.getElapsedAfterStart().toSeconds() + " s";
    }

    public void advance(int records) {
        if (bar != null) {
            bar.stepBy(records);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Leaves the cursor where the bar was. */
    private static final class OneLine extends ConsoleProgressBarConsumer {

        private final PrintStream screen;

        OneLine(PrintStream screen, int columns) {
            super(screen, columns);
            this.screen = screen;
        }

        @Override
        public void close() {
            screen.flush();
        }
    }
}
