/**
 * How fast the connector is, beside programs that do the same by hand: end to end in this package, the small things in
 * {@code jmh}, the reference in {@code bare}.
 */
@NullMarked
package io.ashbyconnector.benchmarks;

import org.jspecify.annotations.NullMarked;
