@NullMarked
package io.ashbyconnector.benchmarks;

import org.jspecify.annotations.NullMarked;
