package io.ashbyconnector.port;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.catalog.Listing;
import io.ashbyconnector.sync.SyncPass;
import io.ashbyconnector.sync.SyncState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link Replica} is filled from. Thread-safe. */
public interface ReplicaSource {

    /** {@return what exists} */
    Catalog catalog();

    /**
     * {@return where its records come from, for a copy that is kept to be told from others: the mode, and the host of its service}
     * Two accounts of one service look the same; {@link #account()} tells them apart.
     */
    String origin();

    /** {@return whose records it gives; asks for nothing yet} */
    default Account account() {
        return Account.UNKNOWN;
    }

    /**
     * {@return a fingerprint of how the credential is configured, by which one that is known already is told from another, without a call, and without running a command}
     * It cannot be traced back to a secret.
     *
     * @param salt makes it another one in every copy
     */
    default String fingerprint(String salt) {
        return "";
    }

    /**
     * {@return whether the mode can read a listing}
     *
     * @param listing the listing
     */
    boolean offers(Listing listing);

    /**
     * {@return what another thread is to do, so that listeners of the calls that it makes can take along what belongs to this one}
     *
     * @param work the work itself
     */
    default Runnable handOver(Runnable work) {
        return work;
    }

    /**
     * {@return a pass over a listing} In a mode that does not take the parameters that ask for archived records too,
     * it lists what the mode lists without them.
     *
     * @param <T> the type of the record
     * @param listing the listing
     * @param params those of one of its passes, with the parent's id where it needs one; what the mode does not take is left out,
     *     so that the pass has what the service lists by itself
     * @param from the state that an earlier pass with the same parameters reached, or none
     * @param decoder of each record
     */
    <T> SyncPass<T> pass(
            Listing listing, Map<String, ? extends @Nullable Object> params, SyncState from, RecordDecoder<T> decoder);
}
