package io.ashbyconnector.adapter.cli;

import io.ashbyconnector.config.ConnectorConfig;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ParseResult;

/**
 * One command that was given.
 *
 * @param arguments the options and arguments of the command itself
 */
record Invocation(ParseResult arguments, GlobalOptions options, Shell shell, Output output, Json json) {

    Connection connect() {
        return connect(UnaryOperator.identity());
    }

    Connection connect(UnaryOperator<ConnectorConfig> adjustment) {
        return Connection.open(this, adjustment);
    }
}
