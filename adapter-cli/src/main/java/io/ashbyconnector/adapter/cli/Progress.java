package io.ashbyconnector.adapter.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How many records have come, for who waits at a terminal. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 60;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress hidden() {
        return new Progress(null);
    }

    /** Shows itself only where it helps; it is gone from the screen once closed. */
    static Progress on(Output output, String task) {
        if (!output.wantsProgress()) {
            return hidden();
        }
        PrintStream errors = new PrintStream(output.errors(), true, StandardCharsets.UTF_8);
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .hideEta()
                .setUpdateIntervalMillis((int) Duration.ofMillis(250).toMillis())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(errors, WIDTH))
                .clearDisplayOnFinish()
                .build());
    }

    void advance(int records) {
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
}
