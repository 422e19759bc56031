package io.ashbyconnector.adapter.cli.output;

import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.SyncProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the tables of a context store are filled, for who waits at a terminal. It shows itself while any are, before data is
 * printed. Thread-safe.
 */
public final class TableProgress implements CallListener, AutoCloseable {

    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_IN_SECONDS = 120;

    private record Table(Instant start, SyncProgress progress) {}

    /** What is shown. */
    private record Latest(Table table, int others) {}

    private final Output output;
    private final Clock clock;
    private final Map<String, Table> filling = new LinkedHashMap<>();
    private volatile @Nullable Latest latest; // read by the thread that draws, for which closing waits
    private @Nullable Progress shown;
    private boolean closed;

    public TableProgress(Output output) {
        this.output = output;
        this.clock = output.clock();
    }

    @Override
    public synchronized void onSync(SyncProgress progress) {
        Table before = filling.remove(progress.table());
        boolean ended = progress.phase() == SyncProgress.Phase.DONE || progress.phase() == SyncProgress.Phase.FAILED;
        if (!ended && !closed) {
            Table now = new Table(before == null ? clock.instant() : before.start(), progress);
            filling.put(progress.table(), now);
            latest = new Latest(now, filling.size() - 1);
        }
        if (filling.isEmpty()) {
            hide();
        } else if (shown == null) {
            shown = Progress.beforeData(output, this::line);
        }
    }

    /** The count comes first, so that a narrow screen has it. */
    private String line() {
        Latest now = latest;
        if (now == null) {
            return "";
        }
        return line(now.table()) + (now.others() == 0 ? "" : ", and " + now.others() + " more");
    }

    private String line(Table table) {
        SyncProgress progress = table.progress();
        Duration taken = Duration.between(table.start(), clock.instant());
        if (progress.callsPlanned() > 0) {
            return progress.callsDone() + " of " + progress.callsPlanned() + " calls for " + progress.table()
                    + left(progress, taken);
        }
        String rate = taken.toSeconds() == 0 ? "" : ", " + progress.records() / taken.toSeconds() + "/s";
        return progress.records() + " " + progress.table() + " in " + taken.toSeconds() + " s" + rate;
    }

    private static String left(SyncProgress progress, Duration taken) {
        if (progress.callsDone() == 0) {
            return "";
        }
        long seconds =
                taken.toMillis() * (progress.callsPlanned() - progress.callsDone()) / progress.callsDone() / 1000;
        return seconds < MINUTES_IN_SECONDS
                ? ", " + seconds + " s left"
                : ", " + seconds / SECONDS_OF_MINUTE + " min left";
    }

    private void hide() {
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }

    /** Hides it for good. */
    @Override
    public synchronized void close() {
        closed = true;
        filling.clear();
        hide();
    }
}
