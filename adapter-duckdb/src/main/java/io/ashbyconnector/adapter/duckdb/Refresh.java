package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.execution.SyncProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings tables up to date before a question is answered, as far as its time goes. Thread-safe. */
final class Refresh {

    private static final Duration TO_LOOK = Duration.ofSeconds(5);

    private final Database database;
    private final Filler filler;
    private final Duration maxAge;
    private final Clock clock;

    Refresh(Database database, Filler filler, Duration maxAge, Clock clock) {
        this.database = database;
        this.filler = filler;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /**
     * Of when the tables are that a question names.
     *
     * @param asOf of the oldest; null where it names none
     * @param filled the names of those that were filled for it
     * @param notices why some are older than they should be
     */
    record Outcome(@Nullable Instant asOf, List<String> filled, List<String> notices) {}

    /**
     * Fills those that are missing, or too old.
     *
     * @throws AshbyConnectorException when a missing one cannot be read, or the key may not read one
     * @throws RequestTimeoutException when a missing one is not there in time
     */
    Outcome run(Collection<TableSchema> tables, Deadline deadline, Consumer<SyncProgress> listener) {
        if (tables.isEmpty()) {
            return new Outcome(null, List.of(), List.of());
        }
        Instant since = clock.instant().minus(maxAge);
        Map<String, Bookkeeping.Entry> before = entries();
        List<Filling> fillings = new ArrayList<>();
        for (TableSchema table : tables) {
            if (!isFresh(asOf(before, table), since)) {
                fillings.add(filler.fill(table, since, listener));
            }
        }
        List<String> notices = new ArrayList<>();
        for (Filling filling : fillings) {
            boolean isOver = filling.await(deadline);
            String notice = notice(filling, isOver, asOf(before, filling.schema()), fillings);
            if (notice != null) {
                notices.add(notice);
            }
        }
        Map<String, Bookkeeping.Entry> after = fillings.isEmpty() ? before : entries();
        Instant oldest = tables.stream()
                .map(table -> asOf(after, table))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Outcome(
                oldest,
                fillings.stream().map(filling -> filling.schema().name()).toList(),
                notices);
    }

    /** A time to come is one of another clock, and tells nothing. */
    private boolean isFresh(@Nullable Instant asOf, Instant since) {
        return asOf != null && !asOf.isBefore(since) && !asOf.isAfter(clock.instant());
    }

    private static @Nullable String notice(
            Filling filling, boolean isOver, @Nullable Instant asOf, List<Filling> fillings) {
        AshbyConnectorException failure = filling.failure();
        if (failure != null) {
            if (asOf == null || failure instanceof PermissionException) {
                throw failure;
            }
            return "The table " + filling.schema().name() + " is as of " + asOf
                    + ". It could not be brought up to date: " + failure.getMessage();
        }
        if (isOver) {
            return null;
        }
        if (asOf == null) {
            throw unfinished(fillings);
        }
        return "The table " + filling.schema().name() + " is as of " + asOf + ". It is being brought up to date ("
                + filling + ").";
    }

    /** Tells how far they are. */
    static RequestTimeoutException unfinished(List<Filling> fillings) {
        String far = fillings.stream()
                .filter(filling -> !filling.isOver())
                .map(Filling::toString)
                .collect(Collectors.joining("; "));
        return new RequestTimeoutException(ErrorDetails.of("The tables were not filled in time (" + far + ").")
                .hint("Filling goes on while the connector is open: ask again, or allow more time."));
    }

    private Map<String, Bookkeeping.Entry> entries() {
        return database.exists() ? database.read(Deadline.in(TO_LOOK), Bookkeeping::entries) : Map.of();
    }

    private static @Nullable Instant asOf(Map<String, Bookkeeping.Entry> entries, TableSchema table) {
        return entries.getOrDefault(table.name(), Bookkeeping.Entry.NONE).asOf();
    }
}
