package io.ashbyconnector.sync;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidParameterException;
import io.ashbyconnector.error.MissingParameterException;
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
 */
public record SyncState(
        @Nullable String operation,
        Map<String, @Nullable Object> params,
        @Nullable String syncToken,
        @Nullable Instant completedAt) {

    private static final SyncState NONE = new SyncState(null, Map.of(), null, null);

    public SyncState {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Before the first pass: nothing has been seen. */
    public static SyncState none() {
        return NONE;
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
            throw new InvalidParameterException(
                    ErrorDetails.of("The sync state is one of " + operation + ", not of " + listing + ".")
                            .in(listing)
                            .hint("Use the state of this listing, or none to begin with a full pass."));
        }
        if (!params.equals(filters)) {
            throw new InvalidParameterException(
                    ErrorDetails.of("The sync state belongs to other filters: " + params + ", not " + filters + ".")
                            .in(listing)
                            .hint("Use the same filters, or no state to begin with a full pass."));
        }
    }
}
