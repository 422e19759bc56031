/** Typed queries over the twelve entities, and the walk over their pages. */
@NullMarked
package io.ashbyconnector.query;

import org.jspecify.annotations.NullMarked;
