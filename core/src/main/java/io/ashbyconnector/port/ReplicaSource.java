package io.ashbyconnector.port;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link Replica} is filled from. Thread-safe. */
public interface ReplicaSource {

    /** What exists. */
    Catalog catalog();

    /** Whether the mode can read a listing. */
    boolean offers(Listing listing);

    /**
     * A pass over a listing. In a mode that does not take the parameters that ask for archived records too, it lists what
     * the mode lists without them.
     *
     * @param params those of one of its passes, with the parent's id where it needs one
     * @param from the state that an earlier pass with the same parameters reached, or none
     * @param decoder of each record
     */
    <T> SyncPass<T> pass(
            Listing listing, Map<String, ? extends @Nullable Object> params, SyncState from, RecordDecoder<T> decoder);
}
