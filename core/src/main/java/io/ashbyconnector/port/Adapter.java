package io.ashbyconnector.port;

import java.util.Optional;

/** What an {@link AdapterProvider} opens: the adapter's side of the ports. Closing it closes the execution. */
public interface Adapter extends AutoCloseable {

    /** {@return how the adapter gets its credential} */
    Authentication authentication();

    /** {@return what runs the calls} */
    Execution execution();

    /**
     * Empty in a mode that has no replicated copy to search.
     *
     * @return the context store
     */
    default Optional<ContextStore> contextStore() {
        return Optional.empty();
    }

    /**
     * Empty in a mode that stores no connectors.
     *
     * @return what manages the connectors
     */
    default Optional<ConnectorAdministration> administration() {
        return Optional.empty();
    }

    /**
     * Empty in a mode that moves no files.
     *
     * @return what moves files
     */
    default Optional<Files> files() {
        return Optional.empty();
    }

    @Override
    default void close() {
        execution().close();
    }
}
