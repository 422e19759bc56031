package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.execution.SyncProgress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A table that is being filled, or was; what comes of it, and how far it is. Thread-safe. */
final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final long RECORDS_BETWEEN_NEWS = 1000;

    private final TableSchema schema;
    private final CompletableFuture<@Nullable AshbyConnectorException> end = new CompletableFuture<>();
    private final List<Consumer<SyncProgress>> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncProgress last;

    Filling(TableSchema schema) {
        this.schema = schema;
        this.last = new SyncProgress(schema.name(), 0, 0, 0, SyncProgress.Phase.STARTED, null);
    }

    TableSchema schema() {
        return schema;
    }

    void listen(Consumer<SyncProgress> listener) {
        listeners.add(listener);
        tell(listener, last);
    }

    void records(long records) {
        SyncProgress before = last;
        boolean isNews = records / RECORDS_BETWEEN_NEWS != before.records() / RECORDS_BETWEEN_NEWS;
        SyncProgress now = new SyncProgress(schema.name(), records, 0, 0, SyncProgress.Phase.RUNNING, before.note());
        if (isNews) {
            tell(now);
        } else {
            last = now;
        }
    }

    void calls(long records, long done, long planned) {
        tell(new SyncProgress(schema.name(), records, done, planned, SyncProgress.Phase.RUNNING, last.note()));
    }

    void note(String note) {
        tell(last(SyncProgress.Phase.RUNNING, note, null));
    }

    void done() {
        tell(last(SyncProgress.Phase.DONE, last.note(), null));
        end.complete(null);
    }

    void failed(AshbyConnectorException failure) {
        tell(last(SyncProgress.Phase.FAILED, failure.getMessage(), failure));
        end.complete(failure);
    }

    /** As far as it is, in another phase. */
    private SyncProgress last(
            SyncProgress.Phase phase, @Nullable String note, @Nullable AshbyConnectorException failure) {
        SyncProgress now = last;
        return new SyncProgress(now.table(), now.records(), now.callsDone(), now.callsPlanned(), phase, note, failure);
    }

    private void tell(SyncProgress progress) {
        last = progress;
        listeners.forEach(listener -> tell(listener, progress));
    }

    private static void tell(Consumer<SyncProgress> listener, SyncProgress progress) {
        try {
            listener.accept(progress);
        } catch (RuntimeException | Error broken) {
            LOG.warn("A listener failed", broken);
        }
    }

    /** Waits for the end; false when the time is over before. */
    boolean await(Deadline deadline) {
        try {
            end.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return end.isDone();
        } catch (InterruptedException interrupted) {
            throw StoreFailure.interrupted();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Why it failed; null where it did not, or is not over. */
    @Nullable
    AshbyConnectorException failure() {
        return end.getNow(null);
    }

    @Override
    public String toString() {
        SyncProgress now = last;
        String what = Objects.requireNonNull(now.table());
        return now.callsPlanned() > 0
                ? what + ": " + now.callsDone() + " of " + now.callsPlanned() + " calls"
                : what + ": " + now.records() + " records";
    }
}
