/**
 * The process around a command, and text as a terminal shows it: its width, colors and lines, with nothing in it that a
 * terminal would obey.
 */
@NullMarked
package io.ashbyconnector.adapter.cli.terminal;

import org.jspecify.annotations.NullMarked;
