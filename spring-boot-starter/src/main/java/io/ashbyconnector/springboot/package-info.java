/**
 * A connector as a bean of Spring Boot, configured by the environment, with health, metrics and traces; and a sandbox in place of
 * Ashby for the tests of an application.
 */
@NullMarked
package io.ashbyconnector.springboot;

import org.jspecify.annotations.NullMarked;
