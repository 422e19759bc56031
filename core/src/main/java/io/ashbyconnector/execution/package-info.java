/** The values that cross the execution port. No wire format and no behaviour belongs here. */
@NullMarked
package io.ashbyconnector.execution;

import org.jspecify.annotations.NullMarked;
