package io.ashbyconnector.port;

import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ExecutionRequest;
import io.ashbyconnector.execution.Page;

/**
 * Runs checked calls, wherever the adapter sends them. Thread-safe; every call blocks, honours interruption, and fails
 * with an {@link io.ashbyconnector.error.AshbyConnectorException}, never with an empty result.
 */
public interface Execution extends AutoCloseable {

    /** Runs an action that returns many records, and returns one page of them. */
    <T> Page<T> list(ExecutionRequest request, RecordDecoder<T> decoder);

    /** Runs an action that returns one record. */
    <T> T get(ExecutionRequest request, RecordDecoder<T> decoder);

    /** Finds out whether the service can be reached and accepts the credential, and what the credential may read. */
    ConnectorCheck check();

    /** Frees connections and threads; calls in flight fail. Closing twice does nothing. */
    @Override
    void close();
}
