/** What was typed, and what it means: options, parameters, files, and the configuration that a command starts from. */
@NullMarked
package io.ashbyconnector.adapter.cli.input;

import org.jspecify.annotations.NullMarked;
