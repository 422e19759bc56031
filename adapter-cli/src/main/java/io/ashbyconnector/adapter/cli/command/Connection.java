package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.InstalledAdapters;
import io.ashbyconnector.sandbox.AshbySandbox;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connector for one command.
 *
 * @param sandbox what it talks to; null when that is not ours
 */
record Connection(
        AshbyConnector ashby,
        ConnectorConfig config,
        @Nullable AshbySandbox sandbox) implements AutoCloseable {

    /**
     * Connects where the options lead.
     *
     * @param adjustment what the command makes of the configuration
     */
    static Connection open(Invocation invocation, UnaryOperator<ConnectorConfig> adjustment) {
        if (!invocation.options().sandbox()) {
            ConnectorConfig config = adjustment.apply(invocation.config());
            return new Connection(connect(config, invocation), config, null);
        }
        AshbySandbox sandbox = AshbySandbox.start();
        try {
            ConnectorConfig config = adjustment.apply(ConfigSources.leadingTo(sandbox, invocation.config()));
            return new Connection(connect(config, invocation), config, sandbox);
        } catch (RuntimeException refused) {
            sandbox.close();
            throw refused;
        }
    }

    private static AshbyConnector connect(ConnectorConfig config, Invocation invocation) {
        return AshbyConnector.connect(config, InstalledAdapters.find().choose(config), invocation.catalog());
    }

    @Override
    public void close() {
        ashby.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
