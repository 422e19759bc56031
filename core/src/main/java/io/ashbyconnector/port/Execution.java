package io.ashbyconnector.port;

import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.Response;
import io.ashbyconnector.execution.WritePlan;
import java.util.List;

/**
 * Runs checked calls, wherever the adapter sends them. Thread-safe; every call blocks, honours interruption, and fails
 * with an {@link io.ashbyconnector.error.AshbyConnectorException}, never with an empty result.
 */
public interface Execution extends AutoCloseable {

    /**
     * Runs a call. Its action says what comes back, and its effect whether it may be repeated: a read as often as its
     * options or the settings allow, a write only when it certainly was not carried out. A write of which nobody knows
     * whether it was is an {@link io.ashbyconnector.error.OutcomeUnknownException}. The call's listeners are told how it
     * goes.
     *
     * @param <T> the type of the record
     * @param call the call
     * @param decoder of each record of the answer
     * @return the answer
     */
    <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder);

    /**
     * {@return what {@link #run} would send for a call, and where} Sends nothing, and needs no connection.
     *
     * @param call the call
     */
    WritePlan plan(CheckedCall call);

    /**
     * Finds out whether the service can be reached and accepts the credential, and what the credential may read and write,
     * as far as the service tells; never by writing.
     *
     * @param options of each call that it takes
     * @param listeners are told how each of them goes
     * @return what was found out
     */
    ConnectorCheck check(CallOptions options, List<CallListener> listeners);

    /** {@return whose records the calls give; asks for nothing yet} */
    default Account account() {
        return Account.UNKNOWN;
    }

    /** Frees connections and threads; calls in flight fail. Closing twice does nothing. */
    @Override
    void close();
}
