/**
 * The {@code ashby} command as a process. {@link io.ashbyconnector.adapter.cli.command.AshbyCommand} is the command itself,
 * which runs anywhere. Of the packages below, {@code command} knows {@code input}, that knows {@code output}, and all know
 * {@code terminal}.
 */
@NullMarked
package io.ashbyconnector.adapter.cli;

import org.jspecify.annotations.NullMarked;
