/**
 * Hands the agent tool to Spring AI; with Spring Boot over the connector that the starter makes. What the tool does is decided in
 * {@code io.ashbyconnector.tool}, and not here.
 */
@NullMarked
package io.ashbyconnector.adapter.springai;

import org.jspecify.annotations.NullMarked;
