/** Interviews: their plans and stages, when they take place, and who holds them. */
@NullMarked
package io.ashbyconnector.model.interview;

import org.jspecify.annotations.NullMarked;
