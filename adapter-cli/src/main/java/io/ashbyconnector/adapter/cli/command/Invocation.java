package io.ashbyconnector.adapter.cli.command;

import io.ashbyconnector.adapter.cli.input.ConfigSources;
import io.ashbyconnector.adapter.cli.input.GlobalOptions;
import io.ashbyconnector.adapter.cli.output.Document;
import io.ashbyconnector.adapter.cli.output.JsonCodec;
import io.ashbyconnector.adapter.cli.output.Output;
import io.ashbyconnector.adapter.cli.terminal.ProcessContext;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.InvalidInputException;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ParseResult;

/**
 * One command that was given.
 *
 * @param arguments the options and arguments of the command itself
 * @param catalog reads times in the zone of the shell's clock
 */
record Invocation(
        ParseResult arguments,
        GlobalOptions options,
        ProcessContext process,
        Output output,
        JsonCodec json,
        Catalog catalog) {

    /**
     * The configuration of the service that is meant when no sandbox is.
     *
     * @throws io.ashbyconnector.error.ConfigurationException when a file is missing or malformed
     */
    ConnectorConfig config() {
        return ConfigSources.of(options, process, output);
    }

    void print(Document document) {
        document.print(output, json, options.fields());
    }

    Connection connect() {
        return connect(UnaryOperator.identity());
    }

    Connection connect(UnaryOperator<ConnectorConfig> adjustment) {
        refuseDryRun("this command runs none", "");
        return Connection.open(this, adjustment);
    }

    /**
     * Refuses a dry run of what is no action.
     *
     * @param why such as {@code this command runs none}
     * @param instead what to do instead, in words; empty for nothing
     */
    void refuseDryRun(String why, String instead) {
        if (options.dryRun()) {
            throw new InvalidInputException(
                    ErrorDetails.of("--dry-run shows what an action would send, and " + why + ".")
                            .hint("Leave it out" + (instead.isEmpty() ? "." : "; " + instead + ".")));
        }
    }

    /** For an action, which runs unless it is a dry run. */
    Connection connectForAction() {
        return Connection.open(this, UnaryOperator.identity());
    }
}
