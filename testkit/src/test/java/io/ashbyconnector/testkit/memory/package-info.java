/** An adapter as a third party would write it: one that answers in-process, knows candidates alone, and keeps the contract. */
@NullMarked
package io.ashbyconnector.testkit.memory;

import org.jspecify.annotations.NullMarked;
