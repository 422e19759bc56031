/** The usual questions about recruiting, answered by the context store as charts. */
@NullMarked
package io.ashbyconnector.adapter.cli.stats;

import org.jspecify.annotations.NullMarked;
