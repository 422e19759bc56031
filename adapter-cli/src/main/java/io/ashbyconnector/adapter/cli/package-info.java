/**
 * The {@code ashby} command. {@link io.ashbyconnector.adapter.cli.Main} is the process, {@link
 * io.ashbyconnector.adapter.cli.AshbyCommand} the command itself, which runs anywhere. Its subcommands are made from the
 * catalog; what it prints goes through {@link io.ashbyconnector.adapter.cli.Output}.
 */
@NullMarked
package io.ashbyconnector.adapter.cli;

import org.jspecify.annotations.NullMarked;
