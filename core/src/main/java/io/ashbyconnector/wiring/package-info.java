/** The Guice module; the only package that sees Guice. */
@NullMarked
package io.ashbyconnector.wiring;

import org.jspecify.annotations.NullMarked;
