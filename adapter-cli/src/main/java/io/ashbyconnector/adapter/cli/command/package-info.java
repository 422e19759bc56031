/** The commands, made from the catalog where they belong to an entity, and how a command line is run from start to end. */
@NullMarked
package io.ashbyconnector.adapter.cli.command;

import org.jspecify.annotations.NullMarked;
