/** Configuration from code, a map, a properties file or the environment; immutable, and it never prints a secret. */
@NullMarked
package io.ashbyconnector.config;

import org.jspecify.annotations.NullMarked;
