package io.ashbyconnector.port;

import io.ashbyconnector.execution.CheckedCall;
import io.ashbyconnector.execution.Response;

/**
 * Answers searches and statements from a replicated copy of the records. Thread-safe; every call blocks, honours
 * interruption, and fails with an {@link io.ashbyconnector.error.AshbyConnectorException}, never with an empty result.
 */
@FunctionalInterface
public interface ContextStore {

    /**
     * Runs a call of an action that the catalog leaves to the context store.
     *
     * @param <T> the type of the record
     * @param call the call
     * @param decoder of each row of the answer
     * @return the answer
     */
    <T> Response<T> run(CheckedCall call, RecordDecoder<T> decoder);
}
