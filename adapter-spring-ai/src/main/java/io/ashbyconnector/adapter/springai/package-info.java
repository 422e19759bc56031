/**
 * Hands the agent tool to Spring AI, and starts it with Spring Boot. What the tool does is decided in
 * {@code io.ashbyconnector.tool}, and not here.
 */
@NullMarked
package io.ashbyconnector.adapter.springai;

import org.jspecify.annotations.NullMarked;
