/** A third execution mode, from outside the connector's own packages' point of view: records held in memory. */
@NullMarked
package io.ashbyconnector.memory;

import org.jspecify.annotations.NullMarked;
