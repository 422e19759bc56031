/** Metrics and traces of calls, by Micrometer. */
@NullMarked
package io.ashbyconnector.micrometer;

import org.jspecify.annotations.NullMarked;
