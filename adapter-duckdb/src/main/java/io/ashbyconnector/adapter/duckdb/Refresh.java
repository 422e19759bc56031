package io.ashbyconnector.adapter.duckdb;

import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.error.RequestTimeoutException;
import io.ashbyconnector.error.UnsupportedException;
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

    private final Filler filler;
    private final Duration maxAge;
    private final Clock clock;

    Refresh(Filler filler, Duration maxAge, Clock clock) {
        this.filler = filler;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** Whether none is missing, or too old. */
    boolean areFresh(Collection<TableSchema> tables, Map<String, Bookkeeping.Entry> entries) {
        Instant since = clock.instant().minus(maxAge);
        return tables.stream().allMatch(table -> entry(entries, table).isFresh(since, clock.instant()));
    }

    /** When the pass over the oldest of some tables began; null where none was filled. */
    static @Nullable Instant oldest(Collection<TableSchema> tables, Map<String, Bookkeeping.Entry> entries) {
        return tables.stream()
                .map(table -> entry(entries, table).asOf())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * Fills those that are missing, or too old.
     *
     * @param named what a question names
     * @param entries what is known of them
     * @param notices takes why some stay older than they should be
     * @return the names of those that were filled
     * @throws AshbyConnectorException when a missing one cannot be read, or the key may not read one
     * @throws RequestTimeoutException when a missing one is not there in time
     */
    List<String> run(
            NamedTables named,
            Map<String, Bookkeeping.Entry> entries,
            Deadline deadline,
            Consumer<SyncProgress> listener,
            List<String> notices) {
        Instant since = clock.instant().minus(maxAge);
        List<Filling> fillings = new ArrayList<>();
        for (TableSchema table : named.required()) {
            if (!entry(entries, table).isFresh(since, clock.instant())) {
                fillings.add(filler.fill(table, since, entries, listener));
            }
        }
        List<String> filled = new ArrayList<>();
        for (Filling filling : fillings) {
            boolean isOver = filling.await(deadline);
            AshbyConnectorException failure = filling.failure();
            boolean isMissing = failure instanceof PermissionException || failure instanceof UnsupportedException;
            if (failure != null && isMissing && named.optional().contains(filling.schema())) {
                notices.add("What comes from the table " + filling.schema().name() + " is missing: "
                        + failure.getMessage());
                continue;
            }
            filled.add(filling.schema().name());
            String notice =
                    notice(filling, isOver, entry(entries, filling.schema()).asOf(), fillings);
            if (notice != null) {
                notices.add(notice);
            }
        }
        return filled;
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

    private static Bookkeeping.Entry entry(Map<String, Bookkeeping.Entry> entries, TableSchema table) {
        return entries.getOrDefault(table.name(), Bookkeeping.Entry.NONE);
    }
}
