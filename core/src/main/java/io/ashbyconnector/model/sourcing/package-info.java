/** Sequences of messages to candidates, and who they are from. */
@NullMarked
package io.ashbyconnector.model.sourcing;

import org.jspecify.annotations.NullMarked;
