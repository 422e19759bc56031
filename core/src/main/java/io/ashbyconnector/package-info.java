/**
 * The face of the connector: {@link io.ashbyconnector.AshbyConnector}, alone.
 *
 * <pre>{@code
 * try (AshbyConnector ashby = AshbyConnector.connect(AshbyAuthConfig.of(System.getenv("ASHBY_API_KEY")))) {
 *     ashby.candidates().stream().limit(500).forEach(c -> System.out.println(c.name()));
 *     ExecutionResult page = ashby.execute("applications", "list", Map.of("limit", 20));
 * }
 * }</pre>
 */
@NullMarked
package io.ashbyconnector;

import org.jspecify.annotations.NullMarked;
