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

    /**
     * A state as it was written before.
     *
     * @param operation the operation; may be null
     * @param params the parameters, by their names in the catalog
     * @param syncToken the token to ask with for what changed; null where everything is to be listed
     * @param completedAt when the pass ended; null before the first one
     * @param account whose records were listed; null where that is not known
     */
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

    /**
     * One that does not note whose records were listed.
     *
     * @param operation the operation; may be null
     * @param params the parameters, by their names in the catalog
     * @param syncToken the token to ask with for what changed; null where everything is to be listed
     * @param completedAt when the pass ended; null before the first one
     */
    public SyncState(
            @Nullable String operation,
            Map<String, @Nullable Object> params,
            @Nullable String syncToken,
            @Nullable Instant completedAt) {
        this(operation, params, syncToken, completedAt, null);
    }

    /**
     * {@return the same, with a note of whose records were listed; null for none}
     *
     * @param account whose records were listed; may be null
     */
    public SyncState ofAccount(@Nullable String account) {
        return new SyncState(operation, params, syncToken, completedAt, account);
    }

    /** {@return the state before the first pass: nothing has been seen} */
    public static SyncState none() {
        return NONE;
    }

    /**
     * {@return the state that {@link #write} wrote; {@link #none()} where there is no such file yet}
     *
     * @param file the path of the file
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
     * @param file the path of the file
     * @throws IOException when the file cannot be written
     * @throws IllegalStateException when it has seen nothing
     */
    public void write(Path file) throws IOException {
        new SyncStateFile(file).write(this);
    }

    /**
     * Makes sure that it belongs to a listing.
     *
     * @param listing the name of the listing, such as {@code candidates.list}
     * @param filters the parameters of the listing
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
