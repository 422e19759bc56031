/** The small things, one class each, measured by JMH. */
@NullMarked
package io.ashbyconnector.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
