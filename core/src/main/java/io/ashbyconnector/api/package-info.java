/** Typed calls: one class for each entity, with its queries inside. */
@NullMarked
package io.ashbyconnector.api;

import org.jspecify.annotations.NullMarked;
