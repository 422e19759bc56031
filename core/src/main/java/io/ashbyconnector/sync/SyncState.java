package io.ashbyconnector.sync;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a whole pass over a listing came, for the next one to go on from. It belongs to one listing with its filters.
 *
 * @param operation such as {@code candidates.list}; null for a state that has seen nothing
 * @param params the listing's filters
 * @param syncToken opaque; null where the service gave none, and then the next pass is a full one
 * @param completedAt when the pass ended; null for a state that has seen nothing
 * @param account whose records were listed, as {@link io.ashbyconnector.port.Account#name} has it; null where that was not noted
 */
public record SyncState(
        @Nullable String operation,
        Map<String, @Nullable Object> params,
        @Nullable String syncToken,
        @Nullable Instant completedAt,
        @Nullable String account) {

    private static final SyncState NONE = new SyncState(null, Map.of(), null, null, null);

    /** Written out, because a compact one loses what its parameters' types say of null. */
    public SyncState(
            @Nullable String operation,
            Map<String, @Nullable Object> params,
            @Nullable String syncToken,
            @Nullable Instant completedAt,
            @Nullable String account) {
        this.operation = operation;
        this.params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        this.syncToken = syncToken;
        this.completedAt = completedAt;
        this.account = account;
    }

    /** One that does not note whose records were listed. */
    public SyncState(
            @Nullable String operation,
            Map<String, @Nullable Object> params,
            @Nullable String syncToken,
            @Nullable Instant completedAt) {
        this(operation, params, syncToken, completedAt, null);
    }

    /** The same, with a note of whose records were listed; null for none. */
    public SyncState ofAccount(@Nullable String account) {
        return new SyncState(operation, params, syncToken, completedAt, account);
    }

    /** Before the first pass: nothing has been seen. */
    public static SyncState none() {
        return NONE;
    }

    /**
     * The state that {@link #write} wrote; {@link #none()} where there is no such file yet.
     *
     * @throws InvalidInputException when it cannot be read, is damaged, or is none of this version's; no pass is made in full
     *     because of that
     */
    public static SyncState read(Path file) {
        return new SyncStateFile(file).read();
    }

    /**
     * Writes it as JSON that people can read. The file is replaced at once, by one that only its owner can read; of a symbolic
     * link, the target is. When that fails, it is as it was.
     *
     * @throws IllegalStateException when it has seen nothing
     */
    public void write(Path file) throws IOException {
        new SyncStateFile(file).write(this);
    }

    /**
     * Makes sure that it belongs to a listing.
     *
     * @throws InvalidParameterException when it is the state of another one, or of other filters
     */
    public void requireFor(String listing, Map<String, ? extends @Nullable Object> filters) {
        MissingParameterException.required(listing, "listing");
        if (operation == null) {
            return;
        }
        if (!operation.equals(listing)) {
            throw foreign(listing, "The sync state belongs to " + operation + ", not to " + listing + ".");
        }
        if (!params.equals(filters)) {
            throw foreign(
                    listing, "The sync state belongs to other filters: to " + params + ", not to " + filters + ".");
        }
    }

    private static InvalidParameterException foreign(String listing, String message) {
        return new InvalidParameterException(
                ErrorDetails.of(message)
                        .in(listing)
                        .hint(
                                "Each listing, with its filters, needs a state of its own; with a new one, everything is listed."));
    }
}
