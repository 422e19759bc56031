package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.adapter.cli.output.TableProgress;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ApiException;
import io.ashbyconnector.error.BadResponseException;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.UnsupportedException;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.ContextStoreProvider;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.port.Replica;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connector for one command.
 *
 * @param progress shows how a context store is filled
 * @param sandbox what it talks to; null when that is not ours
 */
record Connection(
        AshbyConnector ashby,
        ConnectorConfig config,
        TableProgress progress,
        @Nullable AshbySandbox sandbox) implements AutoCloseable {

    /**
     * Connects where the options lead.
     *
     * @param adjustment what the command makes of the configuration
     */
    static Connection open(Invocation invocation, UnaryOperator<ConnectorConfig> adjustment) {
        return open(invocation, invocation.config(), adjustment);
    }

    /** The same with a configuration of the command's own, in place of the usual one. */
    static Connection open(Invocation invocation, ConnectorConfig usual, UnaryOperator<ConnectorConfig> adjustment) {
        if (!invocation.options().sandbox()) {
            return connect(adjustment.apply(usual), null, invocation);
        }
        AshbySandbox sandbox = AshbySandbox.start();
        try {
            ConnectorConfig config = adjustment.apply(ConfigSources.leadingTo(sandbox, usual));
            return connect(config, sandbox, invocation);
        } catch (RuntimeException refused) {
            sandbox.close();
            throw refused;
        }
    }

    private static Connection connect(ConnectorConfig config, @Nullable AshbySandbox sandbox, Invocation invocation) {
        TableProgress progress = new TableProgress(invocation.output());
        AshbyConnector ashby =
                AshbyConnector.connect(config, adapter(config, invocation), invocation.catalog(), progress);
        return new Connection(ashby, config, progress, sandbox);
    }

    /** Whose records the credential leads to, in words; empty when the service does not tell that credential. */
    Optional<String> account() {
        try {
            return ashby.account().name();
        } catch (ApiException | BadResponseException untold) {
            return Optional.empty();
        }
    }

    private static AdapterProvider adapter(ConnectorConfig config, Invocation invocation) {
        try {
            return InstalledAdapters.find().choose(config);
        } catch (ConfigurationException refused) {
            boolean isBlank = !config.has(ConfigKey.MODE)
                    && config.configured(SignIn.CREDENTIALS).isEmpty();
            throw isBlank
                    ? new ConfigurationException(SignIn.withLogin(refused.details(), invocation), refused)
                    : refused;
        }
    }

    /**
     * The context store of this program's own.
     *
     * @throws UnsupportedException where its library is missing
     */
    Replica replica() {
        try {
            return ashby.store().replica();
        } catch (UnsupportedException missing) {
            throw withoutLibrary(missing);
        }
    }

    /** Why an action of the context store cannot be run. */
    UnsupportedException explained(UnsupportedException unsupported) {
        boolean isMissing =
                ServiceLoader.load(ContextStoreProvider.class).findFirst().isEmpty();
        return isMissing && !ashby.mode().equals("hosted") ? withoutLibrary(unsupported) : unsupported;
    }

    private static UnsupportedException withoutLibrary(UnsupportedException missing) {
        return new UnsupportedException(missing.details()
                .hint("The script 'ashby' builds the library of the context store; where it cannot, 'mvn package"
                        + " -DskipTests -pl adapter-duckdb -am' in its folder tells why."));
    }

    @Override
    public void close() {
        progress.close();
        ashby.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
