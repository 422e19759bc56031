package io.ashbyconnector.internal.engine;

import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.port.ContextStoreProvider;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.port.ReplicaSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The context store that this program keeps itself, if a library for it is on the class path; looked for, and opened, when it is first
 * needed. Thread-safe.
 */
final class OwnStore implements AutoCloseable {

    private final ConnectorConfig config;
    private @Nullable List<ContextStoreProvider> installed; // none, or one
    private @Nullable Replica open;
    private boolean closed;

    OwnStore(ConnectorConfig config) {
        this.config = config;
    }

    ConnectorConfig config() {
        return config;
    }

    synchronized boolean isInstalled() {
        return provider().isPresent();
    }

    static UnsupportedException notInstalled(ErrorDetails details) {
        return new UnsupportedException(details.hint(
                "Add the dependency io.ashbyconnector:ashby-connector-adapter-duckdb for a context store of"
                        + " the program's own."));
    }

    /** Empty where no library for it is on the class path. */
    synchronized Optional<Replica> open(ReplicaSource source) {
        if (closed) {
            throw new IllegalStateException("The connector is closed; connect again.");
        }
        if (open == null) {
            open = provider().map(known -> known.open(config, source)).orElse(null);
        }
        return Optional.ofNullable(open);
    }

    private Optional<ContextStoreProvider> provider() {
        List<ContextStoreProvider> known = installed;
        if (known == null) {
            known = find();
            installed = known;
        }
        return known.stream().findFirst();
    }

    private static List<ContextStoreProvider> find() {
        List<ContextStoreProvider> providers;
        try {
            providers = ServiceLoader.load(ContextStoreProvider.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw new ConfigurationException(
                    ErrorDetails.of("A context store on the class path cannot be loaded: " + broken.getMessage() + ".")
                            .hint("Update or remove the jar that it is in."),
                    broken);
        }
        if (providers.size() > 1) {
            throw new ConfigurationException(ErrorDetails.of("Several context stores are on the class path: "
                            + providers.stream()
                                    .map(each -> each.getClass().getName())
                                    .collect(Collectors.joining(", "))
                            + ".")
                    .hint("Keep one of them."));
        }
        return providers;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            open.close();
        }
    }
}
